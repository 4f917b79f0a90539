"""What a reader does at the edges: too early, too far, by keyboard, with less motion."""

import pytest
from reading import reading

from widgets import WIDGETS

WATCH_PROGRESS = """
window.progress = new Map();
new MutationObserver((changes) => {
  for (const { target } of changes) {
    if (target.localName !== "progress") continue;
    const figure = target.closest("figure").id;
    progress.set(figure, [...(progress.get(figure) ?? []), target.value]);
  }
}).observe(document, { subtree: true, attributes: true, attributeFilter: ["value"] });
"""


def test_what_is_pressed_before_python_is_ready_is_kept_and_done(reader, host, built):
    reader.open(host.url("/early/", built / "site"))
    trainer, ball = reader.figure("gate-trainer"), reader.figure("ball")
    trainer.slide("rate", 5)
    for _ in range(3):
        trainer.press("step")
    ball.slide("rate", 0.5)
    ball.press("drop")
    state = reader.page.get_attribute("html", "data-python")
    assert state == "starting"
    assert trainer.note("waking").is_visible()

    reader.wake()
    trainer.wait("figure => figure.frame?.readouts.epoch === '3'")
    assert not trainer.note("waking").is_visible()
    here = WIDGETS["gate-trainer"]({"rate": 5.0})
    for _ in range(3):
        here.handle("step")
    assert {n: trainer.readout(n) for n in here.readouts} == here.draw().readouts
    ball.wait_for_run("done")
    assert "jumped past the minimum" in ball.status


def test_progress_goes_from_nothing_to_all_and_never_back(reader, host, built):
    reader.page.add_init_script(WATCH_PROGRESS)
    reader.open(host.url("/progress/", built / "site")).wake()
    seen = reader.place.evaluate("() => Object.fromEntries(progress)")
    assert set(seen) == {figure.get_attribute("id") for figure in figures(reader)}
    for values in seen.values():
        assert values[0] < 0.2
        assert values[-1] == pytest.approx(1)
        assert values == sorted(values)
        assert len(set(values)) > 5


def figures(reader):
    return reader.place.locator("figure.widget").all()


@pytest.mark.parametrize(("name", "least", "most"), [("ball", 0.01, 1), ("gate-trainer", 0.1, 20)])
def test_a_value_out_of_range_is_refused_in_words(name, least, most, at_the_page):
    figure = at_the_page.figure(name)
    kept = figure.input("rate").input_value()
    figure.input("rate").evaluate("input => { input.max = 1000; }")
    figure.slide("rate", 999)
    refused = figure.note("refused")
    refused.wait_for(state="visible")
    words = refused.text_content()
    for part in (name, "rate", "999", f"from {least:g} to {most:g}"):
        assert part in words
    figure.wait("(figure, kept) => figure.querySelector('[name=rate]').value === kept", kept)
    assert float(figure.place.locator('[data-value="rate"]').text_content()) == float(kept)
    figure.input("rate").evaluate("(input, most) => { input.max = most; }", most)
    figure.slide("rate", float(kept))
    refused.wait_for(state="hidden")


def test_the_keyboard_is_enough(at_the_page):
    page, trainer = at_the_page.page, at_the_page.figure("gate-trainer")
    trainer.press("reset")
    slider = trainer.input("rate")
    slider.focus()
    page.keyboard.press("Home")
    assert slider.input_value() == "0.1"
    page.keyboard.press("ArrowRight")
    trainer.wait("figure => figure.querySelector('[data-value=rate]').textContent === '0.2'")
    page.keyboard.press("End")
    trainer.wait("figure => figure.querySelector('[data-value=rate]').textContent === '20.0'")
    trainer.slide("rate", 2)

    trainer.input("step").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Space")
    trainer.wait("figure => figure.frame.readouts.epoch === '2'")
    assert trainer.input("step").evaluate("button => button === document.activeElement")
    trainer.press("reset")
    trainer.wait("figure => figure.frame.readouts.epoch === '0'")


def test_every_control_can_be_reached_with_tab(at_the_page):
    page = at_the_page.page
    names = [i.get_attribute("name") for i in at_the_page.place.locator("figure [name]").all()]
    at_the_page.place.locator("figure [name]").first.focus()
    reached = [page.evaluate("document.activeElement.name")]
    while len(reached) < len(names):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.name ?? ''"))
    assert reached == names


def test_every_control_has_a_name_that_can_be_read_aloud(at_the_page):
    for kind in WIDGETS.values():
        figure = at_the_page.figure(kind.name).place
        for control in kind.controls.values():
            roles = {"button": "button", "slider": "slider", "choice": "combobox"}
            role = roles.get(control.kind, "checkbox")
            assert figure.get_by_role(role, name=control.label).count() == 1


def test_with_less_motion_the_ball_steps(chromium, host, built):
    with reading(chromium, host.origin, reduced_motion="reduce") as reader:
        ball = reader.open(host.url("/still/", built / "site")).wake().figure("ball")
        ball.press("drop")
        here = WIDGETS["ball"](still=True)
        here.handle("drop")
        here.advance()  # the whole step at once; in motion it takes a dozen ticks
        ball.wait(
            "(figure, drawn) => figure.frame.panels[0].layers.ball === drawn",
            here.draw().panels[0].layers["ball"],
        )
        assert reader.complaints == []

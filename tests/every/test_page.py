"""Every Control on the page can be reached, read aloud and set wrong."""

import pytest

from kit import Slider

ROLES = {
    "button": "button",
    "slider": "slider",
    "number": "spinbutton",
    "choice": "combobox",
    "toggle": "checkbox",
}

# Of the radio buttons of one name, Tab reaches one; and nothing that is hidden until later.
STOPS = """inputs => inputs
  .filter(({ hidden }) => !hidden)
  .filter(({ name, type }, i, all) => type !== "radio" || all[i - 1]?.name !== name)
  .map(({ name }) => name)"""


def test_every_control_can_be_reached_with_tab(at_the_page):
    page = at_the_page.page
    names = at_the_page.place.locator("figure [name]").evaluate_all(STOPS)
    at_the_page.place.locator("figure [name]").first.focus()
    reached = [page.evaluate("document.activeElement.name")]
    while len(reached) < len(names):
        page.keyboard.press("Tab")
        name = page.evaluate("document.activeElement.name ?? ''")
        if name:  # a link in the text between two figures has none
            reached.append(name)
    assert reached == names


def test_every_control_has_a_name_that_can_be_read_aloud(placed, at_the_page):
    figure = at_the_page.figure(placed.id).place
    for name, control in placed.widget.controls.items():
        if control.kind in ROLES:
            spoken = f"{control.label} {placed.spoken}"  # without its value, which changes
            named = figure.get_by_role(ROLES[control.kind], name=spoken, exact=True)
            assert named.count() == 1
        elif control.kind in ("row", "bet"):
            group = figure.get_by_role("group", name=control.label)
            assert group.get_by_role("radio").count() == len(control.options)
        else:
            named = figure.locator(f"[name={name}]").evaluate_all(
                "all => all.map((e) => e.ariaLabel)"
            )
            assert named and all(named)


def test_a_value_out_of_range_is_refused_in_words(placed, at_the_page):
    sliders = {n: c for n, c in placed.widget.controls.items() if c.kind == "slider"}
    sliders = {n: c for n, c in sliders.items() if n not in placed.widget.limits()}
    for name, slider in sliders.items():
        refuse_out_of_range(at_the_page.figure(placed.id), placed.name, name, slider)


def refuse_out_of_range(figure, widget: str, name: str, slider: Slider) -> None:
    kept = figure.input(name).input_value()
    figure.input(name).evaluate("input => { input.max = 1000; }")
    figure.slide(name, 999)
    refused = figure.note("refused")
    refused.wait_for(state="visible")
    words = refused.text_content()
    for part in (widget, name, "999", f"from {slider.low:g} to {slider.high:g}"):
        assert part in words
    figure.wait(
        "(figure, [name, kept]) => figure.querySelector(`[name=${name}]`).value === kept",
        [name, kept],
    )
    shown = figure.place.locator(f'[data-value="{name}"]').text_content()
    assert float(shown.replace("−", "-")) == pytest.approx(float(kept))
    figure.input(name).evaluate("(input, most) => { input.max = most; }", slider.high)
    figure.slide(name, float(kept))
    refused.wait_for(state="hidden")

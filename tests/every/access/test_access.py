"""What axe finds: nothing, in light and in dark, at rest and after use."""

import pytest

from tests.harness.access import heard, open_everything, violations
from tests.harness.reading import reading


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(scheme, figures, chromium, host, built):
    with reading(chromium, host.origin, color_scheme=scheme) as reader:
        reader.open(host.url("/axe/", built / "site")).ready()
        assert violations(reader) == []
        for placed in figures:
            first = next(n for n, c in placed.widget.controls.items() if c.kind == "button")
            reader.figure(placed.id).press(first)
        for placed in figures:
            reader.figure(placed.id).press("reset")
        assert violations(reader) == []
        assert reader.complaints == []


@pytest.mark.parametrize(
    ("scheme", "width"), [("light", 1280), ("dark", 1280), ("light", 320), ("dark", 320)]
)
def test_axe_finds_nothing_with_everything_open(scheme, width, chromium, host, built):
    window = {"viewport": {"width": width, "height": 800}}
    with reading(chromium, host.origin, color_scheme=scheme, **window) as reader:
        reader.open(host.url("/axe-open/", built / "site")).ready()
        open_everything(reader)
        assert violations(reader) == []
        assert reader.page.evaluate("() => document.documentElement.scrollWidth") == width
        assert reader.complaints == []


def test_no_two_figures_or_buttons_of_figures_are_heard_alike(figures, at_the_page):
    assert sorted(heard(at_the_page, "figure")) == sorted(placed.spoken for placed in figures)
    buttons = heard(at_the_page, "button", within="figure")
    assert len(buttons) == len(set(buttons)) and all(buttons)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_who_asks_for_more_contrast_reads_all_at_seven_to_one(scheme, chromium, host, built):
    with reading(chromium, host.origin, color_scheme=scheme, contrast="more") as reader:
        reader.open(host.url("/more/", built / "site")).ready()
        open_everything(reader)
        assert violations(reader, "color-contrast-enhanced") == []
        assert reader.complaints == []


def test_with_the_systems_own_colours_it_is_seen_what_is_chosen(chromium, host, built):
    with reading(chromium, host.origin, forced_colors="active") as reader:
        reader.open(host.url("/forced/", built / "site"))
        outlines = reader.page.locator(":is(.row, .bet) :is(:checked, :not(:checked)) + span")
        seen = outlines.evaluate_all(
            "all => all.map((e) => [e.previousElementSibling.checked,"
            " getComputedStyle(e).outlineStyle])"
        )
        assert {checked for checked, _ in seen} == {True, False}
        assert all((style != "none") == checked for checked, style in seen)


def test_axe_would_find_something(chromium, host, built):
    with reading(chromium, host.origin) as reader:
        reader.open(host.url("/axe/", built / "site"))
        reader.page.evaluate("() => document.querySelector('main').append(new Image(9, 9))")
        assert [found[0] for found in violations(reader)] == ["image-alt"]

"""A formula wider than its column is scrolled; any other is in nobody's way."""

from tests.harness.reading import reading

SHOWN = """() => {
  const formula = document.querySelector("div.formula");
  return [formula.tabIndex, formula.role, formula.ariaLabel, getComputedStyle(formula).overflowX];
}"""
NARROW = "width => { document.querySelector('div.formula').style.maxWidth = width; }"


def test_a_formula_takes_a_tab_and_the_wheel_only_where_it_is_too_wide(chromium, host, built):
    with reading(chromium, host.origin) as reader:
        reader.open(host.url("/formula/", built / "site"))
        reader.place.get_by_text("The formula").click()
        for width, shown in {
            "none": [-1, None, None, "visible"],
            "2em": [0, "group", "Formula", "auto"],
            "100%": [-1, None, None, "visible"],
        }.items():
            reader.page.evaluate(NARROW, width)
            reader.wait(f"shown => String(({SHOWN})()) === String(shown)", shown)
        assert reader.complaints == []

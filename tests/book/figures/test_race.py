"""The race: what the picture says is what the balls do, by arithmetic of its own."""

import re

import numpy as np
import pytest
from pictures.hills import lanes as sizes
from pictures.hills import step_curve as drawing

from claims import race as told
from claims.runs import run_out
from kit.draw import Plot
from tests.harness.reading import reading
from widgets import race as module
from widgets.race import Race, all_counts


@pytest.fixture(autouse=True)
def fresh_counts():
    """No count outlives a change of the ground that it was made on."""
    module.steps_needed.cache_clear()
    yield
    module.steps_needed.cache_clear()


def after(steps, **settings):
    """The figure after so many steps of a race."""
    race = Race(settings)
    race.handle("go")
    while race.steps < steps and race.run == "running":
        race.advance()
    return race


def landings(rate, steps):
    """A descent worked out here: the pseudo-Huber valley of curvature 9.1 around 2."""
    weights = [-0.85]
    for _ in range(steps):
        away = weights[-1] - 2
        weights.append(weights[-1] - rate * 9.1 * away / np.hypot(1, away / 0.36))
    return weights


def dots_of(race):
    """The rates and steps of the dots in the drawn curve, read back from the picture."""
    layers = race.draw().panels[0].layers
    left, top, width, height = sizes.FORMS["wide"].curve
    circles = re.findall(r'class="(racer[^"]*)" cx="([\d.]+)" cy="([\d.]+)"', layers["dots"])
    return [
        (
            (float(x) - left) / width * (drawing.BEYOND + 0.02),
            steps_at((top + height - float(y)) / height),
        )
        for _, x, y in circles
    ]


def steps_at(share):
    """How many steps a share of the curve's height is."""
    return drawing.DEEPEST + share * (drawing.TALLEST - drawing.DEEPEST)


@pytest.mark.parametrize("steps", [0, 1, 7])
def test_one_tick_is_one_step_in_every_lane(steps):
    race = after(steps, rate=0.07) if steps else Race({"rate": 0.07})
    for lane, rate in zip(race.lanes, (0.01, 0.1, 0.5, 0.07), strict=True):
        assert lane.weights == pytest.approx(landings(rate, steps))
    assert [height for _, height in dots_of(race)] == pytest.approx([steps] * 4, abs=0.05)


def test_a_ball_that_lies_still_stops_and_the_race_ends_with_the_last():
    race = after(1000)
    assert race.run == "done"
    assert [lane.steps for lane in race.lanes] == [116, 11, 116, 29]
    assert [lane.is_still for lane in race.lanes] == [True, True, False, True]
    titles = race.draw().panels[0].layers["titles"]
    assert re.findall(r">(still after \d+ steps|never still)<", titles) == [
        "still after 116 steps",
        "still after 11 steps",
        "never still",
        "still after 29 steps",
    ]
    rates, heights = zip(*dots_of(race), strict=True)
    assert heights == pytest.approx([116, 11, drawing.NEVER, 29], abs=0.05)
    assert rates == pytest.approx([0.01, 0.1, drawing.BEYOND, 0.2], abs=0.001)


def test_the_curve_is_drawn_through_the_counts():
    drawn = after(1000).draw().panels[0].layers["curve"]
    commands = re.search(r'class="steps" d="M([^"]*)"', drawn).group(1)
    points = [tuple(map(float, point.split())) for point in commands.split("L")]
    plot = Plot(*sizes.FORMS["wide"].curve, (0, drawing.BEYOND + 0.02), (steps_at(0), steps_at(1)))
    counts = {rate: steps for rate, steps in all_counts().items() if steps}
    assert list(counts) == [each / 100 for each in range(1, 22)]
    assert points == [pytest.approx(plot.at(*one), abs=0.01) for one in counts.items()]
    assert "sweet spot: 10 steps" in after(1000).draw().panels[0].layers["words"]


def test_the_curve_does_not_give_the_bet_away():
    race = after(115)
    assert not race.is_over
    assert "steps" not in race.draw().panels[0].layers["curve"].replace("every step", "")
    assert "sweet spot" not in race.draw().panels[0].layers["words"]


@pytest.mark.parametrize(
    ("bet", "said"),
    [
        ("0.1", "You were right: it was 0.1, after 11 steps."),
        ("0.5", "You bet on 0.5. It was 0.1, after 11 steps."),
        ("", "It was 0.1, after 11 steps."),
    ],
)
def test_the_bet_is_kept_and_answered(bet, said):
    race = Race()
    race.handle("bet", bet)
    race.handle("go")
    race.advance()
    while race.steps < 1:
        assert race.run == "running"
        race.advance()
    race.handle("bet", "0.01")  # too late
    run_out(race)
    assert race.bet == bet
    assert race.draw().status.startswith(said)


@pytest.mark.parametrize(
    ("rate", "said"),
    [
        (0.05, "0.05 lies still after 25 steps, and never jumps past the bottom."),
        (0.12, "0.12 lies still after 10 steps, and jumps past the bottom"),
        (0.3, "0.30 never lies still: every step leaps past the bottom."),
    ],
)
def test_a_rate_of_the_readers_own_is_run_at_once(rate, said):
    race = after(1000)
    race.handle("rate", rate)
    assert race.draw().status.startswith(said)
    assert race.draw().status.endswith("No rate needs fewer!") == (rate == 0.12)
    own = race.lanes[-1]
    assert own.weights == pytest.approx(landings(rate, own.steps))


def test_a_race_that_is_won_by_another_is_found_out(monkeypatch):
    monkeypatch.setattr(module, "RATES", {"0.01": 0.01, "0.1": 0.2, "0.5": 0.5})
    assert not told.a_tenth_wins_the_race().holds


# In the page.

ON_CURVE = """figure => {
  const box = figure.querySelector("svg").getBoundingClientRect();
  return [box.x, box.y, box.width, box.height];
}"""


def place_of(figure, rate):
    """Where a rate stands on the screen, at half the curve's height."""
    x, y, width, _ = figure.place.evaluate(ON_CURVE)
    form = sizes.FORMS[figure.place.get_attribute("data-width")]
    left, top, wide, high = form.curve
    scale = width / form.width
    across = left + rate / (drawing.BEYOND + 0.02) * wide
    return x + across * scale, y + (top + 0.5 * high) * scale


def wait_for_rate(figure, rate, steps):
    figure.wait(
        "(figure, said) => figure.frame.status.startsWith(said)",
        f"{rate:.2f} lies still after {steps} steps",
    )
    figure.wait(
        "(figure, said) => figure.querySelector('[data-layer=titles]').textContent.includes(said)",
        f"you: {rate:.2f}",
    )


def race_with(figure, bet, start):
    """A bet, a race to its end, and the answer."""
    figure.wait_for_run("idle")
    bet()
    figure.wait("figure => figure.querySelector('[name=bet][value=\"0.5\"]').checked")
    start()
    figure.wait_for_run("done")
    assert figure.status.startswith("You bet on 0.5. It was 0.1, after 11 steps.")


def test_a_bet_a_race_and_a_rate_by_mouse_by_keyboard_and_by_finger(chromium, host, built):
    pixels = {"width": 390, "height": 844}
    with reading(chromium, host.origin, viewport=pixels, has_touch=True) as reader:
        figure = reader.open(host.url("/race/", built / "site")).ready().figure("race")
        page = reader.page
        half, go = figure.place.locator('[name=bet][value="0.5"]'), figure.input("go")
        svg = figure.place.locator(".panels svg")

        race_with(figure, half.click, go.click)
        svg.scroll_into_view_if_needed()
        knob = figure.place.locator("[data-grip=rate]").bounding_box()
        page.mouse.move(knob["x"] + knob["width"] / 2, knob["y"] + knob["height"] / 2)
        page.mouse.down()
        page.mouse.move(*place_of(figure, 0.05), steps=4)
        page.mouse.up()
        wait_for_rate(figure, 0.05, 25)

        figure.press("reset")
        half.focus()
        page.keyboard.press("ArrowLeft")
        race_with(
            figure,
            lambda: page.keyboard.press("ArrowRight"),
            lambda: (go.focus(), page.keyboard.press("Enter")),
        )
        figure.input("rate").focus()
        page.keyboard.press("ArrowRight")
        wait_for_rate(figure, 0.06, 21)

        figure.press("reset")
        race_with(figure, half.tap, go.tap)
        svg.scroll_into_view_if_needed()
        page.touchscreen.tap(*place_of(figure, 0.12))
        wait_for_rate(figure, 0.12, 10)
        assert reader.complaints == []

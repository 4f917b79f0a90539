"""Every kind of Control works in the page, and awkward words and pixels come through whole."""

import pytest

PIXELS = """figure => {
  const canvas = figure.querySelector("canvas");
  return [...canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data];
}"""


@pytest.fixture
def sampler(at_the_bench):
    sampler = at_the_bench.figure("sampler")
    sampler.slide("level", 1.25)
    sampler.wait("figure => figure.frame.status.startsWith('1.25 <')")
    yield sampler
    sampler.press("reset")
    sampler.wait("figure => figure.frame.readouts.pressed === '0'")


def wait_for_status(figure, words):
    figure.wait("(figure, words) => figure.frame.status === words", words)


def test_a_slider(sampler):
    sampler.slide("level", -1.75)
    sampler.wait("figure => figure.frame.status.startsWith('-1.75 <')")
    assert sampler.place.locator('[data-value="level"]').text_content() == "−1.75"
    sampler.slide("level", 1.25)
    sampler.wait("figure => figure.frame.status.startsWith('1.25 <')")


def test_a_choice(sampler):
    assert sampler.input("fruit").input_value() == "pear & plum"
    sampler.input("fruit").select_option("<fig>")
    wait_for_status(sampler, "1.25 < <fig> & loud")
    sampler.input("fruit").select_option("pear & plum")
    wait_for_status(sampler, "1.25 < pear & plum & loud")


def test_a_toggle(sampler):
    assert sampler.input("loud").is_checked()
    sampler.input("loud").uncheck()
    wait_for_status(sampler, "1.25 < pear & plum & quiet")
    sampler.input("loud").check()
    wait_for_status(sampler, "1.25 < pear & plum & loud")


def test_every_press_of_a_button_counts(sampler):
    flip = sampler.input("flip")
    flip.evaluate("button => { for (let i = 0; i < 25; i += 1) button.click(); }")
    sampler.wait("figure => figure.frame.readouts.pressed === '25'")
    assert sampler.readout("half") == "12.500"


def test_a_button_that_runs_and_pauses(sampler):
    button = sampler.input("count_up")
    assert button.text_content() == "Count <up>"
    button.click()
    sampler.wait("figure => Number(figure.frame.readouts.pressed) > 3")
    assert button.text_content() == "Stop & rest"
    button.click()
    sampler.wait_for_run("idle")
    assert button.text_content() == "Count <up>"


def test_the_latest_value_of_a_slider_wins(sampler):
    sampler.input("level").evaluate(
        """input => {
          for (let i = 0; i <= 400; i += 1) {
            input.value = -2 + i / 100;
            input.dispatchEvent(new Event("input", { bubbles: true }));
          }
        }"""
    )
    sampler.wait("figure => figure.frame.status.startsWith('2.00 <')")
    sampler.slide("level", 1.25)
    sampler.wait("figure => figure.frame.status.startsWith('1.25 <')")


def test_words_are_words_and_never_markup(sampler):
    assert sampler.status == "1.25 < pear & plum & loud"
    assert sampler.place.locator(".caption").text_content().strip() == 'A "plane" & <more>'
    assert sampler.place.locator("svg[role=img]").get_attribute("aria-label") == (
        'It says "1.25 < pear & plum & loud".'
    )
    assert "Pressed & counted" in sampler.place.inner_text()
    assert "Level & more" in sampler.place.inner_text()


def test_the_raster_that_is_seen_is_the_live_one(sampler):
    """The one that the build put into the page must not lie above it."""
    assert sampler.place.locator("canvas").is_visible()
    before = sampler.place.evaluate(PIXELS)
    sampler.press("flip")
    sampler.wait("figure => figure.frame.readouts.pressed === '1'")
    assert sampler.place.evaluate(PIXELS) != before
    assert sampler.place.locator("svg image").count() == 0

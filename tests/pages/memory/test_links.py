"""A link to a state: copied by one reader, opened by another, who sees the very same."""

import pytest

from tests.harness.access import violations
from tests.harness.acting import TOUCH
from tests.harness.places import PLACES, in_a_frame, in_a_sandbox, over_http, site_in_a_sandbox
from tests.harness.reading import NO_CLIPBOARD, reading
from tests.pages.test_reader import HeldBack

FRAMES = """() => Object.fromEntries([...document.querySelectorAll("figure.widget")]
  .map((figure) => [figure.id, figure.frame]))"""
SEEN = """(figure) => {
  const { top, bottom } = figure.getBoundingClientRect();
  return top < innerHeight && bottom > 0;
}"""


def do_things(reader):
    """Values, presses, places, runs, a bet, and something by a View."""
    learner, board = reader.figure("learner"), reader.figure("board")
    learner.slide("rate", 5)
    learner.press("train")
    learner.wait("figure => Number(figure.frame.readouts.epoch) > 5")
    learner.place.locator("[name=mood]").select_option("hasty")
    learner.place.locator("[name=twice]").check()
    learner.wait("figure => Number(figure.frame.readouts.epoch) > 12")
    learner.press("step")  # it ends the run, wherever that is
    learner.wait_for_run("idle")
    board.place.locator("[name=ask][value=right]").click()
    board.place.locator("[name=bet][value=far]").check()
    board.input("goal").fill("60")
    reader.figure("echo").press("step")
    reader.figure("echo").wait("figure => figure.frame.readouts.there === '1'")
    board.press("go")
    board.wait_for_run("done")
    board.slide("past", 10)
    board.wait("figure => figure.frame.status.endsWith('10 of 60')")


def copied(reader, name):
    """The link that a figure's button gives, from the clipboard or out of the field."""
    figure = reader.figure(name)
    figure.place.locator("[data-link]").click()
    figure.place.locator("[data-said]").first.wait_for()
    if figure.place.locator("[data-said=copied]").count():
        reader.page.context.grant_permissions(["clipboard-read"])
        return reader.page.evaluate("navigator.clipboard.readText()")
    return figure.place.locator(".link input").input_value()


def open_link(place, reader, host, link):
    """As it was copied: in a window, or in a frame of a course."""
    is_framed = place in (in_a_sandbox, site_in_a_sandbox)
    return in_a_frame(reader, host, link) if is_framed else reader.open(link)


NO_ANCHORS = """() => {
  document.documentElement.style.overflowAnchor = "none"; // as in WebKit
}"""
GROW = """() => {
  const news = document.createElement("p");
  news.style.height = "3000px";
  document.querySelector("main").prepend(news);
}"""


def test_the_place_is_kept_while_the_page_above_it_grows(reader, host, built):
    reader.open(host.url("/growing/", built / "site") + "#at=board&end").ready()
    board = reader.figure("board")
    board.wait(SEEN)
    reader.place.evaluate(NO_ANCHORS)
    reader.place.evaluate(GROW)
    board.wait(SEEN)
    board.press("go")  # from now on the page stays where the reader has it
    where = reader.page.evaluate("scrollY")
    reader.place.evaluate(GROW)
    board.wait_for_run("done")
    assert reader.page.evaluate("scrollY") == where


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.__name__)
def test_another_reader_sees_the_very_same(place, chromium, reader, host, built):
    place(reader, host, built, "workshop").ready()
    do_things(reader)
    link = copied(reader, "board")
    frames = reader.place.evaluate(FRAMES)
    with reading(chromium, host.origin) as other:
        open_link(place, other, host, link).ready()
        board = other.figure("board")
        board.wait_for_frame(frames["board"])
        assert other.place.evaluate(FRAMES) == frames
        assert board.place.evaluate(SEEN)
        assert [other.figure(name).run for name in ("learner", "board")] == ["idle", "done"]
        assert other.figure("learner").input("rate").input_value() == "5"
        other.figure("learner").press("step")  # life goes on from here
        reader.figure("learner").press("step")
        epoch = int(frames["learner"]["readouts"]["epoch"]) + 2
        for one in (reader, other):
            one.figure("learner").wait(
                "(figure, epoch) => figure.frame.readouts.epoch === epoch", str(epoch)
            )
        assert other.figure("learner").frame == reader.figure("learner").frame
        assert other.complaints == []


def test_the_clipboard_has_the_link_where_that_is_allowed(chromium, host, built):
    with reading(chromium, host.origin) as reader:
        over_http(reader, host, built, "workshop").ready()
        learner = reader.figure("learner")
        learner.slide("rate", 5)
        learner.wait("figure => figure.querySelector('[data-value=rate]').textContent === '5.0'")
        learner.press("step")
        learner.wait("figure => figure.frame.readouts.epoch === '1'")
        address = reader.page.url
        assert copied(reader, "learner") == f"{address}#at=learner&learner=rate:5/step&end"
        assert learner.place.locator("[data-said]").inner_text() == "Link copied."
        reader.wait(
            "() => document.getElementById('announcer').textContent.includes('Link copied')"
        )
        assert copied(reader, "hopper") == f"{address}#at=hopper&learner=rate:5/step&end"
        assert reader.complaints == []


def test_a_link_that_must_be_copied_by_hand_is_chosen_already(chromium, host, built):
    with reading(chromium, host.origin) as reader:
        reader.page.add_init_script(NO_CLIPBOARD)
        over_http(reader, host, built, "workshop").ready()
        button = reader.figure("hopper").place.locator("[data-link]")
        button.focus()
        reader.page.keyboard.press("Enter")
        field = reader.figure("hopper").place.locator(".link input")
        field.wait_for()
        assert field.evaluate("field => field === document.activeElement")
        assert reader.page.evaluate("getSelection().toString()") == field.input_value()
        assert field.input_value().endswith("#at=hopper&end")
        assert reader.complaints == []


def test_a_page_without_an_address_says_so(reader, host, built):
    html = (built / "workshop.html").read_text(encoding="utf-8")
    course = host.page("/empty.html", "<!doctype html><link rel='icon' href='data:,'><body>")
    reader.open(course)
    reader.page.evaluate(
        """html => {
          const frame = document.createElement("iframe");
          Object.assign(frame, { sandbox: "allow-scripts", srcdoc: html });
          document.body.append(frame);
        }""",
        html,
    )
    reader.enter("iframe")
    link = reader.figure("hopper").place.locator(".link")
    link.locator("button").evaluate("button => button.click()")
    link.locator("[data-said=nowhere]").wait_for(state="attached")


def test_the_place_is_shown_before_python_is_ready_and_the_rest_waits(reader, host, built):
    payload = HeldBack(reader.page)
    url = host.url("/waits/", built / "site")
    reader.open(f"{url}#at=learner-2&learner-2=3:step&end")
    reader.wait("() => document.activeElement.matches('figure.widget')")  # the script has run
    far = reader.figure("learner-2")
    assert far.place.evaluate(SEEN)
    assert far.place.evaluate("figure => figure === document.activeElement")
    assert reader.page.get_attribute("html", "data-python") == "starting"
    payload.let_go()
    reader.ready()
    far.wait("figure => figure.frame.readouts.epoch === '3'")
    assert reader.figure("learner").frame["readouts"]["epoch"] == "0"


def test_a_link_on_the_open_page_takes_the_place_of_what_it_shows(reader, host, built):
    reader.open(host.url("/again/", built / "site")).ready()
    learner = reader.figure("learner")
    learner.press("train")
    learner.wait("figure => Number(figure.frame.readouts.epoch) > 3")
    reader.page.evaluate("location.hash = 'at=learner&learner=rate=5/step&end'")
    learner.wait("figure => figure.frame.readouts.epoch === '1'")
    assert learner.run == "idle"
    assert learner.input("rate").input_value() == "5"
    assert copied(reader, "learner").endswith("#at=learner&learner=rate=5/step&end")


def test_less_motion_is_each_readers_own_affair(chromium, host, built):
    """What was seen with less motion is the same for a reader who wants more."""
    url = host.url("/calm/", built / "site")
    with reading(chromium, host.origin, reduced_motion="reduce") as calm:
        board = calm.open(url).ready().figure("board")
        board.input("goal").fill("500")  # far from done
        board.press("go")
        board.wait("figure => Number(figure.frame.readouts.steps_made) >= 24")
        board.press("go")
        board.wait_for_run("idle")
        link, frame = copied(calm, "board"), board.frame
        assert "/++" in link
        assert calm.complaints == []
    with reading(chromium, host.origin) as other:
        board = other.open(link).ready().figure("board")
        board.wait_for_frame(frame)
        assert other.complaints == []


NOTICE = "[data-notice=broken]"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_is_said_of_links_can_be_read_by_everybody(scheme, chromium, host, built):
    with reading(chromium, host.origin, color_scheme=scheme, **TOUCH) as reader:
        reader.page.add_init_script(NO_CLIPBOARD)
        reader.open(host.url("/axe-links/", built / "site")).ready()
        reader.figure("hopper").place.locator("[data-link]").click()
        reader.figure("hopper").place.locator(".link input").wait_for()
        reader.page.evaluate("location.hash = 'nowhere'")
        reader.place.locator(NOTICE).wait_for()
        assert violations(reader) == []
        buttons = reader.place.locator("[data-link], [data-forget], [data-close], .link input")
        heights = buttons.evaluate_all(
            "all => all.filter((b) => b.checkVisibility()).map((b) => b.offsetHeight)"
        )
        assert len(heights) > 5
        assert min(heights) >= 44
        assert reader.complaints == []


def test_a_link_that_is_wrong_is_refused_in_words_and_nothing_is_lost(reader, host, built):
    reader.open(host.url("/wrong/", built / "site")).ready()
    learner, notice = reader.figure("learner"), reader.place.locator(NOTICE)
    learner.press("step")
    learner.wait("figure => figure.frame.readouts.epoch === '1'")
    before = reader.place.evaluate(FRAMES)
    for fragment, words in {
        "at=learner&learner=5:st": "Its end is missing",
        "at=learner&learner=stpe&end": "learner: there is no control “stpe”",
        "at=learner&learner=rate:99&end": "from 0.1 to 20",
        "at=nowhere&end": "no “nowhere” on this page",
        "nowhere": "no “nowhere” on this page",
        "at=learner&hopper=drop&learner=mood:wild&end": "Allowed: calm, hasty",
    }.items():
        reader.page.evaluate("fragment => { location.hash = fragment; }", fragment)
        notice.filter(has_text=words).wait_for()
        assert notice.evaluate(SEEN)
        notice.locator("[data-close]").focus()
        reader.page.keyboard.press("Enter")
        notice.wait_for(state="hidden")
    assert reader.place.evaluate(FRAMES) == before
    learner.press("step")
    learner.wait("figure => figure.frame.readouts.epoch === '2'")


def test_a_plain_anchor_works_as_ever(reader, host, built):
    url = host.url("/anchor/", built / "site")
    reader.open(f"{url}#learning")
    assert reader.place.locator("#learning").evaluate(SEEN)
    assert not reader.place.locator(NOTICE).is_visible()
    reader.page.evaluate("location.hash = 'hopping'")
    reader.wait(f"() => ({SEEN})(document.getElementById('hopping'))")
    assert not reader.place.locator(NOTICE).is_visible()


def test_a_figure_that_broke_lives_again_by_a_link(reader, host, built):
    reader.open(host.url("/broken/", built / "site") + "awkward.html").ready()
    faulty = reader.figure("faulty")
    faulty.press("add")
    faulty.press("handler")
    faulty.note("fault").wait_for(state="visible")
    assert "faulty" in reader.figure("hopper").place.evaluate(
        """figure => {
          figure.querySelector("[data-link]").click();
          return new Promise((done) => new MutationObserver((_, watch) => {
            const missing = figure.querySelector("[data-said=missing]");
            if (missing) { watch.disconnect(); done(missing.innerText); }
          }).observe(figure, { childList: true, subtree: true }));
        }"""
    )
    reader.page.evaluate("location.hash = 'at=faulty&faulty=2:add&end'")
    faulty.wait("figure => figure.frame.status.startsWith('2 so far')")
    faulty.note("fault").wait_for(state="hidden")
    faulty.press("add")
    faulty.wait("figure => figure.frame.status.startsWith('3 so far')")

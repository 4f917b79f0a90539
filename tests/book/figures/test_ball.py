"""The ball under the reader's hand: where it is dropped, the lens, and the marks of its drops."""

import re

import numpy as np
import pytest
from pictures.hills.hill import FORMS, SPAN, Hill, numbered, overlap

from claims import hill
from claims.runs import run_out
from kit import WIDTHS
from learning.landscape import LANDSCAPES, Landscape
from tests.harness.acting import drag, grasp, swipe
from tests.harness.reading import reading
from widgets.ball import Ball

BALL = re.compile(r'class="loss ball" cx="(.+?)" cy="(.+?)" r="(.+?)"')
CIRCLE = re.compile(r'class="loss (?:ghost|ball)" cx="(.+?)"')


def dropped_from(start, landscape="valley", rate=0.1, **how):
    ball = Ball({"landscape": landscape, "rate": rate}, **how)
    hill.drop_from(ball, start)
    return ball


@pytest.mark.parametrize("start", [-1, 0.33, 2, 4.87, 5])
def test_it_falls_where_it_was_put(start):
    ball = dropped_from(start)
    weight, expected = start, [start]
    for _ in range(ball.steps):
        weight -= 0.1 * 9.1 * (weight - 2) / np.sqrt(1 + ((weight - 2) / 0.36) ** 2)
        expected.append(weight)
    assert ball.weights == pytest.approx(expected)
    assert ball.is_there


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", LANDSCAPES)
def test_the_handle_lies_on_the_ball_before_a_drop(name, width):
    ball = Ball({"landscape": name}, width=width)
    for start in (-1, 0.5, 5):
        ball.handle("drop_at", start)
        panel = ball.draw().panels[0]
        x, y, _ = map(float, BALL.search(panel.layers["ball"]).groups())
        assert panel.grips["drop_at"].at == pytest.approx((x, y), abs=0.01)


def test_a_hand_on_the_ball_ends_the_run_and_lifts_it():
    ball = Ball()
    ball.handle("drop")
    ball.advance()
    ball.handle("drop_at", 4.0)
    assert (ball.run, ball.weights) == ("idle", [4.0])
    assert ball.draw().status == Ball().draw().status


def test_another_ground_has_its_own_start_and_the_name_of_the_marker():
    ball = Ball()
    ball.handle("landscape", "Two valleys")
    assert ball.drop_at == LANDSCAPES["two-valleys"].start == -0.2
    assert ball.draw() == Ball({"landscape": "two-valleys"}).draw()
    assert Ball.parse({"landscape": "two-valleys"}) == {"landscape": "Two valleys"}
    assert Ball({"landscape": "two-valleys", "drop_at": 3.0}).weights == [3.0]


def test_every_drop_on_two_valleys_leaves_its_mark_under_its_start():
    ball = Ball({"landscape": "two-valleys"})
    for start in (0.2, 1.1, 2.7, 4.4, 0.2, -1):
        hill.drop_from(ball, start)
    assert ball.drops == {1.1: False, 2.7: True, 4.4: True, 0.2: False, -1: None}
    marks = ball.draw().panels[0].layers["drops"]
    assert (marks.count('class="right"'), marks.count('class="wrong"')) == (2, 2)
    plot = Hill(FORMS["wide"], ball.ground, ball.weights).plot
    assert f'class="badge" cx="{plot.left + plot.width * 3.7 / 6:g}"' in marks
    assert ball.draw().status == "Step 30. The ball is still on its way: its steps are tiny."


@pytest.mark.parametrize("width", WIDTHS)
def test_the_hilltop_shows_itself_once_drops_have_ended_on_both_sides(width):
    ball = Ball({"landscape": "two-valleys"}, width=width)
    for start, shown in ((0.2, False), (1.1, False), (4.4, True)):
        hill.drop_from(ball, start)
        assert (">hilltop 1.89<" in ball.draw().panels[0].layers["drops"]) == shown
    left, _, wide, _ = FORMS[width].alone
    lines = re.findall(r'class="mark" x1="(.+?)"', ball.draw().panels[0].layers["drops"])
    assert [float(x) for x in lines] == pytest.approx(
        [left + wide * 2.89 / 6], abs=wide * 0.005 / 6
    )


def test_the_status_counts_the_drops():
    ball = Ball({"landscape": "two-valleys"})
    hill.drop_from(ball, 4.4)
    assert "drops" not in ball.draw().status
    hill.drop_from(ball, 0.2)
    said = ball.draw().status
    assert "You found a stuck ball" in said
    assert said.endswith("1 of 2 drops found the lowest loss.")
    assert "stuck: loss 2.00" in ball.draw().panels[0].layers["ball"]


def test_reset_wipes_the_marks_and_one_valley_has_none():
    ball = dropped_from(0.2, "two-valleys")
    ball.handle("landscape", "One valley")
    assert ball.draw().panels[0].layers["drops"] == ""
    hill.drop_from(ball, 4.0)
    assert list(ball.drops) == [0.2]
    ball.handle("landscape", "Two valleys")
    assert ball.draw().panels[0].layers["drops"]
    ball.handle("reset")
    assert ball.draw() == Ball({"landscape": "two-valleys"}).draw()


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("rate", [0.05, 0.1, 0.2, 0.5])
def test_the_lens_shows_the_landings_near_the_bottom_and_no_others(rate, width):
    ball = dropped_from(-0.85, rate=rate, width=width)
    left, _, wide, _ = FORMS[width].lens
    near = [w for w in ball.weights if abs(w - 2) <= SPAN]
    lens = ball.draw().panels[0].layers["lens"]
    shown = sorted(float(x) for x in CIRCLE.findall(lens))
    assert shown == pytest.approx([left + wide * (w - 1.75) / 0.5 for w in sorted(near)], abs=0.02)
    assert ("no landing here" in lens) == (not near) == (rate == 0.5)


def test_the_lens_waits_until_the_ball_has_landed():
    ball = Ball({"drop_at": 2.2})
    ball.handle("drop")
    ball.advance()
    still = Ball({"drop_at": 2.2}, reduced_motion=True)
    still.handle("drop")
    still.advance()
    counts = [len(CIRCLE.findall(b.draw().panels[0].layers["lens"])) for b in (ball, still)]
    assert counts == [1, 2]


def test_numbers_in_the_lens_never_lie_on_one_another():
    ball = dropped_from(-0.85, rate=0.2)
    lens = ball.draw().panels[0].layers["lens"]
    assert re.findall(r'class="num loss px13"[^>]*>(\d+)<', lens)[:3] == ["5", "6", "7"]
    assert overlap((0, 0, 10, 10), (5, 5, 15, 15))
    assert not overlap((0, 0, 10, 10), (20, 0, 30, 10))
    plot = Hill(FORMS["wide"], ball.ground, ball.weights).plot
    assert len(numbered({1: (300, 50), 2: (301, 50)}, plot, 13)) == 1


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", LANDSCAPES)
@pytest.mark.parametrize("rate", [0.1, 0.5, 1.0])
def test_from_any_start_the_ball_stays_in_the_picture(rate, name, width):
    for start in (-1, -0.4, 1.2, 3, 5):
        ball = Ball({"rate": rate, "landscape": name, "drop_at": start}, width=width)
        ball.handle("drop")
        while ball.run == "running" and ball.steps <= 4:
            ball.advance()
            panel = ball.draw().panels[0]
            x, y, r = map(float, BALL.search(panel.layers["ball"]).groups())
            assert r <= x <= panel.width - r
            assert r <= y <= panel.height - r


def test_a_ground_without_a_second_valley_breaks_the_marks(monkeypatch):
    monkeypatch.setattr(Landscape, "is_there", lambda *_: True)
    monkeypatch.setattr(Landscape, "resting_place", lambda self, *_: self.minimum)
    assert not hill.marks_part_at_the_hilltop().holds


def test_a_picture_left_from_another_rate_says_so():
    ball = Ball()
    ball.handle("drop")
    run_out(ball)
    ball.handle("rate", 0.3)
    assert ball.draw().status.endswith("without ever crossing it. That was at 0.10.")
    ball.handle("rate", 0.1)
    assert ball.draw().status.endswith("without ever crossing it.")
    ball.handle("rate", 0.3)
    ball.handle("drop")
    assert ball.draw().status.startswith("Rolling")


AT = "(figure, at) => Math.abs(figure.querySelector('[name=drop_at]').value - at) < 0.06"


def on_ground(ball, weight, width):
    """Where a weight lies on the screen."""
    form = FORMS[width]
    left, _, wide, _ = form.beside_lens
    box = ball.place.locator("[data-panel=hillside] svg").bounding_box()
    x = (left + (weight + 1) / 6 * wide) / form.width * box["width"]
    return box["x"] + x, box["y"] + 0.4 * box["height"]


def test_by_mouse_and_by_keys(chromium, host, built):
    with reading(chromium, host.origin, viewport={"width": 1280, "height": 720}) as reader:
        ball = reader.open(host.url("/hill/", built / "site")).ready().figure("ball")
        handle, mouse = ball.place.locator("[data-grip=drop_at]"), reader.page.mouse
        drag(mouse, grasp(handle), on_ground(ball, 3.5, "wide"))
        ball.wait(AT, 3.5)
        mouse.click(*on_ground(ball, 0.5, "wide"))
        ball.wait(AT, 0.5)
        ball.input("drop_at").focus()
        reader.page.keyboard.press("End")
        ball.wait(AT, 5)
        reader.page.keyboard.press("ArrowLeft")
        ball.wait("figure => figure.frame.panels[0].alt.includes('at 4.99 after 0')")
        ball.place.locator("[name=landscape][value='Two valleys']").check()
        ball.wait("figure => figure.frame.panels[0].alt.includes('at −0.20 after 0')")
        ball.press("drop")
        ball.wait_for_run("done")
        assert "You found a stuck ball" in ball.status
        assert reader.complaints == []


def test_by_a_finger(chromium, host, built):
    phone = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
    with reading(chromium, host.origin, **phone) as reader:
        ball = reader.open(host.url("/finger/", built / "site")).ready().figure("ball")
        handle = ball.place.locator("[data-grip=drop_at]")
        session = reader.page.context.new_cdp_session(reader.page)
        swipe(session, grasp(handle), on_ground(ball, 4, "phone"))
        ball.wait(AT, 4)
        reader.page.touchscreen.tap(*on_ground(ball, 1, "phone"))
        ball.wait(AT, 1)
        assert reader.complaints == []

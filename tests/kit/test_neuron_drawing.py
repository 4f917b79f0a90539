"""The drawn neuron: every width, length and place in the picture against arithmetic done here."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.draw import FORMS
from tests.kit.drawn_neurons import (
    MINUS,
    Seen,
    asked,
    centre,
    forms,
    mild,
    neuron,
    points,
    squash,
    strong,
    width,
)


def near(expected, by=0.02):
    return pytest.approx(expected, abs=by)


def pipe(weight):
    return min(max(4.2 * abs(weight) ** 0.6, 1), 16)


@given(strong, strong, strong, asked, forms)
def test_a_wire_is_as_wide_as_its_weight_and_full_if_its_input_flows(w1, w2, bias, x, form):
    seen = Seen(neuron((w1, w2, bias), x, form=form))
    for i, (weight, value) in enumerate(zip((w1, w2, bias), (*x, 1), strict=True)):
        wire = seen.wire(i)
        full, hollow = seen.all("flow", below=wire), seen.all("bore", below=wire)
        assert (len(full), len(hollow)) == ((1, 0) if value else (0, 1))
        assert width((full + hollow)[0]) == near(pipe(weight), 0.006)
        if hollow:
            assert width(seen.one("wall", below=wire)) > width(hollow[0]) + 2


def test_half_an_input_fills_half_the_pipe():
    seen = Seen(neuron((3, 2, 1), (0.5, 0.25)))
    for i, (weight, value) in enumerate([(3, 0.5), (2, 0.25), (1, 1)]):
        wire = seen.wire(i)
        assert width(seen.one("flow", below=wire)) == near(pipe(weight) * value, 0.006)
        assert len(seen.all("bore", below=wire)) == (value < 1)


@given(strong, strong, strong, asked, forms)
def test_a_sign_is_seen_as_colour_as_end_and_as_a_printed_sign(w1, w2, bias, x, form):
    seen = Seen(neuron((w1, w2, bias), x, form=form))
    for i, (weight, value) in enumerate(zip((w1, w2, bias), (*x, 1), strict=True)):
        role = "no" if weight < 0 else "yes"
        tip = seen.one("tip", "hold" if weight < 0 else "push", below=seen.wire(i))
        assert tip.tag == ("rect" if weight < 0 else "path")
        assert set(tip.get("class").split()) & {"yes", "no", "off"} == {role if value else "off"}
        assert all(role in e.get("class") for e in seen.all("flow", below=seen.wire(i)))
        [written] = seen.pill(i)
        sign = "" if float(f"{weight:.2f}") == 0 else MINUS if weight < 0 else "+"
        assert written == f"{sign}{abs(weight):.2f}"


@given(strong, strong, strong, asked, forms)
def test_the_sum_walks_head_to_tail_on_the_curves_axis_and_drops_onto_the_curve(w1, w2, b, x, form):
    drawn = neuron((w1, w2, b), x, form=form)
    seen, total, at = Seen(drawn), 0.0, 0.0
    arrows = iter(seen.all("step"))
    for part in drawn.forward.parts:
        total += part
        assert abs(total) <= seen.reach
        if abs(part) * seen.unit < 2:
            at = total
            continue
        arrow = next(arrows)
        xs = [p[0] for p in points(arrow)]
        assert max(xs) - min(xs) == near(abs(part) * seen.unit)
        assert (xs[0], xs[3]) == (near(seen.x(at)), near(seen.x(total)))  # tail, head
        assert ("yes" if part > 0 else "no") in arrow.get("class").split()
        at = total
    assert next(arrows, None) is None
    down, _ = seen.all("drop")
    assert float(down.get("x1")) == float(down.get("x2")) == near(seen.x(total))
    spot = centre(seen.one("spot"))
    assert spot == (near(seen.x(total)), near(seen.y(squash(total))))
    assert float(down.get("y2")) == near(spot[1])


@given(mild, mild, mild, asked, forms)
def test_the_curve_is_the_curve(w1, w2, bias, x, form):
    seen = Seen(neuron((w1, w2, bias), x, form=form))
    for at, height in points(seen.one("squash")):
        assert height == near(seen.y(squash((at - seen.middle) / seen.unit)), 0.3)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(("bias", "factor"), [(3.9, 1), (-4.1, 2), (39, 16)])
def test_the_axis_doubles_until_the_walk_stays_on_it(form, bias, factor):
    reach = Seen(neuron((0, 0, bias), form=form)).reach
    least = FORMS[form].reach
    assert reach in (least * factor, least * 2 * factor)
    assert abs(bias) <= reach < max(2 * abs(bias), least + 1)


def test_the_sum_also_stands_as_at_school():
    seen = Seen(neuron((1, 0.6, -0.9), (1, 0)))
    column = [e.text for e in seen.all("figure") if e.get("text-anchor") == "end"]
    assert column == ["+1.00", "0.00", f"{MINUS}0.90", "+0.10"]


@given(mild, mild, mild, asked, forms)
def test_the_answer_is_as_strong_as_it_is_sure_and_marked_right_or_wrong(w1, w2, bias, x, form):
    for target in (0, 1):
        drawn = neuron((w1, w2, bias), x, target, form=form)
        seen, p = Seen(drawn), drawn.forward.answer
        side = "yes" if p > 0.5 else "no"
        circle = seen.one("answer", side)
        full = float(Seen(neuron((0, 0, 40 if p > 0.5 else -40))).one("answer").get("fill-opacity"))
        expected = full * abs(2 * p - 1) ** 0.8
        assert float(circle.get("fill-opacity")) == near(expected, 0.02)
        is_right = (p > 0.5) == (target == 1)
        assert len(seen.all("mark-right" if is_right else "mark-wrong")) == 1
        assert len(seen.all("badge", "right" if is_right else "wrong")) == 1
        assert f"right: {target}" in seen.words()


@given(mild, mild, mild, asked, st.sampled_from([0, 1]), forms)
def test_the_loss_is_a_square_on_the_answers_own_axis(w1, w2, bias, x, target, form):
    drawn = neuron((w1, w2, bias), x, target, "loss", form)
    seen, p = Seen(drawn), drawn.forward.answer
    square = seen.one("square")
    sides = float(square.get("width")) / seen.height, float(square.get("height")) / seen.height
    assert sides[0] * sides[1] == near((p - target) ** 2, 5e-4)
    assert float(square.get("y")) == near(seen.y(max(p, target)))
    bar = seen.one("error")
    assert (float(bar.get("y1")), float(bar.get("y2"))) == (near(seen.y(p)), near(seen.y(target)))
    loss = (p - target) ** 2
    assert f"{loss:.{2 if loss >= 0.01 else 3}f}" in seen.words()


@given(mild, mild, mild, asked, st.sampled_from([0, 1]), forms)
def test_blame_flows_back_as_wide_as_each_gradient(w1, w2, bias, x, target, form):
    drawn = neuron((w1, w2, bias), x, target, "backprop", form)
    seen, p = Seen(drawn), drawn.forward.answer
    blame = 2 * (p - target) * p * (1 - p)
    error, trunk, *branches = seen.all("blame")
    assert width(error) == near(1.5 + 9 * abs(p - target), 0.006)
    assert width(trunk) == near(1.5 + 9 * abs(blame), 0.006)
    found = {int(e.get("data-wire")): width(e) for e in branches}
    assert found == {
        i: near(1.5 + 9 * abs(blame * value), 0.006) for i, value in enumerate((*x, 1)) if value
    }
    for i, value in enumerate((*x, 1)):
        assert not seen.all("flow", below=seen.wire(i)), "what flows now is blame"
        assert value or seen.pill(i) == ["0"]
    (x0, y0), (x1, _) = points(trunk)
    assert (x0, y0) == centre(seen.one("spot"))
    assert x0 == x1


@pytest.mark.parametrize("form", FORMS)
def test_blame_meets_the_input_at_the_number_on_the_wire(form):
    seen = Seen(neuron(stage="backprop", form=form))
    pills = [e for e in seen.all("pill") if "loss" in e.get("class")]
    branches = seen.all("blame", "branch")
    for pill, branch in zip(pills, branches, strict=True):
        left, top = float(pill.get("x")), float(pill.get("y"))
        right, bottom = left + float(pill.get("width")), top + float(pill.get("height"))
        x, y = points(branch)[-1]
        away = max(left - x, x - right, top - y, y - bottom)
        assert 0 < away < 16, "the arrow ends at the number, not on it"
        assert points(branch)[0][0] == near(centre(seen.one("spot"))[0])


@given(mild, mild, mild, asked, forms)
def test_the_tangent_is_as_steep_as_the_curve(w1, w2, bias, x, form):
    drawn = neuron((w1, w2, bias), x, stage="backprop", form=form)
    seen, tangent = Seen(drawn), Seen(drawn).one("tangent")
    x1, y1, x2, y2 = (float(tangent.get(name)) for name in ("x1", "y1", "x2", "y2"))
    p = drawn.forward.answer
    if x2 - x1 > 5:
        slope = (y1 - y2) / seen.height / ((x2 - x1) / seen.unit)
        assert slope == near(p * (1 - p), 0.02 * seen.unit / (x2 - x1) + 1e-3)
    at = y1 + (y2 - y1) * (seen.x(drawn.forward.total) - x1) / max(x2 - x1, 1e-9)
    assert x2 - x1 <= 1 or at == near(seen.y(p), 0.2)


@given(mild, mild, mild, asked, st.sampled_from([0, 1]), forms)
def test_an_update_lays_the_new_wire_on_the_ghost_of_the_old(w1, w2, bias, x, target, form):
    drawn = neuron((w1, w2, bias), x, target, "update", form)
    seen, after = Seen(drawn), drawn.after
    olds = zip((w1, w2, bias), after.weights, (*x, 1), strict=True)
    for i, (old, new, value) in enumerate(olds):
        wire, written = seen.wire(i), seen.pill(i)
        if not value:
            assert not seen.all("was", below=wire)
            assert written == [f"{old:.2f}".replace("-", MINUS if f"{old:.2f}" != "-0.00" else "")]
            continue
        assert width(seen.one("flow", below=wire)) == near(pipe(new), 0.006)
        assert width(seen.one("was", "wall", below=wire)) == near(pipe(old) + 2.4, 0.006)
        assert all(width(e) == near(pipe(old), 0.006) for e in seen.all("core", below=wire))
        assert len(seen.all("core", below=wire)) == (pipe(new) - pipe(old) > 1)
        assert old == new or f"{abs(new):.2f}" in written[-1]
        assert old == new or f"{abs(old):.2f}" in written[0]
    assert centre(seen.one("spot")) == (near(seen.x(after.total)), near(seen.y(after.answer)))
    was = centre(seen.one("spot-was"))
    assert was == (near(seen.x(drawn.forward.total)), near(seen.y(drawn.forward.answer)))
    assert f"was {drawn.forward.answer:.2f}" in seen.words()

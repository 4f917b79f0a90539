"""Where things stand in a drawn neuron, for each size it is drawn at. All lengths are px."""

from dataclasses import dataclass

Ends = tuple[float, float]


@dataclass(frozen=True)
class Form:
    """One size. What belongs to many wires has two ends, and the wires are spread between them."""

    width: float
    height: float
    nodes_x: float  # the inputs' middles …
    nodes: Ends  # … from the first to the constant 1
    node_radius: float
    body: tuple[float, float, float, float]  # left, top, right, bottom
    rows: Ends  # heights of the rows of the sum
    axis: Ends  # where the axis of the sum and of the curve begins and ends
    curve: Ends  # heights of the answers 1 and 0
    column: float  # where the numbers of the addition end
    answer_x: float
    answer_radius: float
    words: int  # size of a word
    figures: int  # size of a number
    reach: float  # the axis shows at least -reach to reach

    @property
    def is_small(self) -> bool:
        """Whether it is one for phones."""
        return self.figures < 15

    @property
    def tick_size(self) -> int:
        return max(self.words - 1, 12)


def spread(ends: Ends, count: int) -> list[float]:
    """`count` places, evenly from end to end."""
    first, last = ends
    return [first + (last - first) * i / (count - 1) for i in range(count)]


# A narrow axis shows a shorter stretch of the curve, so that a small step is still an arrow.
FORMS = {
    "wide": Form(
        width=560,
        height=300,
        nodes_x=27,
        nodes=(48, 220),
        node_radius=21,
        body=(196, 10, 484, 290),
        rows=(40, 112),
        axis=(216, 408),
        curve=(170, 260),
        column=468,
        answer_x=527,
        answer_radius=26,
        words=13,
        figures=15,
        reach=4,
    ),
    "snug": Form(
        width=440,
        height=300,
        nodes_x=25,
        nodes=(48, 220),
        node_radius=20,
        body=(156, 10, 366, 290),
        rows=(40, 112),
        axis=(174, 302),
        curve=(170, 260),
        column=354,
        answer_x=409,
        answer_radius=24,
        words=13,
        figures=15,
        reach=4,
    ),
    "phone": Form(
        width=338,
        height=206,
        nodes_x=18,
        nodes=(34, 152),
        node_radius=16,
        body=(106, 3, 273, 203),
        rows=(20, 64),
        axis=(121, 224),
        curve=(116, 182),
        column=265,
        answer_x=312,
        answer_radius=20,
        words=12,
        figures=13,
        reach=3,
    ),
    "tiny": Form(
        width=282,
        height=206,
        nodes_x=16,
        nodes=(34, 152),
        node_radius=14,
        body=(84, 3, 223, 203),
        rows=(20, 64),
        axis=(98, 180),
        curve=(116, 182),
        column=217,
        answer_x=257,
        answer_radius=19,
        words=12,
        figures=12,
        reach=3,
    ),
}

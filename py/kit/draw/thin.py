"""Lines with only as many points as the eye needs."""

import numpy as np

UNSEEN = 0.12  # px


def thin(points: np.ndarray, off: float = UNSEEN) -> np.ndarray:
    """A line, shape (n, 2), without the points that lie nearer than `off` to a line without them.

    Both ends stay (Douglas and Peucker, "Algorithms for the reduction of the number of points
    required to represent a digitized line", 1973).
    """
    stays = np.zeros(len(points), dtype=bool)
    stays[[0, -1]] = True
    parts = [(0, len(points) - 1)]
    while parts:
        first, last = parts.pop()
        aside = distances(points[first + 1 : last], points[first], points[last])
        if len(aside) and aside.max() > off:
            farthest = first + 1 + int(aside.argmax())
            stays[farthest] = True
            parts += [(first, farthest), (farthest, last)]
    return points[stays]


def distances(points: np.ndarray, start: np.ndarray, end: np.ndarray) -> np.ndarray:
    """How far each point, shape (n, 2), is from the straight line between two."""
    along = end - start
    length = np.hypot(*along)
    part = np.clip((points - start) @ along / length**2, 0, 1) if length else np.zeros(len(points))
    return np.hypot(*(points - start - part[:, None] * along).T)

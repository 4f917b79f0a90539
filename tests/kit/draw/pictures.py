"""What stands in a drawn picture, read back from its markup."""

from xml.etree import ElementTree
from xml.etree.ElementTree import Element


def elements(markup: str, role: str = "", tag: str = "*") -> list[Element]:
    """The elements whose class has every word of `role`, in the order in which they are drawn."""
    wanted = set(role.split())
    found = ElementTree.fromstring(f"<svg>{markup}</svg>").iterfind(f".//{tag}")
    return [element for element in found if wanted <= set(element.get("class", "").split())]


def numbers(element: Element, *names: str) -> list[float]:
    return [float(element.get(name)) for name in names]


def words(markup: str) -> list[str]:
    """All that is written."""
    return ["".join(element.itertext()) for element in elements(markup, tag="text")]


def points(commands: str) -> list[tuple[float, float]]:
    """The points of a path of straight lines."""
    pairs = commands.replace("M", "L").replace("Z", "").split("L")
    return [tuple(float(n) for n in pair.split()) for pair in pairs if pair]

"""What axe finds on a page, and how to open all of one."""

from pathlib import Path

from press.book import ROOT
from tests.harness.reading import Reader

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
OPEN = Path(__file__).with_name("open.js").read_text(encoding="utf-8")
RUN = """async (only) => {
  const { violations } = await axe.run(document, {
    resultTypes: ["violations"], ...(only ? { runOnly: { type: "rule", values: [only] } } : {}),
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => [
    id, html.slice(0, 120), failureSummary,
  ]));
}"""


def violations(reader: Reader, only: str = "") -> list:
    """What is against the rules of access, or against one: the rule, the element, what is wrong."""
    if not reader.page.evaluate("() => 'axe' in window"):
        reader.page.add_script_tag(path=str(AXE))
    return reader.page.evaluate(RUN, only)


def heard(reader: Reader, role: str, within: str = "") -> list[str]:
    """The names of all elements of a role, as the browser tells them to a screen reader; `within`
    another role: of those inside such an element.
    """
    session = reader.page.context.new_cdp_session(reader.page)
    nodes = {n["nodeId"]: n for n in session.send("Accessibility.getFullAXTree")["nodes"]}

    def roles_above(node: dict) -> set[str]:
        above = nodes.get(node.get("parentId", ""))
        return {above["role"]["value"], *roles_above(above)} if above else {""}

    return [
        node["name"]["value"]
        for node in nodes.values()
        if not node["ignored"] and node["role"]["value"] == role and within in roles_above(node)
    ]


def open_everything(reader: Reader) -> None:
    """Proofs, formulas, a word's meaning, a mistake in the code, answers, a link."""
    reader.place.evaluate(OPEN)

"""Every panel can be painted, and says in words what it shows."""

from xml.etree import ElementTree

from tests.harness.promises import fresh


def test_every_panel_is_well_formed_and_says_what_it_shows(kind):
    for panel in fresh(kind).draw().panels:
        assert panel.alt
        assert panel.caption
        for markup in panel.layers.values():
            ElementTree.fromstring(f"<g>{markup}</g>")

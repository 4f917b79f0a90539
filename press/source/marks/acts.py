"""Words that act: a button in a sentence, which has a figure do something."""

import json
import xml.etree.ElementTree as ET
from collections.abc import Mapping

from press.source.marker import Placed
from press.source.marks.mark import Mark, marked
from press.source.marks.orders import read_orders


def act(mark: Mark, placed: Mapping[str, Placed]) -> ET.Element:
    """`[try 5.0]{do="gate-trainer: reset, rate=5, train"}`; TeachingError for unknown orders."""
    orders = read_orders(mark.only("do").fields["do"], placed)
    return marked(mark, "act", do=json.dumps(orders))

"""What came to a worker in a message is given back once it is let go, not when somebody looks for
garbage.
"""

import sys
import time

import pytest

from press.book import THEME
from tests.harness.reading import SOON
from tests.soak.process import process_memory

MUCH = 256 * 2**20
FREEING = (THEME / "worker" / "freeing.js").read_text(encoding="utf-8").replace("export ", "")
WORKER = f"""{FREEING}
addEventListener("message", ({{ data }}) => {{
  letGo([data]);
  postMessage(data.length);
}});
"""
FILL = "(size) => { window.bytes = new Uint8Array(size).fill(1); }"
SEND = """(source) => new Promise((resolve) => {
  const worker = new Worker(URL.createObjectURL(new Blob([source])));
  worker.onmessage = ({ data }) => resolve(data);
  worker.postMessage(bytes, [bytes.buffer]);
  window.worker = worker;
})"""


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_what_is_let_go_is_given_back_at_once(chromium, reader):
    browser = chromium.new_browser_cdp_session()
    reader.page.evaluate(FILL, MUCH)
    held = process_memory(browser)
    assert reader.page.evaluate(SEND, WORKER) == 0, "it can still be read"
    end = time.monotonic() + SOON / 1000
    while process_memory(browser) > held - MUCH / 2:
        assert time.monotonic() < end, "nothing was given back"

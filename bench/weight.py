"""Bytes on the wire: the payload, before ready and after, of any build."""

import json
import re
from pathlib import Path

CONFIG = re.compile(r'<script type="application/json" id="config">(.*?)</script>', re.DOTALL)
CALL = re.compile(r'payload\("(?P<part>[^"]+)",\d+,"(?P<text>[^"]*)"\)')


def weigh_payload(name: str, site: Path) -> None:
    """Print each part's bytes as they are packed; base64 adds a third to them."""
    found = CONFIG.search((site / "index.html").read_text(encoding="utf-8"))
    assert found, f"{site} has no page with a config"
    files = json.loads(found[1])["files"]
    print(f"\npayload of {name}, packed bytes:")
    for when, words in (("soon", "before ready"), ("next", "until it answers"), ("late", "later")):
        parts: dict[str, int] = {}
        for file in files.get(when, []):  # an earlier build may know fewer turns
            address = file if isinstance(file, str) else file["url"]
            call = CALL.match((site / address).read_text(encoding="utf-8"))
            assert call, f"{file} is no slice of a payload"
            parts[call["part"]] = parts.get(call["part"], 0) + packed_size(call["text"])
        for part, size in parts.items():
            print(f"  {size:>10,} {part}")
        print(f"  {sum(parts.values()):>10,} {words}")


def packed_size(text: str) -> int:
    """How many bytes a base64 text holds."""
    return len(text) * 3 // 4 - text.count("=")

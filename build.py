#!/usr/bin/env python3
"""`build.py build` makes the book; `serve` shows it while you write; `check` looks for
errors and counts words; `text` prints what there is to read."""

import sys
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parent / "py"))  # the kit that the browser runs, too
    from press.command import main

    main()

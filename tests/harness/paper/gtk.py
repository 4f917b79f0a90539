"""Opens a page in a fresh WebKit, runs a script in it, prints what the script came to as JSON, and
the page as it is then as a PDF in base64: WebKit's driver knows no such command.

    /usr/bin/python3 gtk.py URL SCRIPT PAPER

SCRIPT: the body of an async function; PAPER: A4 or Letter. Needs a screen, and Debian's own Python:
its packages bring WebKit for that one.
"""

import json
import os
import sys
import tempfile
import traceback
from base64 import b64encode
from pathlib import Path

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import Gtk, WebKit2  # noqa: E402

MARGIN = 0.4  # inches, as browsers have it
PAPERS = {"A4": Gtk.PAPER_NAME_A4, "Letter": Gtk.PAPER_NAME_LETTER}


def main(url: str, script: str, paper: str) -> None:
    sys.excepthook = leave  # GTK would wait for ever
    Gtk.Settings.get_default().set_property("gtk-application-prefer-dark-theme", True)
    window, view = (
        Gtk.Window(),
        WebKit2.WebView.new_with_context(WebKit2.WebContext.new_ephemeral()),
    )
    window.set_default_size(1000, 800)
    window.add(view)
    window.show_all()
    view.connect("load-changed", lambda _, event: opened(view, event, script, paper))
    view.load_uri(url)
    Gtk.main()


def leave(*error: object) -> None:
    traceback.print_exception(*error)
    os._exit(1)


def opened(view: WebKit2.WebView, event: WebKit2.LoadEvent, script: str, paper: str) -> None:
    if event == WebKit2.LoadEvent.FINISHED:
        body = f"return JSON.stringify(await ({script})());"
        given = (body, -1, None, None, None, None)
        view.call_async_javascript_function(*given, lambda _, result: looked(view, result, paper))


def looked(view: WebKit2.WebView, result: object, paper: str) -> None:
    found = json.loads(view.call_async_javascript_function_finish(result).to_string())
    file = Path(tempfile.mkdtemp()) / "page.pdf"
    operation = WebKit2.PrintOperation.new(view)
    operation.set_print_settings(to_file(file))
    operation.set_page_setup(on_paper(paper))
    operation.connect("finished", lambda _: printed(found, file))
    operation.connect("failed", lambda _, error: sys.exit(error.message))
    operation.print_()


def printed(found: object, file: Path) -> None:
    print(json.dumps([found, b64encode(file.read_bytes()).decode()]))
    Gtk.main_quit()


def to_file(file: Path) -> Gtk.PrintSettings:
    settings = Gtk.PrintSettings()
    settings.set_printer("Print to File")
    settings.set(Gtk.PRINT_SETTINGS_OUTPUT_URI, file.as_uri())
    settings.set(Gtk.PRINT_SETTINGS_OUTPUT_FILE_FORMAT, "pdf")
    return settings


def on_paper(paper: str) -> Gtk.PageSetup:
    setup = Gtk.PageSetup()
    setup.set_paper_size_and_default_margins(Gtk.PaperSize.new(PAPERS[paper]))
    for side in ("top", "right", "bottom", "left"):
        getattr(setup, f"set_{side}_margin")(MARGIN, Gtk.Unit.INCH)
    return setup


if __name__ == "__main__":
    main(*sys.argv[1:])

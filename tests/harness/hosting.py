"""A web host of our own: folders and pages under addresses, on a free port of this machine."""

import gzip
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import unquote, urlsplit

NOTHING = "/dev/null/nothing"


class Folders(SimpleHTTPRequestHandler):
    """Serves each page at its path and each folder below its prefix, and nothing else."""

    def __init__(
        self,
        *arguments,
        folders: dict[str, Path],
        pages: dict[str, str],
        asked: list[str],
        packs: bool,
        **more,
    ) -> None:
        self.folders, self.pages, self.asked, self.packs = folders, pages, asked, packs
        super().__init__(*arguments, **more)

    def do_GET(self) -> None:
        page = self.pages.get(urlsplit(self.path).path)
        file = Path(self.translate_path(self.path))
        if page is not None:
            self.answer(page.encode(), {"Content-Type": "text/html; charset=utf-8"})
        elif self.packs and file.is_file():
            kind = {"Content-Type": self.guess_type(file), "Content-Encoding": "gzip"}
            self.answer(packed(file), kind)
        else:
            super().do_GET()

    def answer(self, body: bytes, headers: dict[str, str], status: int = 200) -> None:
        self.send_response(status)
        for name, value in {**headers, "Content-Length": str(len(body))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.send(body)

    def send(self, body: bytes) -> None:
        self.wfile.write(body)

    def translate_path(self, path: str) -> str:
        wanted = unquote(urlsplit(path).path)
        # A copy: the test may put another folder on the web while a browser still asks.
        for prefix, folder in self.folders.copy().items():
            inside = (folder / wanted.removeprefix(prefix)).resolve()
            if wanted.startswith(prefix) and inside.is_relative_to(folder.resolve()):
                return str(inside / "index.html" if inside.is_dir() else inside)
        return NOTHING

    def log_request(self, *_) -> None:
        self.asked.append(self.path)

    def log_message(self, *_) -> None:
        """Quiet: the tests speak."""


@cache
def packed(file: Path) -> bytes:
    """A file as hosts on the web send it."""
    return gzip.compress(file.read_bytes(), 6)


class Host:
    """`host.url("/some/where/", folder)` puts a folder on the web, `host.page("/one.html", html)` a
    page; its address. `asked` are the paths that anybody has asked for.
    """

    def __init__(
        self,
        server: ThreadingHTTPServer,
        folders: dict[str, Path],
        pages: dict[str, str],
        asked: list[str],
    ) -> None:
        self.origin = f"http://127.0.0.1:{server.server_port}"
        self.folders, self.pages, self.asked = folders, pages, asked

    def url(self, prefix: str, folder: Path) -> str:
        self.folders[prefix] = folder
        return self.origin + prefix

    def page(self, path: str, html: str) -> str:
        self.pages[path] = html
        return self.origin + path


class Server(ThreadingHTTPServer):
    """A browser that leaves in the middle of a download is nothing to report."""

    def handle_error(self, request, client_address) -> None:
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def hosting(
    packs: bool = False, serving: type[Folders] = Folders, **given: object
) -> Iterator[Host]:
    """A Host while the block lasts; one that packs sends files as gzip, whoever asks. `serving` is
    who answers, with what is `given` to him.
    """
    folders: dict[str, Path] = {}
    pages: dict[str, str] = {}
    asked: list[str] = []
    handler = partial(serving, folders=folders, pages=pages, asked=asked, packs=packs, **given)
    with Server(("127.0.0.1", 0), handler) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield Host(server, folders, pages, asked)
        server.shutdown()
        thread.join()

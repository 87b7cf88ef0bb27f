"""A server for the built site, for this machine alone; it sends what a public host would: compressed, with the site's ``_headers``."""

import gzip
import io
import sys
from functools import lru_cache, partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from coursekit.edition import ROOT, editions
from coursekit.errors import CourseError

SITE = ROOT / "_build" / "html"
TEXT = {".html", ".css", ".js", ".json", ".csv", ".svg", ".xml", ".txt", ".ipynb"}  # what hosts compress
TWINS = {"gzip": ".gz", "br": ".br"}


class Quiet(SimpleHTTPRequestHandler):
    """Serves files without a line for each; nothing is cached, so that a rebuilt page shows at once."""

    protocol_version = "HTTP/1.1"  # one connection for many files, as from any host
    timeout = 60  # seconds that an idle connection is kept

    def log_message(self, *_):
        pass

    def send_head(self):
        """The file that is asked for, text compressed where the browser takes it: the twin beside it (``course dist --twins``), else
        under gzip. What a browser has already is not sent again: it names the tag of it, or the date where a file is sent as it is."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if self.path.partition("?")[0].endswith("/") else path
        coding = self.coding(path) if path.suffix in TEXT and path.is_file() else None
        if coding is None:
            return super().send_head()
        written = path.stat().st_mtime_ns
        tag = f'"{written:x}-{coding}"'
        known = tag in self.headers.get("If-None-Match", "")
        content = b"" if known else compressed(path, written, coding)
        self.send_response(HTTPStatus.NOT_MODIFIED if known else HTTPStatus.OK)
        self.send_header("ETag", tag)
        if not known:
            self.send_header("Content-Type", self.guess_type(path))
            self.send_header("Content-Encoding", coding)
            self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        return None if known else io.BytesIO(content)

    def coding(self, path):
        """How a file is sent: ``br`` where its twin is there and the browser takes it, ``gzip`` where it takes that, else None: as it is."""
        asked = (part.replace(" ", "").partition(";q=") for part in self.headers.get("Accept-Encoding", "").split(","))
        taken = {name for name, _, weight in asked if not weight or weight.strip("0.")}
        return "br" if "br" in taken and twin(path, "br") else "gzip" if "gzip" in taken else None

    def send_error(self, code, message=None, explain=None):
        """A missing address is answered with the page «not found» of the edition it lies in, as a public server would."""
        first = self.path.lstrip("/").split("/")[0]
        page = Path(self.directory) / (first if first in editions() else "") / "404.html"
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            return super().send_error(code, message, explain)
        content = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def end_headers(self):
        self.send_header("Cache-Control", "no-store")
        self.send_header("Vary", "Accept-Encoding")
        for name, value in headers(self.directory):
            self.send_header(name, value)
        super().end_headers()


class Server(ThreadingHTTPServer):
    """A server that is gone when it is closed: a browser keeps its connections open, and would else go on being answered."""

    def __init__(self, *given):
        self.open = set()
        super().__init__(*given)

    def process_request(self, request, client_address):
        self.open.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request):
        self.open.discard(request)
        super().shutdown_request(request)

    def handle_error(self, request, client_address):
        """An answer that was cut short, by the closing or by a browser that went on, is no error to tell of."""
        if request in self.open and not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)

    def server_close(self):
        super().server_close()
        for request in list(self.open):
            self.shutdown_request(request)


def twin(path, coding):
    """The compressed twin beside a file; None where there is none, or an older one."""
    found = path.with_name(path.name + TWINS[coding])
    return found if found.is_file() and found.stat().st_mtime_ns >= path.stat().st_mtime_ns else None


@lru_cache(maxsize=500)
def compressed(path, written, coding):
    """The content of a file under a coding; ``written``: when it was, so that a rebuilt file is read anew."""
    made = twin(path, coding)
    return made.read_bytes() if made else gzip.compress(path.read_bytes(), 6, mtime=0)


def headers(site):
    """The headers that the site asks its host to send with every file, as (name, value): the lines of its ``_headers``."""
    path = Path(site) / "_headers"
    lines = path.read_text("utf-8").splitlines()[1:] if path.is_file() else []
    return [tuple(part.strip() for part in line.split(":", 1)) for line in lines]


def server(site=None, port=0):
    """A server of the folder ``site`` on 127.0.0.1, not yet running.

    Parameters
    ----------
    site : folder of the built site; ``_build/html`` where it is not given.
    port : the port tried first, then the nineteen after it; 0 takes any free one.

    Raises CourseError where there is no site yet or no port is free.
    """
    site = Path(site or SITE)
    if not (site / "index.html").is_file():
        raise CourseError("There is no built site here.", file=site, mend="Build it first: make book.")
    for number in range(port, port + 20 if port else 1):
        try:
            return Server(("127.0.0.1", number), partial(Quiet, directory=str(site)))
        except OSError:
            continue
    raise CourseError(f"No port from {port} to {port + 19} is free.", mend="Name another: course serve --port 9000.")


def serve(site, port, say):
    """Serves until it is interrupted; ``say`` is told the address."""
    with server(site, port) as running:
        say(f"http://127.0.0.1:{running.server_port}/  (stop with Ctrl-C)")
        running.serve_forever()

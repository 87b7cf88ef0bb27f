"""A server for the built site, for this machine alone; it sends what the site's ``_headers`` asks for."""

from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from coursekit.edition import ROOT, editions
from coursekit.errors import CourseError

SITE = ROOT / "_build" / "html"


class Quiet(SimpleHTTPRequestHandler):
    """Serves files without a line for each; nothing is cached, so that a rebuilt page shows at once."""

    def log_message(self, *_):
        pass

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
        for name, value in headers(self.directory):
            self.send_header(name, value)
        super().end_headers()


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
            return ThreadingHTTPServer(("127.0.0.1", number), partial(Quiet, directory=str(site)))
        except OSError:
            continue
    raise CourseError(f"No port from {port} to {port + 19} is free.", mend="Name another: course serve --port 9000.")


def serve(site, port, say):
    """Serves until it is interrupted; ``say`` is told the address."""
    with server(site, port) as running:
        say(f"http://127.0.0.1:{running.server_port}/  (stop with Ctrl-C)")
        running.serve_forever()

"""A real Chromium with the network cut: one browser and one server for each worker, a fresh context for each visit."""

import threading
import time

import pytest
from built import SITE

from coursekit.browser import WHOLE
from coursekit.serve import server


@pytest.fixture(scope="session")
def address():
    """Where the site is served: ``http://127.0.0.1:<free port>/``."""
    with server(SITE) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_port}/"
        running.shutdown()


@pytest.fixture(scope="session")
def unpacked():
    """The same site from its folder: ``file:///.../``."""
    return SITE.resolve().as_uri() + "/"


class Visit:
    """One page in its own context: the Playwright page, and everything that went wrong on it."""

    def __init__(self, browser, base, path, make_all=True, **settings):
        self.problems = []
        self.asked = set()  # requests without an answer yet
        self.context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, "reduced_motion": "reduce",
                                              "service_workers": "block", **settings})  # a worker's requests pass the gate unseen
        self.context.set_default_timeout(30_000)
        self.context.route("**/*", lambda route: self.gate(route, base))
        self.page = self.context.new_page()
        self.page.on("console", lambda message: message.type == "error" and self.problems.append(
            f"console: {message.text} ({message.location.get('url', '')})"))
        self.page.on("pageerror", lambda error: self.problems.append(f"error: {error}"))
        self.page.on("request", lambda request: self.asked.add(request))
        self.page.on("requestfinished", lambda request: self.asked.discard(request))
        self.page.on("requestfailed", lambda request: self.asked.discard(request))
        self.page.on("requestfailed", lambda request: self.problems.append(f"failed: {request.url} ({request.failure})"))
        self.page.on("response", lambda response: response.status >= 400 and self.problems.append(
            f"{response.status}: {response.url}"))
        self.page.goto(base + path, wait_until="load")
        if make_all:
            self.page.wait_for_function(WHOLE)

    def gate(self, route, base):
        """Lets the site's own files through and nothing else."""
        if route.request.url.startswith(base):
            route.continue_()
        else:
            self.problems.append(f"request elsewhere: {route.request.url}")
            route.abort()

    def settled(self):
        """Waits until the page has all that it asked for: one that is left earlier gives it up, and that is no fault of the page."""
        self.page.evaluate("document.fonts.ready")
        deadline = time.monotonic() + 30
        while self.asked:
            assert time.monotonic() < deadline, f"no answer: {[request.url for request in self.asked]}"
            self.page.wait_for_timeout(50)

    def clean(self):
        """Asserts that nothing went wrong until now; what the page has just begun is waited for."""
        self.page.wait_for_timeout(100)
        assert not self.problems, "\n".join(self.problems)


@pytest.fixture
def visit(browser):
    """Opens pages: ``visit(base, path, **context settings)`` gives a Visit, closed when the test ends; its forms and labs are made
    by then, unless ``make_all`` is false."""
    opened = []

    def open_page(base, path, **settings):
        opened.append(Visit(browser, base, path, **settings))
        return opened[-1]

    yield open_page
    for one in opened:
        one.context.close()

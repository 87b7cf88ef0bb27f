"""A real Chromium with the network cut: one browser and one server for each worker, a fresh context for each visit."""

import os
import shutil
import threading

import pytest
from built import SITE

from coursekit.serve import server

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser") \
    or shutil.which("google-chrome") or "/usr/bin/chromium"


def pytest_collection_modifyitems(items):
    """Marks what needs the browser, so that ``-m "not pages"`` leaves it out."""
    for item in items:
        if "browser" in getattr(item, "fixturenames", ()):
            item.add_marker("pages")


@pytest.fixture(scope="session")
def browser():
    """Chromium; without one a failure where CI is set, and elsewhere a skip that says what was not tested."""
    from playwright.sync_api import sync_playwright

    if not shutil.which(CHROMIUM):
        lacking = f"NO CHROMIUM AT {CHROMIUM}: no page was tested. Install it (apt install chromium) or name one in CHROMIUM."
        pytest.fail(lacking) if os.environ.get("CI") else pytest.skip(lacking)
    arguments = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                 "--disable-component-update", "--disable-sync", "--font-render-hinting=none",
                 # no name resolves, so that a request elsewhere fails even where the test did not foresee it
                 "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"]
    if os.geteuid() == 0:
        arguments.append("--no-sandbox")  # Chromium refuses to run as root with it
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=CHROMIUM, args=arguments)
        yield running
        running.close()


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

    def __init__(self, browser, base, path, **settings):
        self.problems = []
        self.context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, "reduced_motion": "reduce",
                                              **settings})
        self.context.set_default_timeout(15_000)
        self.context.route("**/*", lambda route: self.gate(route, base))
        self.page = self.context.new_page()
        self.page.on("console", lambda message: message.type == "error" and self.problems.append(
            f"console: {message.text} ({message.location.get('url', '')})"))
        self.page.on("pageerror", lambda error: self.problems.append(f"error: {error}"))
        self.page.on("requestfailed", lambda request: self.problems.append(f"failed: {request.url}"))
        self.page.on("response", lambda response: response.status >= 400 and self.problems.append(
            f"{response.status}: {response.url}"))
        self.page.goto(base + path, wait_until="load")

    def gate(self, route, base):
        """Lets the site's own files through and nothing else."""
        if route.request.url.startswith(base):
            route.continue_()
        else:
            self.problems.append(f"request elsewhere: {route.request.url}")
            route.abort()

    def clean(self):
        """Asserts that nothing went wrong until now."""
        assert not self.problems, "\n".join(self.problems)


@pytest.fixture
def visit(browser):
    """Opens pages: ``visit(base, path, **context settings)`` gives a Visit, closed when the test ends."""
    opened = []

    def open_page(base, path, **settings):
        opened.append(Visit(browser, base, path, **settings))
        return opened[-1]

    yield open_page
    for one in opened:
        one.context.close()

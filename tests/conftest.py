"""What every test run needs, wherever its tests stand: one browser a worker, notebooks whole, marks."""

import os

import pytest

from coursekit.browser import chromium, executable
from coursekit.errors import CourseError


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items):
    """One worker gets a whole notebook, whose cells run in order; what needs the browser can be left out: ``-m "not pages"``."""
    for item in items:
        if item.path.suffix == ".ipynb":
            item.add_marker(pytest.mark.xdist_group(str(item.path)))
        if "browser" in getattr(item, "fixturenames", ()):
            item.add_marker("pages")


@pytest.fixture(scope="session")
def browser():
    """Chromium with the network cut; without one a failure where CI is set, and elsewhere a skip that says what was not tested.

    One for all tests of a worker: a second one in the same process is refused by Playwright.
    """
    try:
        executable()
    except CourseError as lacking:
        pytest.fail(str(lacking)) if os.environ.get("CI") else pytest.skip(f"NO PAGE, WIDGET OR LAB WAS TESTED. {lacking}")
    with chromium() as running:
        yield running

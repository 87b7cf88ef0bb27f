"""What every test run needs, wherever its tests stand: one browser a worker, notebooks whole, marks."""

import os

import pytest
from xdist.scheduler import LoadScopeScheduling

from coursekit.browser import chromium, executable
from coursekit.errors import CourseError


class NotebooksWhole(LoadScopeScheduling):
    """Tests go to the next free worker one by one; a notebook goes whole, as its cells share a kernel."""

    def _split_scope(self, nodeid):
        file = nodeid.partition("::")[0]
        return file if file.endswith(".ipynb") else nodeid


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    return NotebooksWhole(config, log)


def pytest_collection_modifyitems(items):
    """What needs the browser can be left out: ``-m "not pages"``. It is tried once more where it fails: on two cores that other tests
    use too a browser may wait longer than any limit; the summary lists what passed at the second time only."""
    for item in items:
        if "browser" in getattr(item, "fixturenames", ()):
            item.add_marker("pages")
            item.add_marker(pytest.mark.flaky(reruns=1, reruns_delay=5))


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

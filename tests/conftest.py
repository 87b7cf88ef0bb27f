"""What every test may ask for: the root of the project, its editions, the built site."""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SITE = Path(os.environ.get("COURSE_SITE", ROOT / "_build" / "html"))


@pytest.fixture(scope="session")
def root():
    """The project's folder."""
    return ROOT


@pytest.fixture(scope="session")
def site():
    """The folder of the built site (COURSE_SITE names another)."""
    assert (SITE / "index.html").is_file(), f"{SITE} holds no built site: make book"
    return SITE


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items):
    """The cells of a notebook run in their order, so that one worker gets the whole notebook."""
    for item in items:
        if item.path.suffix == ".ipynb":
            item.add_marker(pytest.mark.xdist_group(str(item.path)))

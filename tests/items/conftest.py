"""A bank of real items in a folder of its own, where a test may spoil one."""

import shutil

import pytest

from coursekit.edition import ROOT
from coursekit.errors import CourseErrors
from coursekit.items.check import check_bank, what_is_known

CHAPTER = "01-law-and-policy"


@pytest.fixture(scope="session")
def known():
    """What the project's items refer to."""
    return what_is_known()


@pytest.fixture
def bank(tmp_path, known):
    return Bank(tmp_path, known)


class Bank:
    """A folder like ``items/`` with copies of real items."""

    def __init__(self, folder, known):
        self.folder, self.known = folder, known

    def copy(self, id, to=CHAPTER, name=None):
        """Copies an item of chapter 1 and returns the copy's path."""
        path = self.folder / to / f"{name or id}.yml"
        path.parent.mkdir(exist_ok=True)
        shutil.copy(ROOT / "items" / CHAPTER / f"{id}.yml", path)
        return path

    def faults(self):
        """The faults that the check finds, none for a sound bank. Whole-bank rules are asked of the outcomes of no chapter."""
        try:
            check_bank(self.folder, self.known._replace(outcomes=_Silent(self.known.outcomes)))
        except CourseErrors as several:
            return several.errors
        return []


class _Silent(dict):
    """Outcomes that can be looked up and are not listed, so that a bank of one item is not asked for items on the others."""

    def items(self):
        return ()

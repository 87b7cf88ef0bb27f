"""Variants drawn from data: a generator's name, a seed and settings give stem, options, key and rationales."""

import difflib
import inspect
import random

from coursekit import tables
from coursekit.errors import CourseError
from coursekit.items.generators import GENERATORS


def draw(generator, seed, settings=None, data=tables):
    """One variant as plain lists and mappings, in the shape of an item's YAML file, with ``type`` and ``sources``.

    The same generator, seed, settings and tables give the same variant on every machine. ``data`` stands in for
    :mod:`coursekit.tables` in tests.
    Raises CourseError for an unknown generator or setting, and where the tables cannot carry the question.
    """
    if generator not in GENERATORS:
        near = difflib.get_close_matches(generator, GENERATORS, 1)
        raise CourseError(f"There is no generator «{generator}».",
                          mend=f"Did you mean «{near[0]}»?" if near else f"Use one of: {', '.join(GENERATORS)}.")
    make, settings = GENERATORS[generator], settings or {}
    _check(generator, list(inspect.signature(make).parameters.values())[2:], settings)
    # a text as seed is the same on every machine and keeps two generators with one seed apart
    return make(data, random.Random(f"{generator}:{seed}"), **settings)


def _check(generator, known, settings):
    """A setting is a whole number of parts where its default is one, and a word (an id) everywhere else."""
    defaults = {one.name: one.default for one in known}
    for name, value in settings.items():
        if name not in defaults:
            raise CourseError(f"The generator {generator} has no setting «{name}».",
                              mend=f"Its settings: {', '.join(defaults) or 'none'}.")
        if isinstance(defaults[name], int):
            if not isinstance(value, int) or value < 2:
                raise CourseError(f"{name}: {value} asks for too few parts.", mend="Write a whole number, 2 or more.")
        elif not isinstance(value, str):
            raise CourseError(f"{name}: {value} is not a word.", mend="Write an id of the tables.")

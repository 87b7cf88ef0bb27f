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
    known = list(inspect.signature(make).parameters)[2:]
    for name in settings:
        if name not in known:
            raise CourseError(f"The generator {generator} has no setting «{name}».",
                              mend=f"Its settings: {', '.join(known) or 'none'}.")
    # a text as seed is the same on every machine and keeps two generators with one seed apart
    return make(data, random.Random(f"{generator}:{seed}"), **settings)

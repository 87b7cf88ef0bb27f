"""The labs for their readers. Each is a module of this folder that says ``LAB = "NN-name"``; its model is the package of the
same name in ``coursekit.labs``, its words are ``translations/<lang>/strings/lab_<same name>.yml``. Nothing else lists the labs.

Such a module has ``DEFAULTS`` ({part: settings first shown}), ``FIRST_NOTES`` ({part: notes that stand open}), ``data(lang)``,
``controls(part, lang)`` and ``source_ids(part)``; and, where it applies, ``SQLITE`` (parts that ask a database) and ``SECONDS``
({part: after how many seconds the page stops it}), and ``defaults(part, lang)`` where a setting first shown is a text
of the reader's language. Names that begin with «_» or end in «_data» are helpers.
"""

from collections import namedtuple
from functools import lru_cache
from importlib import import_module
from pathlib import Path

Lab = namedtuple("Lab", "slug model reader")  # its short name, coursekit.labs.<slug>, coursekit.widgets.labs.<slug>


@lru_cache(maxsize=None)
def labs():
    """{name of a lab on a page: Lab}, in the order of names."""
    slugs = [path.stem for path in Path(__file__).parent.glob("*.py")
             if not path.stem.startswith("_") and not path.stem.endswith("_data")]
    found = [Lab(slug, import_module(f"coursekit.labs.{slug}"), import_module(f"{__name__}.{slug}")) for slug in slugs]
    return {one.reader.LAB: one for one in sorted(found, key=lambda one: one.reader.LAB)}

"""An edition: one language of the course, its direction, its words, its way to write a date and a number.

The words stand in ``translations/<code>/strings/<area>.yml``; a key is ``area.name`` or deeper. A new language is a new
folder there and no code.
"""

from functools import lru_cache
from pathlib import Path

import yaml

from coursekit.errors import CourseError

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "translations"
SOURCE = "en"  # the edition that pages are written in first
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the C reader takes a tenth of the time, where PyYAML was built with it


def read_yaml(path):
    """A YAML file as plain values; an empty file is an empty mapping."""
    return yaml.load(path.read_text("utf-8"), LOADER) or {}


def editions():
    """Codes of all editions, the source edition first."""
    codes = sorted(path.parent.name for path in FOLDER.glob("*/strings"))
    return [SOURCE] + [code for code in codes if code != SOURCE]


@lru_cache(maxsize=None)
def edition(code):
    """The edition with that code; raises CourseError where there is none."""
    if code not in editions():
        raise CourseError(f"There is no edition «{code}».", file="translations",
                          mend=f"Use one of: {', '.join(editions())}.")
    return Edition(code)


class Edition:
    """Words, direction and formats of one language. Made by :func:`edition`, once for each code."""

    def __init__(self, code):
        self.code = code
        self.strings = {path.stem: read_yaml(path) for path in sorted((FOLDER / code / "strings").glob("*.yml"))}
        self.direction = self.text("edition.direction")

    def lookup(self, key):
        """What stands under a dotted key: a text, a list or a mapping."""
        found = self.strings
        for part in key.split("."):
            if not isinstance(found, dict) or part not in found:
                area, _, rest = key.partition(".")
                raise CourseError(f"There is no text «{rest}».", file=f"translations/{self.code}/strings/{area}.yml",
                                  mend="Add it there, in every edition.")
            found = found[part]
        return found

    def text(self, key, **values):
        """The text under a dotted key, its ``{name}`` places filled from ``values``."""
        found = self.lookup(key)
        return found.format(**values) if values else found

    def plural(self, key, n, **values):
        """The form of a counted text that ``n`` asks for (a mapping with the forms zero, one, two, few, many, other)."""
        forms = self.lookup(key)
        chosen = forms.get(plural_form(self.code, n), forms["other"])
        return chosen.format(n=self.number(n), **values)

    def number(self, value):
        """A number as this edition prints it: Western digits, a comma from 10,000, a decimal point."""
        return f"{value:,}" if abs(value) >= 10_000 else f"{value}"

    def date(self, iso):
        """A date known to the day, month or year (``2005-09-14``, ``2005-09``, ``2005``) in words."""
        year, *rest = iso.split("-")
        if not rest:
            return year
        month = self.lookup("edition.months")[int(rest[0]) - 1]
        return f"{int(rest[1])} {month} {year}" if len(rest) == 2 else f"{month} {year}"


def plural_form(code, n):
    """The plural form of a whole number. Source: Unicode CLDR plural rules, for the languages of the course."""
    if code != "ar":
        return "one" if n == 1 else "other"
    if n in (0, 1, 2):
        return ("zero", "one", "two")[n]
    if 3 <= n % 100 <= 10:
        return "few"
    return "many" if 11 <= n % 100 <= 99 else "other"

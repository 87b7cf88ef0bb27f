"""What every generator needs: rows as plain mappings, what may be used as evidence, and words in every language.

The words of generators stand in ``translations/<lang>/strings/generators.yml``.
"""

import re
from datetime import date
from functools import lru_cache

from coursekit.edition import edition, editions
from coursekit.errors import CourseError


EDITIONS = editions()


def rows(data, resource, **where):
    """Rows of a table as mappings of text (a date as year-month-day, nothing as ""), those that have the given values.

    They are read once and shared: no generator changes them.
    """
    return _rows(data, resource, tuple(where.items()))


@lru_cache(maxsize=None)
def _rows(data, resource, where):
    if where:
        return [row for row in _rows(data, resource, ()) if all(row[name] == value for name, value in where)]
    return [{name: _text(value) for name, value in row.items()} for row in data.load(resource).to_dict("records")]


def _text(value):
    if isinstance(value, date):  # also pandas' time stamps and its missing time
        return value.isoformat()[:10] if value == value else ""
    return "" if value is None or value != value or str(value) == "<NA>" else str(value)


def one(data, resource, id_field, id):
    """The row with that id; raises CourseError where there is none."""
    found = rows(data, resource, **{id_field: id})
    if not found:
        raise CourseError(f"data/{resource}.csv has no «{id}».", mend=f"Use a {id_field} of that table.")
    return found[0]


def sourced(row, *fields):
    """Whether a row rests on a source that was read: only such a row may carry a key or a distractor.

    ``fields`` asks the same of single fields, for tables that name the ones that were read (``consulted_fields``).
    """
    if not row["sources"]:
        return False
    if fields:
        return row["evidence"] != "unsourced" and set(fields) <= set(row["consulted_fields"].split())
    return row["evidence"] == "consulted"


def is_day(text):
    """Whether a date is known to the day."""
    return len(text) == 10


def sample(rng, found, n, what):
    """``n`` of the rows found, drawn by chance; raises CourseError where there are fewer."""
    if not 0 <= n <= len(found):
        raise CourseError(f"The tables hold {len(found)} {what}, the question needs {n}.", mend="Choose other settings.")
    return rng.sample(found, n)


def shuffled(rng, found, unlike=None):
    """The same things in an order drawn by chance, other than ``unlike``."""
    mixed = rng.sample(found, len(found))
    while mixed == unlike:
        mixed = rng.sample(found, len(found))
    return mixed


def say(key, **values):
    """A text of the generators' words in every language. A value is text for all languages, or a mapping with one for each."""
    return {code: edition(code).text(f"generators.{key}", **_in(code, values)) for code in EDITIONS}


def _in(code, values):
    return {name: value[code] if isinstance(value, dict) else value for name, value in values.items()}


def name(row, field="name"):
    """What a row calls itself in every language."""
    return {code: row[f"{field}_{code}"] for code in EDITIONS}


def state(data, iso3):
    """A State's name in every language."""
    return {code: data.state_name(iso3, code) for code in EDITIONS}


def day(iso):
    """A date in words, in every language."""
    return {code: edition(code).date(iso) for code in EDITIONS}


def option(id, text, rationale):
    """An option as an item's YAML file has it."""
    return {"id": id, "text": text, "rationale": rationale}


def part(id, text):
    """A side of a pair, a category, a row or a column, as an item's YAML file has it."""
    return {"id": id, "text": text}


PLACE = re.compile(r"\d+(?:\((?:\d+|[a-h])\))*")


def place(article, start=False):
    """Where in an instrument something stands, as each language writes it: "article 2(1)(a)", المادة 2 (1) (أ).

    ``start`` asks for the form that begins a sentence. An article that the table describes with words ("preamble", "8 as
    amended") has no such place: None.
    """
    kind = "section" if article.startswith("s. ") else "article"
    numbers = article.removeprefix("s. ").split(", ")
    if not all(PLACE.fullmatch(number) for number in numbers):
        return None
    return say(f"place.{'start' if start else 'inside'}.{kind}", numbers={code: _numbers(code, numbers) for code in EDITIONS})


def _numbers(code, numbers):
    words = edition(code).lookup("generators.place")

    def bracket(found):
        return words["bracket"].format(inside=words["letters"].get(found[1], found[1]))

    return words["and"].join(re.sub(r"\(([^)]+)\)", bracket, number) for number in numbers)


def source_ids(*used):
    """The sources of the rows used, each once, in the order of use. ``used``: rows, or texts of ids between spaces."""
    ids = [id for row in used for id in (row if isinstance(row, str) else row["sources"]).split()]
    return list(dict.fromkeys(ids))

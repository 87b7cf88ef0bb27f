"""Reading: datapackage.json as it stands, and each resource as a typed table."""

import difflib
import json
from functools import lru_cache

import pandas as pd

from coursekit.edition import ROOT
from coursekit.errors import CourseError
from coursekit.labs.dates import last_day

DATA = ROOT / "data"
DTYPES = {"string": "string", "integer": "Int64", "number": "Float64", "boolean": "boolean", "date": "string"}


@lru_cache(maxsize=None)
def package(folder=DATA):
    """The descriptor data/datapackage.json. Source: Frictionless Data Package, https://specs.frictionlessdata.io"""
    return json.loads((folder / "datapackage.json").read_text("utf-8"))


def resources():
    """Names of all tables, in the order of the package."""
    return [one["name"] for one in package()["resources"]]


def resource(name):
    """The descriptor of one table; raises CourseError for an unknown name, naming the nearest."""
    for one in package()["resources"]:
        if one["name"] == name:
            return one
    raise CourseError(f"There is no table «{name}».", file="data/datapackage.json", mend=hint(name, resources()))


def field(name, column):
    """The descriptor of one field of one table; raises CourseError for an unknown name, naming the nearest."""
    fields = {one["name"]: one for one in resource(name)["schema"]["fields"]}
    if column not in fields:
        raise CourseError(f"The table «{name}» has no field «{column}».", file="data/datapackage.json",
                          place=name, mend=hint(column, fields))
    return fields[column]


def hint(word, words):
    """What to do about an unknown word: the nearest known one, or all of them where they are few."""
    near = difflib.get_close_matches(word, list(words), 1)
    if near:
        return f"Did you mean «{near[0]}»?"
    return f"Use one of: {', '.join(words)}." if len(words) <= 20 else "Use one that the table holds."


@lru_cache(maxsize=None)
def read(name):
    fields = resource(name)["schema"]["fields"]
    types = {one["name"]: DTYPES[one["type"]] for one in fields}
    path = DATA / resource(name)["path"]
    try:
        table = pd.read_csv(path, dtype=types, keep_default_na=False, na_values=[""], encoding="utf-8")
    except (ValueError, OSError) as fault:
        raise CourseError(f"The table cannot be read: {fault}", file=f"data/{path.name}",
                          mend="Run «course data check» for row and field.") from fault
    return table[list(types)]


def load(name):
    """One table, typed.

    Returns
    -------
    DataFrame : one column a field, in the order of the package; text and dates as ``string``, whole numbers as ``Int64``,
        blank as ``<NA>``. Dates stay text because many are known to the month or the year only; see :func:`days`.
        A copy each time: what a caller does to it stays with the caller.

    Raises CourseError for an unknown table, naming the nearest.

    >>> load("elements").shape[0]
    17
    """
    return read(name).copy()


def days(dates, edge="last"):
    """A column of dates known to the day, month or year, as days.

    Parameters
    ----------
    dates : Series of ISO text (``2005-09-14``, ``2005-09``, ``2005``) or NA.
    edge : "first" or "last" day that each date can mean.

    Returns
    -------
    Series of datetime64, NaT where the date is unknown.

    >>> days(pd.Series(["2016-02", None], dtype="string")).astype(str).tolist()
    ['2016-02-29', 'NaT']
    """
    whole = {"first": lambda text: (text + "-01-01")[:10], "last": last_day}[edge]
    return pd.to_datetime(dates.map(whole, na_action="ignore"))

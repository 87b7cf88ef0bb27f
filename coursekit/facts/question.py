"""The shape of an answer, and the checks that every question makes of its arguments."""

from typing import NamedTuple

import pandas as pd

from coursekit.errors import CourseError
from coursekit.labs import dates
from coursekit.tables import load
from coursekit.tables.package import hint


class Answer(NamedTuple):
    """value and kind as in Fact; the rows it rests on; the day it is stated for; notes as {language: text}; a unit."""

    value: object
    kind: str
    rows: pd.DataFrame
    as_of: str = ""
    notes: tuple = ()
    unit: dict = {}


def question(ask):
    """Marks a function of this folder as one that a page may ask."""
    ask.is_question = True
    return ask


def known(table, column, value):
    """The one row of a table with that id, or CourseError naming the nearest."""
    rows = load(table)
    found = rows[rows[column] == value]
    if found.empty:
        raise CourseError(f"There is no «{value}» in {table}.csv.", file=f"data/{table}.csv", mend=hint(value, rows[column]))
    return found.iloc[0]


def day(text):
    """An ISO day, or CourseError."""
    try:
        if len(dates.parse(text)) == 3:
            return text
    except ValueError:
        pass
    raise CourseError(f"«{text}» is not a day.", mend="Write year-month-day.")

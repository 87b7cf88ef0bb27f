"""Session plans of 50, 90 and 180 minutes, as a chapter writes them for the instructor."""

import re
from typing import NamedTuple

from coursekit.errors import CourseError, RequestError
from coursekit.teach.myst import plain

LENGTHS = (50, 90, 180)  # minutes of the plans that each chapter has


class Row(NamedTuple):
    """A row of a session plan. ``start``, ``end``: minutes from the beginning; ``html``: what is done."""

    start: int
    end: int
    html: str


class Plan(NamedTuple):
    """A session plan. ``minutes``: 50, 90 or 180; ``title``: HTML; ``rows``: its timetable, empty where the plan is prose (``html``)."""

    minutes: int
    title: str
    rows: tuple
    html: str


def split_head(node, markup):
    """(HTML of the bold beginning without its stop, HTML of the rest as a paragraph or "")."""
    found = re.match(r"<strong>(.*?)</strong>\s*(.*)", markup.inline(node), flags=re.DOTALL)
    return found[1].rstrip(".:"), f"<p>{found[2]}</p>" if found[2] else ""


def plan(minutes, head, nodes, markup):
    title, prose = split_head(head, markup)
    if str(minutes) not in plain(title):
        raise CourseError(f"The plan of {minutes} minutes is called «{plain(title)}».", mend="Plans stand in the order 50, 90, 180.")
    tabled = next((node for node in nodes if node.type == "table"), None)
    timetable = tuple(timed(cells) for cells in rows(tabled, markup)) if tabled else ()
    return Plan(minutes, title, timetable, prose + markup.html(nodes))


def timed(cells):
    start, end = map(int, re.findall(r"\d+", plain(cells[0])))
    return Row(start, end, cells[1])


def rows(table, markup):
    """HTML of the cells of a table's body, row by row."""
    body = next(node for node in table.children if node.type == "tbody")
    return [[markup.inline(cell) if cell.children else "" for cell in row.children] for row in body.children]


def fitting(plans, minutes):
    """The longest plan that fits into so many minutes. Raises RequestError where none does."""
    found = [one for one in plans if one.minutes <= minutes]
    if not found:
        raise RequestError(f"No session plan fits into {minutes} minutes.", mend=f"The shortest plan takes {plans[0].minutes}.")
    return found[-1]

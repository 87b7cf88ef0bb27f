"""Chapters laid over weeks: who does what when, how long it takes, and what to be warned of."""

import re
from datetime import date, timedelta
from itertools import combinations
from typing import NamedTuple

from coursekit import items, tables
from coursekit.edition import edition
from coursekit.errors import RequestError
from coursekit.teach.chapter import Chapter, chapter
from coursekit.teach.myst import Markup

LIMIT = 180  # minutes of work outside the class, a week; more is called too much unless the instructor says otherwise
STEPS = {1: ("whole",), 2: ("read", "work"), 3: ("read", "lab", "discuss")}
DOES = {"read": {"whole", "read"}, "lab": {"whole", "work", "lab"}, "discuss": {"whole", "work", "discuss"}}


class Share(NamedTuple):
    """What one week does of one chapter. ``step``: a word of STEPS; ``plan``: minutes of the plan followed, 0 for none;
    ``rows``: its rows in this session; ``prose``: the plan's HTML where it has no timetable."""

    chapter: Chapter
    step: str
    plan: int
    rows: tuple
    prose: str

    def does(self, what):
        """Whether this week is for reading («read»), the lab («lab») or the discussion («discuss») of its chapter."""
        return self.step in DOES[what]

    @property
    def minutes(self):
        """Minutes of the reader's own work, {"reading": n, "lab": n}, as data/chapters.csv has them."""
        return {"reading": self.chapter.minutes["reading"] if self.does("read") else 0,
                "lab": self.chapter.minutes["lab"] if self.does("lab") else 0}


class Week(NamedTuple):
    number: int
    day: object  # a date, None where the plan has no first day
    shares: tuple

    @property
    def work(self):
        return sum(sum(share.minutes.values()) for share in self.shares)


class Syllabus(NamedTuple):
    """``left``: [(chapter, outcomes)] of what the plan leaves out; ``warnings``: sentences in the plan's language."""

    lang: str
    weeks: tuple
    minutes: int
    start: object
    time: str
    left: tuple
    warnings: tuple


def planned(chapter_ids, weeks, minutes, lang, start="", time="", limit=LIMIT):
    """The chapters, in the order of the course, over ``weeks`` sessions of ``minutes`` each.

    ``start``: first day as year-month-day, "" for none; ``time``: hour of the session as 10:00, "" for a whole day; ``limit``:
    minutes of own work above which a week is called overloaded. Raises RequestError for what cannot be planned.
    """
    chosen = [chapter(one, lang) for one in chapter_ids]
    day, most = first_day(start), sum(map(longest, chosen))
    if minutes < 1 or not 1 <= weeks <= most:
        raise RequestError(f"{len(chosen)} chapters do not make a plan of {weeks} weeks with {minutes} minutes each.",
                           mend=f"Take 1 to {most} weeks and at least 1 minute, or add chapters.")
    if time and not day:
        raise RequestError(f"An hour ({time}) needs a first day.", mend="Add --start.")
    laid = together(chosen, weeks, minutes) if weeks <= len(chosen) else apart(chosen, weeks, minutes)
    made = tuple(Week(at + 1, day and day + timedelta(weeks=at), shares) for at, shares in enumerate(laid))
    others = [chapter(one, lang) for one in tables.load("chapters").sort_values("number")["chapter_id"] if one not in chapter_ids]
    return Syllabus(lang, made, minutes, day, hour(time), tuple((one, one.outcomes()) for one in others),
                    tuple(warnings(made, minutes, limit, edition(lang))))


def longest(one):
    """Weeks that a chapter can fill: reading, lab, discussion."""
    return 3 if one.lab else 2


def together(chosen, weeks, minutes):
    """Several chapters a week, cut so that the fullest week is as light as can be."""
    cuts = [(0, *inner, len(chosen)) for inner in combinations(range(1, len(chosen)), weeks - 1)]
    load = [sum(one.minutes.values()) for one in chosen]
    best = min(cuts, key=lambda cut: (max(sum(load[a:b]) for a, b in zip(cut, cut[1:])), cut))
    for a, b in zip(best, best[1:]):
        yield tuple(next(sessions(one, 1, minutes // (b - a))) for one in chosen[a:b])


def apart(chosen, weeks, minutes):
    """Each chapter a week, and what is left to those with the most to do."""
    count = dict.fromkeys(chosen, 1)
    for _ in range(weeks - len(chosen)):
        fullest = max((one for one in chosen if count[one] < longest(one)), key=lambda one: sum(one.minutes.values()) / count[one])
        count[fullest] += 1
    for one in chosen:
        for share in sessions(one, count[one], minutes):
            yield (share,)


def sessions(one, count, minutes):
    """The shares of a chapter that has ``count`` sessions: its longest plan that fits them, cut between two of its rows."""
    steps = ("read", "discuss") if count == 2 and not one.lab else STEPS[count]
    for plan in reversed(one.plans(Markup(one.lang))):
        held = cut(plan.rows, minutes)
        if plan.rows and len(held) <= count and all(rows[-1].end - rows[0].start <= minutes for rows in held):
            held += [()] * (count - len(held))
            yield from (Share(one, step, plan.minutes if rows else 0, rows, "") for step, rows in zip(steps, held))
            return
        if not plan.rows and count == 1 and plan.minutes <= minutes:
            yield Share(one, steps[0], plan.minutes, (), plan.html)
            return
    yield from (Share(one, step, 0, (), "") for step in steps)


def cut(rows, minutes):
    """The rows of a plan in sessions of at most so many minutes each."""
    found = []
    for row in rows:
        if not found or row.end - found[-1][0].start > minutes:
            found.append(())
        found[-1] += (row,)
    return found


def warnings(weeks, minutes, limit, words):
    """Earlier chapters that are needed and not in the plan, weeks with too much work, sessions that no plan fits."""
    seen, known = set(), {share.chapter.id for week in weeks for share in week.shares}
    for week in weeks:
        for share in week.shares:
            for need in lacking(share.chapter, known, seen):
                yield words.text("teach.syllabus.needs", n=week.number, chapter=share.chapter.name, needed=need.name,
                                 minutes=words.plural("teach.minutes", need.minutes["reading"]))
            if not share.plan and share.step == "whole":
                yield words.text("teach.syllabus.no_plan", n=week.number, chapter=share.chapter.name,
                                 minutes=words.plural("teach.minutes", minutes // len(week.shares)))
        if week.work > limit:
            yield words.text("teach.syllabus.overloaded", n=week.number, minutes=words.plural("teach.minutes", week.work),
                             limit=words.number(limit))


def lacking(one, known, seen):
    """The chapters that a chapter builds on, and those that these build on, each told once."""
    for name in one.needs:
        if name not in known | seen:
            seen.add(name)
            yield chapter(name, one.lang)
            yield from lacking(chapter(name, one.lang), known, seen)


def bank(one):
    """Items of a chapter: {"before": n, "check": n, "assessment": n}."""
    return {"before": len(one.ids("before", "items")), "check": len(one.ids("check", "items")),
            "assessment": sum(item.pool == "assessment" for item in items.load_all(one.id))}


def first_day(text):
    """A day written year-month-day, None for "". Raises RequestError for anything else."""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise RequestError(f"«{text}» is not a day.", mend="Write year-month-day, as 2027-02-01.") from None


def hour(text):
    """«10:00» as it was written. Raises RequestError for anything that is no hour."""
    if text and not re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", text, re.ASCII):
        raise RequestError(f"«{text}» is not an hour.", mend="Write hours and minutes with two digits each, as 09:30.")
    return text

"""What the entries of a record are worth when they are marked again, and what about them is worth a look."""

import json
from typing import NamedTuple

from coursekit.edition import editions
from coursekit.errors import CourseError
from coursekit.items.score import score
from coursekit.teach.grades.flag import Flag

SAME = 1e-6  # both scorings count in binary fractions


class Attempt(NamedTuple):
    """points: counted anew where that can be, None for an open item. sure: 1, 2, 3 or None. response: None where none was kept.
    seen: the answer had been before the reader's eyes that day. fresh: it had not, and the item is as it was, so that the attempt
    says something about the item."""

    at: str
    points: float | None
    sure: int | None
    response: object
    seen: bool
    fresh: bool


class Scored(NamedTuple):
    """One item in one record. attempts: at least one, oldest first. before: the first of them was made before the text.
    own: points that a reader gave an own text by the rubric. flags: Flags of kind changed, altered and times."""

    item: str
    attempts: list
    before: bool
    own: float | None
    flags: list


class Marker:
    """Marks entries against the bank; made once for many records. ``bank``: Items."""

    def __init__(self, bank):
        self.shapes = {item.id: item.answer_side() for item in bank}
        self.forms = {item.id: {item.form(lang) for lang in editions()} for item in bank}
        self._scores = {}  # a class gives the same few responses again and again

    def mark(self, id, entry):
        """The Scored of an entry that has attempts."""
        shape, flags, found = self.shapes[id], [], []
        first, made = entry.get("first") or {}, entry["attempts"]
        for attempt in made:
            response = attempt.get("response")
            if response is None and attempt["at"] == first.get("at"):
                response = first.get("response")
            if response is None and attempt is made[-1] and entry.get("checked"):
                response = entry.get("response")  # exports of before November 2026 kept the last response alone
            points, flag = self._count(id, attempt, response)
            flags += [flag] if flag else []
            found.append(Attempt(attempt["at"], points, attempt["sure"], response, bool(attempt.get("helped")), not attempt.get("helped") and flag is None))
        judged = shape["type"] != "open"
        if judged and entry.get("points") is not None and made[-1]["at"] != first.get("at") and _differ(entry["points"], made[-1]["points"]):
            flags.append(Flag("altered", "state", item=id))
        if [one.at for one in found] != sorted(one.at for one in found):
            flags.append(Flag("times", "order", item=id))
        return Scored(id, found, bool(first), None if judged else entry.get("points"), list(dict.fromkeys(flags)))

    def score(self, id, response):
        """The Score of a response, counted once for all who gave it. Raises what ``items.score.score`` raises."""
        key = id, response if isinstance(response, str) else json.dumps(response)
        if key not in self._scores:
            self._scores[key] = score(self.shapes[id], response)
        return self._scores[key]

    def _count(self, id, attempt, response):
        """(points, flag or None) of one attempt."""
        shape, stored, form = self.shapes[id], attempt["points"], attempt.get("form")
        if shape["type"] == "open":
            return None, None
        if form is not None and form not in self.forms[id]:
            return stored, Flag("changed", "form", item=id)
        if stored is None:
            return 0.0, Flag("altered", "no_points", item=id)
        if response is None:
            return stored, None
        try:
            counted = self.score(id, response).points
        except (CourseError, TypeError, AttributeError):  # an id the item does not have, or a response of another shape
            if form is None:
                return stored, Flag("changed", "unknown_today", item=id)
            return 0.0, Flag("altered", "unknown", item=id)
        if _differ(counted, stored):
            return counted, Flag("altered", "points", f"{stored:g}", f"{counted:g}", item=id)
        return counted, None


def _differ(one, other):
    return one is None or other is None or abs(one - other) > SAME

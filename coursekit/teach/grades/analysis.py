"""What first attempts say of the items: how hard each is, whether it tells those who know from those who do not, where it
misleads, and whether certainty was deserved.

Only fresh attempts count: the item as it stands today, and the answer not seen before on that day.
"""

import math
from collections import Counter
from typing import NamedTuple

from coursekit.items.fold import fold
from coursekit.labs.audit.shares import wilson

FEWEST = 10  # learners under whom a correlation is not given
OTHERS = 5  # other items that a learner answered, at least, to be placed by them
Z = 1.959964  # the normal quantile of an interval at 95 percent


class Level(NamedTuple):
    """Answers given with one certainty: how many, how many fully right, and the 95 percent interval of that share in percent."""

    n: int
    right: int
    low: int | None
    high: int | None


class Analysed(NamedTuple):
    """An item as the class met it. difficulty: mean points of n first attempts, so that a high number is an easy item.
    discrimination, low, high: of ``item_rest`` and its interval, None under FEWEST learners. wrong: (what, how many, of how many) of the
    commonest wrong choice, or None. levels: certainty 1, 2, 3 -> Level. notes: of negative, lure, oversure, uniform."""

    item: object
    n: int
    difficulty: float
    discrimination: float | None
    low: float | None
    high: float | None
    wrong: tuple | None
    levels: dict
    notes: list


def analyse(learners, bank, lang, marker):
    """An Analysed for every judged item that somebody tried; wrong choices in the words of an edition. ``marker``: a Marker of the bank."""
    firsts = [{id: scored.attempts[0] for id, scored in learner.scored.items() if scored.attempts[0].fresh and scored.attempts[0].points is not None}
              for learner in learners]
    totals = [sum(one.points for one in made.values()) for made in firsts]
    found = []
    for item in bank:
        tried = [made[item.id] for made in firsts if item.id in made]
        if not tried:
            continue
        points = [one.points for one in tried]
        pairs = [(made[item.id].points, (total - made[item.id].points) / (len(made) - 1))
                 for made, total in zip(firsts, totals) if item.id in made and len(made) > OTHERS]
        r, low, high = item_rest(pairs)
        by_level = levels(tried)
        wrong, right = _commonest(item, tried, lang, marker)
        found.append(Analysed(item, len(tried), sum(points) / len(points), r, low, high, wrong, by_level,
                              _notes(points, r, wrong, right, by_level)))
    return found


def item_rest(pairs):
    """The corrected item-total correlation with its 95 percent interval: (r, low, high), all None under FEWEST pairs or without
    spread on either side.

    ``pairs``: [(points at the item, mean points at the other items answered)]. It is Pearson's correlation of an item with the
    remaining items, so that the item does not correlate with itself: J. P. Guilford, The correlation of an item with a composite of
    the remaining items in a test, Educational and Psychological Measurement 13 (1953), 87-93. A mean stands for the sum because
    readers answer different numbers of items. The interval is Fisher's: tanh(atanh r ± z/√(n-3)).
    """
    n = len(pairs)
    if n < FEWEST:
        return None, None, None
    means = [sum(pair[side] for pair in pairs) / n for side in (0, 1)]
    spread = [sum((pair[side] - means[side]) ** 2 for pair in pairs) for side in (0, 1)]
    if min(spread) < 1e-12:
        return None, None, None
    r = sum((x - means[0]) * (y - means[1]) for x, y in pairs) / math.sqrt(spread[0] * spread[1])
    middle, reach = math.atanh(min(max(r, -0.999999), 0.999999)), Z / math.sqrt(n - 3)
    return r, math.tanh(middle - reach), math.tanh(middle + reach)


def levels(attempts):
    """Certainty 1, 2, 3 -> Level over some attempts."""
    found = {}
    for level in (1, 2, 3):
        some = [one.points == 1 for one in attempts if one.sure == level and one.points is not None]
        found[level] = Level(len(some), sum(some), *(wilson(sum(some), len(some)) if some else (None, None)))
    return found


def _notes(points, r, wrong, right, by_level):
    """What an instructor may want to look at; each follows from what the numbers mean and from no rule of thumb."""
    sure = by_level[3]
    return [note for note, holds in (
        ("negative", r is not None and r < 0),
        ("lure", wrong is not None and right is not None and wrong[1] > right),
        ("oversure", sure.n >= 5 and 3 * sure.right < 2 * sure.n),  # under 67 percent even «fairly sure» does not pay
        ("uniform", len(points) >= FEWEST and len(set(points)) == 1),
    ) if holds]


def _commonest(item, tried, lang, marker):
    """((words, how often, among how many), how often a right option was chosen or None) of the commonest wrong choice."""
    shape = item.to_dict(lang)
    given = [one.response for one in tried if one.response is not None]
    wrong = Counter(choice for response in given for choice in _wrong(shape, response, marker.score(item.id, response)))
    right = max((sum(key in _chosen(response) for response in given) for key in shape["key"]), default=0) if "options" in shape and isinstance(
        shape["key"], list) and shape["type"] != "ordering" else None
    if not wrong:
        return None, right
    most, n = max(wrong.items(), key=lambda pair: (pair[1], str(pair[0])))
    return (_words(shape, most), n, len(given)), right


def _chosen(response):
    return response if isinstance(response, list) else [response]


def _wrong(shape, response, scored):
    """The wrong choices in a response: option ids, (part, choice) pairs, or the folded text."""
    if shape["type"] in ("numeric", "short"):
        return [] if scored.correct else [fold(response)]
    if isinstance(response, dict):
        return [(part, response[part]) for part, mark in scored.marks.items() if mark == "wrong"]
    return [id for id, mark in scored.marks.items() if mark == "wrong"]


def _words(shape, choice):
    if isinstance(choice, tuple):
        parts = {one["id"]: one["text"] for name in ("options", "left", "right", "categories", "codes") for one in shape.get(name, ())}
        if shape["type"] == "matrix":
            row, column = choice[0].split(":")
            named = {one["id"]: one["text"] for one in [*shape["rows"], *shape["columns"]]}
            return f"{named[row]}, {named[column]}: {parts[choice[1]]}"
        return f"{parts[choice[0]]}: {parts[choice[1]]}"
    return {one["id"]: one["text"] for one in shape.get("options", ())}.get(choice, choice)

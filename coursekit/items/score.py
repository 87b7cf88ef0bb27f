"""What a response is worth, and what is said about it. The page's script scores by the same rules: both are held to
``tests/widgets/cases.json``.

Every function takes the item's answer side as the plain mapping of ``Item.to_dict`` (ids and keys are the same in every
language) and a response in the shape that the page records:

========================  =======================================
single, truefalse         ``"b"``
multiple                  ``["a", "c"]``
matching, classification  ``{"l1": "r2"}``, ``{"a": "category"}``
matrix                    ``{"row:column": "code"}``
ordering                  ``["c", "a", "b"]``
numeric, short, open      the text as typed
========================  =======================================

None, ``""``, ``[]`` and ``{}`` are the empty response.
"""

from typing import NamedTuple

from coursekit.errors import CourseError
from coursekit.items.fold import fold
from coursekit.items.number import parse_number


class Score(NamedTuple):
    """points: from 0 to 1, None where only the reader can judge (open). correct: full points, None with no points.
    marks: option or part id -> right, wrong, missed (asked for and not given), avoided (rightly not chosen).
    why: ids of the rationales to show, in reading order; a numeric or short item has ``answer`` and ``trap:0``, ``trap:1``...
    """

    points: float | None
    correct: bool | None
    marks: dict
    why: list


def score(item, response):
    """Score a response to an item (an ``Item`` or its ``to_dict``). Raises CourseError for an id the item does not have."""
    shape = item if isinstance(item, dict) else item.answer_side()
    return RULES[shape["type"]](shape, response)


def _options(shape, chosen):
    """single, truefalse, multiple: (right chosen - wrong chosen) / right ones, not below 0.

    Source: Canvas, "multiple answers" (each wrong choice takes back what a right one gives); Moodle's multichoice and
    QTI 2.1 map_response with a lower bound of 0 count alike. Choosing everything thus earns nothing for guessing.
    For one right option it is 1 or 0.
    """
    ids, key = [option["id"] for option in shape["options"]], shape["key"]
    _known(chosen, ids)
    marks = {id: ("right" if id in key else "wrong") if id in chosen else ("missed" if id in key else "avoided")
             for id in ids}
    got = [list(marks.values()).count(mark) for mark in ("right", "wrong")]
    return _result(max(0, got[0] - got[1]) / len(key), marks, [id for id in ids if marks[id] != "avoided"])


def _choice(shape, response):
    return _options(shape, [response] if response else [])


def _multiple(shape, response):
    return _options(shape, response or [])


def _parts(ids, key, response):
    """Marks of parts that each have one right answer; the points are the share of parts that are right.

    Source: Moodle's matching question and QTI 2.1 match_correct by response declaration: every part weighs the same, and a
    wrong part takes nothing away.
    """
    _known(response, ids)
    marks = {id: "missed" if not response.get(id) else "right" if response[id] == key[id] else "wrong" for id in ids}
    return list(marks.values()).count("right") / len(ids), marks


def _matching(shape, response):
    response = response or {}
    left, right = ([entry["id"] for entry in shape[side]] for side in ("left", "right"))
    _known(response.values(), right)
    points, marks = _parts(left, shape["key"], response)
    spare = [id for id in right if id not in shape["key"].values() and id in response.values()]
    return _result(points, marks, left + spare)


def _classification(shape, response):
    response = response or {}
    ids = [option["id"] for option in shape["options"]]
    _known(response.values(), [category["id"] for category in shape["categories"]])
    return _result(*_parts(ids, shape["key"], response), ids)


def _matrix(shape, response):
    response = response or {}
    cells = [f"{row['id']}:{column['id']}" for row in shape["rows"] for column in shape["columns"]]
    _known(response.values(), [code["id"] for code in shape["codes"]])
    return _result(*_parts(cells, shape["key"], response), [cell for cell in cells if cell in shape["rationale"]])


def _ordering(shape, response):
    """The share of options in the longest run that stands in the right order, gaps allowed; a run of one counts nothing.

    Source: Moodle's ordering question, grading type 5, "longest ordered subset". Chosen because its marks say what to
    mend (move only these), one misplaced option costs one share and not all, as absolute position would have it, and the
    Moodle export can ask for the same rule.
    Of several longest runs the one that starts first in the response counts, then the one that goes on first.
    """
    placed, key = response or [], shape["key"]
    _known(placed, key)
    if len(set(placed)) != len(placed):
        raise CourseError("The response places an option twice.", mend="Place every option once.")
    run = _longest_run([key.index(id) for id in placed])
    kept = {key[place] for place in run} if len(run) > 1 else set()
    marks = {id: "right" if id in kept else "wrong" if id in placed else "missed" for id in key}
    return _result(len(kept) / len(key), marks, list(key))


def _longest_run(places):
    """The longest increasing subsequence of distinct numbers."""
    best = []  # best[i]: the longest run that starts at the i-th place from the end considered so far
    for i in reversed(range(len(places))):
        rest = [run for run in best if run[0] > places[i]]
        longest = max(rest, key=len, default=[])  # max keeps the first of equals, the one that goes on first
        best.insert(0, [places[i], *longest])
    return max(best, key=len, default=[])


def _typed(shape, response, fits):
    """numeric, short: all or nothing; a foreseen wrong answer (trap) is answered with its own rationale first."""
    if not (response or "").strip():
        return _result(0.0, {"answer": "missed"}, ["answer"])
    right = fits(shape)
    traps = [] if right else [f"trap:{i}" for i, trap in enumerate(shape["traps"]) if fits(trap)]
    return _result(float(right), {"answer": "right" if right else "wrong"}, traps[:1] + ["answer"])


def _numeric(shape, response):
    """Right within the tolerance, its edges included. Source: Moodle's numerical question, nominal tolerance."""
    value = parse_number(response or "")

    def fits(entry):
        wanted = entry["key"] if "key" in entry else entry["value"]
        # 1e-9 lets 0.3 - 0.2 pass a tolerance of 0.1 in binary arithmetic
        return value is not None and abs(value - wanted) <= entry["tolerance"] + 1e-9

    return _typed(shape, response, fits)


def _short(shape, response):
    """Right where it is one of the accepted forms, all spelled as ``fold`` spells them."""
    said = fold(response or "")

    def fits(entry):
        return said in [fold(form) for form in (entry["key"] if "key" in entry else [entry["form"]])]

    return _typed(shape, response, fits)


def _open(shape, response):
    """Not judged here: the reader marks the own text by the rubric, after reading the model answer."""
    return Score(None, None, {}, [])


def _result(points, marks, why):
    return Score(points, points == 1, marks, why)


def _known(given, ids):
    for id in given:
        if id and id not in ids:  # None and "" leave a part open
            raise CourseError(f"The response names «{id}», which the item does not have.",
                              mend=f"Use one of: {', '.join(ids)}.")


RULES = {"single": _choice, "truefalse": _choice, "multiple": _multiple, "matching": _matching, "ordering": _ordering,
         "classification": _classification, "numeric": _numeric, "short": _short, "matrix": _matrix, "open": _open}

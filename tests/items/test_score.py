"""The scoring rules, held to the cases that the page's script is held to as well."""

import json
from pathlib import Path

import pytest

from coursekit.errors import CourseError
from coursekit.items.score import RULES, score

CASES = json.loads((Path(__file__).parents[1] / "widgets" / "cases.json").read_text("utf-8"))


@pytest.mark.parametrize(("item", "case"), [
    pytest.param(entry["item"], case, id=f"{entry['item']['id']}: {case['name']}")
    for entry in CASES for case in entry["cases"]])
def test_case(item, case):
    given = score(item, case["response"])
    assert given.points == (None if case["points"] is None else pytest.approx(case["points"]))
    assert (given.correct, given.marks, given.why) == (case["correct"], case["marks"], case["why"])


def test_the_cases_cover_every_type_right_wrong_and_empty():
    for kind in RULES:
        cases = [case for entry in CASES if entry["item"]["type"] == kind for case in entry["cases"]]
        assert cases
        if kind != "open":
            assert {True, False} == {case["correct"] for case in cases}
            assert any(not case["response"] for case in cases)
        if kind not in ("single", "truefalse", "numeric", "short", "open"):
            assert any(0 < case["points"] < 1 for case in cases)


def sample(kind):
    return next(entry["item"] for entry in CASES if entry["item"]["type"] == kind)


@pytest.mark.parametrize(("kind", "response"), [
    ("single", "z"), ("multiple", ["a", "z"]), ("matching", {"z": "r1"}), ("matching", {"l1": "z"}),
    ("classification", {"a": "z"}), ("matrix", {"x:z": "Y"}), ("matrix", {"x:p": "z"}), ("ordering", ["a", "z"])])
def test_an_unknown_id_is_refused_by_name(kind, response):
    with pytest.raises(CourseError, match="«z»|«x:z»"):
        score(sample(kind), response)


def test_an_option_placed_twice_is_refused():
    with pytest.raises(CourseError, match="twice"):
        score(sample("ordering"), ["a", "a"])

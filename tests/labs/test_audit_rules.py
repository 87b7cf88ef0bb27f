"""The rules of lab 8's audit: published intervals, a ranking that turns, one verdict that moves, groups that are whole."""

import pytest

from coursekit import tables
from coursekit.edition import editions
from coursekit.labs.audit import shares
from coursekit.widgets.lab import answer, lab_data
from coursekit.widgets.labs.audit import DEFAULTS

LAB = "08-audit"
BOTH = pytest.mark.parametrize("lang", editions())


def audit(lang="en", **more):
    return answer(LAB, "audit", lang, {**DEFAULTS["audit"], **more})


@pytest.mark.parametrize("held, counted, expected", [(0, 1, (0, 79)), (1, 1, (21, 100)), (1, 2, (9, 91)), (1, 11, (2, 38)), (10, 11, (62, 98)),
                                                     (10, 100, (6, 17)), (25, 100, (18, 34)), (50, 100, (40, 60)), (90, 100, (83, 94))])
def test_the_interval_is_wilsons(held, counted, expected):
    assert shares.wilson(held, counted) == expected


def test_no_claim_has_no_interval():
    with pytest.raises(ValueError):
        shares.wilson(0, 0)


def test_equal_shares_have_one_place_and_an_empty_group_none():
    assert shares.places({"a": (2, 4), "b": (1, 2), "c": (3, 4), "d": (0, 0), "e": (0, 9)}) == {"a": 2, "b": 2, "c": 1, "e": 4}


@BOTH
def test_every_claim_is_in_one_group_of_every_grouping_and_no_group_is_empty(lang):
    data = lab_data(LAB, lang)
    assert len(data["claims"]) == len(tables.load("claims")) == 100
    for grouping in data["groupings"]:
        groups = [one for one, _ in grouping["groups"]]
        assert {claim["in"][grouping["id"]] for claim in data["claims"]} == set(groups) and len(groups) == len(set(groups)) > 2


def test_a_claim_has_a_fault_where_it_is_not_confirmed():
    assert all(bool(one["fault"]) == (one["verdict"] != "confirmed") for one in lab_data(LAB, "en")["claims"])


def test_the_default_shows_a_ranking_that_turns():
    data = lab_data(LAB, "en")
    verdicts = {one["id"]: one["verdict"] for one in data["claims"]}
    strict, wide = (shares.places(shares.tally(data["claims"], "kind", (count, "count"), verdicts)) for count in shares.COUNTS)
    assert strict["rule"] > 5 and wide["rule"] == 1 and strict["name"] == max(strict.values())


@BOTH
def test_what_is_right_is_said_first(lang):
    verdicts = [one["verdict"] for one in lab_data(LAB, lang)["claims"]]
    first = audit(lang)["sentence"].split("\n")[0]
    assert str(verdicts.count("confirmed")) in first and str(verdicts.count("imprecise")) in first


def test_one_verdict_moves_the_whole_by_one_and_a_small_group_by_much():
    before, now = audit(group="part"), audit(group="part", claim="C097", verdict="contradicted")
    assert "30 of 100 hold" in before["sentence"] and "29 of 100 hold" in now["sentence"]
    assert "from 4 of 4 to 3 of 4" in now["sentence"].split("\n")[-1]


@BOTH
def test_no_grouping_and_no_rule_gives_an_answer_with_a_hole(lang):
    for grouping in lab_data(LAB, lang)["groupings"]:
        for count, left in shares.RULES:
            for look, _ in [["", ""], *grouping["groups"]]:
                found = audit(lang, group=grouping["id"], count=count, left=left, look=look)
                said = found["sentence"] + "".join(found["notes"]) + str(found["tables"])
                assert not found.get("refused") and "{name" not in said and "{n}" not in said
                assert len(found["table"]["rows"]) == len(grouping["groups"]) and len(found["tables"]) == 1 + bool(look)

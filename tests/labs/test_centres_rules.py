"""The rules of lab 4, held against networks small enough to follow with a finger, and against the tables."""

import pytest

from coursekit import tables
from coursekit.edition import editions
from coursekit.labs.centres import designs
from coursekit.widgets.lab import answer, lab_data
from coursekit.widgets.labs.centres import DEFAULTS
from coursekit.widgets.labs.centres_data import GROUPS

LAB = "04-centres"
SIX = ["a", "b", "c", "d", "e", "f"]  # in two cells: a leads b and c, d leads e and f
BOTH = pytest.mark.parametrize("lang", editions())


def reached(design, rule, sender, unwanted="", left="", host="f"):
    """Whom a report reaches among six States, as one word in their order."""
    found = designs.spread(designs.network(design, SIX, 2, host, left), rule, sender, unwanted)
    return "".join(sorted(node for node in found if node != designs.HUB))


@pytest.mark.parametrize("design, links", [("bilateral", 15), ("hub", 6), ("federated", 5)])
def test_links_that_a_design_needs(design, links):
    assert len(designs.links_of(design, SIX, 2)) == links


def test_as_many_cells_as_states_are_bilateral_links():
    assert designs.links_of("federated", SIX, 6) == designs.links_of("bilateral", SIX, 6)


@pytest.mark.parametrize("design, rule, sender, unwanted, expected", [
    ("bilateral", "asked", "b", "", "acdef"),
    ("hub", "asked", "b", "", "acdef"),
    ("federated", "asked", "b", "", "ac"),  # the other lead is a third party
    ("federated", "asked", "a", "", "bcd"),  # a lead deals with the other lead itself, who may not pass it on
    ("federated", "marked", "b", "", "acdef"),
    ("bilateral", "free", "b", "e", "acdef"),  # e gets it from somebody else
    ("bilateral", "asked", "b", "e", "acdf"),
    ("hub", "asked", "b", "e", ""),  # one circle of readers
    ("hub", "marked", "b", "e", "acdf"),
    ("hub", "marked", "b", "f", ""),  # the hub stands in f
    ("federated", "asked", "b", "e", "ac"),  # e reads in the other cell
    ("federated", "asked", "b", "c", ""),
    ("federated", "asked", "a", "c", "bd"),  # a lead hands it over one by one
    ("federated", "marked", "b", "d", "ac"),  # an unwanted lead carries nothing
    ("federated", "free", "b", "a", ""),
])
def test_who_gets_a_report(design, rule, sender, unwanted, expected):
    assert reached(design, rule, sender, unwanted) == expected


@pytest.mark.parametrize("design, left, cut", [
    ("bilateral", "f", 0), ("hub", "e", 0), ("hub", "f", 20), ("federated", "b", 0),
    ("federated", "d", 14),  # e and f lose each other and the three others: seven pairs, both ways
])
def test_what_a_withdrawal_closes_among_those_that_stay(design, left, cut):
    assert designs.outcome(design, SIX, 2, "f", "marked", "a", left, "")["cut"] == cut


def test_holders_that_the_originator_does_not_know():
    known = {design: designs.outcome(design, SIX, 2, "f", "free", "b", "", "")["known"] for design in designs.DESIGNS}
    assert known == {"bilateral": 5, "hub": 5, "federated": 2}
    assert designs.outcome("federated", SIX, 2, "f", "marked", "b", "", "")["known"] == 5


@BOTH
def test_members_are_those_of_the_table_and_hosts_are_among_them(lang):
    rows = tables.load("memberships")
    for group in lab_data(LAB, lang)["groups"]:
        listed = rows[rows["group_id"] == group["id"]]
        now = listed[listed["ended_on"].isna()]
        members = [one[0] for one in group["members"]]
        assert members == list((now if len(now) else listed)["iso3"]) and group["host"] in members, group["id"]
        assert bool(group["ended_on"]) == (not len(now))
    assert len(GROUPS) == len(lab_data(LAB, lang)["groups"]) > 5


@BOTH
def test_the_body_to_classify_is_not_given_away(lang):
    settings = {"region": "sahel", "body": "ufl", "functions": []}
    found, shown = answer(LAB, "functions", lang, settings), answer(LAB, "functions", lang, {**settings, "body": ""})
    hidden = [row for row in found["table"]["rows"] if row not in shown["table"]["rows"]]
    assert len(hidden) == 1 and hidden[0][2] in ("?", "؟")
    assert found["sentence"].count("\n") == 0 and shown["sentence"].count("\n") > 2


@BOTH
def test_every_body_read_rightly_agrees_and_read_as_everything_is_explained(lang):
    data = lab_data(LAB, lang)
    codes = [code for code, _ in data["functions"]]
    for region in data["regions"]:
        for name in region["bodies"]:
            body = next(one for one in data["bodies"] if one["id"] == name)
            settings = {"region": region["id"], "body": name}
            right = answer(LAB, "functions", lang, {**settings, "functions": body["functions"] or ["none"]})
            every = answer(LAB, "functions", lang, {**settings, "functions": codes})
            assert right["sentence"].split("\n")[0] != every["sentence"].split("\n")[0] and not right.get("refused")
            assert len(every["notes"]) >= len(codes) and "{" not in "".join(every["notes"] + [every["sentence"]])


@BOTH
def test_a_field_without_a_source_is_marked_on_the_page(lang):
    mark = lab_data(LAB, lang)["strings"]["unsourced"].format(text="").strip()
    page = answer(LAB, "profile", lang, {"first": "acsrt", "second": "europol"})
    rows = {row[0]: row[1:] for row in page["table"]["rows"]}
    founded = rows[lab_data(LAB, lang)["strings"]["field"]["founded_on"]]
    assert mark not in founded[0] and founded[1].endswith(mark)
    assert answer(LAB, "profile", lang)["sentence"] != page["sentence"]


@BOTH
def test_no_group_gives_an_answer_with_a_hole(lang):
    for group in lab_data(LAB, lang)["groups"]:
        members = [row[0] for row in group["members"]]
        for design in designs.DESIGNS:
            for rule in designs.RULES:
                found = answer(LAB, "exchange", lang, {**DEFAULTS["exchange"], "group": group["id"], "design": design, "rule": rule,
                                                       "sender": members[2], "left": members[0], "unwanted": members[1]})
                assert not found.get("refused") and "{" not in found["sentence"] + "".join(found["notes"])
                assert len(found["tables"][0]["rows"]) == len(members)

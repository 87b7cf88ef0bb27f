"""The rules of the models, held against days worked out by hand and against the rest of the course."""

import re

import pytest

from coursekit.edition import ROOT, edition, editions, plural_form
from coursekit.labs import dates, palette, svg, words
from coursekit.labs.conventions import coverage, links, standing
from coursekit.widgets.lab import answer, lab_data

LAB = "01-conventions"
THIRTY_DAYS = {"id": "x", "adopted_on": "1999-12-09", "in_force_on": "2002-04-10", "waiting_rule": "days:30", "list": "complete", "as_of": "2014-07-10"}


def row(act="ratification", consented="", signed="", as_of="2014-07-10", known_by="", in_force_for=""):
    return ["JOR", act, consented, signed, as_of, known_by, in_force_for, 0]


@pytest.mark.parametrize("day, rule, expected", [
    ("2003-08-28", "days:30", "2003-09-27"),  # Jordan and the Financing Convention, art. 26(2): the thirtieth day after
    ("2004-02-28", "days:2", "2004-03-01"),  # over a leap day
    ("2003-11-30", "months:3", "2004-02-29"),  # a month without such a day ends on its last
    ("2018-05-02", "month-start:1", "2018-07-01"),  # Beijing Protocol: the first day of the second following month
    ("2016-11-15", "month-start:3", "2017-03-01"),
])
def test_waiting_times(day, rule, expected):
    assert standing.waited(day, rule) == expected


@pytest.mark.parametrize("given, expected", [
    (row(consented="2003-08-28"), ("2003-09-27", "exact")),
    (row(consented="2001-01-01"), ("2002-04-10", "exact")),  # never before the instrument itself
    (row(consented="2003-08"), ("2003-09-30", "latest")),
    (row("succession", "2006-10-23"), ("2006-10-23", "latest")),
    (row(known_by="2012-01"), ("2012-03-01", "latest")),
    (row(consented="2003-08-28", in_force_for="2003-10-05"), ("2003-10-05", "exact")),
    (row("signature-only", signed="2001-09-24"), ("", "")),
])
def test_since_when_a_state_was_bound(given, expected):
    assert standing.bound_since(THIRTY_DAYS, given) == expected


@pytest.mark.parametrize("given, day, expected", [
    (row(consented="2003-08-28"), "2003-09-27", "bound"),
    (row(consented="2003-08-28"), "2003-09-26", "waiting"),
    (row(consented="2003-08-28", signed="2001-09-24"), "2003-08-27", "signed"),
    (row(consented="2003-08-28"), "2003-08-27", "later"),
    (row("signature-only", signed="2001-09-24"), "2014-07-10", "signed"),
    (row("signature-only"), "2014-07-10", "signed"),  # on a day that the list does not give
    (row("signature-only"), "1999-12-08", "absent"),
    (row("signature-only", signed="2001-09-24"), "2001-09-23", "absent"),
    (row("signature-only", signed="2001-09-24"), "2014-07-11", "unknown"),  # what came after the list, it cannot say
    (row("none"), "2014-07-11", "unknown"),
    (None, "2014-07-10", "absent"),
    (None, "2014-07-11", "unknown"),
])
def test_standing_of_a_state(given, day, expected):
    assert standing.standing(THIRTY_DAYS, given, day)["code"] == expected


@pytest.mark.parametrize("lang", editions())
def test_an_incomplete_list_never_says_not_bound(lang):
    data = lab_data(LAB, lang)
    partial = [one for one in data["instruments"] if one["list"] != "complete"]
    assert len(partial) > 10
    for one in partial:
        rows = standing.rows_of(data, one)
        for iso3, _ in data["states"]:
            if iso3 not in rows:
                assert standing.standing(one, None, "2020-01-01")["code"] == standing.UNKNOWN


def test_a_definition_covers_when_every_test_is_met():
    found = [{"outcome": outcome} for outcome in ("yes", "yes")]
    assert coverage.verdict(found) == "yes"
    assert coverage.verdict(found + [{"outcome": "arguable"}]) == "arguable"
    assert coverage.verdict(found + [{"outcome": "arguable"}, {"outcome": "no"}]) == "no"


@pytest.mark.parametrize("text", ["", "20", "2001-13", "2001-02-29", "2001-2-3", "two", "2001-02-03-04"])
def test_what_is_no_day(text):
    with pytest.raises(ValueError, match="not a date"):
        dates.parse(text)


@pytest.mark.parametrize("lang", editions())
def test_the_labs_own_words_follow_the_edition(lang):
    """The lab carries plural forms, dates and numbers of its own: on the page there is no edition to ask."""
    data, own = lab_data(LAB, lang), edition(lang)
    for n in [*range(131), 1000, 1003, 1011, 12345]:
        assert words.plural_form(lang, n) == plural_form(lang, n)
        assert words.number(n) == own.number(n)
    for day in ("2005-09-14", "2005-09", "2005"):
        assert words.day(data, day) == own.date(day)


def test_the_palette_is_that_of_the_style_sheet():
    text = (ROOT / "coursekit/book/static/course.css").read_text("utf-8")
    for colours, opening in ((palette.LIGHT, ":root {"), (palette.DARK, ':root:not([data-theme="light"]) {')):
        block = text.partition(opening)[2].partition("}")[0]
        assert block.strip()
        found = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", block))
        assert {name: found.get(name) for name in colours} == colours


def test_numbers_of_a_picture_are_tenths():
    assert [svg.num(value) for value in (0, 2, 2.04, 2.06, -0.04, -2.06, 719.96)] == ["0", "2", "2", "2.1", "0", "-2.1", "720"]


def faults(result):
    """What is wrong with the words of an answer: a hole in a template, a doubled sign, an Arabic noun that does not fit its number."""
    text = "\n".join([result["sentence"], *result["notes"], result["table"]["caption"]])
    found = re.findall(r"\{|  | [,.;:،؛]|\.\.|\(\)|«»|[,،] ?[,،]", text)
    for number, noun in re.findall(r"(?<![\d/.])(\d+) (دول|دولة|أطراف|طرفاً|قيود|قيداً|عضويات|عضوية)(?!\w)", text):
        plural = noun in ("دول", "أطراف", "قيود", "عضويات")
        if plural != (3 <= int(number) % 100 <= 10):
            found.append(f"{number} {noun}")
    return found


@pytest.mark.parametrize("lang", editions())
def test_every_state_and_its_neighbour_get_an_answer_in_good_words(lang):
    states = [iso3 for iso3, _ in lab_data(LAB, lang)["states"]]
    assert len(states) > 190
    offences = [one for one, _ in links.OFFENCES]
    for place, (first, second) in enumerate(zip(states, states[1:])):
        found = answer(LAB, "path", lang, {"requesting": first, "requested": second, "offence": offences[place % len(offences)],
                                           "date": ("1985", "2001-09-28", "2012-01-01", "2026")[place % 4]})
        assert not found.get("refused") and found["notes"] and not faults(found), (first, second)
        assert found["table"]["rows"] or words.say(lab_data(LAB, lang), "path.no_candidate") in found["sentence"]


@pytest.mark.parametrize("lang", editions())
def test_every_instrument_and_group_get_an_answer_in_good_words(lang):
    data = lab_data(LAB, lang)
    for place, one in enumerate(data["instruments"]):
        for group in data["groups"]:
            found = answer(LAB, "explorer", lang, {"instruments": [one["id"]], "group": group["id"],
                                                   "date": ("1999-05-07", "2006-06-30", "2014-07-10", "2025")[place % 4]})
            assert not found.get("refused") and found["table"]["rows"] and not faults(found), (one["id"], group["id"])


def test_a_fault_of_words_is_seen():
    def answered(text):
        return {"sentence": text, "notes": [], "table": {"caption": ""}}
    for wrong in ("{day}", "a  b", "a .", "a..", "«»", "11 دول", "5 دولة", "103 دولة", "12 أطراف"):
        assert faults(answered(wrong)), wrong
    assert not faults(answered("5 دول، 11 دولة، 103 دول، 28 طرفاً. A b."))

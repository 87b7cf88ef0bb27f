"""A syllabus: chapters over weeks with their own times, warnings that are due, and files that other programs read."""

import re
from datetime import date

import pytest

from coursekit.cli import main
from coursekit.edition import edition, editions
from coursekit.errors import RequestError
from coursekit.teach import asked
from coursekit.teach.chapter import chapter
from coursekit.teach.syllabus import planned, write
from coursekit.teach.syllabus.calendar import calendar, escaped, folded
from coursekit.teach.syllabus.written import html, markdown

PAIR = asked.chapters("2,4")


def minutes(plan, kind):
    return sum(share.minutes[kind] for week in plan.weeks for share in week.shares)


@pytest.mark.parametrize("weeks", [1, 2, 5, 9, 10, 17, 26])
def test_every_chapter_is_read_once_and_in_order(weeks):
    every = asked.chapters()
    plan = planned(every, weeks, 90, "en")
    assert len(plan.weeks) == weeks and all(week.shares for week in plan.weeks)
    assert list(dict.fromkeys(share.chapter.id for week in plan.weeks for share in week.shares)) == every
    for kind in ("reading", "lab"):
        assert minutes(plan, kind) == sum(chapter(one, "en").minutes[kind] for one in every)
    assert plan.left == ()


def test_a_plan_is_cut_between_its_rows_and_never_longer_than_the_session():
    for weeks, length in ((2, 50), (2, 90), (2, 120), (4, 90), (6, 75), (2, 180)):
        for week in planned(PAIR, weeks, length, "en").weeks:
            for share in week.shares:
                assert not share.rows or share.rows[-1].end - share.rows[0].start <= length
    long = planned(PAIR, 6, 75, "en")
    assert [len(week.shares[0].rows) > 0 for week in long.weeks] == [True] * 6, "a plan of 180 minutes fills three sessions of 75"
    assert {week.shares[0].plan for week in long.weeks} == {180}


def test_warnings_are_given_where_they_are_due_and_nowhere_else():
    plan = planned(PAIR, 2, 90, "en")
    assert len(plan.warnings) == 2 and all(chapter(one, "en").name in text for one, text in zip(asked.chapters("1,0")[::-1], plan.warnings))
    assert planned(asked.chapters("0,1,2,4"), 4, 90, "en").warnings == ()
    full = planned(asked.chapters("0,1,2,4"), 1, 90, "en")
    assert len(full.warnings) == 5, "four shares of 22 minutes fit no plan, and the week is full"
    assert planned(asked.chapters("0,1,2,4"), 1, 400, "en", limit=400).warnings == ()
    assert [one.id for one, _ in plan.left] == [one for one in asked.chapters() if one not in PAIR]


@pytest.mark.parametrize("lang", editions())
def test_page_and_markdown_hold_outcomes_labs_and_questions(lang):
    plan = planned(PAIR, 4, 90, lang, "2027-02-01")
    for text in (html(plan), markdown(plan)):
        for week in plan.weeks:
            assert edition(lang).date(str(week.day)) in text
        assert "notebooks/02-operations.ipynb" in text and "notebooks/04-centres.ipynb" in text
        assert not re.search(r"\{[a-z]+\}`|\{[a-z]+\}", re.sub(r"<style>.*?</style>", "", text, flags=re.DOTALL))
    for one in PAIR:
        assert all(outcome in html(plan) for _, outcome in chapter(one, lang).outcomes())


@pytest.mark.parametrize("lang", editions())
@pytest.mark.parametrize("time", ["", "09:30"])
def test_the_calendar_keeps_rfc_5545(lang, time):
    text = calendar(planned(PAIR, 3, 90, lang, "2027-02-01", time))
    lines = text.split("\r\n")
    assert text == calendar(planned(PAIR, 3, 90, lang, "2027-02-01", time)), "the same plan gives the same file"
    assert "\n" not in text.replace("\r\n", "") and lines[-1] == "" and all(len(line.encode("utf-8")) <= 75 for line in lines)
    whole = text.replace("\r\n ", "").split("\r\n")
    assert whole[0] == "BEGIN:VCALENDAR" and whole[-2] == "END:VCALENDAR" and "VERSION:2.0" in whole
    assert whole.count("BEGIN:VEVENT") == whole.count("END:VEVENT") == 3
    assert len({line for line in whole if line.startswith("UID:")}) == 3
    assert all(re.fullmatch(r"DTSTAMP:\d{8}T\d{6}Z", line) for line in whole if line.startswith("DTSTAMP"))
    days = [re.search(r"\d{8}", line)[0] for line in whole if line.startswith("DTSTART")]
    assert days == ["20270201", "20270208", "20270215"] and date(2027, 2, 8).weekday() == date(2027, 2, 1).weekday()
    said = [line.split(":", 1)[1] for line in whole if line.startswith("DESCRIPTION")]
    assert len(said) == 3 and not any(re.search(r"(?<!\\)[,;]|\\(?![\\;,n])", text) for text in said)


def test_text_is_escaped_and_folded_without_breaking_a_character():
    assert escaped("a;b,c\\d\ne") == "a\\;b\\,c\\\\d\\ne"
    line = "SUMMARY:" + "ب" * 100
    assert folded(line).replace("\r\n ", "") == line + "\r\n"


@pytest.mark.parametrize("wrong", [dict(weeks=0), dict(weeks=7), dict(minutes=0), dict(start="2027-13-01"), dict(time="9", start="2027-02-01"),
                                   dict(time="10:00")])
def test_what_cannot_be_planned_is_refused(wrong):
    with pytest.raises(RequestError):
        planned(PAIR, **{"weeks": 2, "minutes": 90, "lang": "en", **wrong})


def test_a_wrong_place_leaves_nothing(tmp_path, capsys):
    assert main(["syllabus", "--chapters", "2", "--weeks", "1", "-o", str(tmp_path / "plan.pdf")]) == 2
    assert main(["syllabus", "--chapters", "2", "--weeks", "1", "-o", str(tmp_path / "plan.ics")]) == 2
    assert "--start" in capsys.readouterr().err and not list(tmp_path.iterdir())
    assert [path.name for path in write(planned(PAIR, 2, 90, "en"), tmp_path)] == ["syllabus.html", "syllabus.md"]

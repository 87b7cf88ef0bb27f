"""The rules of lab 3: measures against published values, a reader's query that can only read, and what must surprise."""

import time

import pytest

from coursekit.bench import lookup
from coursekit.edition import editions
from coursekit.labs import sql
from coursekit.labs.databases import ask, queue
from coursekit.labs.databases.similarity import distance, edit, jaro_winkler
from coursekit.widgets.lab import answer, lab_data
from coursekit.widgets.labs.databases import DEFAULTS, EXAMPLES

LAB = "03-databases"


def asked(part, lang="en", **more):
    return answer(LAB, part, lang, {**DEFAULTS[part], **more})


@pytest.mark.parametrize("a, b, expected", [("MARTHA", "MARHTA", 96), ("DWAYNE", "DUANE", 84), ("DIXON", "DICKSONX", 81),
                                            ("", "", 100), ("a", "", 0), ("same", "same", 100)])
def test_jaro_winkler_gives_the_published_values(a, b, expected):
    assert jaro_winkler(a, b) == jaro_winkler(b, a) == expected


def test_edit_distance():
    assert distance("kitten", "sitting") == distance("sitting", "kitten") == 3
    assert (edit("kitten", "sitting"), edit("", ""), edit("a", "b")) == (57, 100, 0)


@pytest.mark.parametrize("text, expected", [("select 1;", "select 1"), ("-- a\nselect ';' ; -- b", "select ';'"), ("select 1; select 2", None),
                                            ("/* a */", ""), ("select 'it''s; ok'", "select 'it''s; ok'"), ("select '", "select '")])
def test_one_statement_is_told_from_several(text, expected):
    assert sql.statement(text) == expected


@pytest.mark.parametrize("lang", editions())
def test_a_query_with_a_mistake_says_so_where_it_was_written(lang):
    for text in (EXAMPLES["wrong"], "DROP TABLE reports", "SELECT 1; SELECT 2", " "):
        found = asked("query", lang, sql=text)
        assert found["refused"] and found["errors"]["sql"] and not found["table"]["rows"] and found["notes"]


def test_nothing_that_is_written_survives():
    before = asked("query", sql="SELECT count(*) FROM reports")["table"]["rows"]
    for text in ("WITH a AS (SELECT 1) DELETE FROM reports", "WITH a AS (SELECT 1) UPDATE reports SET reason = ''"):
        assert "readonly" in asked("query", sql=text)["errors"]["sql"]
    assert asked("query", sql="SELECT count(*) FROM reports")["table"]["rows"] == before == [["10500"]]


def test_a_query_without_end_is_stopped():
    began = time.monotonic()
    with pytest.raises(sql.Stopped):
        sql.read(ask.database(), "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n", 10, 0.2)
    assert time.monotonic() - began < 5
    assert asked("query", stopped=True)["errors"]["sql"].count(str(ask.SECONDS))


def test_neither_the_line_nor_the_copy_always_wins():
    def hits(**more):
        rows = {row[0]: row[1:] for row in asked("border", **more)["table"]["rows"]}
        return [int(one) for one in rows["hits: shown by somebody else"]]
    line, copy = hits(failures=0, minutes=0, refresh=168)
    assert line > copy
    line, copy = hits(failures=6, minutes=120, refresh=12)
    assert copy > line
    both = hits(failures=6, minutes=120, refresh=12, policy="copy")
    assert both[0] >= both[1]


def test_the_line_fails_as_often_and_as_long_as_set():
    for a_day, minutes in ((0, 45), (2, 45), (12, 120), (1, 720)):
        found = queue.outages(a_day, minutes)
        assert len(found) == 7 * a_day and all(end - start == minutes * 60 for start, end in found)
        assert all(first[1] <= second[0] for first, second in zip(found, found[1:]))


def test_a_longer_list_raises_alerts_in_proportion_and_finds_nobody_more():
    def numbers(**more):
        row = [row for row in asked("names", **more)["table"]["rows"] if row[0] == "0.88"][0]
        return float(row[1].replace(",", "")), row[2]
    short, long = numbers(entries=400), numbers(entries=4000)
    assert 9.9 < long[0] / short[0] < 10.1 and short[1] == long[1]


def test_every_situation_has_an_answer_and_something_that_cannot_be_asked_or_holds_none():
    data = lab_data(LAB, "en")
    assert len(data["situations"]) >= 12
    for one in data["situations"]:
        codes = [code for code, _ in one["verdicts"].values()]
        assert "best" in codes and {"closed", "nothing"} & set(codes), one["id"]
        assert set(one["order"]) == set(one["verdicts"]) <= set(data["systems"])


def test_an_index_spares_a_look_up_the_rest_of_the_table():
    found = lookup.growth((10**3, 10**5))
    assert found[10**5]["scan_us"] > 10 * found[10**3]["scan_us"] and found[10**5]["index_us"] * 10 < found[10**5]["scan_us"]

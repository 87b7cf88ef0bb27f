"""Lab 2's arithmetic against numbers worked out by hand, and what its answers may never say."""

import pytest

from coursekit import tables
from coursekit.edition import editions
from coursekit.labs.operations import compare, series
from coursekit.labs.operations.timeline import agreement
from coursekit.widgets.lab import answer, lab_data
from coursekit.widgets.labs.operations import DEFAULTS, controls

LAB = "02-operations"
FLAT = {year: 100 for year in range(2000, 2021)}
PEAK = {**FLAT, 2010: 900}


def test_amounts():
    assert series.amount([1, 2, 4], [], "mean") == 23  # tenths, half up: 2.333
    assert series.amount([9, 1, 4, 2], [], "median") == 30
    assert series.amount([1, 2], [50, 50], "share") == 3000  # 3% of the world's, in thousandths
    assert series.rounded(5, 10) == 1 and series.rounded(-5, 10) == -1 and series.rounded(4, 10) == 0


@pytest.mark.parametrize("before, after, expected", [(200, 100, -50), (0, 5, None), (1000, 1, -99), (1000, 0, -100), (3, 4, 33)])
def test_changes(before, after, expected):
    assert compare.change(before, after) == expected


def test_a_comparison_takes_out_what_happened_there_too():
    assert compare.net(100, 100) == 0 and compare.net(-50, 100) == -75 and compare.net(50, -100) is None


@pytest.mark.parametrize("percent, expected", [(-10, "fell"), (-9, "same"), (9, "same"), (10, "rose")])
def test_a_difference_under_the_margin_is_none(percent, expected):
    assert compare.verdict(percent, 1, 1) == expected


def test_the_year_of_the_event_is_left_out_or_counts_as_after():
    assert compare.spans(2010, 2, 2, "out", FLAT) == ([2008, 2009], [2011, 2012])
    assert compare.spans(2010, 2, 2, "after", FLAT) == ([2008, 2009], [2010, 2011])
    assert compare.spans(2019, 2, 2, "out", FLAT) is None  # 2021 is not in the series


def test_every_window_of_a_flat_series_says_the_same():
    assert compare.tally(compare.every_window(FLAT, {}, 2010, "out", "mean")) == {"fell": 0, "same": 64, "rose": 0}
    assert compare.other_dates(FLAT, {}, 2010, 2, 2, "out", "mean") == [0] * 16  # 2002 to 2018 without 2010


def test_after_a_peak_a_fall_is_found_without_any_event():
    assert compare.peak(PEAK, 2010, 3) == (True, 1, 1)
    assert compare.peak(FLAT, 2010, 3) == (False, 0, 0)
    assert compare.verdict(compare.change(*compare.amounts(PEAK, {}, ([2009, 2010], [2011, 2012]), "mean")), 1, 1) == "fell"


def test_the_line_of_the_years_before():
    rising = {year: 10 * (year - 2000) for year in range(2000, 2011)}
    assert compare.trend(rising, ([2002, 2003, 2004], [2006, 2007])) == 650
    falling = {2000: 40, 2001: 20, 2002: 0, 2004: 5}
    assert compare.trend(falling, ([2000, 2001, 2002], [2004])) == 0  # never below nothing
    assert compare.trend(rising, ([2002, 2003], [2006])) is None


def test_agreement_of_two_rows_of_years():
    assert agreement([1, 2, 3], [5, 6, 7]) == 100 and agreement([1, 2, 3], [7, 6, 5]) == -100
    assert agreement([1, 1, 1], [5, 6, 7]) is None


@pytest.mark.parametrize("lang", editions())
def test_the_data_is_that_of_the_table(lang):
    data = lab_data(LAB, lang)
    for row in tables.load("deaths").itertuples():
        first, values = data["deaths"][row.edition][row.iso3]
        assert values[row.year - first] == row.value
    assert "SYR" not in data["deaths"]["ged-19-1"]


@pytest.mark.parametrize("lang", editions())
def test_the_conclusion_turns_with_the_window(lang):
    """Two years on either side and five on either side: the headlines are opposite, and so is each answer's first line."""
    words = lab_data(LAB, lang)["strings"]["headline"]
    two, five = (answer(LAB, "window", lang, {**DEFAULTS["window"], "before": n, "after": n}) for n in (2, 5))
    assert words["start_fell"] in two["sentence"] and words["start_rose"] in five["sentence"]
    shares = [sum(int(cell.rstrip("%")) for cell in row[-3:]) for row in two["table"]["rows"]]
    assert len(shares) == 10 and all(99 <= share <= 101 for share in shares)


@pytest.mark.parametrize("lang", editions())
def test_every_event_and_place_get_an_answer_in_words(lang):
    shape = {control["name"]: control for control in controls("window", lang)}
    places = [one for one, _ in shape["place"]["options"]]
    answered = 0
    for event, _ in shape["event"]["options"]:
        for turn, place in enumerate(places):
            settings = {**DEFAULTS["window"], "event": event, "place": place, "before": 1 + turn % 3, "after": 1,
                        "comparison": "" if turn % 2 else "KEN" if place not in ("KEN", "world") else "TUN"}
            found = answer(LAB, "window", lang, settings)
            answered += not found.get("refused")
            text = " ".join([found["sentence"], *found["notes"]])
            assert "{" not in text and "  " not in text and ".." not in text and "None" not in text, settings
            assert found.get("refused") or len(found["notes"]) >= 4, settings
            assert not found.get("refused") or list(found["errors"]) == ["after"], settings  # the data ends
    assert answered > 300

"""The rules of lab 5: counts and curves worked out by hand, the invented region, and what must surprise."""

import pytest

from coursekit import tables
from coursekit.edition import editions
from coursekit.labs.warning import alarms, curve, region, rules, tally
from coursekit.widgets.lab import answer, lab_data
from coursekit.widgets.labs.warning import DEFAULTS, controls

LAB = "05-warning"


def asked(part, lang="en", **more):
    return answer(LAB, part, lang, {**DEFAULTS[part], **more})


def row(found, start):
    """The cells of the table's row whose name begins so."""
    return next(cells for name, *cells in found["table"]["rows"] if name.startswith(start))


def test_the_four_counts():
    count = tally.counts([(True, True), (True, False), (False, True), (False, False), (False, False)])
    assert count == {"hits": 1, "false": 1, "misses": 1, "quiet": 2}
    assert (tally.events(count), tally.alarms(count), tally.right(count), tally.total(count)) == (2, 2, 3, 5)


@pytest.mark.parametrize("above, below, expected", [(1, 8, "13"), (7, 200, "3.5"), (1, 100, "1"), (1, 20000, "0.01"), (199, 200, "99.5"),
                                                    (99999, 100000, "99.99"), (0, 7, "0"), (7, 7, "100"), (0, 0, "-"), (986, 1000, "99")])
def test_a_share_is_never_nothing_or_all_where_it_is_not(above, below, expected):
    assert tally.share(above, below) == expected


def test_a_curve_over_all_thresholds():
    points, area = tally.roc([(3, True), (2, False), (1, True), (0, False)])
    assert points == [(0, 0), (0, 1), (1, 1), (1, 2), (2, 2)] and area == 750  # three of four pairs in order
    assert tally.roc([(1, True), (1, False)])[1] == 500
    assert tally.roc([(1, True)])[1] is None


def test_an_alarm_is_early_late_or_for_nothing():
    outbreaks = [20, 60]
    assert [alarms.state(outbreaks, week, 3, 10) for week in (9, 10, 17, 18, 20, 25, 26)] == [
        "none", "ahead", "ahead", "late", "under", "under", "none"]
    values = [0] * 80
    for week in (12, 18, 19, 40, 58):
        values[week] = 9
    found = alarms.judged(values, 9, outbreaks, (0, 80), 3, 10)
    assert found["found"] == [(20, 12), (60, None)]
    assert found["runs"] == [(12, 12, "ahead"), (18, 19, "late"), (40, 40, "none"), (58, 58, "late")]
    assert alarms.leads(found) == [8] and alarms.hits(found) == 1


def test_a_seed_gives_the_same_region_and_another_seed_another():
    first = region.made(7)
    assert first == region.made(7) != region.made(8)
    gaps = [later - week for week, later in zip(first["outbreaks"], first["outbreaks"][1:])]
    assert min(gaps) >= region.GAP and all(len(values) == region.WEEKS for values in first["signs"].values())
    assert set(first["signs"]) == set(region.INDICATORS)


def areas(seed, name, span, notice=3):
    made = region.made(seed)
    return tally.roc(alarms.cases(made["signs"][name], made["outbreaks"], span, notice, 10))[1]


def test_what_was_built_into_the_region_is_there_on_average():
    """Over forty regions: speech loses its meaning, prices keep it, the press comes after, searches mean nothing."""
    first, later, seeds = (0, region.HALF), (region.HALF, region.WEEKS), range(1, 41)
    mean = lambda name, span, notice=3: sum(areas(seed, name, span, notice) for seed in seeds) / len(seeds)
    assert mean("speech", first) > 650 > 580 > mean("speech", later)
    assert abs(mean("prices", first) - mean("prices", later)) < 30 and mean("prices", first) > 620
    assert mean("press", first) < 420 and 470 < mean("searches", first) < 530
    assert mean("incidents", first, 0) > mean("incidents", first, 3) + 40


@pytest.mark.parametrize("event, now, later, expected", [
    ("double", 50, 100, True), ("double", 49, 99, False), ("double", 60, 119, False), ("double", 0, 100, True),
    ("war", 5000, 1000, True), ("war", 0, 999, False), ("onset", 999, 1000, True), ("onset", 1000, 5000, False)])
def test_events(event, now, later, expected):
    assert rules.came(event, now, later) is expected


@pytest.mark.parametrize("rule, limit, before, now, expected", [
    ("above", 100, 0, 100, True), ("above", 100, 0, 99, False), ("growth", 50, 100, 150, True), ("growth", 50, 100, 149, False),
    ("growth", 400, 0, 25, True), ("growth", 0, 0, 24, False), ("below", 100, 0, 100, True), ("below", 100, 0, 101, False),
    ("below", 100, 500, 0, False)])
def test_rules_see_this_year_and_the_last(rule, limit, before, now, expected):
    assert rules.warns(rule, limit, before, now) is expected


@pytest.mark.parametrize("lang", editions())
def test_the_deaths_are_those_of_the_table(lang):
    data = lab_data(LAB, lang)
    rows = [row for row in tables.load("deaths").itertuples() if row.edition == "ged-25-1" and row.iso3 != "WLD"]
    assert len(rows) == sum(len(values) for values in data["deaths"].values()) == len(data["states"]) * 36
    assert all(data["deaths"][row.iso3][row.year - data["years"][0]] == row.value for row in rows)
    states = next(one for one in controls("record", lang) if one["name"] == "states")
    assert sorted(iso3 for _, options in states["groups"] for iso3, _ in options) == sorted(data["deaths"])


def test_the_plainest_rule_does_worse_than_the_lot():
    found = asked("record")
    hits, misses, false, quiet = (int(cell) for cell in row(found, "1000 deaths")[:4])
    assert hits / (hits + false) < 0.75 * (hits + misses) / (hits + misses + false + quiet)
    assert row(found, "Never warn")[5] > row(found, "1000 deaths")[5]  # more often right, and finds nothing
    assert row(found, "Never warn")[0] == "0"


def test_where_war_follows_war_no_system_is_needed():
    found = asked("record", event="war")
    assert row(found, "1000 deaths") == row(found, "Next year as this year")


def test_the_plainest_sign_comes_too_late():
    late, early = asked("signal")["sentence"], asked("signal", notice=0)["sentence"]
    assert "0 of 9" in late and "too late to act: 8" in late and "8 of 9" in early


def test_the_years_after_stay_closed_until_they_are_opened():
    closed, opened = asked("signal"), asked("signal", years="judge")
    assert "6 to 10:" not in closed["sentence"] + str(closed["table"]) + str(closed["tables"]) and "6 to 10:" in opened["sentence"]


def test_the_curve_of_a_forecast_goes_through_its_point():
    quality = curve.odds(90, 950)
    assert curve.hit_at(quality, 500) == 9000 and curve.hit_at(curve.odds(50, 500), 2500) == 2500  # the diagonal
    hits = [one["hit"] for one in curve.along(200, quality, 3, 20)]
    assert hits == sorted(hits)


def test_trust_and_cost():
    count = curve.point(200, 9000, 500)
    assert count == {"hits": 180, "misses": 20, "false": 4990, "quiet": 94810}
    assert curve.trust(count, 0) == 1000 and curve.trust(count, 3) == 375  # 9000 / (9000 + 14970)
    assert curve.cost(count, 1000, 20) == 5170 + 20 * 20


def test_more_alarms_can_meet_fewer_events():
    along = curve.along(200, curve.odds(90, 950), 3, 20)
    best = curve.best(along, "acted")
    assert best["false"] < 500 and best["count"]["hits"] < 180 and best["acted"] > curve.acted(curve.point(200, 9000, 500), 375)


def test_the_ratio_of_costs_moves_the_threshold():
    false = [curve.best(curve.along(200, curve.odds(90, 950), 0, ratio), "cost", False)["false"] for ratio in (5, 20, 100, 500)]
    assert false == sorted(false) and len(set(false)) == 4


@pytest.mark.parametrize("lang", editions())
@pytest.mark.parametrize("part", DEFAULTS)
def test_every_choice_is_answered_in_whole_words(part, lang):
    answered = 0
    for control in controls(part, lang):
        values = [one for one, _ in control.get("options", [])]
        if control["kind"] == "number":
            values = [control["min"], (control["min"] + control["max"]) // 2, control["max"]]
        if control["kind"] == "checks":
            values = [[one] for _, options in control["groups"] for one, _ in options]
        for value in values:
            found = asked(part, lang, **{control["name"]: value})
            text = "\n".join([found["sentence"], *found["notes"], found["table"]["caption"]])
            assert not any(sign in text for sign in ("{", "  ", "..", "None", "«»")), (control["name"], value)
            answered += not found.get("refused")
    assert answered > 15

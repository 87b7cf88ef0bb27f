"""The rules of lab 6, held against plans small enough to follow with a finger, and its counts against the tables."""

import pytest

from coursekit import tables
from coursekit.edition import editions
from coursekit.labs.programme import coalition, departure, evaluation, report
from coursekit.labs.programme.measures import HALVES, MEASURES, NAMES, OUTCOMES, PLANS
from coursekit.labs.programme.schedule import cost, schedule
from coursekit.widgets.lab import answer, lab_data
from coursekit.widgets.labs.programme import DEFAULTS, controls

LAB = "06-programme"
BOTH = pytest.mark.parametrize("lang", editions())
TOOL = {"law": "1", "database": "1", "border": "1"}


def test_a_measure_waits_for_what_it_cannot_begin_without():
    found = schedule({"law": "1", "oversight": "1", "complaints": "2"}, 24)
    assert found["begin"] == {"law": 0, "oversight": 4, "complaints": 4} and found["ready"]["oversight"] == 6
    assert found["waits"]["oversight"] == [(half, ["law"]) for half in range(4)]


def test_a_delay_travels_down_the_chain_and_no_farther():
    late = schedule({**PLANS["all"]}, 24, "law", 2)
    prompt = schedule({**PLANS["all"]}, 24)
    moved = {name for name in NAMES if late["use"].get(name) != prompt["use"].get(name)}
    assert moved == {"law", "oversight", "complaints", "judges"}
    assert schedule(TOOL, 24, "database", 1)["use"]["border"] == schedule(TOOL, 24)["use"]["border"] + 1


@pytest.mark.parametrize("budget", range(6, 25, 2))
@pytest.mark.parametrize("chosen", PLANS)
@pytest.mark.parametrize("own", [(), ("database", "border", "police")])
def test_no_half_year_costs_more_than_its_budget_and_every_unit_has_a_payer(chosen, budget, own):
    found = schedule(PLANS[chosen], budget, "law", 2, "delivered", own, True)
    assert len(found["spent"]) == HALVES and max(found["spent"]) <= budget / 2
    assert sum(sum(some) for some in report.paid(found, own, True).values()) == sum(found["spent"])


def test_what_runs_never_costs_more_than_what_is_made():  # or money already promised could run out
    for name in MEASURES:
        for own in ((), (name,)):
            for home in (False, True):
                assert cost(name, False, own, home) <= cost(name, True, own, home)


@pytest.mark.parametrize("switch, used, bare", [
    ("delivered", 2, {"database": (2, 2, True), "border": (3, 1, True)}), ("law", 4, {}), ("all", None, {})])
def test_a_condition_keeps_a_tool_from_running_before_the_law(switch, used, bare):
    found = schedule(TOOL, 24, switch=switch)
    assert found["ready"]["database"] == 2 and found["use"].get("database") == used and evaluation.unruled(found) == bare
    assert len(evaluation.outputs(found)) == 3  # delivered all the same


def test_buying_first_leads_after_a_year_and_trails_at_the_end():
    buy, law = (schedule(PLANS[one], 12) for one in ("buy", "law"))
    after_a_year = [len(evaluation.outputs(one, 2)) for one in (buy, law)]
    changes = [sum(evaluation.outcomes(one)[each] == "expected" and evaluation.shown(one, each) for each in OUTCOMES) for one in (buy, law)]
    assert after_a_year[0] > after_a_year[1] and changes[0] < changes[1]
    assert evaluation.unruled(buy)["database"][1] >= 4 and not evaluation.unruled(law)


def test_a_change_needs_a_year_and_a_measurement_from_before():
    late = schedule({"prevention": "3", "baseline": "1"}, 24)
    assert evaluation.outcomes(late)["groups"] == "early" and evaluation.shown(late, "groups")
    found = schedule({"prevention": "1", "baseline": "3"}, 24)
    assert evaluation.outcomes(found)["groups"] == "expected" and not evaluation.shown(found, "groups")


@pytest.mark.parametrize("partner, after, own, home, state", [
    ("a", 2, (), False, {"law": "stays", "database": "stops", "border": "stops"}),
    ("a", 1, (), False, {"database": "stops", "border": "never"}),
    ("a", 2, (), True, {"database": "runs-down", "border": "runs-down"}),
    ("a", 2, ("border",), False, {"database": "stops", "border": "stops"}),  # equipment with nothing behind it
    ("a", 1, ("border",), True, {"database": "runs-down", "border": "runs-down"}),
    ("a", 2, ("database", "border"), False, {"database": "stays", "border": "stays"}),
    ("b", 2, (), False, {"law": "stays", "database": "stays", "border": "stays"}),
])
def test_what_is_left_when_a_partner_goes(partner, after, own, home, state):
    found = schedule(TOOL, 24, "", 0, "delivered", own, home)
    assert {**departure.departure(found, TOOL, partner, after, own, home)["state"], **state} == \
        departure.departure(found, TOOL, partner, after, own, home)["state"]


def test_technicians_keep_a_machine_running():
    plan = {"laboratory": "1", "technicians": "1"}
    for chosen, expected in ((plan, "fades"), ({"laboratory": "1"}, "runs-down")):
        assert departure.departure(schedule(chosen, 24), chosen, "a", 3)["state"]["laboratory"] == expected


@BOTH
def test_precautions_cost_and_may_cost_the_tool_itself(lang):
    settings = {**DEFAULTS["withdrawal"], "own": ["database", "border"]}
    dear, richer = (answer(LAB, "withdrawal", lang, {**settings, **more}) for more in ({"held": "home"}, {"budget": 16}))
    yes = lab_data(LAB, lang)["strings"]["yes"]
    assert [row[2] == yes for row in dear["tables"][0]["rows"]] == [True, False, False, False]
    assert [row[2] == yes for row in richer["tables"][0]["rows"]] == [True, False, True, True]
    assert [row[4] for row in richer["tables"][0]["rows"]] == ["0", "0", "3", "3"]


@BOTH
def test_no_plan_gives_an_answer_with_a_hole(lang):
    for turn, aim in enumerate(NAMES):
        starts = {name: str((place * 3 + turn) % 5 or "") for place, name in enumerate(NAMES)}
        starts[aim] = starts[aim] or "2"
        common = {**DEFAULTS["plan"], "starts": starts, "aim": aim, "budget": 8 + 2 * (turn % 8), "delayed": aim, "delay": 1 + turn % 4}
        for part, more in (("plan", {}), ("withdrawal", {"leaves": "ab"[turn % 2], "after": 1 + turn % 3, "own": [], "held": "partner"})):
            for switch in ("delivered", "law", "all"):
                found = answer(LAB, part, lang, {**common, **more, "switch": switch})
                cells = [cell for one in [found["table"], *found["tables"]] for row in one["rows"] for cell in row]
                texts = [found["sentence"], found["chart"], *found["notes"], *cells]
                assert not found.get("refused") and not any("{" in text for text in texts) and all(texts)


@BOTH
def test_counts_are_those_of_the_table(lang):
    rows = tables.load("figures")
    listed = sorted((row.period, int(row.value)) for row in rows[rows["series_id"] == "coalition-members"].itertuples())
    assert [tuple(one) for one in lab_data(LAB, lang)["counts"]] == listed
    assert [one[0] for one in controls("coalition", lang)[0]["options"]] == [day for day, _ in listed]


@pytest.mark.parametrize("first, last, months", [("2015-07", "2017-07", 24), ("2025-11", "2026-02", 3), ("2014-09", "2015-07", 10)])
def test_months_between_counts(first, last, months):
    assert coalition.months_between(first, last) == months


@pytest.mark.parametrize("change, months, tenths", [(10, 24, "5"), (27, 127, "2.6"), (0, 3, "0"), (-4, 24, "-2"), (1, 120, "0.1")])
def test_a_yearly_rate_is_rounded_to_tenths(change, months, tenths):
    assert coalition.tenths(coalition.yearly(change, months)) == tenths

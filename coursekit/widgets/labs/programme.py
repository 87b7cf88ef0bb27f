"""Lab 6 for its reader: what its three parts first show, their controls, their sources."""

from coursekit.edition import edition
from coursekit.labs.programme import reading
from coursekit.labs.programme.coalition import AXES, MOST_SET_ASIDE
from coursekit.labs.programme.measures import MEASURES, NAMES, PARTNERS, PLAN_NAMES, PLANS, SWITCH_NAMES, YEARS
from coursekit.labs.programme.withdrawal import OWN
from coursekit.widgets.labs._base import texts
from coursekit.widgets.labs.programme_data import BODY, counts, data

LAB = "06-programme"  # its name on pages and in notebooks

# Where each part begins: a plan that buys first, with its law a year late; the same without its largest partner; all counts.
PLAN = {"starts": {name: PLANS["buy"].get(name, "") for name in NAMES}, "aim": "border", "budget": 12, "delayed": "law", "delay": 2,
        "switch": "delivered"}
DEFAULTS = {
    "plan": PLAN,
    "withdrawal": {**PLAN, "leaves": "a", "after": 2, "own": [], "held": "partner"},
    "coalition": {"first": "2015-07", "last": "2026-02", "aside": 0, "axis": "zero"},
}
FIRST_NOTES = {"plan": 4, "withdrawal": 3, "coalition": 3}


def controls(part, lang):
    """The controls of a part, in the order in which they stand."""
    words = edition(lang)
    label = lambda name: words.text(f"lab_programme.controls.{name}")
    choice = lambda name, codes: {"kind": "choice", "name": name, "label": label(name),
                                  "options": [[one, words.text(f"lab_programme.options.{name}.{one}")] for one in codes]}
    number = lambda name, low, high, key, step=1, times=1: {
        "kind": "number", "name": name, "label": label(name), "min": low, "max": high, "step": step,
        "texts": {str(n): words.plural(f"lab_programme.{key}", n * times) for n in range(low, high + 1, step)}}
    if part == "coalition":
        days = [[day, words.date(day)] for day, _ in data(lang)["counts"]]
        return [{"kind": "select", "name": name, "label": label(name), "options": days} for name in ("first", "last")] + [
            number("aside", 0, MOST_SET_ASIDE, "organisation_count"), choice("axis", AXES)]
    measures = [[name, words.text(f"lab_programme.measure.{name}")] for name in NAMES]
    years = [["", label("left_out")], *([str(year), words.text("lab_programme.year", n=year)] for year in range(1, YEARS + 1))]
    plans = {"kind": "presets", "name": "plans", "label": label("plans"), "options": [
        [words.text(f"lab_programme.plans.{one}"), {"starts": {name: PLANS[one].get(name, "") for name in NAMES}}] for one in PLAN_NAMES]}
    if part == "withdrawal":
        plans["copy"] = {"part": "plan", "names": list(PLAN), "label": label("copy")}
    found = [
        plans,
        {"kind": "answers", "name": "starts", "label": label("starts"), "options": years, "folds": True,
         "rows": [[name, text, offer(name, words)] for name, text in measures]},
        {"kind": "select", "name": "aim", "label": label("aim"), "options": measures},
        number("budget", *reading.BUDGETS, "a_year", 2),
        {"kind": "select", "name": "delayed", "label": label("delayed"), "options": [["", label("nothing")], *measures]},
        number("delay", 1, reading.MOST_DELAY, "month_count", 1, 6),
        choice("switch", SWITCH_NAMES),
    ]
    if part == "plan":
        return found
    paid = [row for row in measures if MEASURES[row[0]][3] != "own"]
    return [
        *found, choice("leaves", PARTNERS), number("after", 1, YEARS - 1, "after_year"),
        {"kind": "checks", "name": "own", "label": label("own"), "separator": data(lang)["list_separator"], "groups": [[label("own_group"), paid]]},
        choice("held", OWN),
    ]


def offer(name, words):
    """What a measure takes, who pays it, and what it cannot begin without."""
    halves, making, running, payer, needs = MEASURES[name]
    say = lambda key, **values: words.text(f"lab_programme.offer.{key}", **values)
    parts = [say("making", units=words.plural("lab_programme.unit_count", halves * making), months=words.plural("lab_programme.month_count", halves * 6)),
             say("running", units=words.plural("lab_programme.a_year", running * 2)) if running else say("no_running"),
             words.text(f"lab_programme.payer.{payer}")]
    if needs:
        parts.append(say("needs", name=words.text(f"lab_programme.measure.{needs[0]}")))
    return say("all", parts=say("separator").join(parts))


def source_ids(part):
    """Ids of the sources behind a part: those of the counts. Country, programme and numbers of the other parts are invented; what their
    rules stand on is named: the sequence and the conditions of the chapter."""
    if part == "coalition":
        body = next(row for row in texts("institutions") if row["institution_id"] == BODY)
        rows = [*counts(), body, {"sources": "coalition-ministers-2019"}]
        return sorted({one for row in rows for one in row["sources"].split()})
    return ["eca-sr-15-2018", "eu-ombudsman-1904-2021", "eu-un-compendium-2023", "gao-16-368"]

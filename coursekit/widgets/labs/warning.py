"""Lab 5 for its reader: what the three parts first show, their controls, their sources."""

from coursekit.edition import edition
from coursekit.labs.warning import curve, region, rules, tally
from coursekit.labs.warning.cost import BASES, RATIOS
from coursekit.labs.warning.cost import NUMBERS as COSTS
from coursekit.labs.warning.record import NUMBERS as LIMITS
from coursekit.labs.warning.signal import JOINS, YEARS
from coursekit.labs.warning.signal import NUMBERS as WATCHED
from coursekit.widgets.labs._base import texts
from coursekit.widgets.labs.warning_data import SYSTEMS, data

LAB = "05-warning"  # its name on pages and in notebooks
REGIONS = {"sahel": ("BFA", "CMR", "MLI", "MRT", "NER", "NGA", "TCD"), "north": ("DZA", "EGY", "IRQ", "LBY", "SYR", "TUN", "YEM"),
           "east": ("AFG", "KEN", "PAK", "SOM")}

# Where each part begins: the plainest sign comes too late; the plainest rule does worse than the lot; nine of ten caught, and cheaper
# never to act.
DEFAULTS = {
    "signal": {"indicators": ["incidents"], "join": "mean", "threshold": 25, "notice": 3, "horizon": 10, "years": "choose", "seed": 7},
    "record": {"event": "double", "rule": "above", "deaths": 1000, "growth": 50, "first": 1990, "last": 2023,
               "states": [iso3 for group in REGIONS.values() for iso3 in group]},
    "cost": {"base": "200", "sensitivity": 90, "specificity": 950, "ratio": "20", "fatigue": 3},
}
FIRST_NOTES = {"signal": 3, "record": 3, "cost": 3}


def controls(part, lang):
    """The controls of a part, in the order in which they stand."""
    words, found = edition(lang), data(lang)
    label = lambda name: words.text(f"lab_warning.controls.{name}")
    named = lambda name, options: [[one, words.text(f"lab_warning.{name}.{one}")] for one in options]
    control = lambda kind, name, **more: {"kind": kind, "name": name, "label": label(name), **more}
    number = lambda name, low, high, step=1, **more: control("number", name, min=low, max=high, step=step, **more)
    if part == "signal":
        weeks = {str(n): words.plural("lab_warning.weeks", n) for n in range(15)}
        return [
            control("checks", "indicators", separator=found["list_separator"],
                    groups=[[label("indicators_group"), named("indicator", region.INDICATORS)]]),
            control("select", "join", options=named("join", JOINS)),
            number("threshold", *WATCHED["threshold"], texts={str(n): tally.tenths(n) for n in range(51)}),
            number("notice", *WATCHED["notice"], texts=weeks), number("horizon", *WATCHED["horizon"], texts=weeks),
            number("seed", *WATCHED["seed"]), control("choice", "years", options=named("years", YEARS)),
        ]
    if part == "record":
        first, last = found["years"]
        years = {"dir": "ltr", "texts": {str(year): str(year) for year in range(first, last + 1)}}
        names = dict(found["states"])
        return [
            control("select", "event", options=named("event", rules.EVENTS)), control("select", "rule", options=named("rule", rules.RULES)),
            number("deaths", *LIMITS["deaths"], step=25),
            number("growth", *LIMITS["growth"], step=10, texts={str(n): f"{n}%" for n in range(0, 401, 10)}),
            number("first", first + 1, last - 1, **years), number("last", first + 1, last - 1, **years),
            control("checks", "states", separator=found["list_separator"],
                    groups=[[words.text(f"lab_warning.groups.{name}"), [[iso3, names[iso3]] for iso3, _ in found["states"] if iso3 in group]]
                            for name, group in REGIONS.items()]),
        ]
    shares = {str(n): "%d.%d%%" % divmod(n, 10) for n in range(500, 1000)}
    option = lambda name, values: [[one, words.text(f"lab_warning.{name}_option", n=words.number(int(one)), cases=words.number(curve.CASES))]
                                   for one in values]
    return [
        control("select", "base", options=option("base", BASES)), control("select", "ratio", options=option("ratio", RATIOS)),
        number("sensitivity", *COSTS["sensitivity"], texts={str(n): f"{n}%" for n in range(100)}),
        number("specificity", *COSTS["specificity"], texts=shares),
        number("fatigue", *COSTS["fatigue"], texts={str(n): f"{n}%" for n in range(21)}),
    ]


def source_ids(part):
    """Ids of the sources behind a part, in alphabetical order: the systems that its notes name, and for the record the deaths."""
    wanted = {"record": "views"}.get(part, SYSTEMS[0])
    rows = [row for row in texts("early_warning") if row["warning_id"] == wanted]
    rows += [row for row in texts("deaths") if row["edition"] == "ged-25-1"] if part == "record" else []
    return sorted({one for row in rows for one in row["sources"].split()})

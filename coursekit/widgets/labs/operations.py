"""Lab 2 for its reader: what its two parts first show, their controls, their sources."""

from coursekit.edition import edition
from coursekit.labs.operations import compare
from coursekit.labs.operations.window import MEASURES, YEAR_OF
from coursekit.widgets.labs._base import texts
from coursekit.widgets.labs.operations_data import FIRST_YEAR, OPERATIONS, data

LAB = "02-operations"

# Where each part begins: two years on either side of Barkhane say that it worked; four windows later it failed.
DEFAULTS = {
    "timeline": {"place": "central-sahel", "bodies": ["serval", "g5", "barkhane", "g5jf", "takuba"], "edition": "ged-25-1", "first": 2005},
    "window": {"event": "barkhane:start", "place": "MLI", "measure": "mean", "edition": "ged-25-1", "before": 2, "after": 2,
               "year_of": "out", "comparison": ""},
}
FIRST_NOTES = {"timeline": 3, "window": 4}


def controls(part, lang):
    """The controls of a part, in the order in which they stand."""
    words, found = edition(lang), data(lang)
    label = lambda name: words.text(f"lab_operations.controls.{name}")
    select = lambda name, rows, none=(): {"kind": "select", "name": name, "label": label(name),
                                          "options": [*none, *([one[0], one[1]] for one in rows)]}
    choice = lambda name, options: {"kind": "choice", "name": name, "label": label(name),
                                    "options": [[one, words.text(f"lab_operations.{name}.{one}")] for one in options]}
    if part == "timeline":
        return [
            select("place", found["places"]), select("edition", found["editions"]),
            {"kind": "number", "name": "first", "label": label("first"), "min": FIRST_YEAR, "step": 1, "dir": "ltr",
             "max": min(last for _, _, last in found["editions"]) - 9,
             "texts": {str(year): str(year) for year in range(FIRST_YEAR, 2020)}},
            {"kind": "checks", "name": "bodies", "label": label("bodies"), "separator": found["list_separator"],
             "groups": [[label(kind), [[one["id"], one["name"]] for one in found["bodies"] if one["kind"] == kind]]
                        for kind in ("operation", "centre")]},
        ]
    years = {str(n): words.plural("lab_operations.year_count", n) for n in range(1, compare.MOST + 1)}
    number = lambda name: {"kind": "number", "name": name, "label": label(name), "min": 1, "max": compare.MOST, "step": 1, "texts": years}
    named = [[one[0], f"{one[1]} ({words.date(one[2])})"] for one in found["events"]]
    return [select("event", named), select("place", found["places"]), number("before"), number("after"),
            choice("measure", MEASURES), choice("year_of", YEAR_OF), select("edition", found["editions"]),
            select("comparison", found["places"], [["", label("no_comparison")]])]


def source_ids(part):
    """Ids of the sources behind the deaths and the operations (in the timeline the centres too), each once."""
    wanted = {body["id"] for body in data("en")["bodies"] if part == "timeline" or body["id"] in OPERATIONS}
    rows = texts("deaths") + [row for row in texts("institutions") if row["institution_id"] in wanted]
    return sorted({one for row in rows for one in row["sources"].split()})

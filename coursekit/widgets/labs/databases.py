"""Lab 3 for its reader: what the four parts first show, their controls, and their sources."""

from coursekit.edition import edition
from coursekit.labs.databases import ask, border, names
from coursekit.labs.databases.similarity import MEASURES
from coursekit.widgets.labs._base import texts
from coursekit.widgets.labs.databases_data import REAL, data, sources_of

LAB = "03-databases"  # its name on pages and in notebooks
SQLITE = ["border", "query"]
SECONDS = {"query": ask.SECONDS}

DEFAULTS = {
    "systems": {"situation": "s-passport", "chosen": []},
    "border": {**{name: first for name, (_, _, first) in border.NUMBERS.items()}, "policy": "wave"},
    "query": {"sql": "SELECT shown_by, count(*) AS crossings\nFROM crossings\nJOIN reports USING (number)\n"
                     "WHERE recorded_at <= crossed_at\nGROUP BY shown_by\nORDER BY shown_by;"},
    "names": {**{name: first for name, (_, _, first) in names.NUMBERS.items()}, "measure": "jaro_winkler", "key": "none"},
}
FIRST_NOTES = {"systems": 20, "border": 3, "query": 3, "names": 4}
STEPS = {"arrivals": 10, "booths": 1, "seconds": 5, "delay": 2, "failures": 1, "minutes": 15, "refresh": 1, "reported": 50,
         "late": 12, "threshold": 1, "entries": 100, "listed": 1}
EXAMPLES = {
    "first": "SELECT *\nFROM documents\nLIMIT 10;",
    "one": "SELECT *\nFROM reports\nWHERE number = 'E0001222';",
    "late": "SELECT number, happened_at, recorded_at, crossed_at\nFROM crossings\nJOIN reports USING (number)\n"
            "WHERE shown_by = 'other' AND recorded_at > crossed_at\nORDER BY crossed_at;",
    "owners": "SELECT holder, country, reason, crossed_at\nFROM crossings\nJOIN reports USING (number)\nJOIN documents USING (number)\n"
              "WHERE shown_by = 'holder' AND recovered = 1\nORDER BY crossed_at;",
    "wrong": "SELECT numbr\nFORM reports;",
}


def controls(part, lang):
    """The controls of a part, in the order in which they stand."""
    words, found = edition(lang), data(lang)
    label = lambda name: words.text(f"lab_databases.controls.{name}")
    options = lambda name, values: [[one, words.text(f"lab_databases.options.{name}.{one}")] for one in values]
    number = lambda name, low, high: {"kind": "number", "name": name, "label": label(name), "min": low, "max": high,
                                      "step": STEPS[name], "unit": label(f"unit.{name}")}
    if part == "systems":
        return [
            {"kind": "story", "name": "situation", "label": label("situation"), "resets": {"chosen": []},
             "texts": {row["situation_id"]: row[f"text_{lang}"] for row in texts("situations")},
             "options": [[one["id"], one["title"]] for one in found["situations"]]},
            {"kind": "checks", "name": "chosen", "label": label("chosen"), "separator": found["list_separator"],
             "groups": [[words.text(f"lab_databases.groups.{name}"), [[one, found["systems"][one]["name"]] for one in ids]]
                        for name, ids in found["choices"]]},
            {"kind": "submit", "name": "", "label": label("compare")},
        ]
    if part == "border":
        rows = [number(name, low, high) for name, (low, high, _) in border.NUMBERS.items()]
        return [*rows, {"kind": "choice", "name": "policy", "label": label("policy"), "options": options("policy", border.POLICIES)}]
    if part == "query":
        return [{"kind": "text", "name": "sql", "label": label("sql"), "rows": 7, "dir": "ltr", "try": label("examples"),
                 "examples": [[words.text(f"lab_databases.examples.{name}"), text] for name, text in EXAMPLES.items()]}]
    threshold = {**number("threshold", *names.NUMBERS["threshold"][:2]), "texts": {
        str(value): "%d.%02d" % divmod(value, 100) for value in range(names.NUMBERS["threshold"][0], 101)}}
    entries = {**number("entries", 100, 10000), "unit": ""}
    return [threshold, number("listed", *names.NUMBERS["listed"][:2]), entries,
            {"kind": "select", "name": "measure", "label": label("measure"), "options": options("measure", MEASURES)},
            {"kind": "choice", "name": "key", "label": label("key"), "options": options("key", names.KEYS)}]


def source_ids(part):
    """Ids of the sources behind a part, in alphabetical order; the name list is invented from end to end and has none."""
    if part == "systems":
        return sources_of()
    rows = [row for row in texts("figures") if row["figure_id"] in REAL.values()] if part == "border" else []
    return sorted({one for row in rows for one in row["sources"].split()})

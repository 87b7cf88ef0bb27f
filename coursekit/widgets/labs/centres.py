"""Lab 4 for its reader: what its three parts first show, their controls, their sources."""

from coursekit.edition import edition
from coursekit.labs.centres import designs, exchange
from coursekit.labs.centres.functions import NONE
from coursekit.widgets.labs._base import sort_key, texts
from coursekit.widgets.labs.centres_data import GROUPS, REGIONS, data

LAB = "04-centres"  # its name on pages and in notebooks

# Where each part begins: a region that lost its database with a body; a federated design under originator control, which reaches
# fewer than any other; and the report's centre beside the nearest thing to it.
DEFAULTS = {
    "functions": {"region": "sahel", "body": "", "functions": []},
    "exchange": {"group": "arab-league", "design": "federated", "cells": 4, "rule": "asked", "sender": "JOR", "left": "", "unwanted": ""},
    "profile": {"first": "jtic-eu", "second": "ctg"},
}
FIRST_NOTES = {"functions": 13, "exchange": 4, "profile": 4}


def controls(part, lang):
    """The controls of a part, in the order in which they stand."""
    words, found = edition(lang), data(lang)
    label = lambda name: words.text(f"lab_centres.controls.{name}")
    if part == "functions":
        names = {one["id"]: one["name"] for one in found["bodies"]}
        mandates = {row["institution_id"]: row[f"mandate_{lang}"] for row in texts("institutions") if row["institution_id"] in names}
        return [
            {"kind": "select", "name": "region", "label": label("region"), "resets": {"body": "", "functions": []},
             "options": [[one["id"], one["name"]] for one in found["regions"]]},
            {"kind": "story", "name": "body", "of": "region", "label": label("body"), "resets": {"functions": []},
             "texts": {"": label("no_body_text"), **mandates},
             "options": {one["id"]: [["", label("no_body")], *([name, names[name]] for name in one["bodies"])] for one in found["regions"]}},
            {"kind": "checks", "name": "functions", "label": label("functions"), "separator": found["list_separator"],
             "groups": [[label("functions_group"), [*found["functions"], [NONE, label("none")]]]]},
            {"kind": "submit", "name": "", "label": label("compare")},
        ]
    if part == "profile":
        rows = sorted(([one["id"], one["name"]] for one in found["bodies"]), key=lambda row: sort_key(row[1].strip("«»“”")))
        return [{"kind": "select", "name": name, "label": label(name), "options": rows} for name in ("first", "second")]
    choice = lambda name, codes: {"kind": "choice", "name": name, "label": label(name),
                                  "options": [[one, words.text(f"lab_centres.{name}.{one}")] for one in codes]}
    members = lambda name, none=(): {"kind": "select", "name": name, "of": "group", "label": label(name), "options": {
        one["id"]: [*none, *([row[0], row[1]] for row in one["members"])] for one in found["groups"]}}
    nobody = [["", label("nobody")]]
    return [
        {"kind": "select", "name": "group", "label": label("group"), "resets": {"sender": "", "left": "", "unwanted": ""},
         "options": [[one["id"], one["name"]] for one in found["groups"]]},
        choice("design", designs.DESIGNS),
        {"kind": "number", "name": "cells", "label": label("cells"), "min": 2, "max": exchange.MOST_CELLS, "step": 1,
         "texts": {str(n): words.plural("lab_centres.cell_count", n) for n in range(2, exchange.MOST_CELLS + 1)}},
        choice("rule", designs.RULES),
        members("sender"), members("left", nobody), members("unwanted", nobody),
    ]


def source_ids(part):
    """Ids of the sources behind a part, each once: the bodies of the regions; the memberships and the seats of the hubs; the two
    bodies that the profile first shows, as its answer names the sources of every other pair."""
    rows = texts("institutions")
    wanted = {"functions": {one for bodies in REGIONS.values() for one in bodies}, "exchange": set(GROUPS.values()),
              "profile": set(DEFAULTS["profile"].values())}[part]
    rows = [row for row in rows if row["institution_id"] in wanted]
    if part == "exchange":
        rows += [row for row in texts("memberships") if row["group_id"] in GROUPS]
    return sorted({one for row in rows for one in row["sources"].split()})

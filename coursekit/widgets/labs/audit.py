"""Lab 8 for its reader: what its two parts first show, their controls, their sources."""

from coursekit.edition import edition
from coursekit.labs.audit import engine, reading, shares, told
from coursekit.widgets.labs.audit_data import OWN_TEXT, SEEDS, data, law_sources

LAB = "08-audit"  # its name on pages and in notebooks

# Where each part begins: claims by their kind, counted strictly, where what a text binds or allows stands next to last and another rule
# puts it first; and the exercise before its first decision, under a draw in which the warning will not come true.
DEFAULTS = {
    "audit": {"group": "kind", "count": "strict", "left": "count", "look": "", "claim": "", "verdict": ""},
    "tabletop": {"path": [], "seed": "7"},
}
FIRST_NOTES = {"audit": 3, "tabletop": 5}


def controls(part, lang):
    """The controls of a part, in the order in which they stand."""
    words, found = edition(lang), data(lang)
    label = lambda name: words.text(f"lab_audit.controls.{name}")
    if part == "tabletop":
        first = told.step(found, found["case"], engine.play(found["case"], [], int(DEFAULTS[part]["seed"])))
        return [
            {"kind": "steps", "name": "path", "label": label("path"), "back": label("back"), "again": label("again"), "first": first},
            {"kind": "select", "name": "seed", "label": label("seed"), "resets": {"path": []},
             "options": [[one, words.text("lab_audit.controls.draw", n=one)] for one in SEEDS]},
        ]
    choice = lambda name, codes: {"kind": "choice", "name": name, "label": label(name),
                                  "options": [[one, label(f"{name}_{one}")] for one in codes]}
    return [
        {"kind": "select", "name": "group", "label": label("group"), "resets": {"look": ""},
         "options": [[one["id"], one["name"]] for one in found["groupings"]]},
        {"kind": "select", "name": "look", "of": "group", "label": label("look"),
         "options": {one["id"]: [["", label("look_none")], *one["groups"]] for one in found["groupings"]}},
        choice("count", shares.COUNTS), choice("left", shares.LEFT),
        {"kind": "select", "name": "claim", "label": label("claim"), "resets": {"verdict": ""},
         "options": [["", label("claim_none")], *([one["id"], f"{one['id']} {one['text']}"] for one in found["claims"])]},
        {"kind": "select", "name": "verdict", "label": label("verdict"),
         "options": [["", label("verdict_none")], *([one, found["codes"]["verdict"][one]] for one in reading.VERDICTS)]},
    ]


def source_ids(part):
    """Ids of the sources behind a part: the report, as the claims are its own and each card of the ledger cites its evidence; the law that
    the exercise touches."""
    if part == "tabletop":
        return law_sources()
    return [OWN_TEXT, "wilson-1927"]

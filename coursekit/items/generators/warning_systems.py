"""Questions about warning systems, from data/early_warning.csv: which family each belongs to, and which one is described.

The chapter speaks of three families; the table tells more kinds apart, so that conflict warning and statistical forecasts are one
family here, and reports that only look back are none.
"""

from coursekit.items.generators.rows import name, option, part, rows, sample, say, shuffled, source_ids, sourced

FAMILIES = {"level": ("threat-level",), "alert": ("alert",), "forecast": ("conflict-warning", "forecast")}
NAMED_BY_IT = ("uk-levels", "be-levels", "krieg", "ip-notices")  # the name of the system is its description
LEFT_OUT = ("eu-gcri", "natl-watch")  # the editions write the numbers in their words differently
TOLD = ("warns_of", "output", "audience")


def warning_family(data, rng, count=5):
    """classification: does a system give a level, an alert or a forecast? Setting: count."""
    found = {family: [row for row in _systems(data) if row["family"] in kinds] for family, kinds in FAMILIES.items()}
    chosen = [rng.choice(found[family]) for family in FAMILIES][:count]
    rest = [row for family in FAMILIES for row in found[family] if row not in chosen]
    chosen = shuffled(rng, chosen + sample(rng, rest, count - len(chosen), "more warning systems"))
    return {"type": "classification", "stem": say("warning_family.stem"),
            "options": [option(row["warning_id"], name(row), say("warning_family.why", name=name(row), output=name(row, "output"),
                                                                 warns_of=name(row, "warns_of"))) for row in chosen],
            "categories": [part(family, say(f"warning_family.family.{family}")) for family in FAMILIES],
            "key": {row["warning_id"]: _family(row) for row in chosen}, "sources": source_ids(*chosen)}


def warning_described(data, rng, count=4):
    """single: which system is described by what it warns of, with what, for whom? Each option is of a kind of its own.

    Setting: count.
    """
    found = {}
    for row in _systems(data):
        if row["family"] != "report" and all(row[f"{field}_en"] for field in TOLD):
            found.setdefault(row["family"], []).append(row)
    kinds = sample(rng, sorted(found), count, "kinds of warning systems")
    rows_of = {kind: [row for row in found[kind] if row["warning_id"] not in NAMED_BY_IT] for kind in kinds}
    asked = sample(rng, [kind for kind in kinds if rows_of[kind]], 1, "kinds that a question can ask for")[0]
    key = rng.choice(rows_of[asked])
    chosen = shuffled(rng, [key, *(rng.choice(found[kind]) for kind in kinds if kind != asked)])
    return {"type": "single", "stem": say("warning_described.stem", **{field: name(key, field) for field in TOLD}),
            "options": [option(row["warning_id"], name(row), say("warning_described.why", name=name(row), warns_of=name(row, "warns_of"),
                                                                 output=name(row, "output"))) for row in chosen],
            "key": [key["warning_id"]], "sources": source_ids(*chosen)}


def _systems(data):
    """Systems that are there, at least in part, and rest on a source that was read."""
    return [row for row in rows(data, "early_warning") if sourced(row) and row["exists"] in ("yes", "partly")
            and row["warning_id"] not in LEFT_OUT]


def _family(row):
    return next(family for family, kinds in FAMILIES.items() if row["family"] in kinds)

"""Questions about bodies, from data/institutions.csv: what they do, in which order they came, which were at work on a day.

What a body does is asked as the table records it: a body without a function there may still do something of the kind.
"""

from coursekit.errors import CourseError
from coursekit.items.generators.rows import day, name, option, part, rows, sample, say, shuffled, source_ids, sourced

PHASES = ("before", "at-work", "ended")
YEARS = range(2012, 2025)


def body_doing(data, rng, function=None):
    """single: which of four bodies does the table record with a function? Setting: function."""
    found = [row for row in rows(data, "institutions") if sourced(row) and row["functions"] and row["standing"] == "active"]
    asked = function or rng.choice(sorted({one for row in found for one in row["functions"].split()}))
    doing, others = ([row for row in found if (asked in row["functions"].split()) is side] for side in (True, False))
    key = sample(rng, doing, 1, f"bodies with the function {asked}")[0]
    chosen = shuffled(rng, [key, *sample(rng, others, 3, f"bodies without the function {asked}")])
    return {"type": "single", "stem": say("body_doing.stem", function=_function(asked)),
            "options": [option(row["institution_id"], name(row), say("body_doing.why", body=name(row), functions=_functions(row)))
                        for row in chosen],
            "key": [key["institution_id"]], "sources": source_ids(*chosen)}


def order_founded(data, rng, function=None, count=5):
    """ordering: bodies by the month in which they began. Settings: function (that they share), count."""
    found = {}
    for row in rows(data, "institutions"):
        if _known(row, "founded_on") and function in (None, *row["functions"].split()):
            found.setdefault(row["founded_on"][:7], []).append(row)  # one a month: a day and a month alone have no order
    months = sample(rng, sorted(found), count, "bodies that began in different months")
    ordered = [rng.choice(found[month]) for month in sorted(months)]
    chosen = shuffled(rng, ordered, unlike=ordered)
    return {"type": "ordering", "stem": say("order_founded.stem"),
            "options": [option(row["institution_id"], name(row), say("order_founded.why", body=name(row), day=day(row["founded_on"])))
                        for row in chosen],
            "key": [row["institution_id"] for row in ordered], "sources": source_ids(*chosen)}


def at_work_on(data, rng, count=5):
    """classification: not yet begun, at work or ended on a first of January? Setting: count."""
    found = [row for row in rows(data, "institutions") if _known(row, "founded_on") and row["founded_on"] >= "2000"
             and (row["standing"] == "active" and not row["ended_on"] or row["standing"] == "ended" and _known(row, "ended_on"))]
    for _ in range(100):
        on = f"{rng.choice(YEARS)}-01-01"
        clear = [row for row in found if on[:7] not in (row["founded_on"][:7], row["ended_on"][:7])]
        sides = {phase: [row for row in clear if _phase(row, on) == phase] for phase in PHASES}
        if sides["ended"] and sides["before"]:
            chosen = [rng.choice(sides[phase]) for phase in PHASES]
            chosen += sample(rng, [row for row in clear if row not in chosen], count - len(chosen), "bodies with known dates")
            chosen = shuffled(rng, chosen)
            return {"type": "classification", "stem": say("at_work_on.stem", day=day(on)),
                    "options": [option(row["institution_id"], name(row), _dates(row)) for row in chosen],
                    "categories": [part(phase, say(f"at_work_on.{phase}")) for phase in PHASES],
                    "key": {row["institution_id"]: _phase(row, on) for row in chosen}, "sources": source_ids(*chosen)}
    raise CourseError("No day has bodies before, at and after their work.", mend="Give data/institutions.csv more known dates.")


def _known(row, field):
    """Whether a date is known at least to the month and rests on a source that was read."""
    return len(row[field]) >= 7 and row["sources"] and row["evidence"] != "unsourced" and field not in row["unsourced_fields"].split()


def _phase(row, on):
    if row["founded_on"] > on:
        return "before"
    return "ended" if row["ended_on"] and row["ended_on"] < on else "at-work"


def _dates(row):
    began = say("at_work_on.began", body=name(row), day=day(row["founded_on"]))
    if not row["ended_on"]:
        return began
    return say("at_work_on.until", began=began, day=day(row["ended_on"]))


def _function(code):
    return say(f"function.{code}")


def _functions(row):
    said = [_function(code) for code in row["functions"].split()]
    sign = say("excerpt.names")
    return {code: sign[code].join(text[code] for text in said) for code in sign}

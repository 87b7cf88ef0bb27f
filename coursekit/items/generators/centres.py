"""Questions about centres and what connects them, from data/institutions.csv and data/memberships.csv.

Links are counted between the members that the table lists for a group; a group whose list is not wholly sourced, or whose
members have left, carries no question.
"""

from coursekit.errors import CourseError
from coursekit.items.generators.rows import name, one, option, part, rows, sample, say, shuffled, source_ids, sourced

ASKS = ("all", "lost", "added")
LEAST = 5  # members from which the three ways of counting links lie apart


def missing_function(data, rng, bodies=None, count=3):
    """single: which of four functions does the table record for none of some bodies? Settings: bodies (ids), count."""
    chosen = [one(data, "institutions", "institution_id", id) for id in bodies.split()] if bodies else _bodies(data, rng, count)
    present = sorted({function for row in chosen for function in row["functions"].split()})
    every = sorted({function for row in rows(data, "institutions") for function in row["functions"].split()})
    [key] = sample(rng, [function for function in every if function not in present], 1, "functions that none of them has")
    shown = shuffled(rng, [key, *sample(rng, present, 3, "functions that one of them has")])
    return {"type": "single",
            "stem": say("missing_function.stem", bodies=_listed([name(row) for row in chosen])),
            "options": [option(function, say(f"function.{function}"), _who(chosen, function)) for function in shown],
            "key": [key], "sources": source_ids(*chosen)}


def belongs_to(data, rng, count=4):
    """matching: to which organisation does a body belong? One organisation is left over. Setting: count."""
    found = {}
    for row in rows(data, "institutions"):
        if sourced(row) and row["parent_id"] and "parent_id" not in row["unsourced_fields"].split():
            found.setdefault(row["parent_id"], []).append(row)
    for _ in range(200):
        parents = sample(rng, sorted(found), count + 1, "organisations with a body")
        pairs = [(rng.choice(found[parent]), one(data, "institutions", "institution_id", parent)) for parent in parents]
        if not any(set(parents) & {row["institution_id"], *_above(data, parent)} for row, parent in pairs):
            break
    else:
        raise CourseError(f"No {count + 1} organisations stand apart from one another.", mend="Choose a smaller count.")
    (spare, owner), kept = pairs[-1], shuffled(rng, pairs[:-1])
    place = {parent: f"r{i}" for i, parent in enumerate(shuffled(rng, parents), 1)}
    by_place = sorted((parent for _, parent in pairs), key=lambda row: place[row["institution_id"]])
    why = {row["institution_id"]: say("belongs_to.why", body=name(row), owner=name(parent)) for row, parent in kept}
    why[place[owner["institution_id"]]] = say("belongs_to.spare", body=name(spare), owner=name(owner))
    return {"type": "matching", "stem": say("belongs_to.stem"),
            "left": [part(row["institution_id"], name(row)) for row, _ in kept],
            "right": [part(place[row["institution_id"]], name(row)) for row in by_place],
            "key": {row["institution_id"]: place[parent["institution_id"]] for row, parent in kept},
            "rationale": why, "sources": source_ids(*[row for row, _ in pairs])}


def links_needed(data, rng, group=None, ask=None):
    """numeric: direct links among a group's members, all of them, lost when one leaves, or new when one joins. Settings: group, ask."""
    lists = {row["group_id"]: [] for row in rows(data, "groups")}
    for row in rows(data, "memberships"):
        lists[row["group_id"]].append(row)
    whole = [id for id, found in lists.items() if len(found) >= LEAST and all(sourced(row) and not row["ended_on"] for row in found)]
    [id] = sample(rng, [id for id in whole if group in (None, id)], 1, f"groups with a sourced list called {group}")
    [way] = sample(rng, [way for way in ASKS if ask in (None, way)], 1, f"ways to ask called {ask}")
    n = len(lists[id])
    key = {"all": n * (n - 1) // 2, "lost": n - 1, "added": n}[way]
    traps = {"all": {n * (n - 1): "twice", n: "hub", n * n: "square"}, "lost": {n: "itself", 1: "one", n * (n - 1) // 2: "every"},
             "added": {n + 1: "itself", 1: "one", n * (n + 1) // 2: "every"}}[way]
    told = {"group": name(one(data, "groups", "group_id", id)), "n": str(n)}
    return {"type": "numeric", "stem": say(f"links_needed.{way}.stem", **told), "key": key, "tolerance": 0,
            "rationale": say(f"links_needed.{way}.why", right=str(key), less=str(n - 1), **told),
            "traps": [{"value": value, "tolerance": 0, "rationale": say(f"links_needed.trap.{trap}")} for value, trap in sorted(traps.items())],
            "sources": source_ids(*lists[id])}


def _bodies(data, rng, count):
    """Bodies at work with functions that a source gives, several at least, so that a gap can be told from a body that does one thing."""
    found = [row for row in rows(data, "institutions") if sourced(row) and row["standing"] == "active" and len(row["functions"].split()) >= 2]
    return sample(rng, found, count, "bodies with several functions")


def _above(data, row):
    """The organisations above one, as far as the table goes: a body belongs to those as well."""
    above = row["parent_id"]
    while above:
        yield above
        above = one(data, "institutions", "institution_id", above)["parent_id"]


def _who(chosen, function):
    doing = [name(row) for row in chosen if function in row["functions"].split()]
    return say("missing_function.has", bodies=_listed(doing)) if doing else say("missing_function.none")


def _listed(texts):
    sign = say("excerpt.between")
    return {code: sign[code].join(text[code] for text in texts) for code in sign}

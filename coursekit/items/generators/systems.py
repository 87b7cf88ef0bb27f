"""Questions about information systems: which one a description fits, and what kind each is. The table's own words describe them."""

from coursekit.items.generators.rows import name, option, part, rows, sample, say, shuffled, source_ids, sourced

KINDS = ("database", "access-tool", "notice-system", "screening-tool", "analysis-file")
ALIKE = (  # a reader could take the description of one for that of another: one of a group in a question at most
    ("nominal", "arabcirc", "scoreg", "notices", "diffusions"), ("unspecial", "un1267list", "arabblack"),
    ("ftf-file", "eas", "gpdb", "tide", "ctgdb"), ("api", "pnr", "gotravel", "midas", "pisces", "etias"),
    ("sltd", "icheckit", "tdawn"), ("bio", "vis", "eurodac", "ees"))


def system_by_scope(data, rng, count=4):
    """single: which system is described? Distractors never share the key's group of systems that sound alike. Setting: count."""
    chosen = sample(rng, apart(rng, _systems(data)), count, "systems that cannot be mistaken for one another")
    key = chosen[0]
    shown = shuffled(rng, chosen)
    return {"type": "single", "stem": say("system_by_scope.stem", scope=name(key, "scope")),
            "options": [option(row["system_id"], name(row), say(f"system_by_scope.{'key' if row is key else 'other'}",
                                                                name=name(row), scope=name(row, "scope"))) for row in shown],
            "key": [key["system_id"]], "sources": source_ids(*chosen)}


def kind_of_system(data, rng, count=5):
    """classification: does a system hold records, open a way to them, ask or warn, screen, or analyse? Setting: count."""
    by_kind = {kind: [row for row in _systems(data) if row["kind"] == kind] for kind in KINDS}
    kinds = sorted(sample(rng, [kind for kind in KINDS if by_kind[kind]], 3, "kinds of systems"), key=KINDS.index)
    chosen = [rng.choice(by_kind[kind]) for kind in kinds][:count]
    rest = [row for kind in kinds for row in by_kind[kind] if row not in chosen]
    chosen = shuffled(rng, chosen + sample(rng, rest, count - len(chosen), "more systems of these kinds"))
    return {"type": "classification", "stem": say("kind_of_system.stem"),
            "options": [option(row["system_id"], name(row), say("kind_of_system.why", name=name(row), scope=name(row, "scope")))
                        for row in chosen],
            "categories": [part(kind, say(f"kind_of_system.kind.{kind}")) for kind in kinds],
            "key": {row["system_id"]: row["kind"] for row in chosen}, "sources": source_ids(*chosen)}


def apart(rng, found):
    """The systems found, one at most of each group of ``ALIKE``, in an order drawn by chance."""
    mixed, kept, taken = shuffled(rng, found), [], set()
    for row in mixed:
        group = next((group for group in ALIKE if row["system_id"] in group), row["system_id"])
        if group not in taken:
            taken.add(group)
            kept.append(row)
    return kept


def _systems(data):
    """Systems that rest on a source that was read; the sum of all databases is a way of counting and no system."""
    return [row for row in rows(data, "information_systems") if sourced(row) and row["kind"] != "project" and row["system_id"] != "ipdb-all"]

"""Questions about the instruments themselves: when they came into force and who keeps them. Dates and names of treaties do
not change with time, so these questions need no date of a list.
"""

from coursekit.items.generators.rows import (
    day, is_day, name, option, part, rows, sample, say, shuffled, source_ids, sourced)


def order_in_force(data, rng, scope="universal", count=4):
    """ordering: put instruments in the order of their entry into force. Settings: scope, count."""
    known = [row for row in rows(data, "conventions", scope=scope) if sourced(row, "in_force_on") and is_day(row["in_force_on"])]
    by_day = {row["in_force_on"]: row for row in shuffled(rng, known)}  # two of one day have no order
    for _ in range(20):  # rather a choice that the years of adoption do not give away
        right = sorted(sample(rng, list(by_day.values()), count, "instruments of different days"), key=lambda row: row["in_force_on"])
        if right != sorted(right, key=lambda row: row["adopted_on"]):
            break
    shown = shuffled(rng, right, unlike=right)
    return {"type": "ordering", "stem": say("order_in_force.stem"),
            "options": [option(row["convention_id"], name(row), say("order_in_force.why", name=name(row), day=day(row["in_force_on"]),
                                                                    adopted=row["adopted_on"][:4])) for row in shown],
            "key": [row["convention_id"] for row in right], "sources": source_ids(*right)}


def match_depositary(data, rng, scope="universal", count=4):
    """matching: which instrument is kept by whom, with one depositary too many. Settings: scope, count.

    A regional instrument is as a rule kept by the organisation that its name tells.
    """
    known = [row for row in rows(data, "conventions", scope=scope) if sourced(row, "depositary")]
    by_keeper = {row["depositary_en"]: row for row in shuffled(rng, known)}
    chosen = sample(rng, list(by_keeper.values()), count + 1, "different depositaries")
    pairs, spare = chosen[:count], chosen[count]
    right = {row["convention_id"]: f"r{i}" for i, row in enumerate(shuffled(rng, chosen), 1)}
    by_place = sorted(chosen, key=lambda row: right[row["convention_id"]])
    why = {row["convention_id"]: say("match_depositary.why", name=name(row), keeper=name(row, "depositary")) for row in pairs}
    why[right[spare["convention_id"]]] = say("match_depositary.spare", name=name(spare), keeper=name(spare, "depositary"))
    return {"type": "matching", "stem": say("match_depositary.stem"),
            "left": [part(row["convention_id"], name(row)) for row in pairs],
            "right": [part(right[row["convention_id"]], name(row, "depositary")) for row in by_place],
            "key": {row["convention_id"]: right[row["convention_id"]] for row in pairs},
            "rationale": why, "sources": source_ids(*chosen)}

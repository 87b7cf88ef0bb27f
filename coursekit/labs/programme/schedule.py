"""When each measure of a plan begins, is ready and is switched on, under a budget, dependencies and one delay."""

from coursekit.labs.programme.measures import HALVES, MEASURES, NAMES, OWN_EXTRA, HOME_EXTRA, SWITCHES, TOOLS


def cost(name, building, own=(), home=False):
    """What a measure takes in a half-year: of its making, or of its running."""
    _, making, running, payer, _ = MEASURES[name]
    extra = OWN_EXTRA if building and name in own and payer != "own" else 0
    return (making if building else running) + extra + (HOME_EXTRA if home and name == "database" else 0)


def schedule(plan, budget, delayed="", delay=0, switch="delivered", own=(), home=False):
    """What becomes of a plan.

    ``plan``: {measure: year from 1}, ``budget``: money a year, ``delay``: half-years that ``delayed`` takes longer. Money goes to
    what runs already, then to what was asked for earliest, then in the order of the table.
    {"begin", "ready", "use": {measure: half-year from 0, or None where the four years do not see it}, "waits": {measure: [(half-year,
    what it waited for: measures, or «money»)]}, "spent": [money in each half-year]}
    """
    begin, ready, waits, spent = {}, {}, {name: [] for name in plan}, []
    order = sorted(plan, key=lambda name: (int(plan[name]), NAMES.index(name)))
    for half in range(HALVES):
        left = budget / 2 - sum([cost(name, ready[name] > half, own, home) for name in begin])
        for name in order:
            if name in begin or (int(plan[name]) - 1) * 2 > half:
                continue
            missing = [one for one in MEASURES[name][4] if one not in ready or ready[one] > half]
            if missing or cost(name, True, own, home) > left:
                waits[name].append((half, missing or ["money"]))
                continue
            begin[name] = half
            ready[name] = half + MEASURES[name][0] + (delay if name == delayed else 0)
            left -= cost(name, True, own, home)
        spent.append(budget / 2 - left)
    done = {name: ready[name] for name in ready if ready[name] <= HALVES}
    return {"begin": begin, "ready": done, "use": used(done, switch), "waits": waits, "spent": spent}


def used(ready, switch):
    """When each measure is in use: tools that hold data on persons once they may be switched on, everything else when ready."""
    found = {}
    for name in NAMES:
        if name in ready:
            needed = (SWITCHES[switch] if name in TOOLS else ()) + (MEASURES[name][4] if name in TOOLS else ())
            if all([one in ready for one in needed]):
                found[name] = max([ready[name]] + [found.get(one, ready[one]) for one in needed])
    return found

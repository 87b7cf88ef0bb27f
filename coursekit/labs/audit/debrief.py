"""The debrief: the quality of the decisions and what came of them, kept apart; every fork with what else was open; the law touched.

A decision is judged by what was known when it was taken, so its points come from criteria and not from what followed. What followed
is set beside what the same decisions give over every draw of chance.
"""

from coursekit.labs import words
from coursekit.labs.audit import engine, shown, told

CAREFUL = 75  # percent of the points open to a player at the forks met
NEAR = 15  # tenths of a point by which an outcome may differ from the mean and still count as expected


def debrief(data, settings, case, play, seed):
    """The answer at the end of a play."""
    forks = [one for one in play["story"] if one["kind"] == "choice"]
    policy = {one["name"]: one["took"] for one in forks}
    found = engine.outcomes(case, policy)
    reach = {name: engine.spread(found, lambda state, name=name: state["meters"][name])[1:] for name in case["meters"]}
    table = shown.story(data, play)
    table["open"] = True
    return {"sentence": "\n".join(sentences(data, case, play, forks, policy, found, seed)), "notes": notes(data), "table": table,
            "tables": [fork(data, case, policy, place + 1, one["name"]) for place, one in enumerate(forks)]
            + [rubric(data, case, forks), law(data, case, forks)],
            "chart": shown.meters(data, settings, case, play["state"], reach), "step": told.step(data, case, play)}


def earned(case, forks):
    """(points of the decisions taken, the most that each fork offered)."""
    mine = sum([sum(engine.points(case, one["name"], one["took"]).values()) for one in forks])
    most = sum([sum(engine.points(case, one["name"], engine.best(case, one["name"])).values()) for one in forks])
    return mine, most


def sentences(data, case, play, forks, policy, found, seed):
    """The quality, the outcome, what lies between the two, and the fork whose other branch would have weighed most."""
    mine, most = earned(case, forks)
    got, (mean, low, high) = engine.total(play["state"]), engine.spread(found)
    better = sum([odds for odds, state in found if engine.total(state) > got])
    luck = "as_expected" if abs(got * 10 - mean) <= NEAR else "lucky" if got * 10 > mean else "unlucky"
    manner = "careful" if mine * 100 >= most * CAREFUL else "loose"
    return [words.counted(data, "debrief.quality", len(forks), points=mine, most=most),
            words.say(data, "debrief.outcome", got=got, all=engine.HIGH * len(case["meters"]), seed=seed, mean=tenths(mean), low=low, high=high,
                      better=int(better * 100 + 0.5)),
            words.say(data, "debrief.%s_%s" % (manner, luck)), heaviest(data, case, policy, forks, mean)]


def tenths(value):
    """41.7 of 417."""
    return "%d.%d" % (value // 10, value % 10)


def heaviest(data, case, policy, forks, mean):
    """The fork at which another decision would have raised the average most."""
    options = []
    for one in forks:
        for name in case["nodes"][one["name"]]["order"]:
            changed = dict(policy)
            changed[one["name"]] = name
            options.append((engine.spread(engine.outcomes(case, changed))[0], one["name"], name))
    top = max([value for value, _, _ in options])
    if top <= mean:
        return words.say(data, "debrief.no_better")
    value, node, name = [one for one in options if one[0] == top][0]
    return words.say(data, "debrief.heaviest", title=told.node(data, node, "title"), name=told.choice(data, node, name, "name"),
                     mean=tenths(value), mine=tenths(mean))


def fork(data, case, policy, number, node):
    """One fork: every decision that was open, its points, what it gives on average with the others as taken, and why."""
    rows = []
    for name in case["nodes"][node]["order"]:
        choice = case["nodes"][node]["choices"][name]
        changed = dict(policy)
        changed[node] = name
        mean, low, high = engine.spread(engine.outcomes(case, changed))
        key = "debrief.taken" if policy[node] == name else "debrief.open"
        rows.append([words.say(data, key, name=told.choice(data, node, name, "name")), told.choice(data, node, name, "why"),
                     str(sum(choice["points"].values())), words.say(data, "debrief.mean", mean=tenths(mean), low=low, high=high)])
    return {"caption": words.say(data, "debrief.fork", n=number, title=told.node(data, node, "title")), "rows": rows,
            "columns": [words.say(data, "column." + one) for one in ("decision", "why", "points", "average")]}


def rubric(data, case, forks):
    """Every criterion with the points earned and those that the forks met offered."""
    rows = []
    for name in case["criteria"]:
        mine = sum([engine.points(case, one["name"], one["took"]).get(name, 0) for one in forks])
        most = sum([max([choice["points"].get(name, 0) for choice in case["nodes"][one["name"]]["choices"].values()]) for one in forks])
        rows.append([words.say(data, "case.criteria.%s.name" % name), words.say(data, "of", n=mine, of=most),
                     words.say(data, "case.criteria.%s.full" % name)])
    return {"caption": words.say(data, "debrief.rubric"), "rows": rows,
            "columns": [words.say(data, "column." + one) for one in ("criterion", "points", "full")]}


def law(data, case, forks):
    """What the decisions touched, where it can be read, and which decision touched it."""
    rows = []
    for name in case["law_order"]:
        by = [told.quoted(data, one["name"], one["took"]) for one in forks
              if name in case["nodes"][one["name"]]["choices"][one["took"]]["law"]]
        if by:
            cited = [data["sources"][source] for source in case["law"][name]]
            rows.append([words.say(data, "case.law." + name), words.join(data, by), words.say(data, "debrief.between").join(cited)])
    return {"caption": words.say(data, "debrief.law"), "rows": rows,
            "columns": [words.say(data, "column." + one) for one in ("rule", "touched_by", "source")]}


def notes(data):
    """How to read the debrief."""
    return [words.say(data, "note.debrief_" + one) for one in ("apart", "average", "sum", "rubric", "person", "again")]

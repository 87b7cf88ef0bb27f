"""The engine of the table-top exercise: a graph of decisions and chances, played once, or over every draw of chance.

A case is what ``audit_case.yml`` describes, with ``order`` at a node (its choices), ``meter_order`` and ``law_order``, because a dict
of MicroPython keeps no order. The state of a play is {"meters": {name: 0 to 10}, "flags": {name: value}}. Nothing here
knows what the case is about, and nothing here has words.
"""

LOW, HIGH = 0, 10


def begin(case):
    """The state before the first decision."""
    return {"meters": dict(case["meters"]), "flags": dict(case["flags"])}


def after(state, step):
    """The state after the effects and flags of a choice or of an arm; a meter stays within its ends."""
    meters, flags = dict(state["meters"]), dict(state["flags"])
    for name, change in step.get("effects", {}).items():
        meters[name] = min(max(meters[name] + change, LOW), HIGH)
    flags.update(step.get("set", {}))
    return {"meters": meters, "flags": flags}


def agrees(state, step):
    """Whether the condition of an arm or a paragraph, if it has one, agrees with the flags."""
    return all([state["flags"][name] == value for name, value in step.get("when", {}).items()])


def first(state, steps):
    """The first step whose condition agrees."""
    return [step for step in steps if agrees(state, step)][0]


def percent(case, state, chance):
    """How often of 100 a chance says yes in this state."""
    found = case["chances"][chance]["percent"]
    return first(state, found)["percent"] if isinstance(found, list) else found


def draw(seed, chance, out_of_100):
    """Whether a chance says yes under a seed; the same for the same seed, whatever was decided before."""
    value = 7919 * seed + 104729
    for letter in chance:
        value = (value * 31 + ord(letter)) % 1000003
    for _ in range(3):
        value = (value * 48271 + 11) % 2147483647
    return value % 100 < out_of_100


def play(case, path, seed):
    """A play: {"at": the node that now waits for a decision, or «end», "state", "story", "left": decisions of ``path`` not used}.

    ``path``: choices in their order. A story is a list of {"kind": «choice» or «chance», "name": node or chance, "took": choice, or yes
    or no, "say": which arm, "percent", "before", "after": states}. Raises KeyError with (node, choice) where a node has no such choice.
    """
    at, state, story, left = case["start"], begin(case), [], list(path)
    while at != "end":
        if at in case["nodes"]:
            if not left:
                break
            took = left.pop(0)
            if took not in case["nodes"][at]["choices"]:
                raise KeyError((at, took))
            step, kind, odds, say = case["nodes"][at]["choices"][took], "choice", 0, ""
        else:
            odds = percent(case, state, at)
            took = "yes" if draw(seed, at, odds) else "no"
            step, kind = first(state, case["chances"][at][took]), "chance"
            say = step.get("say", "")
        now = after(state, step)
        story.append({"kind": kind, "name": at, "took": took, "say": say, "percent": odds, "before": state, "after": now})
        at, state = step["next"], now
    return {"at": at, "state": state, "story": story, "left": left}


def points(case, node, choice):
    """{criterion: points} of a choice."""
    return case["nodes"][node]["choices"][choice]["points"]


def best(case, node):
    """The choice that the criteria rate highest at a node; of equal ones the first."""
    choices = case["nodes"][node]["choices"]
    top = max([sum(one["points"].values()) for one in choices.values()])
    return [name for name in case["nodes"][node]["order"] if sum(choices[name]["points"].values()) == top][0]


def outcomes(case, policy, at="", state=None, odds=1.0):
    """[(probability, state at the end)] over every draw of chance, where a node of ``policy`` is decided as it says and every other as
    the criteria rate highest."""
    at, state = at or case["start"], state or begin(case)
    if at == "end":
        return [(odds, state)]
    if at in case["nodes"]:
        step = case["nodes"][at]["choices"][policy.get(at) or best(case, at)]
        return outcomes(case, policy, step["next"], after(state, step), odds)
    found, yes = [], percent(case, state, at) / 100
    for answer, share in (("yes", yes), ("no", 1 - yes)):
        step = first(state, case["chances"][at][answer])
        found += outcomes(case, policy, step["next"], after(state, step), odds * share)
    return found


def total(state):
    """All meters added: one way among many to say an outcome in a number."""
    return sum(state["meters"].values())


def spread(found, worth=total):
    """(mean, lowest, highest) of what ``outcomes`` gives, the mean in tenths as a whole number."""
    values = [worth(state) for _, state in found]
    mean = sum([odds * worth(state) for odds, state in found])
    return int(mean * 10 + 0.5), min(values), max(values)

"""A rule as it was read, made into a machine like the named ones.

A situation is {"n": 0 or 1 (rounds played), "o1", "o2": partner's last and last but one, "i1": own last, "ever": partner ever
withheld}; what is not known yet is None. Only what the rule asks for is remembered, so that short rules make small machines.
"""

MEMORY = ("n", "o1", "o2", "i1", "ever")


def machine(cases, name="mine"):
    """(rule, [situation of each state]) from the cases that ``grammar.read`` gives."""
    used = []
    for needs, _, _ in cases:
        used += [what for what in MEMORY if what in needs and what not in used]
    states, share, following = [kept({"n": 0, "o1": None, "o2": None, "i1": None, "ever": 0}, used)], [], []
    place = 0
    while place < len(states):
        now, after = states[place], []
        share.append(chance(cases, now))
        for own, other in ((0, 0), (0, 1), (1, 0), (1, 1)):
            new = kept({"n": 1, "o1": other, "o2": now["o1"], "i1": own, "ever": 1 if now["ever"] or not other else 0}, used)
            if new not in states:
                states.append(new)
            after.append(states.index(new))
        following.append(after)
        place += 1
    return {"id": name, "share": share, "next": following}, states


def kept(situation, used):
    """A situation with what the rule never asks for left out; the round before last needs the last one too."""
    keep = list(used) + (["o1"] if "o2" in used else [])
    return {what: situation[what] if what in keep else None for what in MEMORY}


def chance(cases, situation):
    """The chance to share of the first case that holds."""
    for needs, share, _ in cases:
        if all([situation[what] == value for what, value in needs.items()]):
            return share

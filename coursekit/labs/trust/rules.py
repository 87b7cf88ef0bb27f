"""The rules by which a service decides, as small machines.

A rule is {"id", "share": [chance to share in each state], "next": [[next state after (own, partner) = (0,0), (0,1), (1,0), (1,1)]]};
it begins in state 0, and 1 means that a report was seen to be shared.

Sources: tit for tat and the tournament, Axelrod 1984; forgiving with a fixed chance, Nowak and Sigmund 1992; win-stay, lose-shift,
Nowak and Sigmund 1993; contrition, Wu and Axelrod 1995.
"""

SAME = [1, 0, 1, 0]  # state 1 where the partner withheld, whatever one did oneself
FORGIVEN = 1 / 3  # the chance that the forgiving rule overlooks what was withheld


def rule(name, share, following):
    """A rule from its chances and its table of next states."""
    return {"id": name, "share": share, "next": following}


RULES = (
    rule("always", [1], [[0, 0, 0, 0]]),
    rule("never", [0], [[0, 0, 0, 0]]),
    rule("echo", [1, 0], [SAME, SAME]),
    rule("wary", [0, 1], [[0, 1, 0, 1], [0, 1, 0, 1]]),
    rule("forgiving", [1, FORGIVEN], [SAME, SAME]),
    rule("patient", [1, 1, 0], [[1, 0, 1, 0], [2, 0, 2, 0], [2, 0, 2, 0]]),
    # content, contrite (shares until a report of its own has got through), provoked (withholds until the partner shares)
    rule("contrite", [1, 1, 0], [[0, 1, 2, 0], [1, 1, 0, 0], [2, 0, 2, 0]]),
    rule("stay", [1, 0], [[0, 1, 1, 0], [0, 1, 1, 0]]),
    rule("grim", [1, 0], [SAME, [1, 1, 1, 1]]),
    rule("coin", [0.5], [[0, 0, 0, 0]]),
)
IDS = [one["id"] for one in RULES]


def named(name):
    """The rule of an id."""
    return RULES[IDS.index(name)]

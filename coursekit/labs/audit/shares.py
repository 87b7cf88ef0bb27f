"""What share of the claims holds: rules of counting, an interval for small groups, places in a ranking."""

import math

COUNTS = ("strict", "wide")  # confirmed alone; confirmed and imprecise
LEFT = ("count", "leave")  # the unverifiable stand in the denominator, or are left out of it
RULES = tuple((count, left) for count in COUNTS for left in LEFT)
Z = 1.959964  # the normal quantile of an interval at 95 percent


def holds(verdict, count):
    """Whether a claim with this verdict holds under a way of counting."""
    return verdict == "confirmed" or count == "wide" and verdict == "imprecise"


def tally(claims, grouping, rule, verdicts):
    """{group: (claims that hold, claims counted)} under a rule (count, left); a group may be left with none counted.

    ``verdicts``: {claim id: verdict}, so that a claim judged anew counts anew.
    """
    found = {}
    for claim in claims:
        group, verdict = claim["in"][grouping] if grouping else "", verdicts[claim["id"]]
        held, counted = found.get(group, (0, 0))
        if rule[1] == "count" or verdict != "unverifiable":
            held, counted = held + (1 if holds(verdict, rule[0]) else 0), counted + 1
        found[group] = (held, counted)
    return found


def wilson(held, counted):
    """The ends of the 95 percent interval for a share, in percent, each rounded to a whole number.

    Wilson's score interval: (p + z²/2n ± z √(p(1-p)/n + z²/4n²)) / (1 + z²/n). E. B. Wilson, Probable inference, the law of
    succession, and statistical inference, Journal of the American Statistical Association 22 (1927), 209-212. It stays between 0 and
    100 and is honest for small n. Raises ValueError where nothing is counted.
    """
    if counted < 1:
        raise ValueError("no claim is counted")
    p, z2 = held / counted, Z * Z
    middle = p + z2 / (2 * counted)
    reach = Z * math.sqrt(p * (1 - p) / counted + z2 / (4 * counted * counted))
    below = 1 + z2 / counted
    return whole(100 * (middle - reach) / below), whole(100 * (middle + reach) / below)


def whole(value):
    """A percentage as a whole number between 0 and 100, halves up."""
    return min(max(int(value + 0.5), 0), 100)


def percent(held, counted):
    """A share in whole percent, by whole-number arithmetic."""
    return (200 * held + counted) // (2 * counted)


def places(found):
    """{group: place} of a tally, 1 the highest share; equal shares have the same place, a group without counted claims has none."""
    ranked = {}
    for group, (held, counted) in found.items():
        if counted:
            ranked[group] = 1 + len([1 for other, n in found.values() if n and other * counted > held * n])
    return ranked

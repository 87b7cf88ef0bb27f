"""Events and rules over yearly counts of deaths: what is to be warned of, and what would have warned.

A rule sees this year's deaths and last year's, never next year's. ``before``, ``now``, ``later``: deaths of three years in a row.
"""

FLOOR, WAR = 100, 1000  # deaths: a doubling counts from so many in the next year on; a year of war
SEEN = 25  # deaths a year below which a conflict is not in the edition: growth below it says nothing
EVENTS, RULES = ("double", "war", "onset"), ("above", "growth", "below")


def came(event, now, later):
    """Whether the next year brought the event: at least twice the deaths, a year of war, a war where there was none."""
    if event == "double":
        return later >= FLOOR and later >= 2 * now
    return later >= WAR and (event == "war" or now < WAR)


def strength(rule, before, now):
    """What a rule looks at, as a number that warns where it is high enough; None where it has nothing to say.

    Deaths this year (above); their growth in whole percent, without end after a year of none (growth); the fewer the stronger, but not
    none (below).
    """
    if rule == "above":
        return now
    if rule == "below":
        return -now if now else None
    if now < SEEN:
        return None
    return 10 ** 9 if not before else (now - before) * 100 // before


def warns(rule, limit, before, now):
    """Whether a rule warns at its limit: deaths for above and below, percent for growth."""
    found = strength(rule, before, now)
    return found is not None and found >= (-limit if rule == "below" else limit)


def stays(event, now):
    """The forecast that needs no system: next year will be as this year. It expects a war only where there is one."""
    return came(event, now, now)


def limit_of(case, rule):
    """The limit that the reader set for a rule."""
    return case["growth"] if rule == "growth" else case["deaths"]

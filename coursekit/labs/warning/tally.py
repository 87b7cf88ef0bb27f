"""What alarms are worth: the four counts of a forecast, shares in words, and the curve over all thresholds (ROC).

A count is {"hits", "misses", "false", "quiet"}: warned and it came, not warned and it came, warned and it did not, neither.
Whole-number arithmetic, so that every Python gives the same.
"""


def rounded(above, below):
    """``above`` / ``below`` to the nearest whole number, halves up; neither is negative."""
    return (2 * above + below) // (2 * below)


def counts(pairs):
    """The four counts of [(warned, it came)]."""
    found = {"hits": 0, "misses": 0, "false": 0, "quiet": 0}
    for warned, came in pairs:
        found[("hits" if warned else "misses") if came else ("false" if warned else "quiet")] += 1
    return found


def total(count):
    """How many cases a count holds."""
    return count["hits"] + count["misses"] + count["false"] + count["quiet"]


def events(count):
    """How many events there were."""
    return count["hits"] + count["misses"]


def alarms(count):
    """How many warnings were given."""
    return count["hits"] + count["false"]


def right(count):
    """Cases in which the forecast was right either way: what «accuracy» counts."""
    return count["hits"] + count["quiet"]


def share(above, below):
    """A share in percent as text: one decimal below 10 and above 99, none between; «-» of nothing. Never 0 or 100 where it is not."""
    if not below:
        return "-"
    tenths = rounded(above * 1000, below)
    if 0 < above and tenths == 0:
        return "0.%02d" % max(rounded(above * 10000, below), 1)
    if above < below and tenths == 1000:
        return "99.%02d" % min(rounded(above * 10000, below) - 9900, 99)
    if tenths % 10 and (tenths < 100 or tenths > 990):
        return "%d.%d" % divmod(tenths, 10)
    return str(rounded(above * 100, below))


def tenths(value):
    """A number of tenths as text: 15 is 1.5."""
    return "%d.%d" % divmod(value, 10)


def hundredths(thousandths):
    """An area in thousandths as text with two decimals; «-» where there is none."""
    return "-" if thousandths is None else "%d.%02d" % divmod(rounded(thousandths, 10), 100)


def roc(cases):
    """(points, area) over every threshold of [(score, it came)]: points [(false alarms, hits)] from the strictest threshold on, and
    the area under them in thousandths (the chance that a case with an event scores above one without; ties count half).

    None for the area where one of the two kinds is missing.
    """
    ordered = sorted(cases, reverse=True)
    points, area, place = [(0, 0)], 0, 0
    while place < len(ordered):
        false, hits = points[-1]
        score = ordered[place][0]
        while place < len(ordered) and ordered[place][0] == score:
            hits, false = (hits + 1, false) if ordered[place][1] else (hits, false + 1)
            place += 1
        area += (false - points[-1][0]) * (hits + points[-1][1])
        points.append((false, hits))
    false, hits = points[-1]
    return points, rounded(area * 500, false * hits) if false and hits else None

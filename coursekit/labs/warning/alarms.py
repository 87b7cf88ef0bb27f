"""Alarms of a score over the weeks of the region, held against the outbreaks that are known to have come.

A week warns of an outbreak that begins between ``notice`` and ``horizon`` weeks later: an earlier one was somebody else's, a later
one leaves no time to act. The weeks of an outbreak itself are not asked: everybody knows.
"""

from coursekit.labs.warning import region, tally


def score(signs, chosen, join):
    """The score of each week from the chosen indicators: their mean, the highest (any), the lowest (all)."""
    rows = [signs[name] for name in chosen]
    if join == "mean":
        return [sum([row[week] for row in rows]) // len(rows) for week in range(region.WEEKS)]
    pick = max if join == "any" else min
    return [pick([row[week] for row in rows]) for week in range(region.WEEKS)]


def state(outbreaks, week, notice, horizon):
    """What a week is: under (an outbreak is going on), ahead (one begins in the time that an alarm speaks of), late (one begins, but
    too soon to act), none."""
    found = "none"
    for start in outbreaks:
        if start <= week < start + region.LASTS:
            return "under"
        if week + notice <= start <= week + horizon:
            found = "ahead"
        elif week < start < week + notice and found == "none":
            found = "late"
    return found


def cases(values, outbreaks, span, notice, horizon):
    """[(score, an outbreak is ahead)] of the weeks that count for or against an alarm: those ahead of an outbreak and the others."""
    found = [(values[week], state(outbreaks, week, notice, horizon)) for week in range(span[0], span[1])]
    return [(value, name == "ahead") for value, name in found if name in ("ahead", "none")]


def judged(values, limit, outbreaks, span, notice, horizon):
    """What a threshold does from week ``span[0]`` to the one before ``span[1]``.

    {"found": [(start of an outbreak, first week of its alarm or None)], "runs": [(first week, last week, ahead|late|none)], "weeks":
    counts of weeks}. An alarm stays on as long as the score is at the threshold or above, and the best of its weeks says what it was.
    """
    on, runs, pairs = {}, [], []
    for week in range(span[0], span[1]):
        name = state(outbreaks, week, notice, horizon)
        if name == "under":
            continue
        warned = values[week] >= limit
        if name != "late":
            pairs.append((warned, name == "ahead"))
        if warned:
            on[week] = True
            if runs and runs[-1][1] == week - 1:
                best = [one for one in ("ahead", "late", "none") if one in (runs[-1][2], name)][0]
                runs[-1] = (runs[-1][0], week, best)
            else:
                runs.append((week, week, name))
    found = []
    for start in outbreaks:
        if span[0] + horizon <= start < span[1]:
            early = [week for week in range(start - horizon, start - notice + 1) if week in on]
            found.append((start, early[0] if early else None))
    return {"found": found, "runs": runs, "weeks": tally.counts(pairs)}


def hits(result):
    """How many outbreaks were announced."""
    return len([1 for _, week in result["found"] if week is not None])


def runs(result, name):
    """How many alarms were followed in time (ahead), followed too soon (late), or not followed (none)."""
    return len([1 for _, _, what in result["runs"] if what == name])


def leads(result):
    """Weeks between the first alarm and the outbreak, in order of size."""
    return sorted([start - week for start, week in result["found"] if week is not None])


def middle(numbers):
    """The middle one of several, the lower of two."""
    return numbers[(len(numbers) - 1) // 2]

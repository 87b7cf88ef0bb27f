"""A forecast as one curve: what a stricter or a laxer threshold would catch, act on and cost.

Counts are of CASES cases. Along the curve the odds of an alarm before the event stay the same multiple of the odds of an alarm before
nothing (a constant diagnostic odds ratio, the symmetric curve of the field). Whole-number arithmetic, so that every Python gives the same.
"""

from coursekit.labs.warning import tally

CASES = 100000
REGAINED = 50  # percent of the trust still lacking that one right alarm gives back
GRID = [1, 2, 3, 4, 5, 6, 8, 10, 13, 16, 20, 25, 32, 40, 50, 63, 80, 100, 126, 158, 200, 251, 316, 398, 500, 631, 794, 1000, 1259, 1585,
        1995, 2512, 3162, 3981, 5012, 6310, 7943]  # false-alarm rates in ten-thousandths, a tenth of a power of ten apart


def odds(sensitivity, specificity):
    """The odds ratio of a threshold as (above, below); sensitivity in percent, specificity in tenths of a percent, neither at an end."""
    return sensitivity * specificity, (100 - sensitivity) * (1000 - specificity)


def hit_at(ratio, false):
    """The hit rate in ten-thousandths at a false-alarm rate in ten-thousandths, on the curve of an odds ratio (above, below)."""
    above, below = ratio[0] * false, ratio[1] * (10000 - false)
    return tally.rounded(above * 10000, above + below)


def point(events, hit, false):
    """The four counts at a hit rate and a false-alarm rate in ten-thousandths."""
    hits, alarms = tally.rounded(events * hit, 10000), tally.rounded((CASES - events) * false, 10000)
    return {"hits": hits, "misses": events - hits, "false": alarms, "quiet": CASES - events - alarms}


def trust(count, fatigue):
    """The share of alarms that are acted on in the long run, in thousandths.

    Each false alarm takes ``fatigue`` percent of the share, each right one gives back REGAINED percent of what is lacking; where both
    balance, share = right * regained / (right * regained + false * fatigue).
    """
    up, down = count["hits"] * REGAINED, count["false"] * fatigue
    return tally.rounded(up * 1000, up + down) if up + down else 1000


def acted(count, share):
    """Events that an alarm acted on has met, to the nearest whole one."""
    return tally.rounded(count["hits"] * share, 1000)


def cost(count, share, ratio):
    """What a forecast costs, in false alarms acted on: 1 for each alarm acted on, ``ratio`` for each event that nobody acted on."""
    answered = tally.rounded(tally.alarms(count) * share, 1000)
    return answered + ratio * (tally.events(count) - acted(count, share))


def along(events, quality, fatigue, ratio):
    """[{"false", "hit", "count", "trust", "acted", "cost"}] at every threshold of GRID, the strictest first. ``quality``: an odds ratio."""
    found = []
    for false in GRID:
        count = point(events, hit_at(quality, false), false)
        share = trust(count, fatigue)
        found.append({"false": false, "hit": hit_at(quality, false), "count": count, "trust": share, "acted": acted(count, share),
                      "cost": cost(count, share, ratio)})
    return found


def best(found, name, highest=True):
    """The threshold with the highest (or lowest) value; of equal ones the strictest."""
    chosen = found[0]
    for one in found[1:]:
        if one[name] > chosen[name] if highest else one[name] < chosen[name]:
            chosen = one
    return chosen

"""Before and after: a change, its verdict, all windows, other dates, the earlier trend, the peak.

An amount is what ``series.amount`` gives. A change is in percent of the amount before; None where there was nothing before.
"""

from coursekit.labs.operations import series

MOST = 8  # years on each side
MARGIN = 10  # percent: a smaller difference is called none


def spans(event, before, after, year_of, years):
    """(years before, years after) of a window that the series holds whole, else None. ``year_of``: where the event's own year goes."""
    start = event if year_of == "after" else event + 1
    found = list(range(event - before, event)), list(range(start, start + after))
    return found if all(year in years for span in found for year in span) else None


def amounts(found, world, pair, measure):
    """[before, after] of a series {year: value} over a pair of spans."""
    return [series.amount([found[year] for year in span], [world.get(year, 0) for year in span], measure) for span in pair]


def change(before, after):
    """The difference in whole percent of what was before; None where that was nothing. Minus 100 only where nothing is left."""
    if not before:
        return None
    percent = series.rounded((after - before) * 100, before)
    return -99 if percent == -100 and after else percent


def net(own, other):
    """The change that is left when the other place's change is taken out (ratio of ratios), in whole percent; None where the
    comparison has no change or fell to nothing."""
    if own is None or other is None or other == -100:
        return None
    return series.rounded((100 + own) * 100, 100 + other) - 100


def verdict(percent, before, after):
    """fell, rose or same; from nothing to something is a rise."""
    if percent is None:
        return "rose" if after > before else "same"
    return "fell" if percent <= -MARGIN else "rose" if percent >= MARGIN else "same"


def every_window(found, world, event, year_of, measure):
    """{(years before, years after): (percent, verdict)} for every window of 1 to MOST years that the series holds."""
    result = {}
    for before in range(1, MOST + 1):
        for after in range(1, MOST + 1):
            pair = spans(event, before, after, year_of, found)
            if pair:
                first, second = amounts(found, world, pair, measure)
                percent = change(first, second)
                result[(before, after)] = (percent, verdict(percent, first, second))
    return result


def tally(windows):
    """{fell, same, rose: how many}."""
    found = {"fell": 0, "same": 0, "rose": 0}
    for _, result in windows.values():
        found[result] += 1
    return found


def other_dates(found, world, event, before, after, year_of, measure):
    """Changes of the same windows around every other year of the series (placebo dates), in the order of years."""
    result = []
    for year in sorted(found):
        pair = spans(year, before, after, year_of, found) if year != event else None
        if pair:
            percent = change(*amounts(found, world, pair, measure))
            if percent is not None:
                result.append(percent)
    return result


def trend(found, pair):
    """What the straight line through the years before (least squares) gives for the years after, in tenths and never below
    nothing; None with fewer than three years."""
    years = pair[0]
    n = len(years)
    if n < 3:
        return None
    mean_x, mean_y = sum(years) / n, sum([found[year] for year in years]) / n
    slope = sum([(year - mean_x) * (found[year] - mean_y) for year in years]) / sum([(year - mean_x) ** 2 for year in years])
    line = [max(mean_y + slope * (year - mean_x), 0) for year in pair[1]]
    return int(sum(line) / len(line) * 10 + 0.5)


def peak(found, year, after):
    """Whether ``year`` was the worst of the ten years up to it, and what followed such peaks anywhere in the series:
    (True, how many peaks, after how many the mean of the following ``after`` years was lower); (False, 0, 0) otherwise."""
    def worst(at):
        earlier = [found[one] for one in range(at - 9, at) if one in found]
        return len(earlier) >= 5 and found[at] > max(earlier)

    if year not in found or not worst(year):
        return False, 0, 0
    peaks = [at for at in sorted(found) if worst(at) and all(at + step in found for step in range(1, after + 1))]
    lower = [at for at in peaks if sum([found[at + step] for step in range(1, after + 1)]) < found[at] * after]
    return True, len(peaks), len(lower)

"""Yearly figures of a place: sums over its States, and what a window of years amounts to."""

from coursekit.labs import words

WORLD = "WLD"


def members(data, place):
    """Codes of the States that a place is made of."""
    return [one for one in data["places"] if one[0] == place][0][2]


def named(data, rows, wanted):
    """The name of a row [id, name, ...]."""
    return [one for one in rows if one[0] == wanted][0][1]


def values(data, place, edition):
    """{year: deaths} of a place in an edition; empty where the edition leaves out one of its States."""
    found = {}
    for iso3 in members(data, place):
        if iso3 not in data["deaths"][edition]:
            return {}
        first, numbers = data["deaths"][edition][iso3]
        for step, number in enumerate(numbers):
            found[first + step] = found.get(first + step, 0) + number
    return found


def amount(numbers, world, measure):
    """What a window amounts to: the mean or the median of its years in tenths of a death, or its share of the world's deaths in
    thousandths of a percent.

    ``numbers`` and ``world``: the values of the same years. Whole-number arithmetic, so that every Python gives the same.
    """
    if measure == "share":
        return rounded(sum(numbers) * 100000, sum(world)) if sum(world) else 0
    if measure == "mean":
        return rounded(sum(numbers) * 10, len(numbers))
    ordered, half = sorted(numbers), len(numbers) // 2
    return ordered[half] * 10 if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) * 5


def rounded(above, below):
    """``above`` / ``below`` to the nearest whole number, halves away from zero."""
    sign = -1 if (above < 0) != (below < 0) else 1
    return sign * ((2 * abs(above) + abs(below)) // (2 * abs(below)))


def said(data, found, measure):
    """An amount in words: deaths a year, or percent of the world's."""
    if measure == "share":
        return words.say(data, "amount.share", n="%d.%02d" % divmod(rounded(found, 10), 100))
    return words.counted(data, "amount.deaths", rounded(found, 10))


def year_list(data, years):
    """2012, or the first and last of several years."""
    return str(years[0]) if len(years) == 1 else words.say(data, "years", first=years[0], last=years[-1])

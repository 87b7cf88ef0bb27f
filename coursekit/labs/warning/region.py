"""Belnara, an invented region: ten years of weeks, its outbreaks, and six indicators that are watched there.

Everything follows from a seed by whole-number arithmetic, so that every Python gives the same region. An indicator is given in
thousandths of its usual spread: 0 is an ordinary week, 2000 a week that stands two spreads above it.
"""

WEEKS, HALF, LASTS = 520, 260, 6  # weeks; weeks in which a rule is chosen; weeks for which an outbreak lasts
SPANS = {"choose": (0, HALF), "judge": (HALF, WEEKS)}  # weeks in which a rule is chosen, and in which it is judged
FIRST, GAP, VARIES = 14, 20, 18  # the first outbreak can begin in this week; at least, and up to how many weeks more, to the next
AFTER = 20  # outbreaks of so many weeks after the end are known too, so that the last alarms can be judged
SILENT, TENSE = 7, 3  # one outbreak in so many comes without a sign; weeks of tension, a third as often again, end without one
PRIME = 2147483647

# indicator: weeks before an outbreak in which it begins to rise, weeks after its start for which it stays up, height in the first
# and in the second five years, and how many weeks lie between rises that mean nothing (0: none)
INDICATORS = ("incidents", "displaced", "prices", "speech", "press", "searches")  # in this order: a dict has none under MicroPython
SIGNS = {
    "incidents": (3, 5, 5400, 5400, 90),
    "displaced": (9, 5, 3900, 3900, 70),
    "prices": (14, 2, 2800, 2800, 60),
    "speech": (10, 6, 4500, 900, 80),
    "press": (0, 12, 4000, 4000, 0),
    "searches": (0, 0, 0, 0, 18),
}
TENSION = ("displaced", "prices", "speech")  # what rises in a tense time that ends without an outbreak
EMPTY_RISE = 2600  # height of a rise that means nothing
HOME = {}  # the region of the seed asked for last


class Lot:
    """Whole numbers that look drawn by lot (Park and Miller's generator, multiplier 48271)."""

    def __init__(self, seed, salt):
        self.state = (seed * 7919 + salt * 104729 + 1) * 69621 % PRIME or 1
        self.draw(2)

    def draw(self, whole):
        """A number from 0 to ``whole`` - 1."""
        self.state = self.state * 48271 % PRIME
        return self.state // 16 % whole

    def spread(self):
        """A number around 0 in thousandths of a spread: a sum of four draws, scaled."""
        return (sum([self.draw(1000) for _ in range(4)]) - 1998) * 1732 // 1000


def region(seed):
    """{"outbreaks": [week], "silent": [week], "tense": [week], "signs": {indicator: [value of each week]}}."""
    if HOME.get("seed") != seed:
        HOME.update(made(seed))
        HOME["seed"] = seed
    return HOME


def made(seed):
    """The region of a seed, anew."""
    lot, outbreaks, week = Lot(seed, 1), [], FIRST
    week += lot.draw(VARIES)
    while week < WEEKS + AFTER:
        outbreaks.append(week)
        week += GAP + lot.draw(VARIES + 1)
    silent = [week for week in outbreaks if lot.draw(SILENT) == 0]
    tense = [first + (later - first) // 2 for first, later in zip(outbreaks, outbreaks[1:])
             if lot.draw(TENSE) == 0 and later - first > 20]
    signs = {name: sign(name, Lot(seed, 2 + place), outbreaks, silent, tense) for place, name in enumerate(INDICATORS)}
    return {"outbreaks": outbreaks, "silent": silent, "tense": tense, "signs": signs}


def sign(name, lot, outbreaks, silent, tense):
    """The weeks of one indicator: noise that remembers the week before, and rises with and without an outbreak behind them."""
    lead, tail, early, late, empty = SIGNS[name]
    values, noise = [], 0
    for _ in range(WEEKS):
        noise = (6 * noise + 8 * lot.spread()) // 10  # variance stays: 0.36 + 0.64
        values.append(noise)
    for week in outbreaks:
        height = early if week < HALF else late
        if week not in silent:
            raised(values, week, lead, height)
        stays(values, week, tail, height)
    if name in TENSION:
        for week in tense:
            raised(values, week, lead, early if week < HALF else late)
    week = lot.draw(empty) if empty else WEEKS
    while week < WEEKS:
        raised(values, week, 4, EMPTY_RISE)
        week += empty // 2 + lot.draw(empty)
    return values


def raised(values, week, lead, height):
    """Add a straight rise over ``lead`` weeks that would reach ``height`` in ``week``."""
    for step in range(lead):
        if 0 <= week - lead + step < WEEKS:
            values[week - lead + step] += height * (step + 1) // (lead + 1)


def stays(values, week, tail, height):
    """Add ``height`` to the first weeks of an outbreak."""
    for at in range(week, min(week + tail, WEEKS)):
        values[at] += height

"""How alike two spellings are, in whole hundredths from 0 to 100, by two measures that the field uses."""


def distance(a, b):
    """Insertions, deletions and replacements of a letter that turn ``a`` into ``b`` (V. I. Levenshtein, Soviet Physics Doklady
    10 (1966), 707-710)."""
    before = list(range(len(b) + 1))
    for row, sign in enumerate(a):
        now = [row + 1]
        for column, other in enumerate(b):
            now.append(min(before[column + 1] + 1, now[column] + 1, before[column] + (sign != other)))
        before = now
    return before[-1]


def edit(a, b):
    """One minus the distance over the longer length; 100 for two empty texts."""
    longest = max(len(a), len(b))
    return (200 * (longest - distance(a, b)) + longest) // (2 * longest) if longest else 100


def jaro(a, b):
    """The share of letters in common, less what stands out of order, between 0 and 1.

    A letter matches one of the same kind at most half the longer length away, less one (M. A. Jaro, Journal of the American
    Statistical Association 84 (1989), 414-420).
    """
    if not a or not b:
        return 1.0 if a == b else 0.0
    reach = max(max(len(a), len(b)) // 2 - 1, 0)
    taken, mine = [False] * len(b), []
    for place, sign in enumerate(a):
        for other in range(max(0, place - reach), min(len(b), place + reach + 1)):
            if not taken[other] and b[other] == sign:
                taken[other] = True
                mine.append(sign)
                break
    if not mine:
        return 0.0
    theirs = [sign for place, sign in enumerate(b) if taken[place]]
    swapped = len([1 for one, two in zip(mine, theirs) if one != two]) / 2
    m = len(mine)
    return (m / len(a) + m / len(b) + (m - swapped) / m) / 3


def jaro_winkler(a, b):
    """Jaro's measure, raised by a tenth of what it lacks for each of up to four letters in common at the beginning (W. E. Winkler,
    Proceedings of the Section on Survey Research Methods, American Statistical Association (1990), 354-359)."""
    plain, prefix = jaro(a, b), 0
    while prefix < min(4, len(a), len(b)) and a[prefix] == b[prefix]:
        prefix += 1
    return int((plain + prefix * 0.1 * (1 - plain)) * 100 + 0.5)


MEASURES = {"jaro_winkler": jaro_winkler, "edit": edit}

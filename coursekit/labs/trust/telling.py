"""Numbers and names that several parts of this lab write alike."""

from coursekit.labs import words

AHEAD = "\u200e"  # keeps a minus before its number in a right-to-left line


def hundredths(value):
    """A number with two decimals, rounded by whole-number arithmetic so that every Python writes the same."""
    whole = int(abs(value) * 100 + 0.5)
    text = "%d.%02d" % divmod(whole, 100)
    return AHEAD + "-" + text if value < 0 and whole else text


def of_hundred(share):
    """A share as a whole number of a hundred."""
    return int(share * 100 + 0.5)


def name(data, rule):
    """The name of a rule in the reader's language."""
    return words.say(data, "rule." + rule["id"])

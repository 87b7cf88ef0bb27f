"""Days that a source gives to the day, the month or the year, and the days a treaty counts from them."""

from datetime import date, timedelta


PARSED = {}  # days read before: an answer about 198 States asks for the same few thousand again and again


def parse(text):
    """``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD`` as its parts; ValueError for anything else, an impossible day included."""
    text = str(text)
    if text not in PARSED:
        PARSED[text] = parts_of(text)
    return PARSED[text]


def parts_of(text):
    """What ``parse`` gives, worked out."""
    parts = text.split("-")
    sizes = [len(part) for part in parts]
    if sizes not in ([4], [4, 2], [4, 2, 2]) or not all(part.isdigit() for part in parts):
        raise ValueError("not a date: %s" % text)
    whole = [int(part) for part in parts] + [1, 1]
    if not 1 <= whole[1] <= 12 or not 1 <= whole[2] <= month_length(whole[0], whole[1]):
        raise ValueError("not a date: %s" % text)
    return [int(part) for part in parts]


def month_length(year, month):
    """Days in a month of the Gregorian calendar."""
    following = date(year + month // 12, month % 12 + 1, 1)
    return (following - date(year, month, 1)).days


def last_day(text):
    """The latest day (ISO text) that a partly known date can mean: 2016-10 may be 31 October 2016 at the latest."""
    parts = parse(text)
    if len(parts) == 1:
        return "%04d-12-31" % parts[0]
    if len(parts) == 2:
        return "%04d-%02d-%02d" % (parts[0], parts[1], month_length(parts[0], parts[1]))
    return str(text)


def add_days(iso, n):
    """The ISO day ``n`` days after an ISO day."""
    year, month, day = parse(iso)
    found = date(year, month, day) + timedelta(days=n)
    return "%04d-%02d-%02d" % (found.year, found.month, found.day)


def add_months(iso, n):
    """The same day ``n`` months later; the month's last day where it has no such day."""
    year, month, day = parse(iso)
    month += n
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return "%04d-%02d-%02d" % (year, month, min(day, month_length(year, month)))


def first_of_month_after(iso, n):
    """The first day of the month that follows the end of ``n`` months counted from an ISO day."""
    year, month, _ = parse(add_months(iso, n))
    return add_months("%04d-%02d-01" % (year, month), 1)


def fraction(iso):
    """A day as a year with its fraction, for an axis."""
    year, month, day = parse(iso)
    return year + (date(year, month, day) - date(year, 1, 1)).days / 366

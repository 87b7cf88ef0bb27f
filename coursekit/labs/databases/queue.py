"""Travellers in front of booths, and a line that fails at times. Seconds from the start of the week."""

from coursekit.labs.databases.world import PROFILE, WEEK

END = WEEK * 60


def arrivals(an_hour):
    """Seconds at which travellers arrive, in order: ``an_hour`` on average, few at night and many at noon and in the evening."""
    found, mean = [], sum(PROFILE) / 24
    for hour in range(168):
        many = int(an_hour * PROFILE[hour % 24] / mean + 0.5)
        for place in range(many):
            found.append(hour * 3600 + place * 3600 // many)
    return found


def outages(a_day, minutes):
    """[(start, end)] of the failures of the line: ``a_day`` a day, each in its own part of the day at a place that varies."""
    found = []
    for day in range(7):
        for place in range(a_day):
            room = 86400 // a_day
            slack = room - minutes * 60
            shift = (day * 7919 + place * 104729 + 4 * 3571) * 48271 % 2147483647 % (slack + 1)
            start = day * 86400 + place * room + shift
            found.append((start, start + minutes * 60))
    return found if minutes else []


def refreshes(every, failures):
    """Seconds at which the local copy is made new: when the week begins, then every so many hours or as soon as the line is back."""
    found = [0]
    for due in range(every * 3600, END, every * 3600):
        for start, end in failures:
            if start <= due < end:
                due = end
        if due < END and due > found[-1]:
            found.append(due)
    return found


def served(times, booths, seconds, failures, policy):
    """What the post does with travellers who arrive at ``times``, each taking ``seconds`` at one of ``booths``.

    ``failures``: when the line is down, [(start, end)]. ``policy`` for then: «wave» and «copy» let the booth go on, «hold» makes it
    wait. Returns a list of (second at which the traveller's document is looked at, or None where the week ended first; line down).
    """
    free, found, place = [0] * booths, [], 0
    for time in times:
        start = min(free)
        booth = free.index(start)
        if time > start:
            start = time
        while place < len(failures) and failures[place][1] <= start:
            place += 1
        down = place < len(failures) and failures[place][0] <= start
        if down and policy == "hold":
            start, down = failures[place][1], False
        if start >= END:
            found.append((None, down))
        else:
            free[booth] = start + seconds
            found.append((start, down))
    return found

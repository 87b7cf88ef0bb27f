"""A syllabus as a calendar file. Source: RFC 5545, iCalendar: https://www.rfc-editor.org/rfc/rfc5545"""

import uuid
from datetime import timedelta

from coursekit.edition import edition
from coursekit.errors import RequestError
from coursekit.teach.chapter import course_title
from coursekit.teach.syllabus.written import week_lines, week_title

LINE = 75  # octets of a line, its break not counted (section 3.1)


def calendar(plan):
    """The plan as the text of an .ics file: one event a week. Raises RequestError where the plan has no first day."""
    if not plan.start:
        raise RequestError("A calendar needs the day of the first session.", mend="Add --start, as --start 2027-02-01.")
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//coursekit//syllabus//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
             f"X-WR-CALNAME:{escaped(course_title(plan.lang))}"]
    for week in plan.weeks:
        lines += event(plan, week)
    return "".join(folded(line) for line in [*lines, "END:VCALENDAR"])


def event(plan, week):
    """The lines of one week. The stamp is the plan's first day, so that the same plan gives the same file."""
    words, day = edition(plan.lang), f"{week.day:%Y%m%d}"
    name = "|".join([plan.lang, str(week.day), plan.time, *(f"{share.chapter.id}:{share.step}" for share in week.shares)])
    when = [f"DTSTART:{day}T{plan.time.replace(':', '')}00", f"DURATION:PT{plan.minutes}M"] if plan.time else \
        [f"DTSTART;VALUE=DATE:{day}", f"DTEND;VALUE=DATE:{week.day + timedelta(days=1):%Y%m%d}", "TRANSP:TRANSPARENT"]
    text = "\n".join(line for title, entries in week_lines(plan, week, words) for line in (title, *(f"- {entry}" for entry in entries)))
    return ["BEGIN:VEVENT", f"UID:{uuid.uuid5(uuid.NAMESPACE_URL, name)}", f"DTSTAMP:{plan.start:%Y%m%d}T000000Z", *when,
            f"SUMMARY;LANGUAGE={plan.lang}:{escaped(week_title(week, words))}", f"DESCRIPTION;LANGUAGE={plan.lang}:{escaped(text)}",
            "END:VEVENT"]


def escaped(text):
    """A value of type TEXT (section 3.3.11)."""
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def folded(line):
    """A line with its break, cut where it is longer than 75 octets, never inside a character; what follows begins with a space."""
    found, octets = [""], 0
    for letter in line:
        size = len(letter.encode("utf-8"))
        if octets + size > LINE:
            found.append(" ")
            octets = 1
        found[-1] += letter
        octets += size
    return "\r\n".join(found) + "\r\n"

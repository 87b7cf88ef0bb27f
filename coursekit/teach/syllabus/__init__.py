"""A syllabus: chosen chapters over so many weeks, as a page, as Markdown and as a calendar."""

from pathlib import Path

from coursekit.archive import write_file
from coursekit.errors import RequestError
from coursekit.teach.syllabus.calendar import calendar
from coursekit.teach.syllabus.plan import planned
from coursekit.teach.syllabus.written import html, markdown

WRITTEN = {".html": html, ".md": markdown, ".ics": calendar}


def write(plan, out):
    """Writes a plan to ``out``: a file of one kind by its ending, or a folder with all kinds; returns the paths.

    A plan without a first day has no calendar. Raises RequestError for another ending, and for a calendar without a day.
    """
    out = Path(out)
    if out.suffix:
        if out.suffix not in WRITTEN:
            raise RequestError(f"A syllabus is not written as «{out.suffix}».", file=str(out),
                               mend=f"Use {', '.join(WRITTEN)}, or name a folder.")
        return [write_file(out, WRITTEN[out.suffix](plan))]
    made = {f"syllabus{ending}": write_as(plan) for ending, write_as in WRITTEN.items() if ending != ".ics" or plan.start}
    return [write_file(out / name, text) for name, text in made.items()]


__all__ = ["planned", "write"]

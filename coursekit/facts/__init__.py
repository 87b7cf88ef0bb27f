"""A number, date or name from the tables, with its day and its sources, so that no page types one by hand.

Two kinds of reference: ``table/key/field`` is one cell (``conventions/icsft-1999/parties_count``), and
``derived/question:arguments`` is a count or a day worked out from the tables (``derived/parties_on:icsft-1999:2001-09-28``).
"""

from functools import lru_cache

from coursekit.errors import CourseError
from coursekit.facts.cells import cell
from coursekit.facts.derived import QUESTIONS, derived
from coursekit.facts.model import Fact

__all__ = ["Fact", "QUESTIONS", "fact"]


@lru_cache(maxsize=None)
def fact(reference):
    """The fact that a reference names.

    Parameters
    ----------
    reference : ``table/key/field``, where the key of a table with two key fields is ``first:second``
        (``ratifications/icsft-1999:EGY/consented_on``) and a field written in both languages is named without its ending
        (``conventions/icsft-1999/name``); or ``derived/question:argument:...``, one of QUESTIONS.

    Returns a :class:`Fact`. Raises CourseError, naming the nearest, for an unknown table, key, field, question or argument, and
    for what the data does not know: a blank cell, a count over a list that is not complete.

    >>> fact("resolutions/unsc-1373/adopted_on").value
    '2001-09-28'
    """
    parts = reference.strip().split("/")
    if parts[0] == "derived" and len(parts) == 2:
        return derived(reference, *parts[1].split(":"))
    if len(parts) == 3:
        return cell(reference, *parts)
    raise CourseError(f"«{reference}» is no reference to a fact.",
                      mend="Write table/key/field or derived/question:argument, as in conventions/icsft-1999/in_force_on.")

"""What a page says wrong: a warning with file and line, of a type ``course.<subtype>``. The build turns it into a failure."""

import difflib

from sphinx.util import logging

from coursekit.errors import CourseError

log = logging.getLogger(__name__)


def fault(subtype, error, location):
    """Reports a fault of an author.

    Parameters
    ----------
    subtype : what it concerns: ``fact``, ``source``, ``items``...
    error : a CourseError, or a sentence.
    location : where the author wrote it, as Sphinx takes it: ``(docname, line)`` or a node.
    """
    text = str(error) if not isinstance(error, CourseError) else f"{error.what} {error.mend or ''}".strip()
    log.warning("%s", text, type="course", subtype=subtype, location=location)


def unknown(what, name, known):
    """The sentence for a name that does not exist, with the nearest one that does."""
    near = difflib.get_close_matches(name, list(known), 1, 0.4)
    return f"There is no {what} «{name}»." + (f" Did you mean «{near[0]}»?" if near else f" There are: {', '.join(sorted(known))}.")

"""What a page says wrong: a warning with file and line, of a type ``course.<subtype>``. The build turns it into a failure."""

import difflib
import logging as std_logging
import re

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


class PagesWithFaults(std_logging.Handler):
    """Collects the names of the pages that warnings are about; None for a warning that is about no page."""

    def __init__(self, app):
        super().__init__(std_logging.WARNING)
        self.app, self.found = app, set()

    def emit(self, record):
        """The handler that prints has run before and made a text of the place."""
        if logging.is_suppressed_warning(getattr(record, "type", ""), getattr(record, "subtype", ""), self.app.config.suppress_warnings):
            return
        where = re.sub(r":\d+$", "", str(getattr(record, "location", None) or ""))
        docname = self.app.env.path2doc(where) if where else None
        self.found.add(docname if docname in self.app.env.found_docs else None)


def collect(app):
    """A set that the names of this application's pages with faults go into, as they are told."""
    handler = PagesWithFaults(app)
    std_logging.getLogger(logging.NAMESPACE).addHandler(handler)
    return handler.found

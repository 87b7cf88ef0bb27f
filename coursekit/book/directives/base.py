"""What the course's directives share: the edition, the chapter, ids one a line, faults with the line they stand on."""

from sphinx.util.docutils import SphinxDirective

from coursekit.book.depends import depends_on
from coursekit.book.faults import fault
from coursekit.edition import edition


class CourseDirective(SphinxDirective):
    """``subtype`` names the directive's faults: ``course.<subtype>``."""

    subtype = ""

    @property
    def lang(self):
        return self.config.language

    @property
    def words(self):
        return edition(self.lang)

    @property
    def page_name(self):
        """``01-law-and-policy``: the id of the chapter that the page is, or the page's name."""
        return self.env.docname.rpartition("/")[2]

    def fault(self, error, line=None):
        """Reports a fault at a line of the page (the directive's own unless named) and returns no nodes."""
        fault(self.subtype, error, (self.env.docname, line or self.lineno))
        return []

    def depends_on(self, *patterns):
        depends_on(self.env, *patterns)

    def listed(self):
        """Ids in the body, one a line: ``[(id, line), ...]``."""
        return [(text.strip(), self.content_line(place)) for place, text in enumerate(self.content) if text.strip()]

    def content_line(self, place):
        """The line of the page that the body's line ``place`` (from 0) stands on."""
        return self.lineno + self.content_offset + place + 1

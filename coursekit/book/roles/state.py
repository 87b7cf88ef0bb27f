"""``{state}`EGY` ``: the name of a State in the page's language."""

from docutils import nodes
from sphinx.util.docutils import SphinxRole

from coursekit import tables
from coursekit.book.faults import fault
from coursekit.errors import CourseError


class StateRole(SphinxRole):
    def run(self):
        try:
            return [nodes.Text(tables.state_name(self.text.strip(), self.config.language))], []
        except CourseError as error:
            fault("state", error, self.get_location())
            return [nodes.literal(text=self.text)], []


def setup(app):
    app.add_role("state", StateRole())

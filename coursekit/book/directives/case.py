"""``{case} Title``: one real episode told through its documents, in a panel."""

from docutils import nodes

from coursekit.book.directives.base import CourseDirective
from coursekit.book.nodes import Box


class Case(CourseDirective):
    subtype = "case"
    has_content = True
    required_arguments = 1
    final_argument_whitespace = True

    def run(self):
        title, messages = self.state.inline_text(self.arguments[0], self.lineno)
        box = Box("", nodes.paragraph("", "", *title, classes=["case-title"]), tag="div", classes=["case"])
        self.state.nested_parse(self.content, self.content_offset, box)
        return [box, *messages]


def setup(app):
    app.add_directive("case", Case)

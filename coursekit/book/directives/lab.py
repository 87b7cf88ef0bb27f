"""``{lab} 01-conventions`` with ``:part: explorer``: a lab on the page; it starts when it is first touched."""

from docutils import nodes
from docutils.parsers.rst import directives

from coursekit.book.directives.base import CourseDirective
from coursekit.errors import CourseError
from coursekit.widgets.lab import lab_html


class Lab(CourseDirective):
    subtype = "lab"
    required_arguments = 1
    option_spec = {"part": directives.unchanged_required}

    def run(self):
        self.depends_on("data/*.csv", "coursekit/labs/**/*.py")
        if "part" not in self.options:
            return self.fault("The lab's part is missing. Write it below: ':part: explorer'.")
        try:
            return [nodes.raw("", lab_html(self.arguments[0], self.options["part"], self.lang), format="html")]
        except CourseError as error:
            return self.fault(error)


def setup(app):
    app.add_directive("lab", Lab)

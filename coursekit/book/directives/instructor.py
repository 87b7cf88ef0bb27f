"""``{instructor}``: what only the teacher needs, folded away."""

from coursekit.book.directives.base import CourseDirective
from coursekit.book.nodes import Fold


class Instructor(CourseDirective):
    subtype = "instructor"
    has_content = True

    def run(self):
        fold = Fold(summary=self.words.text("book.instructor"), classes=["instructor"])
        self.state.nested_parse(self.content, self.content_offset, fold)
        return [fold]


def setup(app):
    app.add_directive("instructor", Instructor)

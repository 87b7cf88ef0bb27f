"""``{my-course}``: the place where a learner's own record is shown; the page's script fills it."""

from html import escape

from docutils import nodes

from coursekit.book.directives.base import CourseDirective


class MyCourse(CourseDirective):
    subtype = "my-course"

    def run(self):
        note = escape(self.words.text("learner.no_script"))
        return [nodes.raw("", f'<div class="course-host"><noscript><p class="note">{note}</p></noscript></div>\n', format="html")]


def setup(app):
    app.add_directive("my-course", MyCourse)

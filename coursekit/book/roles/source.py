"""``{source}`id` ``: a citation. In a sentence a number with the citation behind it, at the head of a list entry in full.

``{source}`Talmon <talmon-2005>` `` is a link with words of its own.
"""

from docutils import nodes
from sphinx.util.docutils import SphinxRole

from coursekit import sources
from coursekit.book.depends import depends_on
from coursekit.book.faults import fault
from coursekit.book.nodes import Cite, citation_html
from coursekit.edition import edition
from coursekit.errors import CourseError
from coursekit.facts.said import titled


class SourceRole(SphinxRole):
    def run(self):
        words, name = titled(self.text)
        lang = self.config.language
        depends_on(self.env, "data/sources.csv")
        try:
            cite = sources.cite(name, lang)
        except CourseError as error:
            fault("source", error, self.get_location())
            return [nodes.literal(text=self.text)], []
        numbers = self.env.temp_data.setdefault("course_sources", {})  # in the order of their first use on the page
        number = numbers.setdefault(name, len(numbers) + 1)
        text = words or f"[{number}: {cite['text']}]"
        return [Cite(self.rawtext, text, source=name, number=number, numbered=not words, citation=cite["text"], url=cite.get("url"),
                     accessed=str(cite.get("accessed_on") or ""),
                     label=edition(lang).text("book.source_label", n=number), card=citation_html(cite, lang))], []


def setup(app):
    app.add_role("source", SourceRole())

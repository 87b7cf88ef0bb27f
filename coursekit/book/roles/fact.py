"""``{fact}`conventions/icsft-1999/parties_count` ``: a value of the tables, its date and sources one tap away."""

import posixpath
from html import escape

from docutils import nodes
from sphinx.util.docutils import SphinxRole

from coursekit import facts, sources
from coursekit.book.depends import depends_on
from coursekit.book.faults import fault
from coursekit.book.nodes import Fact, citation_html
from coursekit.edition import edition
from coursekit.errors import CourseError

CITED = 8  # sources that a card names; a count over a whole table has more than anybody reads behind one number
LIST = "book/sources"  # the page that names them all


class FactRole(SphinxRole):
    def run(self):
        lang = self.config.language
        depends_on(self.env, "data/*.csv", "data/datapackage.json")
        try:
            fact = facts.fact(self.text)
            cites = [sources.cite(name, lang) for name in fact.sources]
        except CourseError as error:
            fault("fact", error, self.get_location())
            return [nodes.literal(text=self.text)], []
        value, words = fact.text(lang), edition(lang)
        label = words.text("book.fact_label", value=value)
        target = f"{posixpath.relpath(LIST, posixpath.dirname(self.env.docname))}.html"
        return [Fact(self.rawtext, value, label=label, card=card_html(fact, value, words, cites, target))], []


def card_html(fact, value, words, cites, target):
    """What one tap shows: the value with its unit, its date, what to know about it, its sources; ``target``: where all sources stand."""
    lines = [("card-value", f"{value} {fact.unit.get(words.code, '')}".strip()),
             ("card-date", words.text("edition.as_of", date=words.date(fact.as_of)) if fact.as_of else ""),
             ("card-date", words.text(f"data.codes.evidence.{fact.evidence}") if fact.evidence == "unsourced" else ""),
             ("card-note", fact.note.get(words.code, ""))]
    html = [f'<span class="{name}">{escape(text)}</span>' for name, text in lines if text]
    html += [citation_html(cite, words.code) for cite in cites[:CITED]]
    if cites[CITED:]:
        more = words.plural("book.more_sources", len(cites) - CITED)
        html.append(f'<span class="card-source">{escape(more)} <a href="{target}">{escape(words.text("book.all_sources"))}</a></span>')
    return "".join(html)


def setup(app):
    app.add_role("fact", FactRole())

"""``{claim}`C005` ``, ``{body}`interpol` ``, ``{system}`sltd` ``, ``{treaty}`icsft-1999` ``, ``{resolution}`unsc-1373` ``,
``{term}`reservation` ``: a row by its name, with a link to its place.

``{body}`the organisation <interpol>` `` has words of its own. A term opens its definition at its first use on a page; later uses are plain words,
so that a page is not full of marks and an author need not count.
"""

from html import escape

from docutils import nodes
from sphinx.util.docutils import SphinxRole

from coursekit.book import rows
from coursekit.book.depends import depends_on
from coursekit.book.faults import fault, unknown
from coursekit.book.nodes import card
from coursekit.edition import edition
from coursekit.facts.said import TABLES, row_words, titled


class RowRole(SphinxRole):
    def run(self):
        text, name = titled(self.text)
        kind, lang = self.name.rpartition(":")[2], self.config.language  # «std:term» as Sphinx calls it
        table = TABLES[kind]
        depends_on(self.env, f"data/{table}.csv", "data/datapackage.json")
        if name not in rows.keys(table):
            fault(kind, unknown(kind, name, rows.keys(table)), self.get_location())
            return [nodes.literal(text=self.text)], []
        if kind == "term":
            seen = self.env.temp_data.setdefault("course_terms", set())
            first = name not in seen
            seen.add(name)
            word = term(name, lang, text)
            return [word if first else nodes.Text(word.astext())], []
        return [rows.row_link(table, name, lang, text or row_words(kind, name, lang))], []


class Term(nodes.inline):
    """A term in a sentence: ``label`` names the button, ``card`` is the HTML of its definition; its child is the word itself."""


def term(name, lang, text):
    full, definition = rows.name_of("glossary", name, lang), rows.row_of("glossary", name)[f"definition_{lang}"]
    text = text or row_words("term", name, lang)
    return Term("", text, definition=definition, full=full, label=edition(lang).text("ledger.definition_of", term=text), anchor=name,
                more=edition(lang).text("ledger.in_glossary"), href="")


def resolve(app, doctree, docname):
    """Gives a term the address of the glossary, where the book has one."""
    page = rows.PAGES["glossary"][0]
    for node in doctree.findall(Term):
        node["href"] = f"{app.builder.get_relative_uri(docname, page)}#{node['anchor']}" if page in app.env.found_docs else ""


def visit_term(self, node):
    link = f'<span><a href="{escape(node["href"])}">{escape(node["more"])}</a></span>' if node["href"] else ""
    content = f'<span class="card-value">{escape(node["full"])}</span><span>{escape(node["definition"])}</span>{link}'
    self.body.append(f'<span class="term">{card(self, escape(node.astext()), node["label"], content)}</span>')
    raise nodes.SkipNode


def passes(self, node):
    """For builders that print the word and nothing else."""


def setup(app):
    for name in TABLES:
        if name != "term":
            app.add_role(name, RowRole())
    app.add_role_to_domain("std", "term", RowRole(), override=True)  # Sphinx has a role of this name, which it would take first
    plain = (passes, passes)
    app.add_node(Term, html=(visit_term, None), latex=plain, text=plain, man=plain, texinfo=plain)
    app.connect("doctree-resolved", resolve)

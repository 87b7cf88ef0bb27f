"""How nodes become HTML where Sphinx's own way is not good enough: permalinks, tables, images."""

import re
from html import escape

from docutils import nodes
from sphinx.writers.html5 import HTML5Translator

from coursekit.edition import edition

PANDAS_LOOK = re.compile(r'<style scoped>.*?</style>\s*|(?<=<table) border="1"|(?<=") valign="top"', re.DOTALL)  # the sheet has its own
LATIN_CELL = re.compile(r"<(t[hd])>(?=[ -;=?-~]*[A-Za-z][ -;=?-~]*<)")  # the start of a cell that holds Latin letters and no others

# Arabic words in a comment or a text of code; the sign before them and the quotation marks around them stay where code has them
ARABIC_IN_CODE = re.compile(r"""(<span class="(?:c1|s1|s2|sd)">(?:#+ ?|["']+)?)([^<]*?[\u0600-\u06ff][^<]*?)(?=["']*</span>)""")

PRINTED = "myst-ansi"  # the language that MyST-NB gives to what a cell printed
CALL = re.compile(r"\b[A-Za-z_]\w*\(\)")  # in what a cell printed: its brackets would go to the other side of an Arabic line
HYPHENED = re.compile(r"\b[A-Z]{1,2}-[A-Z0-9][\w/]{0,14}\b")  # I-Checkit, I-24/7, C-505/19: a name that a line's end would cut


class CourseTranslator(HTML5Translator):
    """Sphinx's translator with named permalinks, tables that scroll inside themselves and images that load late."""

    @property
    def words(self):
        return edition(self.config.language)

    def add_permalink_ref(self, node, title):
        """A link to a section, named after it; figures and tables have none, their section's is near."""
        if node.tagname != "section" or not node["ids"]:
            return
        label = self.words.text("book.permalink", title=node.next_node(condition=is_title).astext())
        self.body.append(f'<a class="permalink" href="#{node["ids"][0]}" aria-label="{escape(label)}">'
                         '<span aria-hidden="true">#</span></a>')

    def visit_table(self, node):
        label = self.words.text("book.scroll_table", caption=self.table_name(node))
        self.body.append(f'<div class="table-scroll" role="region" tabindex="0" aria-label="{escape(label)}">\n')
        head = next(iter(node.findall(nodes.thead)), None)
        if head is not None and not head[0][0].astext().strip():  # an empty corner: the first column names the rows
            next(iter(node.findall(nodes.colspec)))["stub"] = 1
        super().visit_table(node)

    def table_name(self, node):
        """A table's caption; without one its number on the page and its section, so that no two regions share a name."""
        caption = next((child.astext() for child in node.children if is_title(child)), "")
        if caption:
            return caption
        section, number = node, 1 + list(self.document.findall(nodes.table)).index(node)
        while section.parent is not None and not any(map(is_title, section.children)):
            section = section.parent
        title = next((child.astext() for child in section.children if is_title(child)), "")
        return self.words.text("book.table_in", number=number, section=title)

    def visit_entry(self, node):
        """A cell; an empty one in the head is no heading, and a screen reader should not announce it as one."""
        super().visit_entry(node)
        if isinstance(node.parent.parent, nodes.thead) and not node.astext().strip():
            start = max(at for at, text in enumerate(self.body) if text.startswith("<th"))
            self.body[start] = self.body[start].replace("<th", "<td", 1)
            self.context[-1] = self.context[-1].replace("</th>", "</td>")

    def depart_table(self, node):
        super().depart_table(node)
        self.body.append("</div>\n")

    def visit_raw(self, node):
        """A table that pandas wrote: its look is the page's, its empty corners are no headings, its codes are English in every edition."""
        if 'class="dataframe"' in node.astext():
            html = LATIN_CELL.sub(r'<\1 lang="en">', PANDAS_LOOK.sub("", node.astext()).replace("<th></th>", "<td></td>"))
            node.children[0] = nodes.Text(html)
        super().visit_raw(node)

    def visit_literal_block(self, node):
        """Code; Arabic words in it run from right to left, each text and comment for itself."""
        try:
            super().visit_literal_block(node)
        finally:
            self.body[-1] = ARABIC_IN_CODE.sub(r'\1<bdi dir="rtl">\2</bdi>', self.body[-1])
            if node.get("language") == PRINTED:
                self.body[-1] = CALL.sub(r'<bdi dir="ltr">\g<0></bdi>', self.body[-1])

    def visit_Text(self, node):
        """A text; a short name with a hyphen in it stays on one line."""
        super().visit_Text(node)
        self.body[-1] = HYPHENED.sub(r'<span class="whole">\g<0></span>', self.body[-1])

    def visit_image(self, node):
        node["loading"] = "lazy"
        super().visit_image(node)


def is_title(node):
    return node.tagname == "title"


def setup(app):
    app.set_translator("html", CourseTranslator)

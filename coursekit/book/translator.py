"""How nodes become HTML where Sphinx's own way is not good enough: permalinks, tables, images."""

from html import escape

from sphinx.writers.html5 import HTML5Translator

from coursekit.edition import edition


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
        caption = next((child.astext() for child in node.children if is_title(child)), self.words.text("book.table"))
        label = self.words.text("book.scroll_table", caption=caption)
        self.body.append(f'<div class="table-scroll" role="region" tabindex="0" aria-label="{escape(label)}">\n')
        super().visit_table(node)

    def depart_table(self, node):
        super().depart_table(node)
        self.body.append("</div>\n")

    def visit_image(self, node):
        node["loading"] = "lazy"
        super().visit_image(node)


def is_title(node):
    return node.tagname == "title"


def setup(app):
    app.set_translator("html", CourseTranslator)

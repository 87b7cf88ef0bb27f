"""``{table-data}``: rows of a table as a table on the page, with the titles, dates and sources that the table has.

    ```{table-data}
    :resource: conventions
    :columns: name, adopted_on, in_force_on, parties_count
    :where: un19_number, scope = universal
    :caption: The universal instruments
    ```

A column named without its language (``name`` for ``name_en``) follows the page. ``where`` lists conditions that all hold:
``field`` (it has a value), ``field = value``, ``field != value``.
"""

import re

from docutils import nodes
from docutils.parsers.rst import directives

from coursekit import sources, tables
from coursekit.book import fields
from coursekit.book.directives.base import CourseDirective
from coursekit.book.faults import unknown
from coursekit.book.nodes import Fold
from coursekit.errors import CourseError

CONDITION = re.compile(r"\s*(\w+)\s*(?:(!?=)\s*(.+?))?\s*")


class TableData(CourseDirective):
    subtype = "table-data"
    option_spec = {name: directives.unchanged_required for name in ("resource", "columns", "where", "sort", "caption")}

    def run(self):
        for needed in ("resource", "columns"):
            if needed not in self.options:
                return self.fault(f"The option «{needed}» is missing.")
        self.depends_on("data/*.csv", "data/datapackage.json")
        try:
            name = self.options["resource"]
            table = tables.load(name)
            columns = [self.column(table, column.strip()) for column in self.options["columns"].split(",")]
            rows = self.rows(table)
            return [self.build(name, table, columns, rows), *self.source_line(table, rows)]
        except CourseError as error:
            return self.fault(error)

    def column(self, table, name):
        """The table's own name of a column; raises CourseError where it has none."""
        base = re.sub(r"_(en|ar)$", "", name)
        for own in (f"{base}_{self.lang}", name):
            if own in table.columns:
                return own
        raise CourseError(unknown("column", name, table.columns))

    def rows(self, table):
        """The rows that meet every condition, in the order asked for."""
        kept = table
        for condition in filter(None, map(str.strip, self.options.get("where", "").split(","))):
            found = CONDITION.fullmatch(condition)
            if not found:
                raise CourseError(f"The condition «{condition}» cannot be read.", mend="Write field, field = value or field != value.")
            field, sign, value = found.groups()
            column = self.column(kept, field)
            if sign is None:
                kept = kept[kept[column].notna() & (kept[column].astype(str) != "")]
            else:
                same = kept[column].astype(str) == value
                kept = kept[same if sign == "=" else ~same]
        if kept.empty:
            raise CourseError("No row meets the conditions.", mend="Check «where» against the table.")
        sort = self.options.get("sort")
        return kept.sort_values(self.column(kept, sort)) if sort else kept

    def build(self, resource, table, columns, rows):
        node = nodes.table(classes=["data-table"])
        caption = self.options.get("caption") or tables.translated(tables.resource(resource), "title", self.lang)
        node += nodes.title(text=f"{caption} ({self.words.plural('book.rows', len(rows))})")
        group = nodes.tgroup(cols=len(columns))
        group += [nodes.colspec(colwidth=1) for _ in columns]
        head = nodes.row("", *[cell(tables.title(resource, column, self.lang)) for column in columns])
        body = [nodes.row("", *[cell(fields.printed(resource, column, value, self.lang)) for column, value in zip(columns, row)])
                for row in rows[columns].itertuples(index=False)]
        group += [nodes.thead("", head), nodes.tbody("", *body)]
        node += group
        return node

    def source_line(self, table, rows):
        """The sources of the rows, each once; nothing for a table that names none."""
        if "sources" not in table.columns:
            return []
        names = dict.fromkeys(name for cell in rows["sources"].dropna() for name in str(cell).split())
        line = nodes.paragraph("", "", nodes.strong(text=self.words.text("book.sources")), nodes.Text(" "))
        for place, name in enumerate(names):
            cite = sources.cite(name, self.lang)
            line += nodes.Text(" · ") if place else nodes.Text("")
            line += nodes.reference("", cite["text"], refuri=cite["url"]) if cite["url"] else nodes.Text(cite["text"])
        return [Fold("", line, summary=self.words.plural("book.table_sources", len(names)), classes=["table-sources"])]


def cell(text):
    return nodes.entry("", nodes.paragraph(text=text))


def setup(app):
    app.add_directive("table-data", TableData)

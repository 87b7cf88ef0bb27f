"""Reference pages made from the tables: ``{rows} institutions`` a card for each row, ``{overview} institutions`` the table above
them, ``{source-list}`` every source with what rests on it."""

from collections import Counter, defaultdict

from docutils import nodes

from coursekit import sources, tables
from coursekit.book import fields, rows
from coursekit.book.claim_card import ids
from coursekit.book.depends import taken
from coursekit.book.directives.base import CourseDirective
from coursekit.book.faults import unknown
from coursekit.book.nodes import Box
from coursekit.book.plain_table import plain_table
from coursekit.book.reference_files import loads
from coursekit.book.row_card import SHOWN, row_card, value
from coursekit.book.uses import in_text, text_of

OVERVIEW = {"information_systems": ("kind", "owner_id", "started_on", "in_report"),
            "early_warning": ("family", "exists", "openness", "in_report"),
            "conventions": ("topic", "adopted_on", "in_force_on", "parties_count", "status_list")}
MARK = '<svg class="does" viewBox="0 0 10 10" aria-hidden="true"><circle cx="5" cy="5" r="3.4"/></svg>'


class Reference(CourseDirective):
    required_arguments = 1
    known = ()

    def run(self):
        self.depends_on("data/*.csv", "data/datapackage.json")
        name = self.arguments[0]
        if name not in self.known:
            return self.fault(unknown("table with cards", name, self.known))
        return [*loads(self.env, "reference.css"), self.build(name, by_name(name, self.lang))]


class Rows(Reference):
    subtype = "rows"
    known = tuple(SHOWN)

    def build(self, name, table):
        used = taken(self.env, first_uses) if name == "glossary" else {}
        links = {term: [rows.chapter_link(chapter, self.lang, section) for chapter, section in places.items()]
                 for term, places in used.items()}
        cards = [row_card(name, row, self.lang, links.get(key, ())) for key, row in table.iterrows()]
        return Box("", *cards, tag="div", classes=["row-cards", f"rows-{name}"])


class Overview(Reference):
    subtype = "overview"
    known = ("institutions", *OVERVIEW)

    def build(self, name, table):
        return self.functions(table) if name == "institutions" else self.listing(name, table)

    def listing(self, name, table):
        """The rows with a few of their fields."""
        heads = [tables.title(name, column, self.lang) for column in (f"{rows.PAGES[name][1]}_{self.lang}", *OVERVIEW[name])]
        lines = [[rows.row_link(name, key, self.lang), *[value(name, row, column, self.lang) for column in OVERVIEW[name]]]
                 for key, row in table.iterrows()]
        return plain_table(tables.translated(tables.resource(name), "title", self.lang), heads, lines, ["overview"])

    def functions(self, table):
        """Which body does what: those at work whose functions are known, and how many do each."""
        t, table = self.words.text, table[(table["standing"] == "active") & table["functions"].notna()]
        kinds = tables.field("institutions", "functions")["list_enum"]
        heads = [t("ledger.reference.body"), *(t(f"data.codes.functions.{kind}") for kind in kinds)]
        lines = [[rows.row_link("institutions", key, self.lang), *[self.does(kind in ids(row["functions"])) for kind in kinds]]
                 for key, row in table.iterrows()]
        counts = Counter(kind for cell in table["functions"] for kind in ids(cell))
        lines.append([t("ledger.reference.count"), *(str(counts[kind]) for kind in kinds)])
        return plain_table(t("ledger.reference.matrix"), heads, lines, ["function-matrix"])

    def does(self, yes):
        word = nodes.inline(text=self.words.text("ledger.reference.does" if yes else "ledger.reference.does_not"), classes=["hidden"])
        return [nodes.raw("", MARK, format="html"), word] if yes else [word]


class SourceList(CourseDirective):
    subtype = "source-list"

    def run(self):
        self.depends_on("data/*.csv", "data/datapackage.json")
        used, known = uses(), sources.sources()
        listed = sorted(known, key=lambda name: (known[name]["publisher"].casefold(), known[name]["title"].casefold()))
        return [*loads(self.env, "reference.css"),
                Box("", *[self.entry(name, known[name], used[name]) for name in listed], tag="ul", classes=["source-list"])]

    def entry(self, name, source, used):
        words, cite = self.words, sources.cite(name, self.lang)
        link = nodes.reference("", cite["text"], refuri=cite["url"]) if cite["url"] else nodes.Text(cite["text"])
        said = [cite["kind"], words.text("book.consulted", date=words.date(cite["accessed_on"]))]
        if used:
            named = [words.text("ledger.reference.used_in", table=tables.translated(tables.resource(table), "title", self.lang), n=count)
                     for table, count in used.items()]
            said.append(words.text("ledger.reference.used", tables=words.text("edition.list_separator").join(named)))
        return Box("", Box("", nodes.inline("", "", link), tag="bdi"), nodes.paragraph(text=" · ".join(said)), tag="li", ids=[name])


def by_name(resource, lang):
    """The rows of a table in the order of their names, under their ids."""
    table = tables.load(resource).set_index(tables.resource(resource)["schema"]["primaryKey"], drop=False)
    return table.sort_values(f"{rows.PAGES[resource][1]}_{lang}", key=lambda names: names.str.casefold().str.strip("“«"))


def first_uses(env):
    """{term: {chapter that marks it: the section of its first use}}, from the pages' own text."""
    found, known = defaultdict(dict), set(rows.keys("chapters"))
    for page in sorted(env.found_docs):
        chapter = page.rpartition("/")[2]
        if chapter in known:
            for _, section, _, _, term in in_text(text_of(env.doc2path(page)), {"term"}):
                found[term].setdefault(chapter, section)
    return dict(found)


def uses():
    """``{source: {table: rows that rest on it}}``."""
    found = defaultdict(Counter)
    for name in tables.resources():
        table = tables.load(name)
        for cell in table["sources"] if "sources" in table.columns else ():
            for one in ids(cell):
                found[one][name] += 1
    return found


def setup(app):
    app.add_directive("rows", Rows)
    app.add_directive("overview", Overview)
    app.add_directive("source-list", SourceList)

"""A row of a table as a card with a permanent address: its names, its fields, what the report says of it, sources and evidence."""

from docutils import nodes

from coursekit import tables
from coursekit.book import fields, rows
from coursekit.book.claim_card import ids, present, source_line
from coursekit.book.nodes import Box, Fold
from coursekit.edition import edition, editions

# Of each table: the paragraph of a card, the fields that are always told (unknown is said to be unknown), those told where known.
SHOWN = {
    "institutions": ("mandate", ("kind", "seat", "founded_on"), ("parent_id", "ended_on", "lead_iso3", "members_count", "members", "functions")),
    "information_systems": ("scope", ("kind", "owner_id", "started_on"), ("operator_id", "users", "mode", "legal_basis", "safeguards", "series")),
    "early_warning": ("warns_of", ("family", "exists", "started_on"), ("owner_id", "owner", "system_id", "horizon", "inputs", "output", "audience",
                                                                    "openness", "limits", "safeguards")),
    "glossary": ("definition", (), ()),
}
LONG_NAMES = ("title", "expansion")  # the field with the full name, where a table has one


def row_card(resource, row, lang, used=()):
    """One row as a section with its id; ``row`` as the table has it, ``used`` the chapters that mark a term."""
    name, (text, always, known) = row[tables.resource(resource)["schema"]["primaryKey"]], SHOWN[resource]
    parts = [Box("", nodes.inline("", "", rows.row_link(resource, name, lang)), tag="h3", classes=["row-name"]),
             names(resource, row, lang), nodes.paragraph(text=own(row, text, lang))]
    if "standing" in row and row["standing"] != "active":
        parts.insert(2, nodes.paragraph(text=fields.printed(resource, "standing", row["standing"], lang), classes=["row-standing"]))
    told = [*always, *(column for column in known if present_in(row, column, lang))]
    parts.append(Box("", *[line for column in told for line in term(resource, row, column, lang)], tag="dl"))
    parts += report_part(resource, row, name, lang)
    if resource == "institutions":
        parts += linked("ledger.reference.series", [rows.row_link("series", key, lang) for key, one in rows.by_id("series").items()
                                                    if str(one["institution_id"]) == name], lang)
    if resource == "glossary":
        parts += linked("ledger.reference.chapters", used, lang)
    parts += evidence(resource, row, lang)
    if present(row["note"]):
        note = Box("", nodes.paragraph(text=row["note"]), tag="div", html={"lang": "en", "dir": "ltr"})
        parts.append(Fold("", note, summary=edition(lang).text("ledger.reference.note"), classes=["row-note"]))
    return Box("", *[part for part in parts if len(part.children) or part.astext()], tag="section", ids=[name], classes=["row-card"])


def names(resource, row, lang):
    """The full name, the name in the other languages, the acronym; each once."""
    short, said, found = rows.PAGES[resource][1], {rows.name_of(resource, row.name, lang)}, []
    candidates = [(code, row[f"{field}_{code}"]) for code in [lang] + [code for code in editions() if code != lang]
                  for field in (*LONG_NAMES, short) if f"{field}_{code}" in row]
    if "acronym" in row:
        candidates.append(("en", row["acronym"]))
    for code, name in candidates:
        if present(name) and name not in said:
            said.add(name)
            found.append(Box("", nodes.inline(text=name), tag="bdi", html={} if code == lang else {"lang": code}))
    return Box("", *found, tag="p", classes=["row-names"])


def own(row, column, lang):
    """The value of a field in an edition's language, or the field itself where it has no language."""
    return row[f"{column}_{lang}"] if f"{column}_{lang}" in row else row[column]


def present_in(row, column, lang):
    return fields.known(own(row, column, lang))


def term(resource, row, column, lang):
    """A field as a term and its description."""
    name = f"{column}_{lang}" if f"{column}_{lang}" in row else column
    return [Box("", nodes.inline(text=tables.title(resource, name, lang)), tag="dt"),
            Box("", nodes.inline("", "", *value(resource, row, name, lang)), tag="dd")]


def value(resource, row, column, lang):
    """What a field holds, as nodes: links to other rows, names of States, words for codes, a number with its date."""
    words, field, content = edition(lang), tables.field(resource, column), row[column]
    if not fields.known(content):
        return [nodes.Text(words.text("book.unknown"))]
    refers = next((key["reference"]["resource"] or resource for key in tables.resource(resource)["schema"].get("foreignKeys", [])
                   if key["fields"] == column), field.get("list_of"))
    if refers in rows.PAGES:
        return rows.separated([rows.row_link(refers, one, lang) for one in ids(content)])
    if "list_enum" in field:
        codes = [words.text(f"data.codes.{column}.{one}") for one in ids(content)]
        return [nodes.Text(words.text("edition.list_separator").join(codes))]
    if field.get("state"):
        return [nodes.Text(tables.state_name(content, lang))]
    text = fields.printed(resource, column, content, lang)
    if column == "members_count" and present(row["members_as_of"]):
        text = words.text("ledger.reference.members_as_of", n=text, date=words.date(row["members_as_of"]))
    return [nodes.Text(text)]


def report_part(resource, row, name, lang):
    """What the report says of it, and the claims about it."""
    if "in_report" not in row:
        return []
    words, lines = edition(lang), []
    said = fields.printed(resource, "in_report", row["in_report"], lang)
    label = nodes.strong(text=tables.title(resource, "in_report", lang))
    lines.append(nodes.paragraph("", "", label, nodes.Text(f": {said}. "), nodes.Text(row[f"report_says_{lang}"] if
                                 present(row[f"report_says_{lang}"]) else ""), classes=["row-report"]))
    about = [claim for claim, listed in tables.load("claims").set_index("claim_id")[resource].items() if name in ids(listed)]
    if about:
        label = nodes.strong(text=words.text("ledger.reference.claims"))
        lines.append(nodes.paragraph("", "", label, nodes.Text(" "), *rows.separated([rows.row_link("claims", one, lang, one) for one in about]),
                                     classes=["row-report"]))
    return lines


def linked(key, links, lang):
    """A line of links to other pages, after the words under ``key``; nothing without a link."""
    if not links:
        return []
    return [nodes.paragraph("", "", nodes.strong(text=edition(lang).text(key)), nodes.Text(" "), *rows.separated(links), classes=["row-report"])]


def evidence(resource, row, lang):
    """The sources; how the row was checked, for which day it holds, and what no source carries."""
    t, words = edition(lang).text, edition(lang)
    if not present(row["sources"]):
        return [nodes.paragraph(text=t("ledger.reference.no_source"), classes=["claim-sources"])]
    said = [f"{fields.printed(resource, 'evidence', row['evidence'], lang)}."]
    if present(row.get("as_of")):
        said.append(t("ledger.reference.as_of", date=words.date(row["as_of"])))
    if present(row.get("unsourced_fields")):
        titles = [tables.title(resource, own_name(row, column, lang), lang) for column in ids(row["unsourced_fields"])]
        said.append(t("ledger.reference.unsourced_fields", fields=t("edition.list_separator").join(titles)))
    label = nodes.strong(text=t("ledger.reference.evidence"))
    return [source_line(row["sources"], lang), nodes.paragraph("", "", label, nodes.Text(" " + " ".join(said)), classes=["claim-sources"])]


def own_name(row, column, lang):
    """``seat_en`` as the page's language has it."""
    base = column.removesuffix("_en")
    return f"{base}_{lang}" if f"{base}_{lang}" in row else column

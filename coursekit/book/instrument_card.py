"""A treaty or a resolution as a card with a permanent address: names, dates, parties, articles, status, where it is used, sources."""

from docutils import nodes

from coursekit import tables
from coursekit.book import fields, instrument_uses, rows, treaty_status
from coursekit.book.claim_card import ids, present
from coursekit.book.nodes import Box, Fold
from coursekit.book.plain_table import plain_table
from coursekit.book.row_card import evidence, names
from coursekit.edition import edition

DATED = ("adopted_on", "opened_on", "in_force_on")


def treaty_card(row, lang, chapters=()):
    """One instrument (a row of ``conventions``) as a section; ``chapters``: links to those that use it."""
    words, depositary = edition(lang), f"depositary_{lang}"
    scope = words.text("edition.list_separator").join(fields.printed("conventions", column, row[column], lang) for column in ("scope", "region"))
    lines = [(tables.title("conventions", "scope", lang), scope), (tables.title("conventions", "topic", lang),
                                                                 fields.printed("conventions", "topic", row["topic"], lang))]
    if fields.known(row["un19_number"]):
        lines.append((tables.title("conventions", "un19_number", lang), words.number(int(row["un19_number"]))))
    lines += [(tables.title("conventions", column, lang), dated(row, column, lang)) for column in DATED if column != "opened_on" or present(row[column])]
    lines += [(words.text("ledger.treaties.waiting"), waiting(row, lang)),
              (tables.title("conventions", depositary, lang), fields.printed("conventions", depositary, row[depositary], lang)),
              (tables.title("conventions", "parties_count", lang), parties(row, lang)),
              (tables.title("conventions", "status_list", lang), treaty_status.kind(row, lang))]
    body = [names("conventions", row, lang), terms(lines), *treaty_status.picture(row, lang), *articles("convention_id", row.name, lang),
            *treaty_status.arab_states(row, lang)]
    return whole("conventions", row, lang, body, chapters)


def resolution_card(row, lang, chapters=()):
    """One resolution as a section: what it asks for, its basis and its votes."""
    words, lines = edition(lang), []
    lines.append((tables.title("resolutions", "adopted_on", lang), words.date(row["adopted_on"])))
    lines.append((tables.title("resolutions", "theme", lang), words.text(f"data.codes.theme.{row['theme']}")))
    if row["body"] == "security-council":
        lines.append((tables.title("resolutions", "chapter_vii", lang), fields.printed("resolutions", "chapter_vii", row["chapter_vii"], lang)))
    if fields.known(row["votes_for"]):
        votes = {name: fields.printed("resolutions", name, row[name], lang) for name in ("votes_for", "votes_against", "abstentions")}
        lines.append((words.text("ledger.treaties.votes"), words.text("ledger.treaties.voted", **votes)))
    symbol = Box("", Box("", nodes.inline(text=row["symbol"]), tag="bdi"), tag="p", classes=["row-names"])
    body = [symbol, nodes.paragraph(text=row[f"requires_{lang}"]), terms(lines), *articles("resolution_id", row.name, lang)]
    return whole("resolutions", row, lang, body, chapters)


def whole(resource, row, lang, body, chapters):
    """The card around what is particular to its kind: head, uses, evidence, note."""
    words = edition(lang)
    head = Box("", nodes.inline("", "", rows.row_link(resource, row.name, lang)), tag="h3", classes=["row-name"])
    found = instrument_uses.claims()[row.name] if row.name in instrument_uses.claims() else []
    used = [("claims", [rows.row_link("claims", one, lang, one) for one in found]), ("chapters", list(chapters))]
    lines = [nodes.paragraph("", "", nodes.strong(text=words.text(f"ledger.reference.{key}")), nodes.Text(" "), *rows.separated(links),
                             classes=["row-report"]) for key, links in used if links]
    if present(row["note"]):
        note = Box("", nodes.paragraph(text=row["note"]), tag="div", html={"lang": "en", "dir": "ltr"})
        note = [Fold("", note, summary=words.text("ledger.reference.note"), classes=["row-note"])]
    else:
        note = []
    return Box("", head, *body, *lines, *evidence(resource, rested_on(row), lang), *note, tag="section", ids=[row.name], classes=["row-card"])


def rested_on(row):
    """The row with the sources of its waiting rule among its sources."""
    if not present(row.get("waiting_sources")):
        return row
    row = row.copy()
    row["sources"] = " ".join(dict.fromkeys([*ids(row["sources"]), *ids(row["waiting_sources"])]))
    return row


def terms(lines):
    """Pairs of a term and its description as a list."""
    return Box("", *[part for term, said in lines for part in (Box("", nodes.inline(text=term), tag="dt"),
                                                               Box("", nodes.inline(text=said), tag="dd"))], tag="dl")


def dated(row, column, lang):
    """A date of an instrument with its place; a blank entry into force means two things, which the table does not tell apart."""
    words = edition(lang)
    if not present(row[column]):
        return words.text("ledger.treaties.no_force" if column == "in_force_on" else "book.unknown")
    day, place = words.date(row[column]), row[f"adopted_at_{lang}"]
    first = "adopted_on" if present(row["adopted_on"]) else "opened_on"
    return words.text("ledger.treaties.at", date=day, place=place) if column == first and present(place) else day


def waiting(row, lang):
    """After which time consent binds a State, with the article that says so."""
    words = edition(lang)
    if not present(row["waiting_rule"]):
        return words.text("ledger.treaties.not_read")
    unit, _, n = row["waiting_rule"].partition(":")
    said = words.text("ledger.treaties.at_once") if int(n) == 0 else words.plural(f"ledger.treaties.wait.{unit}", int(n))
    return words.text("ledger.treaties.by_article", said=said, article=article_in(row["waiting_article"], words)) if present(row["waiting_article"]) else said


def parties(row, lang):
    words = edition(lang)
    if not fields.known(row["parties_count"]):
        return words.text("book.unknown")
    date = words.date(row["parties_as_of"]) if present(row["parties_as_of"]) else words.text("ledger.treaties.undated_list")
    return words.text("ledger.reference.members_as_of", n=words.number(int(row["parties_count"])), date=date)


def articles(column, name, lang):
    """What its articles say on the topics of cooperation, folded; nothing where they were not coded."""
    words, table = edition(lang), tables.load("treaty_articles")
    found = table[table[column] == name]
    if found.empty:
        return []
    heads = [tables.title("treaty_articles", one, lang) for one in ("topic", "article", f"effect_{lang}")]
    lines = [[fields.printed("treaty_articles", "topic", one["topic"], lang),
              article_in(one["article"], words) if present(one["article"]) else fields.printed("treaty_articles", "provision", one["provision"], lang),
              one[f"effect_{lang}"] if present(one[f"effect_{lang}"]) else ""] for _, one in found.iterrows()]
    named = rows.name_of("conventions" if column == "convention_id" else "resolutions", name, lang)
    caption = words.text("ledger.treaties.articles_caption", name=named)
    return [Fold("", plain_table(caption, heads, lines, ["articles-table"]), summary=words.text("ledger.treaties.articles"), classes=["row-fold"])]


def article_in(article, words):
    """An article's number as the edition writes it; the table keeps the English form."""
    for english, own in words.lookup("lab_conventions.article_words"):
        article = article.replace(english, own)
    return article.strip()

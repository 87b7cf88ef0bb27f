"""A claim of the report as a card: what it says, the verdict and why, a better statement. The same in chapters and in the ledger."""

from docutils import nodes

from coursekit import sources
from coursekit.book.nodes import Box
from coursekit.book.rows import chapter_link, row_link, separated
from coursekit.edition import edition
from coursekit.errors import CourseError
from coursekit.widgets.verdict import mark

TABLES = ("institutions", "information_systems", "early_warning")  # what a claim can be about


def card(claim, lang):
    """One claim (a row of the table) as a section with its permanent id; raises CourseError where a text is missing."""
    name, words = claim["claim_id"], edition(lang)
    head = Box("", nodes.inline("", "", row_link("claims", name, lang)), tag="h3", classes=["claim-name"])
    said = nodes.block_quote("", nodes.paragraph(text=text_of(claim, "claim", lang)))
    return Box("", head, said, Box("", *answer(claim, lang, words), tag="div", classes=["claim-answer"]), tag="section",
               ids=[name], classes=["claim", f"claim-{claim['verdict']}"])


def ledger_card(claim, lang):
    """The card as the ledger shows it: with its place in the report and what it is about, and marked for the filter."""
    words, found = edition(lang), card(claim, lang)
    place = section_name(claim["section"], lang)
    if present(claim["footnote"]):
        first, _, last = claim["footnote"].partition("-")
        place += " · " + (words.text("ledger.footnotes", first=first, last=last) if last else words.text("ledger.footnote", n=first))
    found.insert(1, nodes.paragraph(text=place, classes=["claim-place"]))
    about = [row_link(table, one, lang) for table in TABLES for one in ids(claim[table])]
    label = nodes.strong(text=words.text("ledger.about"))
    found += nodes.paragraph("", "", chapter_link(claim["chapter_id"], lang),
                             *([nodes.Text(" · "), label, nodes.Text(" "), *separated(about)] if about else []), classes=["claim-about"])
    found["html"] = {"data-verdict": claim["verdict"], "data-place": f"{claim['chapter_id']} {section_key(claim['section'])}",
                     "data-bodies": " ".join(ids(claim["institutions"]))}
    return found


def section_key(section):
    """``first-a-1-unifying-legal-concepts``: the name of a section of the report as an id."""
    return "-".join("".join(letter if letter.isalnum() else " " for letter in section.lower()).split())


def section_name(section, lang):
    """A section of the report in the language of an edition; raises CourseError where its name is not translated."""
    return edition(lang).text(f"ledger.sections.{section_key(section)}")


def verdict_mark(verdict, words):
    """The verdict as shape and word."""
    return [nodes.raw("", mark(verdict), format="html"), nodes.strong(text=words.text(f"book.verdicts.{verdict}"))]


def answer(claim, lang, words):
    """What the course says of a claim: verdict, why, a better statement, sources and date."""
    parts = [nodes.paragraph("", "", *verdict_mark(claim["verdict"], words), classes=["verdict"]),
             labelled("why", text_of(claim, "why", lang), words)]
    if present(claim[f"better_statement_{lang}"]):
        parts.append(labelled("better", claim[f"better_statement_{lang}"], words))
    checked = words.text("book.checked", date=words.date(str(claim["checked_on"])[:10]))
    parts.append(source_line(claim["sources"], lang, checked))
    return parts


def text_of(claim, field, lang):
    value = claim[f"{field}_{lang}"]
    if not present(value):
        raise CourseError(f"The claim «{claim['claim_id']}» has no text «{field}_{lang}».", mend="Write it in data/claims.csv.")
    return value


def labelled(key, text, words):
    return nodes.paragraph("", "", nodes.strong(text=words.text(f"book.{key}")), nodes.Text(" " + text), classes=[f"claim-{key}"])


def source_line(names, lang, after=""):
    """The sources of a row, each with its link, and a last word behind them."""
    cites = [sources.cite(name, lang) for name in ids(names)]
    # a citation is in the language of its source, whatever the page's
    links = [Box("", nodes.inline("", "", nodes.reference("", cite["text"], refuri=cite["url"]) if cite["url"] else
                                  nodes.Text(cite["text"])), tag="bdi") for cite in cites]
    label = [nodes.strong(text=edition(lang).text("book.sources")), nodes.Text(" ")] if links else []
    return nodes.paragraph("", "", *label, *separated(links), nodes.Text(" " + after), classes=["claim-sources"])


def present(value):
    """Is there a text? A blank cell of a typed table has no truth value of its own."""
    return isinstance(value, str) and value != ""


def ids(cell):
    """The ids in a cell that lists them."""
    return cell.split() if present(cell) else []

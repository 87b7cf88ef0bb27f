"""The report's claims, one a slide: what it says, the verdict, why, and a better statement in the notes."""

from html import escape

from coursekit import sources
from coursekit.edition import edition
from coursekit.tables.named import row_of
from coursekit.teach.myst import linked
from coursekit.teach.slides.layout import FACES, GAP, Block, filled, height, smallest
from coursekit.widgets.verdict import mark


def slides(chapter, keys):
    words = edition(chapter.lang)
    for name in chapter.ids("claims", "claims"):
        row, heading = row_of("claims", name), escape(words.text("book.claim", id=name))
        made = smallest(heading, words.direction, *(card(row, words, said, why) for said, why in (("large", "text"), ("text", "small"))))
        yield from filled(chapter.heading["claims"], heading, made, words.direction)


def card(row, words, said, why):
    """A claim as blocks: its words in one face, what the course says of it in another."""
    faces, lang = FACES[words.direction], words.code
    claim, better = escape(row[f"claim_{lang}"]), row[f"better_statement_{lang}"]
    checked = words.text("book.checked", date=words.date(str(row["checked_on"])[:10]))
    verdict = escape(words.text("book.verdicts." + row["verdict"]))
    judged = f'<p class="verdict verdict-{row["verdict"]}">{mark(row["verdict"])} {verdict} <small>{escape(checked)}</small></p>'
    quoted = f'<blockquote class="{said}"><p>{claim}</p></blockquote>'
    made = [Block(quoted, height(claim, faces[said], before=30) + 2 * GAP, cited(row, lang)), Block(judged, 58)]
    texts = [escape(row[f"why_{lang}"])]
    if isinstance(better, str) and better:
        texts.append(f"<strong>{escape(words.text('book.better'))}</strong> {escape(better)}")
    return made + [Block(f'<p class="{why}">{text}</p>', height(text, faces[why]) + GAP) for text in texts]


def cited(row, lang):
    names = row["sources"].split() if isinstance(row["sources"], str) else []
    return "".join(f"<p>{linked(cite['text'], cite['url'])}</p>" for cite in (sources.cite(name, lang) for name in names))

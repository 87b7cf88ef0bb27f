"""Questions that a room votes on: the stem and its options, then the key with every reason on the next slide."""

from html import escape

from coursekit import items
from coursekit.edition import edition
from coursekit.teach.myst import Markup
from coursekit.teach.slides.layout import FACES, GAP, Block, block, filled, height, smallest
from coursekit.widgets.static import rich, words as said

VOTED = ("single", "multiple", "truefalse")  # what a show of hands can answer
LETTERS = {"ltr": "ABCDEFGHIJ", "rtl": "أبجدهوزحطي"}


def slides(chapter, keys):
    bank = [items.load(name) for part in ("before", "check") for name in chapter.ids(part, "items")]
    shapes = [item.to_dict(chapter.lang) for item in bank if item.type in VOTED]
    for number, shape in enumerate(shapes, 1):
        notes = misconceptions(chapter) if number == 1 else ""
        yield from question(shape, number, len(shapes), notes)
        if keys:
            yield from answer(shape, number, len(shapes))


def question(shape, number, total, notes):
    direction = shape["dir"]
    part = edition(shape["lang"]).text("teach.slides.vote", n=number, total=total)
    heading = escape(said(shape, f"instructions.{shape['type']}"))
    made = smallest(heading, direction, *(asked(shape, stem, options, notes) for stem, options in (("large", "text"), ("text", "small"))))
    yield from filled(part, heading, made, direction, '<div class="vote">{}</div>')


def asked(shape, stem, options, notes):
    """The stem and the options as blocks, in the faces of these names."""
    faces, text = FACES[shape["dir"]], rich(shape["stem"])
    made = [Block(f'<p class="{stem} stem">{text}</p>', height(text, faces[stem]) + 2 * GAP, notes)]
    for letter, option in lettered(shape):
        html = f'<b class="letter">{letter}</b> <span>{rich(option["text"])}</span>'
        made.append(Block(f'<p class="{options}">{html}</p>', height(html, faces[options], before=56) + GAP))
    return made


def lettered(shape):
    return list(zip(LETTERS[shape["dir"]], shape["options"]))


def answer(shape, number, total):
    """Each option with its mark and its reason, the right ones first; the stem above them where there is room."""
    direction, made = shape["dir"], []
    face = FACES[direction]["small"]
    for letter, option in sorted(lettered(shape), key=lambda one: one[1]["id"] not in shape["key"]):
        right = option["id"] in shape["key"]
        word = escape(said(shape, f"marks.{'right' if right else 'unfit'}"))
        mark = f'<span class="mark">{"✓" if right else "✗"} {word}</span>'
        head = f'<b class="letter">{letter}</b> <span>{rich(option["text"])}</span> {mark}'
        why = rich(option.get("rationale", ""))
        made.append(Block(f'<div data-right="{str(right).lower()}"><p>{head}</p><p>{why}</p></div>',
                          height(head, face, before=100) + height(why, face, before=100) + 22))
    part = edition(shape["lang"]).text("teach.slides.key", n=number, total=total)
    stem = block(rich(shape["stem"]), face)
    yield from filled(part, "", smallest("", direction, [stem._replace(html=stem.html.replace("<p>", '<p class="stem">')), *made], made),
                      direction, '<div class="small reasons">{}</div>', "answers")


def misconceptions(chapter):
    """What students often say, and what helps: for the notes."""
    markup = Markup(chapter.lang)
    found = "".join(f"<dt>{said_so}</dt><dd>{helps}</dd>" for said_so, helps in chapter.misconceptions(markup))
    return f'<h3>{escape(edition(chapter.lang).text("teach.misconceptions"))}</h3><dl>{found}</dl>'

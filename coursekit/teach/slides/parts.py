"""Which slides a chapter has, part by part."""

from html import escape

from coursekit.edition import edition
from coursekit.teach.chapter import course_title
from coursekit.teach.myst import Markup, plain
from coursekit.teach.slides import claims, facts, layout, votes
from coursekit.teach.slides.layout import FACES, GAP, Block, Slide, block, filled, height


def slides(chapter, keys):
    """Every slide of a chapter, in the order of a session; without ``keys`` no answers and no notes."""
    for part in (opening, outcomes, report, facts.slides, case, lab, votes.slides, claims.slides, discussion, closing):
        for slide in part(chapter, keys):
            yield slide if keys else slide._replace(notes="")


def opening(chapter, keys):
    words, markup = edition(chapter.lang), Markup(chapter.lang)
    lead = markup.sentences(markup.nodes(chapter.lead)[0])
    body = f'<p class="site">{escape(course_title(chapter.lang))}</p><h1>{escape(chapter.title)}</h1><p class="lead">{lead[0]}</p>'
    plans = "".join(f"<li>{plan.title}</li>" for plan in chapter.plans(markup))
    yield Slide(words.text("teach.slides.chapter", n=chapter.number), "", body,
                f'<p>{" ".join(lead)}</p><h3>{escape(words.text("teach.plans"))}</h3><ul>{plans}</ul>', "opening")


def outcomes(chapter, keys):
    face = FACES[edition(chapter.lang).direction]["text"]
    made = [Block(f'<li value="{number}">{escape(text)}</li>', height(escape(text), face, before=60) + GAP)
            for number, (_, text) in enumerate(chapter.outcomes(), 1)]
    yield from filled(plain(chapter.heading["outcomes"]), escape(edition(chapter.lang).text("teach.slides.able")), made,
                      edition(chapter.lang).direction, '<ol class="text">{}</ol>')


def report(chapter, keys):
    markup, direction = Markup(chapter.lang), edition(chapter.lang).direction
    made = [block(sentence, FACES[direction]["text"], tag="li", before=40) for node in markup.nodes(chapter.text["report"])
            if node.type == "paragraph" for sentence in markup.sentences(node)]
    yield from filled(chapter.heading["report"], escape(chapter.title), made, direction, '<ul class="text">{}</ul>')


def case(chapter, keys):
    """The episode: the first sentence of each step, the rest in the notes, and its tables."""
    markup, direction = Markup(chapter.lang), edition(chapter.lang).direction
    story, face, made = chapter.case(markup), FACES[direction]["text"], []
    for node in story.nodes:
        if node.type == "paragraph":
            first, *rest = markup.sentences(node)
            if first.startswith("<strong>") and len(plain(first)) < 60 and rest:
                first = f"{first} {rest.pop(0)}"
            made.append(block(first, face, f"<p>{markup.inline(node)}</p>"))
        elif node.type in ("bullet_list", "ordered_list"):
            made += [block(markup.inline(entry.children[0]), face) for entry in node.children]
    yield from filled(chapter.heading["case"], story.title, made, direction, '<div class="text">{}</div>')
    for node in story.nodes:
        if node.type == "table":
            wrap, rows = layout.table(node, markup, direction)
            yield from filled(chapter.heading["case"], story.title, rows, direction, wrap, "tabled")


def lab(chapter, keys):
    markup, direction = Markup(chapter.lang), edition(chapter.lang).direction
    for title, texts in chapter.labs(markup):
        made = []
        for text in texts:
            made += [block(one, FACES[direction]["text"]) for one in text.removeprefix("<p>").removesuffix("</p>").split("\n")]
        yield from filled(chapter.heading["lab"], title, made, direction, '<div class="text">{}</div>')


def discussion(chapter, keys):
    """One question a slide; the rubric in the notes of the first."""
    markup, direction = Markup(chapter.lang), edition(chapter.lang).direction
    face, rubric = FACES[direction]["large"], chapter.rubric(markup)
    for number, question in enumerate(chapter.questions(markup), 1):
        found = question.split("</strong>", 1)
        title, text = (plain(found[0]).rstrip("."), found[1]) if len(found) == 2 else (str(number), question)
        yield from filled(chapter.heading["discuss"], f"{number}. {escape(title)}",
                          [block(text.strip(), face, rubric if number == 1 else "")], direction, '<div class="large">{}</div>')


def closing(chapter, keys):
    words, direction = edition(chapter.lang), edition(chapter.lang).direction
    face = FACES[direction]["text"]
    lines = [block(escape(words.text(f"teach.slides.{name}")), face) for name in ("from_page", "licence")]
    yield from filled(chapter.heading["reading"], escape(words.text("teach.slides.end")), lines, direction, '<div class="text">{}</div>')

"""What stays with the instructor: keys with every reason, items kept for assessment, rubric, misconceptions, a large class."""

from html import escape

from coursekit import items
from coursekit.edition import edition
from coursekit.teach.myst import Markup, linked
from coursekit.teach.pack.paper import paper, part, question
from coursekit.widgets import static


def key(one):
    """The questions of the chapter's page with their answers and reasons."""
    asked = {place: [items.load(name) for name in one.ids(place, "items")] for place in ("before", "check")}
    return paper(one, edition(one.lang).text("items.key"), *(part(one.heading[place], answered(bank, one.lang)) for place, bank in asked.items()))


def assessment(one):
    """The items that are kept for assessment with their answers; "" where the chapter has none."""
    found = answered([item for item in items.load_all(one.id) if item.pool == "assessment"], one.lang)
    words = edition(one.lang)
    warning = f'<p class="warnings">{escape(words.text("teach.pack.keep"))}</p>'
    return found and paper(one, words.text("teach.pack.assessment"), warning, found)


def answered(bank, lang):
    shapes = [item.to_dict(lang) for item in bank]
    return "".join(question(shape, number, len(shapes), answer(shape)) for number, shape in enumerate(shapes, 1))


def answer(shape):
    """The answer with every reason, the feedback and the sources; the item's id, by which a platform knows it."""
    said = static.words
    feedback = f"<p>{static.rich(shape['feedback'])}</p>" if shape["feedback"] else ""
    cited = " · ".join(linked(cite["text"], cite["url"]) for cite in shape["sources"])
    about = f'<bdi dir="ltr">{escape(shape["id"])}</bdi> · {escape(edition(shape["lang"]).text("teach.pack.level." + shape["level"]))}'
    return (f'<h4>{escape(said(shape, "answer"))}</h4>{static.answer(shape)}{feedback}'
            f'<p class="place">{about}{" · " + escape(said(shape, "sources")) + ": " + cited if cited else ""}</p>')


def notes(one):
    """The discussion with its rubric, usual misconceptions with what helps, what to do with a large class, the case and its sources."""
    words, markup = edition(one.lang), Markup(one.lang, numbered=True)
    head = f"<tr><th>{escape(words.text('teach.pack.said'))}</th><th>{escape(words.text('teach.pack.helps'))}</th></tr>"
    rows = "".join(f"<tr><td>{said}</td><td>{helps}</td></tr>" for said, helps in one.misconceptions(markup))
    wrong = f'<div class="scroll"><table><thead>{head}</thead><tbody>{rows}</tbody></table></div>'
    large, case = one.large_class(markup), markup.html(one.text["case"])
    return paper(one, words.text("teach.pack.notes"), part(escape(words.text("teach.misconceptions")), wrong),
                 part(one.heading["discuss"], markup.html(one.text["discuss"])), part(*large),
                 part(one.heading["case"], case), part(escape(words.text("book.sources")), markup.citations()))

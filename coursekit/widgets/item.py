"""An item as a reader meets it: HTML on a page and on paper, a live widget in a notebook."""

import json
from html import escape

import anywidget
import traitlets

from coursekit import items
from coursekit.edition import edition
from coursekit.errors import CourseError
from coursekit.items.score import score
from coursekit.widgets import bundle, static
from coursekit.widgets.certainty import mark
from coursekit.widgets.kept import RecordFile


def item_html(item, lang, number=None, total=None, before=False):
    """An item as a section of a page: the question in HTML, the answer folded away, and its data for the page's script.

    Parameters
    ----------
    item : Item
    lang : code of the edition.
    number, total : its place among the items shown together; without them no number is printed.
    before : whether it is asked before the text: the page's script then takes one answer and returns to it at the end.
    """
    shape = item.to_dict(lang)
    numbered = edition(lang).text("items.question_of", n=number, total=total) if number else ""
    # "<" cannot end the script element early when it is written as an escape
    data = json.dumps(shape, ensure_ascii=False).replace("<", "\\u003c")
    return (f'<section class="item" id="item-{item.id}" lang="{lang}" dir="{shape["dir"]}" data-item="{item.id}" '
            f'data-type="{item.type}" data-number="{escape(numbered)}"{" data-before" if before else ""}>\n'
            f'<div class="item-static">\n'
            + (f'<p class="item-number">{escape(numbered)}</p>\n' if numbered else "")
            + f'<p class="item-stem">{static.rich(shape["stem"])}</p>\n'
            f'<p class="item-hint">{escape(static.words(shape, f"instructions.{item.type}"))}</p>\n'
            f'{static.question(shape)}\n'
            f'<details class="item-answer"><summary>{escape(static.words(shape, "show_answer"))}</summary>\n'
            f'{static.answer(shape)}\n{_notes(shape, pointer=True)}</details>\n</div>\n'
            f'<script type="application/json" class="item-data">{data}</script>\n</section>\n')


def seminar_button(lang):
    """What opens the seminar, for the head of a page with questions: written into the page, so that nothing moves when its script comes."""
    said = escape(edition(lang).text("items.seminar"))
    return f'<p class="item-aside item-seminar"><button type="button" class="item-button">{said}</button></p>'


def print_key(shown, lang):
    """The answers of a page's items for its last printed page: a section that only print shows.

    ``shown``: Items in the order of the page. Without any, the page's script makes the entries of the folded answers when the page is
    printed, so that no reader loads them twice.
    """
    entries = []
    for item in shown:
        shape = item.to_dict(lang)
        entries.append(f'<li><p class="item-stem">{static.rich(shape["stem"])}</p>{static.answer(shape)}'
                       f'{_notes(shape, pointer=False)}</li>')
    words = edition(lang)
    return (f'<section class="item-key" lang="{lang}" dir="{words.direction}"><h2>{escape(words.text("items.key"))}</h2>\n'
            f'<ol>{"".join(entries)}</ol></section>\n')


def _notes(shape, *, pointer):
    """What is said under every answer: the feedback, where to read again, the sources."""
    lines = []
    if shape["feedback"]:
        lines.append(f'<p class="item-feedback">{static.rich(shape["feedback"])}</p>')
    if pointer and shape["reread"]:
        lines.append(f'<p class="item-reread"><a href="#{escape(shape["reread"])}">'
                     f'{escape(static.words(shape, "reread"))}</a></p>')
    if shape["sources"]:
        word = static.words(shape, "sources" if len(shape["sources"]) > 1 else "source")
        cited = " · ".join(_linked(f"<bdi>{escape(cite['text'])}</bdi>", cite["url"]) for cite in shape["sources"])
        lines.append(f'<p class="item-sources">{escape(word)}: {cited}</p>')
    return "".join(lines)


def _linked(html, url):
    return f'<a href="{escape(url)}" rel="noopener">{html}</a>' if url else html


KEPT = ("response", "sure", "checked", "ticked", "points", "attempts")  # of a widget in a record file, as record.js names them


def _answers(shape, response):
    """Whether a response is one to the item as it stands."""
    try:
        score(shape, response)
    except (CourseError, TypeError, AttributeError):
        return False
    return True


class ItemWidget(anywidget.AnyWidget):
    """One item in a notebook. ``response`` is what the reader gave, ``score`` what it is worth; a cell may set ``response``."""

    _esm = bundle.notebook_module("item")
    _css = bundle.style("item")

    item = traitlets.Dict().tag(sync=True)  # Item.to_dict; written by Python, once
    strings = traitlets.Dict().tag(sync=True)  # the words of the buttons and verdicts; written by Python, once
    response = traitlets.Any(None, allow_none=True).tag(sync=True)  # written by the page; Python may set it
    sure = traitlets.Int(None, allow_none=True).tag(sync=True)  # certainty 1, 2 or 3; written by the page, Python may set it
    checked = traitlets.Bool(False).tag(sync=True)  # the response was handed in; written by the page, Python may set it
    shown = traitlets.Bool(False).tag(sync=True)  # the answer is unfolded; written by the page, Python may set it
    ticked = traitlets.List(traitlets.Int()).tag(sync=True)  # rubric lines of an open item that the reader ticked; the page
    points = traitlets.Float(None, allow_none=True).tag(sync=True)  # of the last response handed in; written by the page
    attempts = traitlets.List(traitlets.Dict()).tag(sync=True)  # [{at, points, sure, helped, form, response}], oldest first; the page

    def __init__(self, *, item, lang="en", record=None):
        """``item``: an Item; ``lang``: code of the edition to show it in; ``record``: a file that keeps the answers, or None."""
        file = record and RecordFile(record)
        kept = file.items().get(item.id, {}) if file else {}
        shape = item.to_dict(lang)
        if not _answers(shape, kept.get("response")):
            kept = {}  # to an earlier form of the item; the file keeps it until there is a new answer
        super().__init__(item=shape, strings=bundle.strings(lang, "items"), **{name: kept[name] for name in KEPT if name in kept})
        self._html = item_html(item, lang)
        if file:
            # an edit is no answer yet: what is handed in is kept, and the lines of a rubric that are ticked after it
            self.observe(lambda change: file.put(item.id, {name: getattr(self, name) for name in KEPT}), ["attempts", "ticked"])

    @traitlets.validate("response")
    def _fits(self, proposal):
        """A response that names what the item does not have is refused with the CourseError of scoring."""
        score(dict(self.item), proposal["value"])
        return proposal["value"]

    @property
    def score(self):
        """The Score (points, correct, marks, why) of the present response, counted by Python."""
        return score(dict(self.item), self.response)

    @property
    def certainty_mark(self):
        """The certainty-based mark of the last attempt (certainty.mark), None where no certainty or no points were given."""
        last = self.attempts[-1] if self.attempts else {}
        return None if last.get("sure") is None or last["points"] is None else mark(last["points"], last["sure"])

    def __repr__(self):
        return f"exercise({self.item['id']!r}, {self.item['lang']!r})"

    def _repr_mimebundle_(self, **kwargs):
        """The live widget, and the readable HTML for a place without a kernel."""
        data, metadata = super()._repr_mimebundle_(**kwargs)
        return {**data, "text/html": self._html}, metadata


def exercise(item_id, lang="en", record=None):
    """The item with that id as a widget: ``exercise("c01-grey-list")``.

    With ``record="record.json"`` the answers are kept in that file beside the notebook, in the form that «My course» exports, and
    come back when the notebook is run again. Raises CourseError for an unknown id, naming the nearest, and for a file that is no record.
    """
    return ItemWidget(item=items.load(item_id), lang=lang, record=record)

"""An item as HTML that needs no script: the question in its parts, and the answer with every rationale.

Each type has one function for the question and one for the answer; :data:`QUESTION` and :data:`ANSWER` say which. All of
them read the plain mapping of ``Item.to_dict`` and return HTML.
"""

import re
from html import escape

from coursekit.edition import edition


def rich(text):
    """Text with *emphasis* as HTML; everything else in it is text."""
    return re.sub(r"\*([^*]+)\*", r"<em>\1</em>", escape(text, quote=False))


def start_order(shape):
    """The order that an ordering item begins with: as written, unless that is the solution. The twin of startOrder in
    ordering.js."""
    ids = [option["id"] for option in shape["options"]]
    return ids if ids != shape["key"] else ids[1::2] + ids[0::2]


def question(shape):
    """The parts of a question, without its stem."""
    return QUESTION[shape["type"]](shape)


def answer(shape):
    """The right answer and the rationale of every part, as one list."""
    return "<ul class=\"item-why\">" + "".join(ANSWER[shape["type"]](shape)) + "</ul>"


def words(shape, key, **values):
    """A text of the items' area in the item's language, its places filled."""
    return edition(shape["lang"]).text(f"items.{key}", **values)


def _list(entries, tag="ul", css="item-list"):
    return f'<{tag} class="{css}">' + "".join(f"<li>{rich(entry['text'])}</li>" for entry in entries) + f"</{tag}>"


def _named(shape, key, entries, tag="ul", css="item-list"):
    return f'<p class="item-label">{escape(words(shape, key))}</p>{_list(entries, tag, css)}'


def _blanks(shape, parts, key, choices):
    """Parts with a blank for the letter of a choice, then the lettered choices."""
    return (_named(shape, "entries", parts, "ol", "item-blanks") + _named(shape, key, choices, "ol", "item-letters"))


def _options(shape):
    return _list(shape["options"], "ol", "item-letters")


def _ordering(shape):
    by_id = {option["id"]: option for option in shape["options"]}
    return _list([by_id[id] for id in start_order(shape)], "ol", "item-letters")


def _matching(shape):
    right = sorted(shape["right"], key=lambda entry: entry["text"].replace("*", ""))
    return _blanks(shape, shape["left"], "matches", right)


def _classification(shape):
    return _blanks(shape, shape["options"], "classes", shape["categories"])


def _line(shape):
    unit = f" {escape(shape['unit'])}" if shape.get("unit") else ""
    return f'<p>{escape(words(shape, "answer"))}: <span class="item-blank"></span>{unit}</p>'


def _matrix(shape):
    head = "".join(f'<th scope="col">{rich(column["text"])}</th>' for column in shape["columns"])
    cells = "<td></td>" * len(shape["columns"])
    rows = "".join(f'<tr><th scope="row">{rich(row["text"])}</th>{cells}</tr>' for row in shape["rows"])
    return (_named(shape, "codes", shape["codes"])
            + f'<div class="item-scroll" tabindex="0" role="group" aria-label="{escape(words(shape, "table"))}">'
            f'<table class="item-matrix"><thead><tr><td></td>{head}</tr></thead><tbody>{rows}</tbody></table></div>')


def _open(shape):
    return '<div class="item-paper"></div>'


def _entry(shape, mark, text, rationale="", word=None):
    return _entry_html(shape, mark, rich(text), rationale, word)


def _entry_html(shape, mark, html, rationale="", word=None):
    why = f'<p class="item-rationale">{rich(rationale)}</p>' if rationale else ""
    return (f'<li data-mark="{mark}"><p class="item-entry-head"><span class="item-word">'
            f'{escape(words(shape, f"marks.{word or mark}"))}</span> <span>{html}</span></p>{why}</li>')


def _options_answer(shape):
    for option in shape["options"]:
        right = option["id"] in shape["key"]
        yield _entry(shape, "right" if right else "avoided", option["text"], option["rationale"],
                     "right" if right else "unfit")


def _ordering_answer(shape):
    by_id = {option["id"]: option for option in shape["options"]}
    for place, id in enumerate(shape["key"], start=1):
        yield _entry(shape, "right", words(shape, "place", n=place, text=by_id[id]["text"]), by_id[id]["rationale"], "answer")


def _pairs(shape, parts, choices, rationale):
    """Each part with its right choice."""
    text = {choice["id"]: choice["text"] for choice in choices}
    for id, left in parts:
        pair = words(shape, "pair", left=left, right=text[shape["key"][id]])
        yield _entry(shape, "right", pair, rationale.get(id, ""), "answer")


def _matching_answer(shape):
    yield from _pairs(shape, [(part["id"], part["text"]) for part in shape["left"]], shape["right"], shape["rationale"])
    for part in shape["right"]:
        if part["id"] not in shape["key"].values():
            yield _entry(shape, "avoided", part["text"], shape["rationale"].get(part["id"], ""), "unfit")


def _classification_answer(shape):
    rationale = {option["id"]: option["rationale"] for option in shape["options"]}
    yield from _pairs(shape, [(part["id"], part["text"]) for part in shape["options"]], shape["categories"], rationale)


def _matrix_answer(shape):
    cells = [(f"{row['id']}:{column['id']}", words(shape, "cell", row=row["text"], column=column["text"]))
             for row in shape["rows"] for column in shape["columns"]]
    yield from _pairs(shape, cells, shape["codes"], shape["rationale"])


def _numeric_answer(shape):
    number = edition(shape["lang"]).number
    yield _entry(shape, "right", f"{number(shape['key'])} {shape['unit']}".strip(), shape["rationale"], "answer")
    for trap in shape["traps"]:
        yield _entry(shape, "avoided", number(trap["value"]), trap["rationale"], "unfit")


def _short_answer(shape):
    def form(text):  # in either language, whatever the edition's
        return f"<bdi>{escape(text)}</bdi>"

    forms = edition(shape["lang"]).text("edition.list_separator").join(map(form, shape["key"]))
    yield _entry_html(shape, "right", forms, shape["rationale"], "answer")
    for trap in shape["traps"]:
        yield _entry_html(shape, "avoided", form(trap["form"]), trap["rationale"], "unfit")


def _open_answer(shape):
    yield _entry(shape, "right", words(shape, "open.model"), shape["model"], "answer")
    for criterion in shape["rubric"]:
        worth = words(shape, "open.worth", n=criterion["points"])
        yield f'<li data-mark="avoided"><p>{rich(criterion["text"])} <span class="item-worth">{escape(worth)}</span></p></li>'


QUESTION = {"single": _options, "multiple": _options, "truefalse": _options, "matching": _matching, "ordering": _ordering,
            "classification": _classification, "numeric": _line, "short": _line, "matrix": _matrix, "open": _open}
ANSWER = {"single": _options_answer, "multiple": _options_answer, "truefalse": _options_answer,
          "matching": _matching_answer, "ordering": _ordering_answer, "classification": _classification_answer,
          "numeric": _numeric_answer, "short": _short_answer, "matrix": _matrix_answer, "open": _open_answer}

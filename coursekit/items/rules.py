"""What must hold inside one item beyond its form. Pure: documents and known ids in, faults out.

``data`` is the item with variants drawn; in a drawn item every fault inside points at its ``draw`` line.
"""

from datetime import date
from itertools import chain
from typing import NamedTuple

from coursekit.items.fold import fold


class Known(NamedTuple):
    """What items refer to. outcomes: id -> chapter. labels: chapter -> labels of its page, no entry where there is no page yet."""

    outcomes: dict
    sources: set
    editions: list
    labels: dict
    today: date


def identity_faults(document, data, known):
    """The item's ties: outcome and chapter, sources, label, date."""
    *_, chapter, name = document.file.split("/")
    if not name.startswith(f"c{chapter[:2]}-"):
        yield document.fault(f"«{name}» is not a name for chapter {chapter}.", (), f"Begin the file's name with «c{chapter[:2]}-».")
    outcome = data["outcome"]
    if outcome not in known.outcomes:
        yield document.fault(f"There is no outcome «{outcome}».", ("outcome",), "Use an outcome_id of data/outcomes.csv.")
    elif known.outcomes[outcome] != chapter:
        yield document.fault(f"«{outcome}» is an outcome of {known.outcomes[outcome]}, the file lies in {chapter}.",
                             ("outcome",), "Move the file or change the outcome.")
    for i, source in enumerate(data["sources"]):
        if source not in known.sources:
            yield document.fault(f"There is no source «{source}».", ("sources", i), "Use a source_id of data/sources.csv.")
    if not data["sources"]:
        yield document.fault("The item rests on no source.", ("sources",), "Name at least one source_id of data/sources.csv.")
    if data["reread"] not in known.labels.get(chapter, {data["reread"]}):
        yield document.fault(f"The page has no label «{data['reread']}».", ("reread",),
                             f"Write ({data['reread']})= above a heading of book/{chapter}.md, or name another.")
    try:
        if date.fromisoformat(data["checked_on"]) > known.today:
            yield document.fault(f"{data['checked_on']} lies in the future.", ("checked_on",), "Write the day of the last check.")
    except ValueError:
        yield document.fault(f"«{data['checked_on']}» is not a day of the calendar.", ("checked_on",), "Write year-month-day.")


def text_faults(document, data, known):
    """Every text in every edition, plain but for *emphasis*."""
    for path, text in _texts(data, ()):
        for code in known.editions:
            if code not in text:
                yield document.fault(f"The text is missing in «{code}».", path, "Write it in every language.")
        for code, words in text.items():
            if code not in known.editions:
                yield document.fault(f"There is no edition «{code}».", (*path, code), f"Use: {', '.join(known.editions)}.")
            if words != words.strip() or any(mark in words for mark in ("<", "`", "**", "](")) or words.count("*") % 2:
                yield document.fault("The text is not plain.", (*path, code),
                                     "Only *emphasis* is allowed: no HTML, code, link or bold, no space at the ends.")


def _texts(value, path):
    """All texts inside an item with their paths: outside of key and draw, a mapping of nothing but words is a text."""
    if isinstance(value, list):
        for i, entry in enumerate(value):
            yield from _texts(entry, (*path, i))
    elif isinstance(value, dict) and value and all(isinstance(words, str) for words in value.values()):
        yield path, value
    elif isinstance(value, dict):
        for name, entry in value.items():
            if name not in ("key", "draw"):
                yield from _texts(entry, (*path, name))


def shape_faults(document, data):
    """Key, options and rationales fit each other, in the way of the item's type."""
    for name in ("options", "left", "right", "categories", "rows", "columns", "codes"):
        yield from _part_faults(document, data, name)
    yield from SHAPE_RULES[data["type"]](document, data)


def _ids(data, name):
    return [part["id"] for part in data[name]]


def _part_faults(document, data, name):
    ids, texts = set(), set()
    for i, part in enumerate(data.get(name, [])):
        if part["id"] in ids:
            yield document.fault(f"The id «{part['id']}» is given twice.", (name, i, "id"), "Give every part its own id.")
        ids.add(part["id"])
        for words in part["text"].items():
            if words in texts:
                yield document.fault(f"«{words[1]}» stands here twice.", (name, i, "text", words[0]), "Say something else.")
            texts.add(words)


def _unknown(document, path, given, allowed):
    if given not in allowed:
        yield document.fault(f"The key names «{given}», which is not there.", path, f"Use one of: {', '.join(allowed)}.")


def _choice(document, data):
    ids = _ids(data, "options")
    for i, id in enumerate(data["key"]):
        yield from _unknown(document, ("key", i), id, ids)
    if data["type"] != "multiple" and len(data["key"]) != 1:
        yield document.fault(f"The key has {len(data['key'])} options.", ("key",), "Name exactly one, or use type: multiple.")
    if data["type"] == "truefalse" and sorted(ids) != ["false", "true"]:
        yield document.fault(f"The options are {', '.join(ids)}.", ("options",), "truefalse has the ids true and false.")


def _ordering(document, data):
    ids = _ids(data, "options")
    if sorted(ids) != sorted(data["key"]):
        yield document.fault("The key is not all the options in an order.", ("key",), f"Name each of {', '.join(ids)} once.")
    if ids == data["key"]:
        yield document.fault("The options are written in the right order already.", ("options",), "Write them in another order.")


def _pairs(document, data, asked, allowed):
    """Every asked part has an answer among the allowed ids, and nothing else has one."""
    for part in asked:
        if part not in data["key"]:
            yield document.fault(f"The key says nothing about «{part}».", ("key",), "Give it its answer.")
    for part, answer in data["key"].items():
        if part not in asked:
            yield from _unknown(document, ("key", part), part, asked)
        yield from _unknown(document, ("key", part), answer, allowed)


def _reasons(document, data, wanted):
    for part in wanted:
        if part not in data["rationale"]:
            yield document.fault(f"There is no rationale for «{part}».", ("rationale",), "Say why it is so.")
    for part in data["rationale"]:
        if part not in wanted:
            yield document.fault(f"The rationale names «{part}», which needs none.", ("rationale", part),
                                 f"Give one for each of: {', '.join(wanted)}.")


def _matching(document, data):
    left, right = _ids(data, "left"), _ids(data, "right")
    partners = list(data["key"].values())
    faults = list(_pairs(document, data, left, right))
    faults += [document.fault(f"«{id}» is the partner of two parts.", ("key",), "Use type: classification for that.")
               for id in dict.fromkeys(partners) if partners.count(id) > 1]
    # which right part is spare can be told only from a sound key
    yield from faults or _reasons(document, data, left + [id for id in right if id not in partners])


def _classification(document, data):
    yield from _pairs(document, data, _ids(data, "options"), _ids(data, "categories"))


def _matrix(document, data):
    cells = [f"{row}:{column}" for row in _ids(data, "rows") for column in _ids(data, "columns")]
    yield from _pairs(document, data, cells, _ids(data, "codes"))
    yield from _reasons(document, data, cells)


def _numeric(document, data):
    for i, trap in enumerate(data.get("traps", [])):
        if abs(trap["value"] - data["key"]) <= data.get("tolerance", 0) + trap.get("tolerance", 0) + 1e-9:  # 3.1 is 0.1 from 3
            yield document.fault(f"The trap {trap['value']} lies within the tolerance of the key.", ("traps", i, "value"),
                                 "A trap is a wrong number.")


def _short(document, data):
    accepted = [fold(form) for form in data["key"]]
    for i, form in enumerate(accepted):
        if form in accepted[:i] or not form:
            yield document.fault(f"«{data['key'][i]}» adds nothing to the forms before it.", ("key", i), "Leave it out.")
    for i, trap in enumerate(data.get("traps", [])):
        if fold(trap["form"]) in accepted:
            yield document.fault(f"The trap «{trap['form']}» is an accepted form.", ("traps", i, "form"), "Take it out of one.")


def _open(document, data):
    return iter(())


SHAPE_RULES = {"single": _choice, "multiple": _choice, "truefalse": _choice, "ordering": _ordering,
               "matching": _matching, "classification": _classification, "matrix": _matrix, "numeric": _numeric,
               "short": _short, "open": _open}


def item_faults(document, data, known):
    """Every fault of one item whose form is right."""
    return list(chain(identity_faults(document, data, known), text_faults(document, data, known),
                      shape_faults(document, data)))

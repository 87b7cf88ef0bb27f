"""One item as a question of Moodle: what all types share, around what differs."""

from coursekit.teach import remarks
from coursekit.teach.markup import element, paragraph, plain
from coursekit.teach.moodle import choice, pairs, typed
from coursekit.teach.moodle.parts import rich, text

KINDS = {"single": choice.choice, "truefalse": choice.truefalse, "multiple": choice.multiple, "matching": pairs.matching,
         "ordering": pairs.ordering, "classification": pairs.classification, "numeric": typed.numeric, "short": typed.short,
         "matrix": pairs.matrix, "open": typed.essay}
NAME_LENGTH = 80  # characters of a question's name in Moodle's lists; the column takes 255


def question(item):
    """An item (its ``to_dict``) as a ``question`` element."""
    made = KINDS[item["type"]](item)
    own = [rich("questiontext", item, paragraph(item["stem"]), *made.stem),
           rich("generalfeedback", item, *made.remarks, *remarks.general(item))]
    grade = [] if made.kind == "cloze" else [element("defaultgrade", None, f"{made.worth:g}")]  # a gap text is worth its gaps
    rest = [*grade, element("penalty", None, "0" if made.kind in ("truefalse", "essay") else "0.3333333"), element("hidden", None, "0"),
            element("idnumber", None, idnumber(item))]
    return element("question", {"type": made.kind}, text("name", name(item)), *own, *rest, made.parts, tags(item))


def idnumber(item):
    """The id of an item in one language: both editions may stand in one course, where each idnumber may stand once."""
    return f"{item['id']}-{item['lang']}"


def name(item):
    """The id and the beginning of the stem: how a teacher finds the question in a list."""
    words = plain(item["stem"])
    cut = words if len(words) <= NAME_LENGTH else words[:NAME_LENGTH].rsplit(" ", 1)[0] + "…"
    return f"{item['id']}: {cut}"


def tags(item):
    """Chapter, outcome, level, pool and language, by which a teacher can filter; a chapter's tag is that of its outcomes, as c04."""
    chapter = item["outcome"].partition("-")[0]
    return element("tags", None, [text("tag", tag) for tag in (chapter, item["outcome"], item["level"], item["pool"], item["lang"])])

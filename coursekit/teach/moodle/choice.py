"""Questions with options: one right, several right, true or false."""

import re

from coursekit.teach.markup import element, paragraph, phrases
from coursekit.teach.moodle.parts import Question, answer, share, words


def choice(item):
    """One right option."""
    return _multichoice(item, "true", {id: "100" for id in item["key"]})


def multiple(item):
    """Several right options: each gives its share, and a wrong one takes as much off, as the course scores it."""
    part = share(len(item["key"]), item["id"])
    return _multichoice(item, "false", {option["id"]: part if option["id"] in item["key"] else f"-{part}" for option in item["options"]})


def truefalse(item):
    """Moodle's own true or false, whose words are those of the student's language; a choice of two where the words are others."""
    if not is_plain(item):
        return choice(item)
    said = zip(("true", "false"), item["options"], strict=True)
    return Question("truefalse", [answer(item, word, "100" if option["id"] in item["key"] else "0", [paragraph(option["rationale"])])
                                  for word, option in said])


def is_plain(item):
    """Whether the two options are the bare words for true and false, so that Moodle's own say the same."""
    return [re.sub(r"[*.]", "", option["text"]).strip().casefold() for option in item["options"]] in (
        ["true", "false"], ["صحيح", "خطأ"], ["صحيح", "غير صحيح"], ["صحيحة", "غير صحيحة"], ["صواب", "خطأ"])


def _multichoice(item, single, fractions):
    answers = [answer(item, words(item, element("p", None, phrases(option["text"]))), fractions.get(option["id"], "0"),
                      [paragraph(option["rationale"])], "html") for option in item["options"]]
    return Question("multichoice", [element("single", None, single), element("shuffleanswers", None, "true"),
                                    element("answernumbering", None, "abc"), element("showstandardinstruction", None, "1"), answers])

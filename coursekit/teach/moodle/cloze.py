"""Gaps in a text, each a list of choices, in Moodle's notation for embedded answers: ``{1:MULTICHOICE_S:=right#why~wrong#why}``.

A sign that the notation uses is written as a numbered entity, which the importer turns back (question/type/multianswer/questiontype.php,
qtype_multianswer_extract_question: html_entity_decode of every choice and feedback).
"""

from coursekit.teach.markup import plain

SIGNS = "\\~#{}=%\"&<>"


def gap(choices, key, why):
    """A list of ``choices`` (parts with id and text) of which the one with the id ``key`` is right; ``why`` is said to every answer."""
    alternatives = [f"{'=' if one['id'] == key else ''}{escaped(plain(one['text']))}#{escaped(plain(why))}" for one in choices]
    return f"{{1:MULTICHOICE:{'~'.join(alternatives)}}}"


def escaped(text):
    """A text whose signs the notation does not take for its own."""
    return "".join(f"&#{ord(sign)};" if sign in SIGNS else sign for sign in " ".join(text.split()))

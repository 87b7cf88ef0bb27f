"""Moodle's importer in small: a question of the file as it would stand in Moodle (question/format/xml/format.php at 00055ef6, the
``import_*`` functions; question/type/ordering/questiontype.php, import_from_xml; multianswer/questiontype.php, extract_question)."""

import html
import re
from xml.etree import ElementTree

GAP = re.compile(r"\{([0-9]*):MULTICHOICE:((?:[^~}]|~)+?)(?<!\\)\}")
ALTERNATIVE = re.compile(r"(=|%-?[0-9.]+%)?(.+?)(?<!\\)(?<!&)(?<!&amp;)(?=[~#}]|$)(?:#(.*?)(?=[~}]|$))?(?:~|$)")


def text(element, path="text"):
    found = element.find(path)
    return "" if found is None else found.text or ""


def block(element, path):
    """A text of HTML: its ``div`` as an element, None where it is empty."""
    said = text(element, f"{path}/text") if path else text(element)
    return ElementTree.fromstring(said) if said else None


def marked(element):
    """The text of an element, ``em`` as ``*``; white space as written."""
    inner = "".join((f"*{marked(part)}*" if part.tag == "em" else marked(part)) + (part.tail or "") for part in element)
    return (element.text or "") + inner


def answers(question):
    """[(text, fraction, feedback as an element or None)]."""
    return [(text(one), float(one.get("fraction")), block(one, "feedback")) for one in question.findall("answer")]


def decoded(said):
    """What a reader sees: the importer decodes once (html_entity_decode), the page that shows it as HTML once more."""
    return html.unescape(html.unescape(said))


def gaps(question):
    """The gaps of an embedded-answers question in order: [{choice: (right, feedback)}]."""
    source = text(question, "questiontext/text")
    found = []
    for _, inside in GAP.findall(source):
        found.append({decoded(said): (sign == "=", decoded(why)) for sign, said, why in ALTERNATIVE.findall(inside) if said})
    return found

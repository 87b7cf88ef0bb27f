"""XML of the platform files, and an item's words as HTML in it: with its language, its direction and *emphasis*."""

import re
from xml.etree import ElementTree


def element(tag, attributes=None, *content):
    """An element with its attributes and its content: elements, texts, lists of both; None is passed over."""
    made = ElementTree.Element(tag, attributes or {})
    _fill(made, content)
    return made


def _fill(made, content):
    for part in content:
        if isinstance(part, (list, tuple)):
            _fill(made, part)
        elif isinstance(part, str) and len(made):
            made[-1].tail = (made[-1].tail or "") + part
        elif isinstance(part, str):
            made.text = (made.text or "") + part
        elif part is not None:
            made.append(part)


def document(root):
    """The bytes of an XML file in UTF-8. Nothing is indented: white space inside a sentence is part of it."""
    return ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)


def html(root):
    """An element as a text of HTML, as it stands inside a text of another file."""
    return ElementTree.tostring(root, encoding="unicode", short_empty_elements=False)


def phrases(text):
    """A text of an item as texts and ``em`` elements: ``*word*`` is emphasis."""
    parts = enumerate(re.split(r"\*([^*]+)\*", text))
    return [element("em", None, part) if place % 2 else part for place, part in parts if part]


def plain(text):
    """A text of an item without the signs of emphasis, where the platform takes letters alone."""
    return re.sub(r"\*([^*]+)\*", r"\1", text)


def paragraph(text):
    """A text of an item as one paragraph."""
    return element("p", None, phrases(text))


def listing(entries):
    """Texts of an item, or lists of phrases, as an unnumbered list."""
    return element("ul", None, [element("li", None, phrases(entry) if isinstance(entry, str) else entry) for entry in entries])


def division(item, *content):
    """Content with the item's language and direction on it."""
    return element("div", {"lang": item["lang"], "dir": item["dir"]}, *content)

"""A YAML file as plain values that remember their lines, so that every fault can name file and line."""

import re
from typing import NamedTuple

import yaml

from coursekit.edition import LOADER, ROOT
from coursekit.errors import CourseError

NUMBER = re.compile(r"-?\d+(\.\d+)?")


class Document(NamedTuple):
    """data: what the file says. lines: path into ``data`` (a tuple of keys and places) -> line. faults: keys given twice."""

    file: str
    data: object
    lines: dict
    faults: list

    def line(self, path=()):
        """The line of what stands at a path, or of the nearest thing around it that exists."""
        path = tuple(path)
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)

    def fault(self, what, path=(), mend=None):
        """A CourseError that points at a path of this document."""
        place = ".".join(str(part) for part in path) or None
        return CourseError(what, file=self.file, line=self.line(path), place=place, mend=mend)


def read_document(path):
    """Read one YAML file. Raises CourseError with the line where it is not YAML.

    Values are text, except for a bare number and an empty value: YAML's own guesses (``no`` is false, ``2026-11-25`` a date)
    would surprise an author who writes ids and country codes.
    """
    file = path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else str(path)
    try:
        text = path.read_text("utf-8")
    except UnicodeDecodeError as error:
        raise CourseError("The file is not written in UTF-8.", file=file, line=1, mend="Save it as UTF-8.") from error
    strange = yaml.reader.Reader.NON_PRINTABLE.search(text)
    if strange:
        raise CourseError(f"There is a character that no text has: U+{ord(strange[0]):04X}.", file=file,
                          line=text.count("\n", 0, strange.start()) + 1, mend="Take it out.")
    try:
        node = yaml.compose(text, Loader=LOADER)
    except yaml.MarkedYAMLError as error:
        # a quotation that is never closed is noticed at the end of the file, and wrong where it begins
        mark = error.context_mark if "quoted" in (error.context or "") else error.problem_mark
        raise CourseError(f"This is not YAML: {error.problem}.", file=file, line=mark.line + 1 if mark else None,
                          mend="Look for a missing quotation mark, a tab, or a text with «: » inside that needs quotes.") from error
    if not isinstance(node, yaml.MappingNode):
        raise CourseError("The file holds no item.", file=file, line=1, mend="Write its fields: items/schema.json names them.")
    document = Document(file, None, {}, [])
    return document._replace(data=_value(node, (), document))


def _value(node, path, document):
    document.lines[path] = node.start_mark.line + 1
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, path, document)
    if isinstance(node, yaml.SequenceNode):
        return [_value(entry, (*path, i), document) for i, entry in enumerate(node.value)]
    plain = not node.style  # a text without quotation marks: None or "", by the loader
    if plain and node.value in ("", "~", "null"):
        return None
    if plain and NUMBER.fullmatch(node.value):
        return float(node.value) if "." in node.value else int(node.value)
    return node.value


def _mapping(node, path, document):
    found = {}
    for key_node, value_node in node.value:
        key, place = key_node.value, (*path, key_node.value)
        if key in found:
            document.lines[place] = key_node.start_mark.line + 1
            document.faults.append(document.fault(f"«{key}» stands here twice.", place, "Keep one of the two."))
        found[key] = _value(value_node, place, document)
        document.lines[place] = key_node.start_mark.line + 1
    return found

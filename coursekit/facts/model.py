"""What a fact is, and how a page prints it."""

from typing import NamedTuple

from coursekit.edition import edition, editions


class Fact(NamedTuple):
    """One fact.

    reference : what named it.
    value : int or float for a number, ISO text for a date (to the day, month or year), {language: text} for a text.
    kind : "number", "date" or "text".
    unit : {language: unit}, empty where the number needs none.
    as_of : the day for which the fact is stated, ISO text; for what does not change, the day on which the source was read.
    sources : ids in data/sources.csv.
    note : {language: what a reader should know}; the note of a table's row stands in English only.
    evidence : consulted, partly-consulted or unsourced.
    """

    reference: str
    value: object
    kind: str
    unit: dict
    as_of: str
    sources: list
    note: dict
    evidence: str

    def text(self, lang):
        """The value as one edition prints it, without its unit."""
        if self.kind == "number":
            return edition(lang).number(self.value)
        return edition(lang).date(self.value) if self.kind == "date" else self.value[lang]


def in_every_edition(key, **values):
    """{language: text} of one of the words of the area «data»."""
    return {code: edition(code).text(f"data.{key}", **values) for code in editions()}


def join(notes):
    """Several {language: text} as one."""
    return {code: " ".join(note[code] for note in notes if note.get(code)) for code in editions()}

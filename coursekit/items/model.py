"""An item of the question bank as plain, unchangeable records: no file is read here and no rule is kept here.

A text is a mapping of edition code to words, ``{"en": ..., "ar": ...}``. What all types share stands in :class:`Item`; what
differs is its ``shape``, one small class for each form of question. :data:`SHAPES` says which type has which shape.
"""

import hashlib
import json
from dataclasses import dataclass, field, fields, is_dataclass
from datetime import date
from types import MappingProxyType
from typing import get_args, get_origin

from coursekit import edition, sources


@dataclass(frozen=True)
class Text:
    """Words in every language. ``forms``: edition code -> words; empty for a text that was not given."""

    forms: dict

    def to(self, lang):
        """The words in one language, "" for a text that was not given."""
        return self.forms[lang] if self.forms else ""


NONE = Text(MappingProxyType({}))


@dataclass(frozen=True)
class Part:
    """What has an id and a text: an option, a side of a pair, a category, a row. ``rationale``: why it is right or wrong."""

    id: str
    text: Text
    rationale: Text = NONE


@dataclass(frozen=True)
class NumericTrap:
    """A wrong number that is often given, and what to say to it."""

    value: float
    rationale: Text
    tolerance: float = 0


@dataclass(frozen=True)
class ShortTrap:
    """A wrong form that is often written, and what to say to it."""

    form: str
    rationale: Text


@dataclass(frozen=True)
class Criterion:
    """One line of an open question's rubric and the points it is worth."""

    points: float
    text: Text


@dataclass(frozen=True)
class Choice:
    """single, multiple, truefalse, ordering: options and the ids of the right ones (ordering: all ids in the right order)."""

    options: tuple[Part, ...]
    key: tuple[str, ...]


@dataclass(frozen=True)
class Matching:
    """Left parts, each with one right part; a right part may be spare. ``rationale``: id of a left or spare part -> text."""

    left: tuple[Part, ...]
    right: tuple[Part, ...]
    key: dict[str, str]
    rationale: dict[str, Text]


@dataclass(frozen=True)
class Classification:
    """Options that each belong in one category. ``key``: option id -> category id."""

    options: tuple[Part, ...]
    categories: tuple[Part, ...]
    key: dict[str, str]


@dataclass(frozen=True)
class Numeric:
    """A number, right within ``tolerance`` (same unit as the key)."""

    key: float
    rationale: Text
    tolerance: float = 0
    unit: Text = NONE
    traps: tuple[NumericTrap, ...] = ()


@dataclass(frozen=True)
class Short:
    """A few words. ``key``: the accepted forms of all languages; folding joins their spellings."""

    key: tuple[str, ...]
    rationale: Text
    traps: tuple[ShortTrap, ...] = ()


@dataclass(frozen=True)
class Matrix:
    """A coding matrix: each cell ``row:column`` takes one code. ``rationale``: cell -> text."""

    rows: tuple[Part, ...]
    columns: tuple[Part, ...]
    codes: tuple[Part, ...]
    key: dict[str, str]
    rationale: dict[str, Text]


@dataclass(frozen=True)
class Open:
    """The reader's own text, marked by the reader with the model answer and the rubric."""

    model: Text
    rubric: tuple[Criterion, ...]


ASIDE = {"rationale", "traps", "model"}  # what is said after an answer: it changes neither the question nor what is right

SHAPES = {"single": Choice, "multiple": Choice, "truefalse": Choice, "ordering": Choice, "matching": Matching,
          "classification": Classification, "numeric": Numeric, "short": Short, "matrix": Matrix, "open": Open}


@dataclass(frozen=True)
class Item:
    """One question with its key, what it tests (``outcome``, ``level``) and what it rests on (``sources``, ``checked_on``).

    ``chapter`` is the folder, ``reread`` the label of the section to go back to, ``file`` where the item is written,
    ``draw`` the generator, seed and settings of an item drawn from data (empty otherwise).
    """

    id: str
    chapter: str
    type: str
    outcome: str
    level: str
    pool: str
    sources: tuple[str, ...]
    checked_on: date
    reread: str
    stem: Text
    shape: object
    feedback: Text = NONE
    draw: dict = field(default_factory=dict)
    file: str = field(default="", compare=False)

    def answer_side(self, lang=edition.SOURCE):
        """The mapping that scoring reads: type, parts, key and rationales in one language."""
        return {"type": self.type, **{f.name: _say(getattr(self.shape, f.name), lang) for f in fields(self.shape)}}

    def form(self, lang):
        """A short mark of what is asked in one language and of what counts as right: twelve hexadecimal digits.

        A record of answers keeps it, so that a grader sees whether the item has changed since. Rationales, feedback and sources
        are not part of it.
        """
        asked = json.dumps([self.type, self.stem.to(lang), _asked(self.answer_side(lang))], ensure_ascii=False, sort_keys=True)
        return hashlib.sha256(asked.encode()).hexdigest()[:12]

    def to_dict(self, lang):
        """The item in one language as a plain mapping, the only thing that widgets and exporters read.

        It has the same keys and ids in every language. ``form`` is the mark of :meth:`form`, ``sources`` are citations, ``feedback``
        is "" where there is none.
        """
        cited = [sources.cite(id, lang) for id in self.sources]
        return {"id": self.id, "lang": lang, "dir": edition.edition(lang).direction, "outcome": self.outcome,
                "level": self.level, "pool": self.pool, "form": self.form(lang), "reread": self.reread, "stem": self.stem.to(lang),
                **self.answer_side(lang), "feedback": self.feedback.to(lang),
                "sources": [{"text": cite["text"], "url": cite["url"]} for cite in cited]}


def make(kind, value):
    """A record of that kind from plain lists and mappings, as a YAML file or a generator gives them.

    ``kind`` is one of the classes above or what one of their fields is annotated with. Raises TypeError for a field that
    the class does not have, or a missing one; :mod:`coursekit.items.check` names these to the author.
    """
    if kind is Text:
        return Text(MappingProxyType(dict(value)))
    if is_dataclass(kind):
        kinds = {f.name: f.type for f in fields(kind)}
        return kind(**{name: make(kinds.get(name), entry) for name, entry in value.items()})
    if get_origin(kind) is tuple:
        return tuple(make(get_args(kind)[0], entry) for entry in value)
    if get_origin(kind) is dict:
        return MappingProxyType({key: make(get_args(kind)[1], entry) for key, entry in value.items()})
    return value


def _asked(value):
    """A plain value without what is said after an answer."""
    if isinstance(value, dict):
        return {name: _asked(entry) for name, entry in value.items() if name not in ASIDE}
    return [_asked(entry) for entry in value] if isinstance(value, list) else value


def _say(value, lang):
    """A value of a shape in one language, as plain lists and mappings; a part without a rationale has none there."""
    if isinstance(value, Text):
        return value.to(lang)
    if isinstance(value, tuple):
        return [_say(entry, lang) for entry in value]
    if isinstance(value, MappingProxyType):
        return {key: _say(entry, lang) for key, entry in value.items()}
    if is_dataclass(value):
        said = {f.name: _say(getattr(value, f.name), lang) for f in fields(value)}
        return {name: words for name, words in said.items() if words != ""}
    return value

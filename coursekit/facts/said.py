"""What a role of the pages says: the words behind ``{body}`interpol` `` or ``{fact}`...` ``, for the book and for what is handed out.

``{body}`the organisation <interpol>` `` has words of its own. One function a reader; what it looks like is the caller's.
"""

import re
from typing import NamedTuple

from coursekit import sources, tables
from coursekit.edition import edition
from coursekit.errors import CourseError
from coursekit.tables import named
from coursekit.tables.package import hint

TABLES = {"claim": "claims", "body": "institutions", "system": "information_systems", "treaty": "conventions", "resolution": "resolutions",
          "term": "glossary"}
TITLED = re.compile(r"(.+?)\s*<([^<>]+)>\s*$", re.DOTALL)
ASIDE = re.compile(r"\s*\([^()]*\)$")  # what a glossary adds to a term to tell two apart


class Said(NamedTuple):
    """``words`` that stand in the sentence; ``name``: the id in the role; ``own``: whether the words are the author's."""

    words: str
    name: str
    own: bool


def titled(text):
    """(words or None, id) of the text of a role."""
    found = TITLED.match(text)
    return found.groups() if found else (None, text.strip())


def row_words(kind, name, lang):
    """How a sentence calls a row of one of TABLES; a term without what the glossary adds in brackets."""
    if kind == "claim":
        return edition(lang).text("ledger.claim_in_text", id=name)
    full = named.name_of(TABLES[kind], name, lang)
    return ASIDE.sub("", full) if kind == "term" else full


def said(role, text, lang):
    """What a role says in one edition. A source without words of its own says its citation.

    Raises CourseError, naming the nearest, for an unknown id, and for a role that says nothing in a sentence.
    """
    if role == "fact":
        from coursekit import facts

        return Said(facts.fact(text).text(lang), text.strip(), False)
    words, name = titled(text)
    if role == "state":
        return Said(tables.state_name(name, lang), name, False)
    if role == "source":
        return Said(words or sources.cite(name, lang)["text"], name, words is not None)
    if role not in TABLES:
        raise CourseError(f"There is no role «{role}» that says something.", mend=hint(role, ("fact", "source", "state", *TABLES)))
    if name not in named.keys(TABLES[role]):
        raise CourseError(f"There is no {role} «{name}».", file=f"data/{TABLES[role]}.csv", mend=hint(name, named.keys(TABLES[role])))
    return Said(words or row_words(role, name, lang), name, words is not None)

"""Facts worked out from the tables. One question is one small function; its arguments are ids and days.

Each returns ``answer(value, kind, rows, as_of, notes)``: the rows that it rests on give sources and evidence.
"""

import inspect

from coursekit.errors import CourseError
from coursekit.facts import bodies, listings, treaties
from coursekit.facts.cells import read_on
from coursekit.facts.model import Fact, in_every_edition, join
from coursekit.tables.package import hint

QUESTIONS = {}
for module in (treaties, listings, bodies):
    QUESTIONS.update({name: ask for name, ask in vars(module).items() if getattr(ask, "is_question", False)})


def derived(reference, question, *arguments):
    """The answer to one question as a Fact; see :func:`coursekit.facts.fact`."""
    if question not in QUESTIONS:
        raise CourseError(f"There is no derived fact «{question}».", place=reference, mend=hint(question, QUESTIONS))
    wanted = list(inspect.signature(QUESTIONS[question]).parameters)
    if len(arguments) != len(wanted):
        raise CourseError(f"«{question}» asks for {len(wanted)} arguments and got {len(arguments)}.", place=reference,
                          mend=f"Write derived/{':'.join([question, *wanted])}.")
    found = QUESTIONS[question](*arguments)
    cited = cited_by(found.rows)
    notes = [*found.notes, *weak(found.rows)]
    return Fact(reference, found.value, found.kind, found.unit, found.as_of or read_on(cited), cited, join(notes),
                evidence_of(found.rows))


def cited_by(rows):
    """Ids of the sources of some rows, the most used first."""
    if "sources" not in rows:
        return []
    return rows["sources"].dropna().str.split().explode().value_counts().index.tolist()


def evidence_of(rows):
    """consulted where every row is, unsourced where none is, partly-consulted between."""
    kinds = set(rows["evidence"]) if "evidence" in rows else {"consulted"}
    return kinds.pop() if len(kinds) == 1 else "partly-consulted"


def weak(rows):
    """A note on the rows that no source carries."""
    count = int((rows["evidence"] == "unsourced").sum()) if "evidence" in rows else 0
    return [in_every_edition("facts.unsourced_rows", count=count, total=len(rows))] if count else []


def table_of_questions():
    """[(question, arguments, first line of its docstring)], for the list that authors read."""
    return [(name, list(inspect.signature(ask).parameters), inspect.getdoc(ask).splitlines()[0])
            for name, ask in sorted(QUESTIONS.items())]

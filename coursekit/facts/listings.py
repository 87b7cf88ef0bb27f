"""Questions about definitions, articles, FATF lists and the report's claims: how many of which kind."""

from coursekit.errors import CourseError
from coursekit.facts.model import in_every_edition
from coursekit.facts.question import Answer, day, known, question
from coursekit.tables import field, load
from coursekit.tables.package import hint


@question
def definition_elements():
    """By how many elements the course compares definitions."""
    rows = load("elements")
    return Answer(len(rows), "number", rows, unit=in_every_edition("units.elements"))


@question
def definitions_compared():
    """How many definitions the course compares."""
    return Answer(len(load("definitions")), "number", load("codings"), unit=in_every_edition("units.definitions"))


@question
def elements_coded(definition_id, code):
    """How many elements of one definition carry one code."""
    known("definitions", "definition_id", definition_id)
    rows = load("codings")
    rows = rows[rows["definition_id"] == definition_id]
    chosen = rows[rows["code"] == allowed("codings", "code", code)]
    return Answer(len(chosen), "number", rows, unit=in_every_edition("units.elements"))


@question
def definitions_coded(element_id, code):
    """In how many of the definitions one element carries one code."""
    known("elements", "element_id", element_id)
    rows = load("codings")
    rows = rows[rows["element_id"] == element_id]
    chosen = rows[rows["code"] == allowed("codings", "code", code)]
    return Answer(len(chosen), "number", rows, unit=in_every_edition("units.definitions"))


@question
def instruments_with(topic):
    """How many of the instruments whose articles were coded have an article on a topic."""
    rows = load("treaty_articles")
    rows = rows[rows["topic"] == allowed("treaty_articles", "topic", topic)]
    return Answer(int((rows["provision"] == "yes").sum()), "number", rows, unit=in_every_edition("units.instruments"))


@question
def listed_on(topic, date):
    """How many jurisdictions stand on a FATF list (grey-list, black-list) of a day; only for a day whose list is in the data."""
    rows = listed(topic)
    chosen = rows[rows["as_of"] == day(date)]
    if chosen.empty:
        raise CourseError(f"There is no {topic} of {date} in the data.", file="data/fatf.csv",
                          mend=f"Use a list of: {', '.join(sorted(set(rows['as_of'].dropna())))}.")
    return Answer(len(chosen), "number", chosen, date, unit=in_every_edition("units.jurisdictions"))


@question
def group_listed_on(group_id, topic, date):
    """How many present members of a group stand on a FATF list of a day."""
    known("groups", "group_id", group_id)
    members = load("memberships")
    members = members[(members["group_id"] == group_id) & members["ended_on"].isna()]
    found = listed_on(topic, date)
    chosen = found.rows[found.rows["iso3"].isin(members["iso3"])]
    return found._replace(value=len(chosen))


@question
def claims_in(chapter_id):
    """How many claims of the report a chapter discusses."""
    return counted(of_chapter(chapter_id))


@question
def claims_judged(chapter_id, verdict):
    """How many claims of a chapter carry one verdict."""
    return counted(of_chapter(chapter_id), verdict)


@question
def claims_of_report():
    """How many claims the course finds in the whole report."""
    return counted(load("claims"))


@question
def claims_of_report_judged(verdict):
    """How many claims of the whole report carry one verdict."""
    return counted(load("claims"), verdict)


def counted(rows, verdict=""):
    """The number of some claims, or of those among them with a verdict; all of them stand behind it."""
    chosen = rows[rows["verdict"] == allowed("claims", "verdict", verdict)] if verdict else rows
    return Answer(len(chosen), "number", rows, unit=in_every_edition("units.claims"))


def of_chapter(chapter_id):
    known("chapters", "chapter_id", chapter_id)
    rows = load("claims")
    return rows[rows["chapter_id"] == chapter_id]


def listed(topic):
    """The jurisdictions of a FATF list."""
    rows = load("fatf")
    return rows[(rows["topic"] == allowed("fatf", "topic", topic)) & rows["iso3"].notna()]


def allowed(table, column, value):
    """A code of a field's vocabulary, or CourseError naming the nearest."""
    vocabulary = field(table, column)["constraints"]["enum"]
    if value not in vocabulary:
        raise CourseError(f"«{value}» is no {column} of {table}.csv.", file="data/datapackage.json", mend=hint(value, vocabulary))
    return value

"""Where the course works with what the report names: each row of data/coverage.csv with its links, and what is amiss with it."""

import json
from importlib import import_module

from coursekit.book import parity, rows
from coursekit.book.fields import known
from coursekit.book.uses import HEADING, LABEL, text_of
from coursekit.edition import SOURCE, editions
from coursekit.errors import CourseError
from coursekit.items import load_all

AUDIT = "08-audit"  # the lab that holds every claim, and so everything that the report names


def chapter_of(row):
    """The chapter that teaches a row: the one whose page has its section (``c03-…``)."""
    return chapter_of_item(row["section"])


def chapter_of_lab(lab_id):
    """The chapter that a lab belongs to."""
    return next(name for name, row in rows.by_id("chapters").items() if known(row["lab_id"]) and row["lab_id"] == lab_id)


def chapter_of_item(item_id):
    """The chapter whose page has a question: the one with the number in its id (``c03-…``)."""
    return next(name for name in rows.keys("chapters") if name[:2] == item_id[1:3])


def general_claims():
    """Ids of the claims that name nothing of the table."""
    named = {name for row in rows.by_id("coverage").values() for name in row["claims"].split()}
    return [name for name in rows.keys("claims") if name not in named]


def faults(labels):
    """Every fault of the table that its schema cannot tell, as CourseErrors: a section, row, question or lab part that is not there,
    or that does not speak of the thing. ``labels``: what :func:`all_headings` gives."""
    items = {item.id: item for item in load_all()}
    for name, row in rows.by_id("coverage").items():
        def fault(column, what, mend, name=name):
            return CourseError(what, file="data/coverage.csv", place=f"{name}, {column}", mend=mend)

        for lang in editions():
            if row["section"] not in labels[lang, chapter_of(row)]:
                yield fault("section", f"No section of the chapter is called «{row['section']}» ({lang}).", "Use a label of the page.")
        if row["row_id"] not in rows.keys(row["resource"]):
            yield fault("row_id", f"There is no «{row['row_id']}» in {row['resource']}.csv.", "Use the id of one of its rows.")
        for one in row["items"].split():
            if one not in items or items[one].pool != "practice":
                yield fault("items", f"There is no question «{one}» for practice.", "Use the id of a question on a page.")
        if row["lab_part"] not in lab(row["lab_id"]).PARTS:
            yield fault("lab_part", f"The lab {row['lab_id']} has no part «{row['lab_part']}».", "Use one of its parts.")
        elif row["row_id"] != row["lab_part"] and row["lab_id"] != AUDIT and row["resource"] != "claims" \
                and f'"{row["row_id"]}"' not in lab_data(row["lab_id"]):
            yield fault("lab_id", f"The data of {row['lab_id']} do not hold «{row['row_id']}».", "Use a lab that holds it, or the audit.")


def lab(lab_id):
    """The model of a lab."""
    return import_module(f"coursekit.labs.{lab_id.partition('-')[2]}")


def lab_data(lab_id):
    """What a lab is given, as text."""
    return json.dumps(import_module(f"coursekit.widgets.labs.{lab_id.partition('-')[2]}").data(SOURCE), ensure_ascii=False)


def all_headings(_env=None):
    """{(language, chapter): {label: title}} of all editions' chapters."""
    return {(lang, chapter): headings(lang, chapter) for lang in editions() for chapter in rows.keys("chapters")}


def headings(lang, chapter):
    """{label: title} of the sections of a chapter's page in an edition."""
    found, label = {}, ""
    for line in text_of(parity.page_file(lang, f"book/{chapter}")).splitlines():
        if told := LABEL.match(line):
            label = told.group(1)
        elif label and (title := HEADING.match(line)):
            found[label], label = title.group(1), ""
    return found

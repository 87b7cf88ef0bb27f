"""The editions against each other: what is missing is an error, what has fallen behind is listed and said to the reader."""

import json

import pytest

from coursekit.book import parity
from coursekit.errors import CourseErrors

ENGLISH = "(c)=\n# Law\n\nOne.\n\n(c-a)=\n## Part A\n\nText.\n\n```\n(not-a-label)=\n```\n\n(c-b)=\n## Part B\n\nMore.\n"
ARABIC = "(c)=\n# القانون\n\nأول.\n\n(c-a)=\n## القسم أ\n\nنص.\n\n(c-b)=\n## القسم ب\n\nمزيد.\n"


@pytest.fixture
def twins(book):
    book.toc("book/01-law-and-policy")
    book.source = book.write("book/01-law-and-policy.md", ENGLISH)
    book.twin = book.write("book/01-law-and-policy.md", ARABIC, "ar")
    return book


def told(book):
    with pytest.raises(CourseErrors) as caught:
        parity.check(book.root)
    return str(caught.value)


def test_equal_editions_pass(twins):
    parity.check(twins.root)


def test_a_missing_page_is_told(twins):
    twins.twin.unlink()
    assert "Write translations/ar/book/01-law-and-policy.md." in told(twins)


def test_a_missing_section_is_told_with_the_place_to_translate_from(twins):
    twins.twin.write_text(ARABIC.split("(c-b)=")[0], "utf-8")
    assert "«c-b» is missing. Translate it from book/01-law-and-policy.md:15." in told(twins)


def test_a_section_without_source_is_told_with_its_line(twins):
    twins.twin.write_text(ARABIC + "\n(c-x)=\n## زائد\n", "utf-8")
    assert "translations/ar/book/01-law-and-policy.md:16: The section «c-x» has no source." in told(twins)


def test_another_order_is_told(twins):
    head, a, b = ARABIC.split("(c-")
    twins.twin.write_text(f"{head}(c-{b}\n(c-{a}", "utf-8")
    assert "stands elsewhere" in told(twins)


def test_stamping_records_the_state_and_twice_changes_nothing(twins):
    assert {one.label for one in parity.stale(twins.root) if not one.marked} >= {"c", "c-a", "c-b"}
    assert parity.stamp(["translations/ar/book/01-law-and-policy.md"], twins.root) == [twins.twin]
    assert twins.twin.read_text("utf-8").count("\n% follows ") == 3
    assert not [one for one in parity.stale(twins.root) if one.path == twins.twin]
    assert parity.stamp(["translations/ar/book/01-law-and-policy.md"], twins.root) == []


def test_a_source_that_moved_on_is_listed_and_said_to_the_reader(twins):
    parity.stamp([], twins.root)
    twins.source.write_text(ENGLISH.replace("More.", "More, and changed."), "utf-8")
    late = [one for one in parity.stale(twins.root) if one.path == twins.twin]
    assert [(one.label, one.marked) for one in late] == [("c-b", True)]
    assert any("c-b: its source has changed since" in line for line in parity.status(twins.root))
    sound, said = twins.build("ar")
    assert sound, said
    html = twins.html("book/01-law-and-policy.html")
    assert html.count('class="stale"') == 1 and html.index('class="stale"') > html.index('id="c-b"')


def test_spaces_and_empty_lines_do_not_make_a_section_stale(twins):
    parity.stamp([], twins.root)
    twins.source.write_text(ENGLISH.replace("Text.\n", "Text.  \n\n"), "utf-8")
    assert parity.stale(twins.root) == []


def test_cells_of_a_notebook_are_its_sections(twins):
    def notebook(text):
        return json.dumps({"cells": [{"cell_type": "markdown", "id": "title", "metadata": {}, "source": [text]}],
                           "metadata": {}, "nbformat": 4, "nbformat_minor": 5})
    twins.toc("book/01-law-and-policy", "notebooks/lab")
    source = twins.write("notebooks/lab.ipynb", notebook("# Lab"))
    twin = twins.write("notebooks/lab.ipynb", notebook("# المختبر"), "ar")
    parity.stamp([], twins.root)
    assert json.loads(twin.read_text("utf-8"))["cells"][0]["metadata"]["follows"]
    source.write_text(notebook("# Laboratory"), "utf-8")
    assert [one.label for one in parity.stale(twins.root)] == ["title"]


def test_the_words_of_the_editions_have_the_same_keys():
    assert list(parity.word_faults()) == []

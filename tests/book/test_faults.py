"""What an author gets wrong is said with file, line, type and the nearest right word, and stops the build."""

import pytest

CASES = {
    "a fact": ("Text.\n\nIn {fact}`conventions/icsft-1998/in_force_on`.", 5, "course.fact", "icsft-1999"),
    "a source": ("Text.\n\nSaid {source}`saul-2060`.", 5, "course.source", "saul-2006"),
    "a State": ("{state}`EGX` signed.", 3, "course.state", "EG"),
    "an item": ("```{items}\nc01-deadlock\nc01-deadlok\n```", 5, "course.items", "c01-deadlock"),
    "an item kept for assessment": ("```{items}\nc01-pool-kuwait-date\n```", 4, "course.items", "assessment"),
    "no item": ("```{items}\n```", 3, "course.items", "empty"),
    "a claim": ("```{claims}\nC005\nC555\n```", 5, "course.claims", "C05"),
    "a lab": ("```{lab} 01-convention\n:part: explorer\n```", 3, "course.lab", "01-conventions"),
    "a lab without part": ("```{lab} 01-conventions\n```", 3, "course.lab", ":part:"),
    "a chart": ("```{chart} spred\n```", 3, "course.chart", "spread"),
    "a table": ("```{table-data}\n:resource: convention\n:columns: name\n```", 3, "course.table-data", "conventions"),
    "a column": ("```{table-data}\n:resource: conventions\n:columns: nam\n```", 3, "course.table-data", "name_"),
    "a condition": ("```{table-data}\n:resource: conventions\n:columns: name\n:where: a >> 2\n```", 3, "course.table-data", "a >> 2"),
    "no row": ("```{table-data}\n:resource: conventions\n:columns: name\n:where: scope = none\n```", 3, "course.table-data", "No row"),
    "a table without columns": ("```{table-data}\n:resource: conventions\n```", 3, "course.table-data", "columns"),
    "a link": ("[Case](#c01-caze)", 3, "myst.xref_missing", "c01-caze"),
}


@pytest.mark.parametrize("case", CASES)
def test_is_told_with_its_line(book, case):
    text, line, kind, word = CASES[case]
    said = book.fault(f"# Page\n\n{text}\n")
    assert f"book/01-law-and-policy.md:{line}: WARNING" in said
    assert f"[{kind}]" in said and word in said


def test_outcomes_on_a_page_that_is_no_chapter(book):
    book.write("book/index.md", "# Home\n\n```{outcomes}\n```\n")
    sound, said = book.build()
    assert not sound and "book/index.md:3: WARNING" in said and "[course.outcomes]" in said


def test_several_faults_are_told_in_one_run(book):
    book.write("book/index.md", "# Home\n\n{source}`saul-2060` and {state}`EGX`.\n")
    sound, said = book.build()
    assert not sound and "course.source" in said and "course.state" in said


def test_a_fault_is_told_again_by_the_next_build(book):
    book.write("book/index.md", "# Home\n\n{state}`EGX`.\n")
    assert [book.build()[0], book.build()[0]] == [False, False]

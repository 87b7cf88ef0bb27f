"""What the report names and where the course works with it: no empty cell, and nothing that is not there."""

import re

import pytest

from coursekit.book import coverage, parity, rows
from coursekit.book.uses import text_of
from coursekit.edition import editions


def test_every_named_thing_is_taught_asked_about_and_worked_with():
    assert [str(fault) for fault in coverage.faults(coverage.all_headings())] == []
    assert len(rows.keys("coverage")) > 45
    for name, row in rows.by_id("coverage").items():
        assert all(str(value).strip() for value in row), name


def test_every_claim_names_something_or_is_general():
    """The thirteen were read one by one: they speak of cooperation, exchange or warning as such."""
    assert coverage.general_claims() == ["C001", "C006", "C008", "C015", "C018", "C035", "C037", "C058", "C073", "C074", "C091", "C092", "C100"]


@pytest.mark.parametrize("table, reason", [("institutions", {"jtac", "jtic-janes", "rsm", "nato", "g5jf", "aes", "sahelalliance", "arab-early", "alg-obs", "eu"}),
                                           ("information_systems", {"ctw"}),
                                           ("early_warning", {"eu-conflict-ews", "uk-levels", "acsrt-ctews", "oss-ew", "azhar-ew"})])
def test_every_row_that_the_tables_say_the_report_names_is_there(table, reason):
    """``reason``: rows that stand behind a name which has its row already (JTAC behind “JTIC”, NATO with its operation)."""
    named = {name for name, row in rows.by_id(table).items() if str(row["in_report"]) not in ("", "<NA>", "not-named")}
    covered = {row["row_id"] for row in rows.by_id("coverage").values() if row["resource"] == table}
    assert named - covered == reason


def test_a_section_speaks_of_what_it_is_said_to_teach():
    """In each edition the section holds the row's role, or a word of its name."""
    for lang in editions():
        for name, row in rows.by_id("coverage").items():
            text = text_of(parity.page_file(lang, f"book/{coverage.chapter_of(row)}"))
            section = re.split(rf"^\({row['section']}\)=$", text, flags=re.MULTILINE)[1]
            section = re.split(r"^\([\w-]+\)=$", section, flags=re.MULTILINE)[0]
            words = re.findall(r"\w{4,}", row[f"name_{lang}"])
            assert row["row_id"] in section or any(word in section for word in words), f"{name} ({lang}): {words}"


def test_a_fault_names_row_column_and_mend(monkeypatch):
    row = dict(rows.by_id("coverage")["sltd"])
    wrong = {**row, "section": "c03-nowhere", "row_id": "sltdd", "items": "c03-none", "lab_part": "none"}
    monkeypatch.setitem(rows.by_id("coverage"), "sltd", wrong)
    told = [str(fault) for fault in coverage.faults(coverage.all_headings())]
    for part in ("sltd, section: No section", "sltd, row_id: There is no «sltdd»", "sltd, items: There is no question «c03-none»", "has no part «none»"):
        assert any(part in one for one in told), (part, told)


@pytest.mark.parametrize("lang", editions())
def test_the_page_links_every_row(book, lang):
    html = book.page("# Coverage\n\n```{coverage}\n```\n", lang, name="coverage")
    assert html.count("<tr") == len(rows.keys("coverage")) + html.count("<table")
    assert "<td></td>" not in html and "<p></p>" not in html

"""Terms marked at their first use, and every fact in prose traced."""

import csv
import datetime
import re

from coursekit import facts
from coursekit.book import facts_report, parity
from coursekit.book.uses import in_text, text_of, uses

TODAY = datetime.date(2026, 11, 26)


def test_a_term_is_marked_once_on_a_page(book):
    html = book.page("# Page\n\nA {term}`reservation <asset-freeze>`. Again {term}`freezes <asset-freeze>`, and {term}`returnees <returnee>`.\n")
    assert re.findall(r'<span class="term"><button[^>]*aria-label="([^":]+): definition"', html) == ["reservation", "returnees"]
    assert "Again freezes, and" in html


def test_the_glossary_leads_back_to_the_section_that_uses_a_term(book):
    book.toc("book/01-law-and-policy", "book/glossary")
    book.write("book/01-law-and-policy.md", "(c01)=\n# Law\n\nText.\n\n(c01-x)=\n## Part\n\nA {term}`freeze <asset-freeze>`.\n")
    book.write("book/glossary.md", "# Words\n\n## All\n\n```{rows} glossary\n```\n")
    sound, said = book.build()
    assert sound, said
    card = re.search(r'<section id="asset-freeze".*?</section>', book.html("book/glossary.html"), re.DOTALL).group()
    assert 'href="01-law-and-policy.html#c01-x"' in card and "Chapter 1" in card
    assert 'href="glossary.html#asset-freeze"' in book.html("book/01-law-and-policy.html")
    other = re.search(r'<section id="returnee".*?</section>', book.html("book/glossary.html"), re.DOTALL).group()
    assert "01-law-and-policy" not in other


def test_both_editions_mark_the_same_terms_in_the_same_sections():
    marked = [[(use.page, use.section, use.reference) for use in uses(lang, {"term"})] for lang in ("en", "ar")]
    assert sorted(marked[0]) == sorted(marked[1]) and len(marked[0]) > 20


def test_a_use_knows_its_line_and_section():
    text = "(a)=\n# A\n\nOne {fact}`x/y/z`.\n\n(b)=\n## B\n\n{claim}`words\n<C001>`\n"
    assert list(in_text(text, {"fact", "claim"})) == [(4, "a", "A", "fact", "x/y/z"), (9, "b", "B", "claim", "C001")]


def test_the_report_names_every_fact_of_every_page_in_both_editions():
    rows = list(csv.DictReader(facts_report.text(TODAY).splitlines()))
    for lang in ("en", "ar"):
        for page in parity.pages():
            path = parity.page_file(lang, page)
            written = text_of(path).count("{fact}`")
            mine = [row for row in rows if (row["edition"], row["page"]) == (lang, page)]
            assert len(mine) == written, (lang, page)
    row = next(row for row in rows if row["reference"] == "conventions/icsft-1999/parties_count" and row["edition"] == "ar")
    fact = facts.fact(row["reference"])
    assert (row["value"], row["as_of"], row["sources"].split()) == (str(fact.value), fact.as_of, fact.sources)
    assert int(row["age_days"]) == (TODAY - datetime.date(2018, 10, 31)).days

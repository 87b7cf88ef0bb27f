"""The timeline: every dated event of the tables once, in order, under its decade and kind."""

import re

import pytest

from coursekit import tables
from coursekit.book.events import DATED, KINDS, events
from coursekit.edition import edition

PAGE = "# Page\n\n## List\n\n```{timeline}\n```\n"


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_every_dated_row_is_told_and_in_the_order_of_time(book, lang):
    html = book.page(PAGE, lang, name="timeline")
    entries = re.findall(r'<time datetime="([^"]+)">(.*?)</time>', html, re.DOTALL)
    given = [date for date, _ in entries]
    assert given == sorted(given) and len(given) == len(events(lang)) > 200
    for table, (_, dates) in DATED.items():
        for column in (dates[0][0], dates[-1][0]):
            assert set(tables.load(table)[column].dropna()) <= set(given), (table, column)
    assert set(tables.load("fatf")["occurred_on"].dropna()) <= set(given)
    for date, said in entries:
        year_only = edition(lang).text("ledger.timeline.year_only", year=date)
        assert (year_only in said) == (len(date) == 4)


def test_a_kind_can_be_chosen_without_script_and_its_count_is_that_of_the_list(book):
    html = book.page(PAGE, name="timeline")
    style = (book.built / "html/_static/reference.css").read_text("utf-8")
    counts = dict(re.findall(r'id="show-([a-z]+)".*?<span class="count">([0-9]+)</span>', html))
    for kind in KINDS:
        assert int(counts[kind]) == html.count(f'<li class="event-{kind}">') > 30 and f"#show-{kind}:checked" in style
    for section in re.findall(r'<section id="from-.*?</section>', html, re.DOTALL):
        assert set(re.findall(r"has-([a-z]+)", section.split(">")[0])) == set(re.findall(r'<li class="event-([a-z]+)"', section))


def test_states_to_which_one_thing_happened_together_stand_in_one_entry():
    founding = [event for event in events("en") if event.date == "2004-11-30" and event.name.startswith("Founding member")]
    assert len(founding) == 1 and "Algeria" in founding[0].name and "Egypt" in founding[0].name


def test_an_entry_leads_to_its_card(book):
    book.toc("book/timeline", "book/treaties", "book/institutions")
    book.write("book/timeline.md", PAGE)
    book.write("book/treaties.md", "# T\n\n## A\n\n```{treaties} universal\n```\n")
    book.write("book/institutions.md", "# I\n\n## A\n\n```{rows} institutions\n```\n")
    sound, said = book.build()
    assert sound, said
    html = book.html("book/timeline.html")
    assert 'href="treaties.html#icsft-1999"' in html and 'href="institutions.html#interpol"' in html

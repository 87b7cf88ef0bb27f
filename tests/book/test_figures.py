"""Series drawn from the tables: every series has its place, what cannot be a line is refused with its line and the nearest name."""

import re

import pytest

from coursekit.book import rows, series_line
from coursekit.errors import CourseError


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_every_series_stands_under_its_id_drawn_or_as_a_table(book, lang):
    html = book.page("# Page\n\n## All\n\n```{all-figures}\n```\n", lang, name="figures")
    cards = dict(re.findall(r'<section id="([\w-]+)" class="row-card">(.*?)</section>', html, re.DOTALL))
    assert list(cards) == rows.keys("series") and len(cards) > 60
    for name, card in cards.items():
        assert card.count("<tbody") == 1, name
        try:
            points = series_line.line(name)
        except CourseError:
            assert "<svg" not in card, name
            continue
        assert card.count('role="img"') == 2, name  # a desk and a phone
        assert series_line.amount(points[-1][0], lang) in card
    assert sum("<svg" in card for card in cards.values()) > 12


def test_a_figure_says_what_it_shows_and_draws_its_break(book):
    html = book.page("# Page\n\n```{figure-data} tesat-attacks\n```\n")
    label = re.search(r'role="img" aria-label="([^"]+)"', html).group(1)
    assert "249 in 2010" in label and "58 in 2024" in label and "Highest: 249" in label and "United Kingdom" in label
    assert html.count('stroke-dasharray="6 4"') == 2  # the break, on a desk and on a phone
    assert "<details" in html and 'href="http' in html


def test_a_value_keeps_how_exact_it_is(book):
    html = book.page("# Page\n\n```{figure-data} soufan-fighters\n```\n")
    assert "27000 to 31000" in html.replace(",", "") and "more than 40,000" in html and "bar: a range" in html


@pytest.mark.parametrize("name, said", [("sltd-record", "«sltd-records»"), ("tesat-attacks-by-type", "several kinds"), ("sis-hits", "2 values")])
def test_what_cannot_be_one_line_is_refused(book, name, said):
    line = book.fault(f"# Page\n\nText.\n\n```{{figure-data}} {name}\n```\n")
    assert "01-law-and-policy.md:5" in line and said in line and "course.figure" in line

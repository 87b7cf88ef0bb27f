"""How current the course is: the days of the tables, and the facts in prose, oldest first."""

import datetime
import re

from coursekit import tables
from coursekit.book import currency

PAGE = "# Page\n\n## List\n\n```{currency}\n```\n"


def test_a_table_says_its_oldest_and_newest_day_and_what_has_no_source():
    found = {one.name: one for one in currency.table_ages()}
    conventions = tables.load("conventions")
    assert found["conventions"].unsourced == (conventions["evidence"] == "unsourced").sum() > 0
    assert found["claims"].unsourced == 0 and found["claims"].rows == len(tables.load("claims"))
    for one in found.values():
        assert one.read_first <= one.read_last <= currency.read_last() and bool(one.first) == bool(one.last)


def test_days_known_to_the_year_or_month_stand_at_their_end():
    assert currency.ends(["2016", "2016-10", "2016-10-03", None]) == ("2016-10-03", "2016")
    assert currency.ends([]) == ("", "")


def test_facts_stand_oldest_first_and_once_a_page():
    today = datetime.date(2030, 1, 1)
    said = currency.standing("en", today)
    assert [one.days for one in said] == sorted((one.days for one in said), reverse=True) and len(said) > 30
    assert not [one for one in said if one.use.reference.startswith("figures/") or "2001-09-28" in one.use.reference]
    places = [(one.use.page, one.use.reference) for one in said]
    assert len(places) == len(set(places))


def test_the_page_is_the_same_in_both_languages_but_for_its_words(book):
    numbers = [re.findall(r"<td>(?:<p>)?(\d+)(?:</p>)?</td>", book.page(PAGE, lang, name="currency")) for lang in ("en", "ar")]
    assert numbers[0] == numbers[1] and len(numbers[0]) > 20

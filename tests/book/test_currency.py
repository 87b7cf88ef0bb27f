"""How current the course is: the days of the tables, and the facts in prose, oldest first."""

import re

from coursekit import tables
from coursekit.book import currency
from coursekit.book.uses import uses
from coursekit.labs.dates import last_day

PAGE = "# Page\n\n## List\n\n```{currency}\n```\n"


def test_a_table_says_its_oldest_and_newest_day_and_what_has_no_source():
    found = {one.name: one for one in currency.table_ages()}
    conventions = tables.load("conventions")
    assert found["conventions"].unsourced == (conventions["evidence"] == "unsourced").sum() > 0
    assert found["claims"].unsourced == 0 and found["claims"].rows == len(tables.load("claims"))
    for one in found.values():
        assert one.read <= currency.read_last() and one.first[:4] <= one.last[:4]
    assert found["claims"].first == tables.load("claims")["checked_on"].min()


def test_days_known_to_the_year_or_month_stand_at_their_end():
    assert currency.ends(["2016", "2016-10", "2016-10-03", None]) == ("2016-10-03", "2016")
    assert currency.ends([]) == ("", "")


def test_facts_stand_oldest_first_and_once_a_page():
    said = currency.standing(uses("en", {"fact"}))
    days = [last_day(str(fact.as_of)) for _, fact in said]
    assert days == sorted(days) and len(days) > 30
    assert not [use for use, _ in said if use.reference.startswith("figures/") or "2001-09-28" in use.reference]
    places = [(use.page, use.reference) for use, _ in said]
    assert len(places) == len(set(places)) and ("book/01-law-and-policy", "conventions/icsft-1999/parties_count") in places


def test_the_page_is_the_same_in_both_languages_but_for_its_words(book):
    numbers = [re.findall(r"<td>(?:<p>)?(\d+)(?:</p>)?</td>", book.page(PAGE, lang, name="currency")) for lang in ("en", "ar")]
    assert numbers[0] == numbers[1] and len(numbers[0]) > 20

"""Sources: every one can be cited, and an unknown one is refused."""

import csv
import re

import pytest

from coursekit.edition import editions
from coursekit.errors import CourseError
from coursekit.sources import FILE, cite, sources
from coursekit.tables import load


@pytest.mark.parametrize("lang", editions())
def test_every_source_can_be_cited(lang):
    assert len(sources()) > 400
    for source_id in sources():
        found = cite(source_id, lang)
        assert found["title"] in found["text"] and found["publisher"] in found["text"] and found["kind"]


def test_a_citation_dates_itself_in_the_readers_language():
    assert cite("hrw-oic-2008", "ar")["text"].endswith("(\u206811 مارس 2008\u2069)")  # isolated: it stands behind Latin words
    assert cite("hrw-oic-2008", "en")["text"].endswith("(11 March 2008)")


@pytest.mark.parametrize("lang", editions())
def test_no_citation_says_its_year_twice(lang):
    ending = [row for row in sources().values() if row["published_on"] and re.search(rf"\b{row['published_on']}\)?$", row["title"])]
    assert len(ending) > 5
    for row in ending:
        assert cite(row["source_id"], lang)["text"].endswith(row["title"])


def test_an_unknown_source_names_the_nearest():
    with pytest.raises(CourseError, match="«un-avl-icft».*Did you mean «un-avl-icsft»"):
        cite("un-avl-icft", "en")


def test_no_source_is_a_way_of_saying_that_there_is_none():
    with open(FILE, encoding="utf-8", newline="") as opened:
        text = opened.read().lower()
    for phrase in ("no source yet", "find_string", "index file id", "read earlier"):
        assert phrase not in text
    assert len(list(csv.reader(text.splitlines()))) == len(sources()) + 1


@pytest.mark.parametrize("table", ["conventions", "ratifications", "codings", "treaty_articles", "fatf", "memberships"])
def test_what_rests_on_nothing_says_so(table):
    rows = load(table)
    assert rows.loc[rows["sources"].isna(), "evidence"].eq("unsourced").all()
    assert rows["sources"].notna().sum() > 20

"""The page of treaties and resolutions: every row has its card, and a list that lacks a State never says that it is not bound."""

import re

import pytest

from coursekit import tables
from coursekit.book import rows
from coursekit.edition import edition

PAGE = "# Page\n\n" + "\n\n".join(f"## {n}\n\n```{{{name}}} {kind}\n```" for n, (name, kind) in enumerate(
    [("treaties", "universal"), ("treaties", "regional"), ("treaties", "historical"), ("resolutions", "security-council"),
     ("resolutions", "general-assembly")])) + "\n"


@pytest.fixture(scope="module", params=["en", "ar"])
def page(request, kept_book):
    return request.param, kept_book.page(PAGE, request.param, name="treaties")


def card(html, name):
    return re.search(rf'<section id="{name}".*?</section>', html, re.DOTALL).group()


def test_every_instrument_and_resolution_has_a_card_under_its_id(page):
    ids = re.findall(r'<section id="([^"]+)" class="row-card"', page[1])
    assert sorted(ids) == sorted([*rows.keys("conventions"), *rows.keys("resolutions")]) and len(ids) > 100
    assert "nan" not in re.sub(r"<[^>]+>", " ", page[1]).split() and "&lt;NA&gt;" not in page[1]


def test_what_a_list_lacks_is_not_taken_for_an_answer(page):
    lang, html = page
    words, table = edition(lang), tables.load("conventions").set_index("convention_id")
    seen = set()
    for name, row in table.iterrows():
        found, kind = card(html, name), row["status_list"]
        assert words.text(f"ledger.treaties.list_{kind}", date="¤").split("¤")[0] in found, name
        assert ('class="row-fold"><summary>' + words.text("ledger.treaties.arab_summary", parties="¤", total="").split("¤")[0] in found) == (kind != "none")
        seen.add(kind)
    assert seen == {"complete", "partial", "none"}
    assert words.text("ledger.treaties.silent_partial", date="1999", states="").split("1999")[1][3:20] in card(html, "arab-1998")


def test_the_arab_states_of_a_list_stand_with_act_and_day(page):
    lang, html = page
    status = tables.load("ratifications")
    members = tables.load("memberships")
    arab = set(members[(members["group_id"] == "arab-league") & members["ended_on"].isna()]["iso3"])
    rows_of = status[(status["convention_id"] == "icsft-1999") & status["iso3"].isin(arab) & (status["status"] != "not-listed")]
    found = card(html, "icsft-1999")
    table = re.search(r"<table[^>]*status-table.*?</table>", found, re.DOTALL).group()
    assert table.count("<tr") == len(rows_of) + 1 > 15
    for _, row in rows_of.iterrows():
        assert tables.state_name(row["iso3"], lang) in table
        if isinstance(row["consented_on"], str):
            assert edition(lang).date(row["consented_on"]) in table


def test_a_card_leads_to_the_claims_about_it_and_draws_its_spread(page):
    found = card(page[1], "arab-1998")
    assert "C013" in found and "C013" in card(page[1], "oau-1999") and "C008" in card(page[1], "unsc-1373")
    drawn = tables.load("ratifications").dropna(subset="consented_on")
    assert page[1].count('class="treaty-spread"') == drawn["convention_id"].nunique() > 8


def test_a_chapter_that_uses_a_treaty_is_named_on_its_card(book):
    book.toc("book/01-law-and-policy", "book/treaties")
    book.write("book/01-law-and-policy.md", "# Law\n\n{fact}`conventions/icsft-1999/parties_count` and {treaty}`the text <arab-1998>`.\n")
    book.write("book/treaties.md", PAGE)
    sound, said = book.build()
    assert sound, said
    html = book.html("book/treaties.html")
    assert all('href="01-law-and-policy.html"' in card(html, name) for name in ("icsft-1999", "arab-1998"))
    assert 'href="01-law-and-policy.html"' not in card(html, "oic-1999")
    assert 'href="treaties.html#arab-1998"' in book.html("book/01-law-and-policy.html")

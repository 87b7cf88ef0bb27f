"""The claims ledger in Chromium: every claim by its address, the filter and «guess first» by keyboard, the page without script."""

import json

import pytest
from accessibility import faults
from built import SITE, read

from coursekit import tables
from coursekit.edition import SOURCE, edition, editions

PAGE = "book/claims.html"
LEDGERS = [PAGE if lang == SOURCE else f"{lang}/{PAGE}" for lang in editions()]
CLAIMS = tables.load("claims")
BOTH = pytest.mark.parametrize("page", LEDGERS)


def words(page, key, **values):
    return edition(SOURCE if page == PAGE else page.split("/")[0]).text(f"ledger.{key}", **values)


def shown(tab):
    """Ids of the claims that can be seen."""
    return tab.evaluate("() => [...document.querySelectorAll('.ledger .claim')].filter(card => card.checkVisibility()).map(card => card.id)")


def status(tab):
    return tab.locator(".ledger-tools [role=status]").inner_text()


def query(tab):
    return tab.evaluate("location.search")


@BOTH
def test_every_claim_has_its_address(page):
    assert set(CLAIMS["claim_id"]) <= set(read(page).ids) and len(CLAIMS) == 100


@BOTH
def test_each_address_brings_its_claim_into_view(page, visit, address):
    visited = visit(address, page)
    seen = visited.page.evaluate("""names => names.filter(name => { location.hash = name; const card = document.getElementById(name);
      const box = card.getBoundingClientRect(); return card.matches(":target") && box.top >= 0 && box.top < innerHeight; })""", list(CLAIMS["claim_id"]))
    assert seen == list(CLAIMS["claim_id"])
    visited.clean()


@BOTH
def test_an_address_leads_to_its_claim_even_where_the_filter_would_hide_it(page, visit, address):
    visited = visit(address, f"{page}?verdict=contradicted#C005")
    assert shown(visited.page) == list(CLAIMS["claim_id"])
    assert visited.page.locator("#C005").evaluate("card => { const box = card.getBoundingClientRect(); return box.top < innerHeight && box.bottom > 0; }")
    visited.clean()


@BOTH
def test_the_filter_works_by_keyboard_and_stands_in_the_address(page, visit, address, unpacked):
    for base in (address, unpacked):
        visited = visit(base, page)
        tab = visited.page
        assert status(tab) == words(page, "ui.shown", n=100, total=100)
        tab.locator("[name=verdict]").first.focus()
        for _ in range(4):
            tab.keyboard.press("ArrowDown")
        contradicted = CLAIMS[CLAIMS["verdict"] == "contradicted"]
        assert shown(tab) == list(contradicted["claim_id"])
        tab.keyboard.press("Tab")
        tab.keyboard.press("Tab")
        assert tab.evaluate("() => document.activeElement.name") == "body"
        tab.locator("#ledger-body").select_option("europol")
        both = [one["claim_id"] for _, one in contradicted.iterrows() if "europol" in str(one["institutions"]).split()]
        assert shown(tab) == both and status(tab) == words(page, "ui.shown", n=len(both), total=100)
        assert "verdict=contradicted" in query(tab) and "body=europol" in query(tab)
        tab.reload()
        assert shown(tab) == both
        tab.locator("button[type=reset]").focus()
        tab.keyboard.press("Enter")
        tab.wait_for_function("() => !location.search")
        assert len(shown(tab)) == 100
        visited.clean()


def test_a_section_and_a_whole_part_can_be_chosen_and_nothing_found_is_said(visit, address):
    tab = visit(address, f"{PAGE}?section=01-law-and-policy").page
    assert shown(tab) == list(CLAIMS[CLAIMS["chapter_id"] == "01-law-and-policy"]["claim_id"])
    tab.locator("#ledger-section").select_option("first-a-2-criminalising-terrorist-financing")
    assert shown(tab) == ["C008", "C009", "C010"]
    tab.locator("#ledger-body").select_option("europol")
    assert shown(tab) == [] and tab.locator(".ledger-none").is_visible()


def test_an_address_that_asks_for_what_is_not_there_shows_all(visit, address):
    visited = visit(address, f"{PAGE}?section=nowhere&verdict=maybe&body=nobody")
    assert len(shown(visited.page)) == 100
    visited.clean()


@BOTH
def test_guess_first_hides_every_verdict_until_both_verdict_and_reason_are_given(page, visit, address):
    visited = visit(address, page)
    tab = visited.page
    tab.locator("[name=guess]").focus()
    tab.keyboard.press("Space")
    assert "guess=1" in query(tab) and status(tab) == words(page, "ui.shown_guessing", n=100, total=100, hidden=100)
    assert not any(answer.is_visible() for answer in tab.locator(".claim-answer").all())
    assert tab.locator("[name=verdict]").first.is_disabled()
    name = next(one["claim_id"] for _, one in CLAIMS.iterrows() if one["verdict"] == "imprecise")
    card = tab.locator(f"#{name}")
    card.locator("[name=mine]").first.focus()
    tab.keyboard.press("Space")  # confirmed
    tab.keyboard.press("Tab")
    tab.keyboard.press("Tab")
    tab.keyboard.press("Enter")  # without a reason
    assert card.locator("[role=status]").inner_text() == words(page, "ui.write_reason")
    assert tab.evaluate("() => document.activeElement.name") == "reason" and not card.locator(".claim-answer").is_visible()
    tab.keyboard.type("<b>bold</b> as written")
    tab.keyboard.press("Tab")
    tab.keyboard.press("Enter")
    assert card.locator(".claim-answer").is_visible() and card.locator(".claim-reason").inner_text() == "<b>bold</b> as written"
    ours = edition(SOURCE if page == PAGE else page.split("/")[0]).text("book.verdicts.imprecise")
    assert card.locator(".claim-agreement").inner_text() == words(page, "ui.differ", ours=ours)
    assert tab.evaluate("() => document.activeElement.className") == "claim-own"
    tab.keyboard.press("Tab")
    tab.keyboard.press("Enter")  # opens the disagreement
    tab.keyboard.press("Tab")
    tab.keyboard.type("The text says so")
    tab.keyboard.press("Tab")
    tab.keyboard.press("Enter")
    assert tab.locator(".ledger-progress").inner_text() == words(page, "ui.progress", n=1, same=0, against=1)
    kept = json.loads(tab.evaluate("localStorage['course.record']"))["items"][f"claim-{name}"]
    assert kept["guess"] == {"verdict": "confirmed", "reason": "<b>bold</b> as written"} and kept["against"] == "The text says so"
    tab.reload()
    assert card.locator("textarea").input_value() == "The text says so" and len(tab.locator(".claim-asks").all()) == 99
    card.locator(".ledger-button").last.click()  # judge again
    assert not card.locator(".claim-answer").is_visible() and card.locator(".claim-asks, [name=mine]").first.is_visible()
    visited.clean()


def test_nothing_of_a_hidden_claim_shows_its_verdict(visit, address):
    """Cards of every verdict look the same while they are hidden."""
    tab = visit(address, f"{PAGE}?guess=1").page
    looks = tab.evaluate("""() => [...document.querySelectorAll('.ledger .claim')].map(card => JSON.stringify([card,
      ...card.querySelectorAll('.claim-own svg, .claim-own label')].map(part => { const style = getComputedStyle(part);
      return [style.borderInlineStartColor, style.borderInlineStartStyle, style.borderRadius, style.color]; })))""")
    assert len(looks) == 100 and len(set(looks)) == 1


@BOTH
def test_guessing_and_comparing_have_no_axe_violation_and_stick_out_nowhere(page, visit, address):
    visited = visit(address, f"{page}?guess=1&section=01-law-and-policy")
    tab = visited.page
    card = tab.locator("#C005")
    card.locator("[value=contradicted]").check()
    card.locator("textarea").fill("A reason")
    card.locator("[type=submit]").click()
    card.locator("summary").click()
    assert faults(tab) == []
    visited.clean()


@BOTH
def test_without_script_all_claims_are_there_with_their_verdicts(page, visit, address):
    tab = visit(address, page, java_script_enabled=False).page
    cards = tab.locator(".ledger .claim .claim-answer .verdict strong")
    assert cards.count() == 100 and cards.first.is_visible() and cards.last.is_visible()
    assert not tab.locator(".ledger-tools").is_visible()


def test_the_ledgers_files_are_loaded_on_its_page_alone():
    pages = [path for path in SITE.rglob("*.html") if "ledger.js" in path.read_text("utf-8")]
    assert sorted(str(path.relative_to(SITE)) for path in pages) == sorted(LEDGERS)

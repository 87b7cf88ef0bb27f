"""The switch leads to the same place in the other edition and is remembered; nobody is led out of the language that they read."""

import pytest

from coursekit.edition import SOURCE

PLACES = ("book/01-law-and-policy.html#c01-case", "book/01-law-and-policy.html#page-sources", "book/claims.html#C042", "book/glossary.html#red-notice",
          "notebooks/01-conventions.html#worked", "book/data-dictionary.html#dictionary-sources")


def folder(lang):
    return "" if lang == SOURCE else f"{lang}/"


@pytest.mark.parametrize("locale", ["en-GB", "ar-EG"])
@pytest.mark.parametrize("lang, other", [("en", "ar"), ("ar", "en")])
def test_a_reader_stays_at_the_place_and_in_the_language_of_choice(lang, other, locale, visit, address):
    visited = visit(address, f"{folder(lang)}{PLACES[0]}", locale=locale)
    tab = visited.page
    for place in PLACES:
        tab.goto(f"{address}{folder(lang)}{place}")  # a link that was sent leads where it says, whatever the device speaks
        assert tab.evaluate("document.documentElement.lang") == lang
        anchor = place.partition("#")[2]
        tab.wait_for_selector(f"a.language[href$='#{anchor}']")
        tab.locator(f"a.language[hreflang={other}]").click()
        tab.wait_for_url(f"{address}{folder(other)}{place}")
        assert tab.locator(f"[id='{anchor}']").count() == 1
    tab.goto(address)  # remembered: the site's own address leads there
    tab.wait_for_url(f"{address}{folder(other)}book/index.html")
    tab.locator(".neighbour.after").click()
    tab.wait_for_load_state()
    assert tab.evaluate("document.documentElement.lang") == other
    tab.goto(f"{address}{folder(lang)}{PLACES[0]}")  # and a link in the first language still leads where it says
    assert tab.evaluate("document.documentElement.lang") == lang
    visited.clean()

"""What is far from the window is neither laid out nor made a form before it comes near; a place is found all the same."""

import pytest
from accessibility import UNSEEN_FOCUS, load_axe, violations

from coursekit.browser import WHOLE

# the other tests ask for less motion, and for such a reader everything is laid out at once
MOVING = {"reduced_motion": "no-preference"}
PHONE = {"viewport": {"width": 375, "height": 812}}
FAR = ("book/01-law-and-policy.html#c01-check", "book/01-law-and-policy.html#c01-nineteen", "book/05-early-warning.html#c05-lab",
       "ar/book/01-law-and-policy.html#c01-council", "ar/book/05-early-warning.html#page-sources", "ar/book/claims.html#C042",
       "ar/book/institutions.html#jtac", "book/sources.html#menarights-jordan-ccpr", "book/timeline.html#from-2010")
TOP = "document.querySelector(location.hash).getBoundingClientRect().top"
MADE = "document.querySelectorAll('section.item.item-upgraded').length"
# what stands under the header: its words, and how far it is from the top
READ = """() => {
  const line = document.querySelector('.site-header').getBoundingClientRect().bottom;
  const found = [4, 20, 36].map((below) => document.elementFromPoint(innerWidth / 2, line + below)).find((one) => !one.matches('section, div'));
  return [found?.textContent, found?.getBoundingClientRect().top];
}"""
LABS = "document.querySelectorAll('section.lab.lab-live').length"


@pytest.mark.parametrize("size", [{}, PHONE], ids=["desk", "phone"])
@pytest.mark.parametrize("place", FAR)
def test_an_address_leads_to_its_place_and_stays_there(place, size, visit, address):
    visited = visit(address, place, make_all=False, **MOVING, **size)
    tab = visited.page
    tab.wait_for_selector(f"a.language[href$='#{place.partition('#')[2]}']")
    first = tab.evaluate(TOP)
    assert 0 <= first < 120, "under the header"
    tab.wait_for_timeout(500)  # what comes near is laid out and made a form meanwhile
    assert tab.evaluate(TOP) == pytest.approx(first, abs=2)
    visited.clean()


@pytest.mark.parametrize("place", ["ar/book/claims.html#C042", "book/01-law-and-policy.html#c01-nineteen"])
def test_a_place_is_held_where_the_browser_lets_it_go_and_until_the_reader_does(place, visit, address):
    page, _, anchor = place.partition("#")
    visited = visit(address, page, make_all=False, **MOVING)
    tab = visited.page
    tab.evaluate("document.documentElement.style.overflowAnchor = 'none'")
    tab.evaluate("anchor => { location.hash = anchor; }", anchor)
    tab.wait_for_selector(f"a.language[href$='#{anchor}']")
    tab.evaluate("document.fonts.ready")
    frames = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done))))"
    grow = "by => { document.querySelector('article.text h1').style.paddingBlockEnd = by; }"
    for by in ("700px", "0"):
        tab.evaluate(grow, by)
        tab.evaluate(frames)
        assert 0 <= tab.evaluate(TOP) < 120
    tab.evaluate("scrollBy(0, 400)")  # as a screen reader does: no key, no wheel
    tab.evaluate(frames)
    tab.evaluate(grow, "700px")
    tab.evaluate(frames)
    assert tab.evaluate(TOP) > 200, "further down by what grew above, and not pulled back"
    visited.clean()


@pytest.mark.parametrize("lang", ["", "ar/"])
def test_the_contents_of_a_page_lead_to_their_place(lang, visit, address):
    visited = visit(address, f"{lang}book/01-law-and-policy.html", make_all=False, **MOVING)
    for anchor in ("c01-reading", "c01-financing"):
        visited.page.locator(f".page-toc a[href='#{anchor}']").click()
        visited.page.wait_for_selector(f"a.language[href$='#{anchor}']")
        assert 0 <= visited.page.evaluate(TOP) < 120
    visited.clean()


@pytest.mark.parametrize("lang", ["", "ar/"])
def test_forms_and_labs_are_made_as_the_reader_comes_near(lang, visit, address):
    visited = visit(address, f"{lang}book/01-law-and-policy.html", make_all=False, **MOVING, **PHONE)
    tab = visited.page
    tab.wait_for_function(f"() => {MADE} > 0")
    tab.wait_for_timeout(500)
    at_first, all_items = tab.evaluate(MADE), tab.locator("section.item[data-item]").count()
    assert at_first < all_items / 2 and tab.evaluate(LABS) == 0
    tab.locator("#c01-check").scroll_into_view_if_needed()
    tab.wait_for_function(f"() => {MADE} > {at_first}")
    tab.locator("section.lab").first.scroll_into_view_if_needed()
    tab.wait_for_function(f"() => {LABS} > 0")
    tab.wait_for_function(WHOLE)
    assert tab.locator("section.item[data-item]:not(.item-upgraded), section.lab:not(.lab-live)").count() == 0
    visited.clean()


@pytest.mark.parametrize("lang", ["", "ar/"])
def test_a_focus_that_came_before_the_form_goes_into_it(lang, visit, address):
    visited = visit(address, f"{lang}book/01-law-and-policy.html", make_all=False, **MOVING, **PHONE)
    tab = visited.page
    tab.wait_for_function(f"() => {MADE} > 0")
    far = tab.locator("#c01-check section.item:not(.item-upgraded):not([hidden])").first
    name = far.get_attribute("id")
    far.locator(".item-answer summary").evaluate("summary => summary.focus()")
    tab.wait_for_function("name => document.activeElement.closest(`#${name} form.item-live`)", arg=name)
    visited.clean()


def test_what_is_still_far_is_made_in_the_end(visit, address):
    visited = visit(address, "book/01-law-and-policy.html", make_all=False, **MOVING, **PHONE)
    visited.page.wait_for_function(
        "() => !document.querySelector('section.item[data-item]:not(.item-upgraded), section.lab:not(.lab-live)')")
    visited.clean()


@pytest.mark.parametrize("page", ["ar/book/02-security-and-intelligence.html", "book/institutions.html", "book/timeline.html"])
def test_a_page_loaded_again_stands_where_the_reader_was(page, visit, address):
    visited = visit(address, page, make_all=False, **MOVING, **PHONE)
    tab = visited.page
    tab.mouse.move(200, 400)
    tab.mouse.wheel(0, tab.evaluate("document.documentElement.scrollHeight * 0.4"))
    tab.wait_for_timeout(700)  # what has come near is laid out and made a form
    words, top = tab.evaluate(READ)
    for come_back in (tab.reload, lambda: (tab.goto(f"{address}book/index.html"), tab.go_back())):
        come_back()
        tab.wait_for_function(f"([words, top]) => {{ const now = ({READ})(); return now[0] === words && Math.abs(now[1] - top) < 4; }}",
                              arg=[words, top])


def test_a_table_that_turns_out_to_fit_keeps_the_focus_that_led_to_it(visit, address):
    visited = visit(address, "ar/book/05-early-warning.html", make_all=False, **MOVING)
    tab = visited.page
    tab.wait_for_function(f"() => {MADE} > 0")  # what is near is ready by then
    fits = tab.evaluate("""async () => {
      const frames = () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))), kept = [];
      for (const region of [...document.querySelectorAll(".table-scroll[tabindex]")].filter(one => one.checkVisibility())) {
        if (region.checkVisibility({contentVisibilityAuto: true})) continue;
        region.focus();
        await frames();
        const stays = document.activeElement === region, small = region.scrollWidth <= region.clientWidth + 1;
        region.blur();
        await frames();
        if (small) kept.push(stays && !region.hasAttribute("tabindex"));
      }
      return kept;
    }""")
    assert fits and all(fits)
    visited.clean()


@pytest.mark.parametrize("page, size", [("book/01-law-and-policy.html", PHONE), ("book/05-early-warning.html", {}),
                                        ("ar/book/01-law-and-policy.html", {}), ("ar/book/05-early-warning.html", PHONE),
                                        ("book/claims.html", PHONE), ("ar/book/timeline.html", {})])
def test_what_is_not_laid_out_yet_is_accessible_and_takes_the_focus_in_sight(page, size, visit, address):
    visited = visit(address, page, make_all=False, **MOVING, **size)
    tab = visited.page
    load_axe(tab)
    assert violations(tab) == []
    tab.wait_for_function(WHOLE)  # a form that takes the place of its text while the focus jumps there is not what is asked here
    count, hidden = tab.evaluate(UNSEEN_FOCUS, {"most": 40, "far": True})
    assert count > 50 and not hidden, "\n".join(hidden[:5])
    visited.clean()

"""A reader who gives every page colours of their own still sees what is chosen, right, wrong, how much, and where the focus is."""

import pytest

from coursekit.edition import SOURCE, editions

pytestmark = [pytest.mark.parametrize("lang", editions()), pytest.mark.parametrize("theme", ["light", "dark"])]
# Contrast of a colour with the ground that the reader gave; 0 for none.
SEEN = """
  const ground = document.body.appendChild(Object.assign(document.createElement("i"), {style: "color: Canvas"}));
  const canvas = getComputedStyle(ground).color;
  ground.remove();
  const paint = document.createElement("canvas").getContext("2d", {willReadFrequently: true});
  const light = colour => { paint.clearRect(0, 0, 1, 1); paint.fillStyle = colour; paint.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = paint.getImageData(0, 0, 1, 1).data;
    const part = value => (value /= 255) <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    return a ? 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b) : null; };
  const contrast = colour => { const [one, other] = [light(colour), light(canvas)];
    return colour === "none" || one === null ? 0 : (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05); };
"""
LOST_MARKS = "() => {" + SEEN + """
  const marks = [...document.querySelectorAll("main svg :is(path, line, rect, circle, polyline, text)")].filter(mark =>
    mark.checkVisibility() && mark.getBoundingClientRect().width + mark.getBoundingClientRect().height > 0);
  const lost = marks.filter(mark => { const {fill, stroke} = getComputedStyle(mark); return Math.max(contrast(fill), contrast(stroke)) < 3; });
  return [marks.length, lost.slice(0, 5).map(mark => `${getComputedStyle(mark).stroke} on ${canvas}: ${mark.outerHTML.slice(0, 150)}`)];
}"""
LOST_BARS = "selector => {" + SEEN + """
  const bars = [...document.querySelectorAll(selector)].filter(bar => bar.checkVisibility() && bar.offsetWidth);
  return [bars.length, bars.filter(bar => { const {backgroundColor, backgroundImage} = getComputedStyle(bar);
    return backgroundImage === "none" && contrast(backgroundColor) < 3; }).map(bar => bar.outerHTML.slice(0, 150))];
}"""
UNSEEN_FOCUS = "() => {" + SEEN + """
  const all = [...document.querySelectorAll("a[href], button, summary, input, select, textarea")].filter(one =>
    !one.disabled && one.tabIndex >= 0 && one.checkVisibility({visibilityProperty: true}));
  const step = Math.max(1, Math.floor(all.length / 150));
  return all.filter((_, at) => at % step === 0).filter(one => { one.focus();
    const {outlineStyle, outlineWidth, outlineColor} = getComputedStyle(one);
    return outlineStyle === "none" || parseFloat(outlineWidth) < 2 || contrast(outlineColor) < 3; }).map(one => one.outerHTML.slice(0, 150));
}"""
RECORD = """() => { const ids = COURSE.course.items.slice(0, 2).map(item => item.id); // one right, one wrong
  const entry = points => ({response: null, sure: null, checked: false, ticked: [], points, seen: null,
    attempts: [{at: "2026-11-20T09:00:00.000Z", points, sure: 3, helped: false}]});
  localStorage.setItem("course.record", JSON.stringify({version: 2, items: {[ids[0]]: entry(1), [ids[1]]: entry(0)}})); }"""
LOOK = "one => { const {color, backgroundColor, borderTopStyle, borderTopWidth, borderTopColor} = getComputedStyle(one);" \
       " return [color, backgroundColor, borderTopStyle, borderTopWidth, borderTopColor].join(); }"


@pytest.fixture
def read_in(visit, address, lang, theme):
    """Opens a page for such a reader, who had chosen the other theme before."""
    def open_page(page):
        visited = visit(address, "offline.html", forced_colors="active", color_scheme=theme, make_all=False)
        visited.page.evaluate("other => localStorage.setItem('course-theme', other)", "dark" if theme == "light" else "light")
        visited.page.goto(f"{address}{'' if lang == SOURCE else lang + '/'}{page}")
        visited.page.wait_for_function("() => { window.COURSE?.makeAll?.(); return document.readyState === 'complete'; }")
        return visited
    return open_page


def test_a_chapter(read_in):
    visited = read_in("book/01-law-and-policy.html")
    tab = visited.page
    tab.wait_for_function("() => document.querySelectorAll('section.lab-live .lab-chart svg').length > 1")
    asked = tab.locator("#c01-check section.item-upgraded:has(.item-option input[type=radio])").first
    tab.evaluate("() => document.querySelectorAll('.set-all').forEach(button => button.click())")
    plain = asked.locator(".item-option").first.evaluate(LOOK)
    asked.locator(".item-option input").nth(1).check()
    assert asked.locator(".item-option").nth(1).evaluate(LOOK) != plain, "what is chosen"
    ready = asked.locator(".item-check").evaluate(LOOK)
    asked.locator(".item-check").click()
    assert asked.locator(".item-check").evaluate(LOOK) != ready, "a button that does nothing any more"
    assert asked.locator(".item-option .item-mark svg").count() and asked.locator(".item-verdict svg").is_visible()
    count, lost = tab.evaluate(LOST_MARKS)
    assert count > 100 and not lost, "\n".join(lost)
    tab.keyboard.press("Tab")  # from now on the focus is shown
    assert tab.evaluate(UNSEEN_FOCUS) == []
    visited.clean()


def test_the_frame(read_in):
    tab = read_in("book/00-introduction.html").page
    for width in (375, 1280):
        tab.set_viewport_size({"width": width, "height": 900})
        assert not tab.locator("#theme-switch").is_visible(), "the theme is the device's"
    link, text = ("getComputedStyle(document.querySelector('%s')).color" % one for one in (".page-toc a", "main p"))
    assert tab.evaluate(link) != tab.evaluate(text), "what leads somewhere has its own colour"


def test_the_number_of_the_question_that_is_shown(read_in):
    tab = read_in("book/01-law-and-policy.html").page
    numbers = tab.locator("#c01-check .set-number")
    assert numbers.nth(0).get_attribute("aria-current") and numbers.nth(0).evaluate(LOOK) != numbers.nth(1).evaluate(LOOK)


def test_bars_and_verdicts(read_in):
    ledger = read_in("book/claims.html").page
    count, lost = ledger.evaluate(LOST_BARS, ".share")
    assert count == 5 and not lost, lost
    count, lost = ledger.evaluate(LOST_MARKS)
    assert count > 100 and not lost, "\n".join(lost)
    mine = read_in("book/my-course.html").page
    mine.wait_for_function("() => window.COURSE?.course?.items")
    mine.evaluate(RECORD)
    mine.reload()
    mine.locator(".course-bar").first.wait_for()
    count, lost = mine.evaluate(LOST_BARS, ".course-bar > span")
    assert count > 1 and not lost, lost

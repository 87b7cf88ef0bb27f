"""Seminar mode: one question at a time, the key hidden through two votes, the shift drawn, then the reasons."""

import pytest
from accessibility import load_axe
from samples import LANGUAGES, SHAPES, TYPES

from coursekit.edition import edition

FIRST, SECOND = (12, 5, 3), (2, 15, 3)  # votes for the first three options of the first question


def words(lang, key, **values):
    return edition(lang).text(f"learner.seminar.{key}", **values)


def opened(site, lang="en", theme="light", query="?seminar"):
    page = site(lang, theme).open("chapter", query)
    page.locator("dialog.seminar[open]").wait_for()
    return page


def onward(page):
    page.locator(".seminar footer .item-check").click()


def vote(page, counts):
    for field, n in zip(page.locator(".seminar-vote input").all(), counts):
        field.fill(str(n))


def said(page):
    return page.locator(".seminar").inner_text()


def test_nothing_of_it_is_loaded_until_the_button_is_pressed(site):
    made = site()
    page = made.open("chapter")
    loaded = "[...document.scripts].map((one) => one.src).filter(Boolean).map((src) => src.split('/').pop())"
    assert page.evaluate(loaded) == ["course.js"]
    page.get_by_role("button", name=edition("en").text("items.seminar")).click()
    page.locator("dialog.seminar[open]").wait_for()
    assert set(page.evaluate(loaded)) == {"course.js", "seminar.js"}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_two_votes_the_shift_and_then_the_reasons(site, lang):
    page = opened(site, lang)
    shape = SHAPES["single"]
    reasons = [option["rationale"] for option in shape["options"]]
    right = next(place for place, option in enumerate(shape["options"]) if option["id"] in shape["key"])
    assert shape["stem"].replace("*", "") in said(page)

    def hidden():
        return not any(reason in page.locator(".seminar").inner_html() for reason in reasons) and page.locator(
            ".seminar [data-mark], .seminar .item-answer").count() == 0

    assert hidden() and words(lang, "first") in said(page)
    vote(page, FIRST)
    onward(page)
    assert hidden() and words(lang, "second") in said(page)
    assert page.locator(".seminar-vote input").first.input_value() == "", "the first vote is out of sight"
    vote(page, SECOND)
    onward(page)
    assert hidden() and words(lang, "shift") in said(page)
    for at, (before, after) in enumerate(zip(FIRST, SECOND)):
        bars = page.locator(".seminar-shift > li").nth(at).locator(".seminar-bar")
        for bar, n, in zip(bars.all(), (before, after), strict=True):
            assert str(n) in bar.inner_text() and f"{n * 5}%" in bar.inner_text()
            track = bar.locator(".seminar-track").bounding_box()["width"]
            assert bar.locator(".seminar-track > span").bounding_box()["width"] == pytest.approx(track * n / 20, rel=0.1, abs=3)
    onward(page)
    for reason in reasons:
        assert reason.replace("*", "") in said(page)
    assert edition(lang).text("items.marks.right") in page.locator(".seminar-shift > li").nth(right).inner_text()
    assert f"{FIRST[right] * 5}%" in page.locator(".seminar-answer .item-note").inner_text()
    page.locator(".seminar-notes summary").click()
    assert "Two sides." in said(page)
    onward(page)
    assert edition(lang).text("items.question_of", n=2, total=len(TYPES)) in said(page) and words(lang, "first") in said(page)


@pytest.mark.parametrize("kind", TYPES)
def test_every_type_has_its_vote_and_its_reasons(site, kind):
    page = opened(site)
    page.locator(".seminar header select").select_option(str(TYPES.index(kind)))
    assert SHAPES[kind]["stem"].replace("*", "") in said(page)
    options = kind in ("single", "multiple", "truefalse")
    assert page.locator(".seminar-vote").count() == (len(SHAPES[kind]["options"]) if options else 3)
    onward(page)
    onward(page)
    assert words("en", "no_votes") in said(page)
    onward(page)
    answer = SHAPES[kind].get("model") or next(
        text for text in [SHAPES[kind].get("rationale"), *[option.get("rationale") for option in SHAPES[kind].get("options", [])]] if text)
    answer = next(iter(answer.values())) if isinstance(answer, dict) else answer
    assert answer.replace("*", "") in said(page)


def test_votes_outlast_a_reload_and_a_step_back(site):
    page = opened(site)
    vote(page, FIRST)
    onward(page)
    vote(page, SECOND)
    page.reload()
    page.locator("dialog.seminar[open]").wait_for()
    assert words("en", "second") in said(page) and page.locator(".seminar-vote input").first.input_value() == str(SECOND[0])
    page.locator(".seminar footer button").first.click()
    assert page.locator(".seminar-vote input").first.input_value() == str(FIRST[0])
    assert page.evaluate("localStorage.getItem('course.record')") is None, "a seminar's votes are nobody's record"


def test_a_browser_that_keeps_nothing_is_said(site):
    page = site().open("chapter", "?seminar", before="Object.defineProperty(window, 'sessionStorage', {get() { throw new DOMException("
                                                     "'no', 'SecurityError'); }})")
    page.locator("dialog.seminar[open]").wait_for()
    vote(page, FIRST)
    assert words("en", "not_kept") in said(page)
    onward(page)
    onward(page)
    assert "60%" in said(page)


def test_a_seminar_by_keyboard_alone(site):
    page = site().open("chapter")
    page.get_by_role("button", name=edition("en").text("items.seminar")).focus()
    page.keyboard.press("Enter")
    page.locator("dialog.seminar[open]").wait_for()
    for _ in range(3):
        page.keyboard.press("Enter")  # the focus waits on the button that goes on
    assert words("en", "answer") in said(page)
    for _ in range(12):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement === document.body || !!document.activeElement.closest('dialog')"), "the focus left"
    page.keyboard.press("Escape")
    assert page.locator("dialog.seminar").is_hidden()
    assert page.evaluate("document.activeElement.textContent") == edition("en").text("items.seminar")


@pytest.mark.parametrize(("lang", "width", "theme"), [("en", 1280, "light"), ("ar", 375, "dark")])
def test_no_accessibility_fault_in_any_step(site, lang, width, theme):
    page = opened(site, lang, theme)
    page.set_viewport_size({"width": width, "height": 800})
    load_axe(page)
    for kind in ("single", "matrix", "open"):
        page.locator(".seminar header select").select_option(str(TYPES.index(kind)))
        for step in range(4):
            if step < 2:
                vote(page, FIRST)
            found = page.evaluate("axe.run('dialog', {resultTypes: ['violations'], preload: false})")["violations"]
            assert not found, (kind, step, [(rule["id"], node["html"][:200]) for rule in found for node in rule["nodes"]])
            assert page.locator(".seminar-content").evaluate("box => box.scrollWidth <= box.clientWidth"), (kind, step)
            if step < 3:
                onward(page)


def test_its_words_are_large_enough_for_the_back_row(site):
    page = opened(site)
    size = page.locator(".seminar .item-stem").evaluate("stem => parseFloat(getComputedStyle(stem).fontSize)")
    assert size >= 28

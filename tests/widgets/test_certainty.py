"""How sure a reader says to be, and the marks it earns: the same numbers in Python and on the page."""

import pytest
from samples import LANGUAGES, SHAPES, Sample, give, responses

from coursekit.edition import edition
from coursekit.errors import CourseError
from coursekit.widgets.certainty import LEVELS, mark

SCHEME = {1: (1, 0), 2: (2, -2), 3: (3, -6)}  # right, wrong: Gardner-Medwin 2005


@pytest.mark.parametrize("level", LEVELS)
def test_right_and_wrong_earn_the_marks_of_the_scheme(level):
    assert (mark(1, level), mark(0, level)) == SCHEME[level]
    assert mark(0.5, level) == level / 2


def test_honesty_pays():
    def expected(chance, level):
        return chance * mark(1, level) + (1 - chance) * mark(0, level)

    for chance in range(0, 101):
        best = max(LEVELS, key=lambda level: expected(chance / 100, level))
        assert best == (1 if chance <= 66 else 2 if chance <= 80 else 3) or chance == 80


def test_another_level_is_refused():
    with pytest.raises(CourseError):
        mark(1, 4)


def chip(page, level):
    return page.locator(f".item-certainty input[value='{level}']")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_mark_is_said_with_the_verdict(open_items, lang):
    words, cases = edition(lang), [(level, name, points) for level in LEVELS for name, points in (("right", 1), ("partly", 0.5), ("wrong", 0))]
    page = open_items([Sample("multiple", id=f"c00-{name}-{level}") for level, name, _ in cases], lang)
    for level, name, points in cases:
        form = page.locator(f"#item-c00-{name}-{level} form")
        give(form, SHAPES["multiple"], responses("multiple")[name])
        chip(form, level).check()
        form.locator(".item-check").click()
        value = mark(points, level)
        signed = f"{'+' if value > 0 else '−' if value < 0 else ''}{abs(value):g}"
        said = words.text("items.certainty.marked", level=words.text(f"items.certainty.{LEVELS[level]}"))
        assert f"{said} {signed}" in form.locator(".item-verdict").inner_text()
    kept = page.evaluate("JSON.parse(localStorage['course.record']).items")
    assert {(id, attempt["sure"], attempt["points"], attempt["helped"]) for id, entry in kept.items() for attempt in entry["attempts"]} == {
        (f"c00-{name}-{level}", level, points, False) for level, name, points in cases}


def test_saying_it_is_optional(open_items):
    page = open_items([Sample("single")])
    give(page.locator("form"), SHAPES["single"], responses("single")["right"])
    page.locator(".item-check").click()
    assert "Correct" in page.get_by_role("status").inner_text()
    assert edition("en").text("items.certainty.marked", level="") [:14] not in page.get_by_role("status").inner_text()


def test_it_is_asked_before_the_answer_was_seen_and_not_after(open_items):
    page = open_items([Sample("single")])
    asked = page.locator(".item-certainty")
    assert asked.is_visible()
    give(page.locator("form"), SHAPES["single"], responses("single")["wrong"])
    chip(page, 3).check()
    page.locator(".item-check").click()
    assert asked.is_visible() and chip(page, 3).is_disabled(), "what was said cannot be changed after the verdict"
    page.get_by_role("button", name="Try again").click()
    assert asked.is_hidden()
    give(page.locator("form"), SHAPES["single"], responses("single")["right"])
    page.locator(".item-check").click()
    assert page.locator(".item-verdict .item-signed").count() == 0
    attempts = page.evaluate("JSON.parse(localStorage['course.record']).items['c00-case-single'].attempts")
    assert [(attempt["sure"], attempt["helped"]) for attempt in attempts] == [(3, False), (None, True)]
    page.reload()
    page.get_by_role("button", name="Reset").click()
    assert asked.is_hidden(), "the answer was seen today"


def test_an_unfolded_answer_counts_as_seen(open_items):
    page = open_items([Sample("single")])
    page.locator(".item-reveal").click()
    page.locator(".item-reveal").click()
    assert page.locator(".item-certainty").is_hidden()
    give(page.locator("form"), SHAPES["single"], responses("single")["right"])
    page.locator(".item-check").click()
    assert page.evaluate("JSON.parse(localStorage['course.record']).items['c00-case-single'].attempts[0].helped")

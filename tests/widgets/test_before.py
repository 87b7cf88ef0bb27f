"""Items asked before the text: one answer, no verdict, and at the chapter's end the question again beside that answer."""

import json

import pytest
from accessibility import load_axe
from samples import LANGUAGES, SHAPES, TYPES, Sample, give, responses

from coursekit.edition import edition

KINDS = [kind for kind in TYPES if kind not in ("open", "numeric")]
AFTER = "numeric"  # the item that closes the chapter


@pytest.mark.parametrize("lang", LANGUAGES)
def test_first_answers_wait_and_return(open_items, lang):
    words = edition(lang)
    page = open_items([Sample(AFTER)], lang, asked=[Sample(kind) for kind in KINDS])
    count = page.locator("p.item-aside[role=status]")
    assert words.text("items.before.read_on", title="Text") in count.inner_text()
    for place, kind in enumerate(KINDS):
        assert words.text("items.before.count", n=place, total=len(KINDS)) in count.inner_text()
        form = page.locator(f"#item-c00-case-{kind} form")
        give(form, SHAPES[kind], responses(kind)["wrong"])
        form.locator(".item-certainty input").nth(2).check()
        form.get_by_role("button", name=words.text("items.before.keep")).click()
        assert form.get_by_role("status").inner_text() == words.text("items.before.kept"), "no verdict before the text"
        assert form.locator(".item-mark, .item-verdict").count() == 0
        assert form.locator("input:enabled, select:enabled, .item-move:enabled").count() == 0, "the first answer stays as it is"
    kept = json.loads(page.evaluate("localStorage['course.record']"))["items"]
    assert all((entry["first"]["sure"], entry["first"]["points"]) == (3, 0) for entry in kept.values()) and len(kept) == len(KINDS)

    for kind in KINDS:
        again = page.locator(f"#again-c00-case-{kind} form")
        assert again.locator(".item-compared").count() == 0
        give(again, SHAPES[kind], responses(kind)["right"])
        again.locator(".item-check").click()
        first, now = again.locator(".item-compared > div").all()
        for word in ("items.before.first", "items.not_quite", "items.certainty.sure"):
            assert words.text(word) in first.inner_text()
        assert words.text("items.before.now") in now.inner_text() and words.text("items.correct") in now.inner_text()

    page.reload()
    for kind in KINDS:
        assert page.locator(f"#item-c00-case-{kind} form").get_by_role("status").inner_text() == words.text("items.before.kept")
        assert page.locator(f"#again-c00-case-{kind} .item-compared").count() == 1


def test_both_answers_are_told_in_the_words_of_the_options(open_items):
    page = open_items([Sample(AFTER)], asked=[Sample("single")])
    give(page.locator("#item-c00-case-single form"), SHAPES["single"], responses("single")["wrong"])
    page.locator("#item-c00-case-single .item-check").click()
    again = page.locator("#again-c00-case-single")
    give(again.locator("form"), SHAPES["single"], responses("single")["right"])
    again.locator(".item-check").click()
    texts = {option["id"]: option["text"] for option in SHAPES["single"]["options"]}
    assert texts[responses("single")["wrong"]] in again.locator(".item-compared > div").nth(0).inner_text()
    assert texts[responses("single")["right"]] in again.locator(".item-compared > div").nth(1).inner_text()


def test_an_empty_first_answer_is_not_kept_and_a_missing_one_is_said(open_items):
    page = open_items([Sample(AFTER)], asked=[Sample("single")])
    page.locator("#item-c00-case-single .item-check").click()
    assert page.locator("#item-c00-case-single").get_by_role("status").inner_text() == edition("en").text("items.empty.choose")
    again = page.locator("#again-c00-case-single")
    give(again.locator("form"), SHAPES["single"], responses("single")["right"])
    again.locator(".item-check").click()
    assert edition("en").text("items.before.none") in again.get_by_role("status").inner_text()


@pytest.mark.parametrize(("lang", "width", "theme"), [("en", 375, "dark"), ("ar", 1280, "light")])
def test_no_accessibility_fault_before_kept_and_compared(open_items, lang, width, theme):
    page = open_items([Sample(AFTER)], lang, asked=[Sample(kind) for kind in KINDS], theme=theme)
    page.set_viewport_size({"width": width, "height": 800})
    load_axe(page)
    for name in ("", "item", "again"):
        for kind in KINDS if name else ():
            form = page.locator(f"#{name}-c00-case-{kind} form")
            give(form, SHAPES[kind], responses(kind)["right"])
            form.locator(".item-check").click()
        found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")["violations"]
        assert not found, [(rule["id"], node["html"][:200]) for rule in found for node in rule["nodes"]]
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "the page scrolls sideways"


def test_paper_has_each_question_once(open_items):
    page = open_items([Sample(AFTER)], asked=[Sample("single")])
    page.emulate_media(media="print")
    stem = SHAPES["single"]["stem"].replace("*", "")
    assert sum(stem in section.inner_text() for section in page.locator("section.item").all() if section.is_visible()) == 1
    assert page.locator(".items-again").is_hidden() and page.locator("p.item-aside").first.is_hidden()

"""An item on a page: answered, explained, kept, printed; every type, both languages, by pointer and by keyboard."""

import pytest
from accessibility import load_axe
from playwright.sync_api import expect
from samples import LANGUAGES, SHAPES, TYPES, Sample, give, responses

from coursekit.edition import edition
from coursekit.items.score import score

JUDGED = [kind for kind in TYPES if kind != "open"]
VERDICTS = {"right": "items.correct", "partly": "items.partly", "wrong": "items.not_quite"}
EACH_ANSWER = [(kind, lang, name) for kind in JUDGED for lang in LANGUAGES for name in responses(kind)]


def plain(text):
    return text.replace("*", "")


def rationales(shape):
    """{id as in Score.why: the rationale's text} of an item."""
    found = {option["id"]: option.get("rationale", "") for option in shape.get("options", [])}
    if isinstance(shape.get("rationale"), dict):
        found.update(shape["rationale"])
    if isinstance(shape.get("rationale"), str):
        found["answer"] = shape["rationale"]
    return {**found, **{f"trap:{i}": trap["rationale"] for i, trap in enumerate(shape.get("traps", []))}}


@pytest.mark.parametrize(("kind", "lang", "name"), EACH_ANSWER)
def test_an_answer_gets_its_verdict_and_its_reasons(open_items, kind, lang, name):
    shape, response = SHAPES[kind], responses(kind)[name]
    page = open_items([Sample(kind)], lang)
    form = page.locator("form.item-live")
    status = form.get_by_role("status")
    assert status.inner_text() == ""
    give(form, shape, response)
    check = form.get_by_role("button", name=edition(lang).text("items.check"))
    check.click()

    assert edition(lang).text(VERDICTS[name]) in status.inner_text()
    assert status.locator(".item-verdict svg").count() == 1, "a verdict has a shape beside its word"
    expected, why = score(shape, response), rationales(shape)
    listed = [id for id in expected.why if not (kind == "matrix" and name != "right" and expected.marks[id] == "right")]
    assert listed
    for id in listed:
        assert plain(why[id]) in status.inner_text(), id
    assert edition(lang).text("items.reread_at", title="Numbers") in status.inner_text()
    assert status.locator(".item-sources a").get_attribute("href") == shape["sources"][0]["url"]
    assert check.evaluate("button => button === document.activeElement"), "the focus moved"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_partial_credit_is_said_in_words(open_items, lang):
    page = open_items([Sample("matching")], lang)
    give(page.locator("form"), SHAPES["matching"], responses("matching")["partly"])
    page.locator(".item-check").click()
    assert edition(lang).text("items.count", n=2, total=3) in page.get_by_role("status").inner_text()


@pytest.mark.parametrize("kind", JUDGED)
def test_the_whole_answer_unfolds_and_folds(open_items, kind):
    page = open_items([Sample(kind)])
    reveal = page.locator(".item-reveal")
    reveal.click()
    status = page.get_by_role("status").inner_text()
    shown = rationales(SHAPES[kind])
    for id, text in shown.items():
        if not id.startswith("trap:"):
            assert plain(text) in status
    assert reveal.get_attribute("aria-expanded") == "true"
    assert "Correct" not in status, "nothing was answered yet"
    reveal.click()
    assert page.get_by_role("status").inner_text() == ""


@pytest.mark.parametrize("kind", TYPES)
def test_an_empty_answer_is_not_an_attempt(open_items, kind):
    if kind == "ordering":  # an order is always there
        return
    page = open_items([Sample(kind)])
    page.locator(".item-check").click()
    word = "write" if kind in ("numeric", "short", "open") else "choose"
    assert page.get_by_role("status").inner_text() == edition("en").text(f"items.empty.{word}")
    assert page.evaluate("localStorage.getItem('course.record')") is None


@pytest.mark.parametrize("kind", JUDGED)
def test_try_again_keeps_the_answer_to_be_mended_and_reset_clears_it(open_items, kind):
    page = open_items([Sample(kind)])
    form, status = page.locator("form"), page.get_by_role("status")
    fresh = form.locator(".item-fields").evaluate(FIELDS)
    give(form, SHAPES[kind], responses(kind)["wrong"])
    given = form.locator(".item-fields").evaluate(FIELDS)
    page.locator(".item-check").click()
    for name, left in (("Try again", given), ("Reset", fresh)):
        button = page.get_by_role("button", name=name)
        button.click()
        assert status.inner_text() == "" and form.locator(".item-mark").count() == 0
        assert form.locator(".item-fields").evaluate(FIELDS) == left
        assert button.evaluate("button => button === document.activeElement"), "the focus moved"
    give(form, SHAPES[kind], responses(kind)["wrong"])
    page.locator(".item-check").click()
    assert "Not quite" in status.inner_text()
    give(form, SHAPES[kind], responses(kind)["right"])
    assert status.inner_text() == "" and form.locator(".item-mark").count() == 0, "an edit takes the verdict back"
    page.locator(".item-check").click()
    assert "Correct" in status.inner_text() or kind == "multiple"  # there the wrong ones stay ticked


FIELDS = """fields => [...fields.querySelectorAll("input, select, textarea")].map(one => one.type === "radio" ||
  one.type === "checkbox" ? one.checked : one.value).concat([...fields.querySelectorAll(".item-entry")].map(row => row.dataset.id))"""


@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_order_is_made_by_keyboard_and_said(open_items, lang):
    page = open_items([Sample("ordering")], lang)
    id = page.locator(".item-entry").nth(1).get_attribute("data-id")
    down = page.locator(f".item-entry[data-id='{id}'] button").nth(1)
    down.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Space")
    assert down.evaluate("button => button === document.activeElement"), "the focus stays on the button"
    assert page.locator(".item-entry").nth(3).get_attribute("data-id") == id
    text = next(option["text"] for option in SHAPES["ordering"]["options"] if option["id"] == id)
    said = page.locator("[aria-live=polite]")
    assert said.inner_text() == edition(lang).text("items.moved", text=text, n=4, total=4)
    page.keyboard.press("Enter")  # at the end already: nothing happens
    assert page.locator(".item-entry").nth(3).get_attribute("data-id") == id
    assert down.get_attribute("aria-disabled") == "true"


def test_enter_hands_in_a_number_and_radios_move_with_arrows(open_items):
    page = open_items([Sample("numeric"), Sample("single")])
    page.locator(".item-line").focus()
    page.keyboard.type("١٬٢٣٤٫٥")
    page.keyboard.press("Enter")
    assert "Correct" in page.get_by_role("status").first.inner_text()
    page.locator("#item-c00-case-single .item-options input").first.focus()
    page.keyboard.press("ArrowDown")
    assert page.locator("#item-c00-case-single .item-options input").nth(1).is_checked()
    page.keyboard.press("Enter")
    assert "Correct" in page.get_by_role("status").nth(1).inner_text()


def test_an_open_text_is_kept_compared_and_marked_by_its_reader(open_items):
    page = open_items([Sample("open")])
    assert page.locator(".item-model").is_hidden() and page.locator(".item-reveal").count() == 0
    page.locator(".item-area").fill("One case shows\nthat it can be.")
    page.locator(".item-check").click()
    assert edition("en").text("items.open.compared") in page.get_by_role("status").inner_text()
    assert page.locator(".item-model").is_visible() and SHAPES["open"]["model"] in page.locator(".item-model").inner_text()
    page.locator(".item-rubric input").first.check()
    assert page.locator(".item-sum").inner_text() == edition("en").text("items.open.points", n=1, total=2)
    page.reload()
    assert page.locator(".item-area").input_value() == "One case shows\nthat it can be."
    assert page.locator(".item-rubric input").first.is_checked() and page.locator(".item-model").is_visible()
    assert page.evaluate("JSON.parse(localStorage.getItem('course.record')).items['c00-case-open'].points") == 0.5


@pytest.mark.parametrize("lang", LANGUAGES)
def test_answers_survive_a_reload_and_reach_the_other_edition(open_items, lang):
    page = open_items([Sample(kind) for kind in JUDGED], lang)
    for form, kind in zip(page.locator("form").all(), JUDGED, strict=True):
        give(form, SHAPES[kind], responses(kind)["wrong"])
        form.locator(".item-check").click()
    before = page.locator(".item-fields").evaluate_all(f"all => all.map({FIELDS})"), page.locator(".item-result").all_inner_texts()
    # a page of another process of the browser, which a reload may bring, can learn a moment later of what was stored
    page.reload()
    expect(page.locator(".item-verdict")).to_have_count(len(JUDGED), timeout=30_000)
    assert (page.locator(".item-fields").evaluate_all(f"all => all.map({FIELDS})"),
            page.locator(".item-result").all_inner_texts()) == before
    other = open_items([Sample(kind) for kind in JUDGED], "ar" if lang == "en" else "en")
    expect(other.locator(".item-verdict")).to_have_count(len(JUDGED), timeout=30_000)


def test_a_response_to_an_earlier_form_of_an_item_is_let_go(open_items):
    stored = """localStorage.setItem('course.record', JSON.stringify({version: 1, items: {
      'c00-case-single': {response: 'gone', points: 0, checked: true, attempts: []},
      'c00-case-ordering': {response: ['a', 'gone'], points: 0, checked: true, attempts: []},
      'c00-case-matching': {response: {l1: 'gone'}, points: 0, checked: true, attempts: []}}}))"""
    page = open_items([Sample("single"), Sample("ordering"), Sample("matching")], before=stored)
    assert page.locator("form").count() == 3 and page.locator(".item-verdict").count() == 0
    assert page.locator(".item-entry").count() == len(SHAPES["ordering"]["options"])


def test_emphasis_is_markup_and_nothing_else_is(open_items):
    nasty = "*Which* <img src=x onerror=alert(1)> & </script><b>one</b>?"
    page = open_items([Sample("single", stem=nasty, options=[
        {"id": "a", "text": "<i>a</i> *b*", "rationale": "</script> *c*"}, {"id": "b", "text": "b", "rationale": "r"}])])
    legend = page.locator("legend").first
    assert legend.inner_text().endswith("Which <img src=x onerror=alert(1)> & </script><b>one</b>?")
    assert legend.locator("em").inner_text() == "Which" and page.locator(".item img, .item b, .item i").count() == 0


# Colours do not hang on the width, nor the layout on the theme: four looks show them all.
@pytest.mark.parametrize(("lang", "width", "theme"), [("en", 375, "dark"), ("en", 1280, "light"), ("ar", 375, "light"), ("ar", 1280, "dark")])
def test_no_accessibility_fault_before_and_after_answers(open_items, lang, width, theme):
    page = open_items([Sample(kind) for kind in TYPES], lang, theme=theme)
    page.set_viewport_size({"width": width, "height": 800})
    load_axe(page)
    for name in (None, "wrong", "partly", "right"):
        for form, kind in zip(page.locator("form").all(), TYPES, strict=True):
            if kind == "open":
                form.locator(".item-area").fill("text")
            elif name:
                give(form, SHAPES[kind], responses(kind).get(name, responses(kind)["right"]))
            if name and form.locator(".item-check").is_enabled():  # the text of an open item is handed in once
                form.locator(".item-check").click()
        found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")["violations"]
        assert not found, [(rule["id"], node["html"][:200]) for rule in found for node in rule["nodes"]]
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "the page scrolls sideways"
    small = page.locator(".item-live :is(button, select, .item-option, .item-class, .item-line)").evaluate_all(
        "all => all.filter(one => one.offsetParent && (one.offsetHeight < 44 || one.offsetWidth < 44)).map(one => one.outerHTML)")
    assert not small


@pytest.mark.parametrize("lang", LANGUAGES)
def test_paper_has_the_questions_and_the_key_on_a_page_of_its_own(open_items, lang):
    page = open_items([Sample(kind) for kind in TYPES], lang)
    assert page.locator(".item-key").is_hidden()
    page.emulate_media(media="print")
    for kind in TYPES:
        section = page.locator(f"#item-c00-case-{kind}")
        assert plain(SHAPES[kind]["stem"]) in section.inner_text()
        assert not section.locator("form, details").first.is_visible()
        for text in filter(None, rationales(SHAPES[kind]).values()):
            assert plain(text) not in section.inner_text() and plain(text) in page.locator(".item-key").inner_text()
    assert page.locator(".item-key").evaluate("key => getComputedStyle(key).breakBefore") == "page"

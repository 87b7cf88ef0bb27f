"""What the browser keeps: whole or not at all, two tabs together, and in words when it cannot."""

import json

import pytest
from samples import SHAPES, Sample, give, responses

from coursekit.edition import edition

KEY = "course.record"


def stored(page):
    return json.loads(page.evaluate(f"localStorage.getItem('{KEY}')"))


def answer(page, kind, name):
    form = page.locator(f"#item-c00-case-{kind} form")
    give(form, SHAPES[kind], responses(kind)[name])
    form.locator(".item-check").click()
    return form.get_by_role("status").inner_text()


def test_the_record_is_versioned_and_counts_attempts(open_items):
    page = open_items([Sample("single")])
    answer(page, "single", "wrong")
    answer(page, "single", "right")
    record = stored(page)
    assert record["version"] == 2
    entry = record["items"]["c00-case-single"]
    assert (entry["response"], entry["points"], entry["checked"]) == ("b", 1, True)
    assert [attempt["points"] for attempt in entry["attempts"]] == [0, 1]
    assert all(attempt["at"].endswith("Z") for attempt in entry["attempts"])


def test_an_attempt_keeps_what_was_given_to_which_form_of_the_item(open_items):
    page = open_items([Sample("single", form="0123456789ab"), Sample("open", form="ba9876543210")], asked=[Sample("multiple", form="abc")])
    answer(page, "single", "wrong")
    form = page.locator("#item-c00-case-open form")
    form.locator("textarea").fill("My own text.")
    form.locator(".item-check").click()
    answer(page, "multiple", "wrong")
    kept = {kind: stored(page)["items"][f"c00-case-{kind}"]["attempts"] for kind in ("single", "open", "multiple")}
    assert [(one["form"], one.get("response")) for made in kept.values() for one in made] == [
        ("0123456789ab", responses("single")["wrong"]), ("ba9876543210", None), ("abc", responses("multiple")["wrong"])]


def test_a_draft_is_kept_before_it_is_handed_in(open_items):
    page = open_items([Sample("matrix")])
    page.locator(".item-matrix select").first.select_option("Y")
    page.reload()
    assert page.locator(".item-matrix select").first.input_value() == "Y"
    assert stored(page)["items"]["c00-case-matrix"]["attempts"] == []


def test_two_tabs_add_to_each_other(open_items):
    one = open_items([Sample("single"), Sample("multiple")])
    two = open_items([Sample("single"), Sample("multiple")])
    answer(one, "single", "right")
    answer(two, "multiple", "wrong")
    assert set(stored(one)["items"]) == {"c00-case-single", "c00-case-multiple"}
    one.locator("#item-c00-case-multiple .item-verdict").wait_for()  # the other tab's answer arrives by itself
    one.evaluate("document.activeElement.blur()")  # where the reader is at work nothing moves
    answer(two, "single", "wrong")
    one.locator("#item-c00-case-single .item-verdict[data-verdict=wrong]").wait_for()
    answer(one, "single", "right")
    assert [attempt["points"] for attempt in stored(two)["items"]["c00-case-single"]["attempts"]] == [1, 0, 1]


@pytest.mark.parametrize(("text", "trouble"), [
    ("{not json", "damaged"),
    ("[]", "damaged"),
    ('{"version": 1}', "damaged"),
    ('{"version": 1, "items": []}', "damaged"),
    ('{"version": 0, "items": {}}', "damaged"),
    ('{"version": 1, "items": {"a": {"points": 1}}}', "damaged"),
    ('{"version": 2, "items": {"a": {"points": 7, "attempts": []}}}', "damaged"),
    ('{"version": 2, "items": {"a": {"points": 1, "attempts": [{"at": "never", "points": 1, "sure": null}]}}}', "damaged"),
    ('{"version": 2, "items": {"a": {"points": 1, "attempts": [{"at": "2026-11-26", "points": 1, "sure": 4}]}}}', "damaged"),
    ('{"version": 2, "items": {"a": {"points": 1, "attempts": [], "first": {"points": 1}}}}', "damaged"),
    ('{"version": 2, "items": {"c00-case-single": {"response": "b", "checked": true}}}', "damaged"),
    ('{"version": 3, "items": {"a": {"shape": "unknown"}}}', "newer"),
])
def test_a_record_that_cannot_be_read_is_refused_in_words_and_left_alone(open_items, text, trouble):
    keep = f"if (!localStorage.getItem('{KEY}')) localStorage.setItem('{KEY}', {json.dumps(text)})"
    page = open_items([Sample("single"), Sample("numeric")], before=keep)
    assert edition("en").text(f"items.record.{trouble}") in page.locator(".item-notice").inner_text()
    assert "Correct" in answer(page, "single", "right")
    answer(page, "numeric", "wrong")
    assert page.evaluate(f"localStorage.getItem('{KEY}')") == text
    assert page.locator(".item-notice").count() == 1


def test_an_older_record_is_taken_over_whole(open_items):
    old = {"version": 1, "items": {
        "c00-case-single": {"response": "b", "points": 1, "checked": True, "ticked": [], "attempts": [
            {"at": "2026-11-01T08:00:00.000Z", "points": 0}, {"at": "2026-11-02T08:00:00.000Z", "points": 1}]},
        "c99-elsewhere": {"response": None, "points": None, "checked": False, "ticked": [], "attempts": []}}}
    page = open_items([Sample("single"), Sample("numeric")],
                      before=f"if (!localStorage.length) localStorage.setItem('{KEY}', {json.dumps(json.dumps(old))})")
    assert "Correct" in page.locator("#item-c00-case-single").get_by_role("status").inner_text()
    assert page.locator(".item-notice").count() == 0
    answer(page, "numeric", "right")
    new = stored(page)
    assert new["version"] == 2 and set(new["items"]) == {*old["items"], "c00-case-numeric"}
    assert new["items"]["c99-elsewhere"] == old["items"]["c99-elsewhere"]
    kept = new["items"]["c00-case-single"]
    assert [(attempt["points"], attempt["sure"]) for attempt in kept["attempts"]] == [(0, None), (1, None)]


def test_a_damaged_record_can_be_set_aside(open_items):
    page = open_items([Sample("single")], before=f"if (!localStorage.length) localStorage.setItem('{KEY}', '{{broken')")
    answer(page, "single", "right")
    page.locator(".item-notice button").click()
    assert stored(page)["items"]["c00-case-single"]["points"] == 1
    aside = page.evaluate(f"Object.entries(localStorage).filter(([key]) => key.startsWith('{KEY}.damaged.'))")
    assert [value for _, value in aside] == ["{broken"]
    page.reload()
    assert page.locator(".item-notice").count() == 0


@pytest.mark.parametrize(("before", "trouble"), [
    ("Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError'); }})", "refused"),
    ("Storage.prototype.setItem = () => { throw new DOMException('no', 'QuotaExceededError'); }", "full"),
])
def test_a_store_that_refuses_or_is_full_is_said_once_and_everything_works(open_items, before, trouble):
    page = open_items([Sample("single"), Sample("numeric")], before=before)
    assert "Correct" in answer(page, "single", "right")
    assert edition("en").text("items.not_quite") in answer(page, "numeric", "wrong")
    assert page.locator(".item-notice").all_inner_texts() == [edition("en").text(f"items.record.{trouble}")]


def test_what_did_not_fit_is_kept_with_the_next_answer_that_does(open_items):
    page = open_items([Sample("single"), Sample("numeric")], before="""
      const store = Storage.prototype.setItem; window.full = true;
      Storage.prototype.setItem = function (...given) {
        if (window.full) throw new DOMException('no', 'QuotaExceededError');
        store.apply(this, given);
      }""")
    answer(page, "single", "right")
    page.evaluate("window.full = false")
    answer(page, "numeric", "wrong")
    assert set(stored(page)["items"]) == {"c00-case-single", "c00-case-numeric"}


def test_what_another_tab_erases_is_gone_here_too(open_items):
    one = open_items([Sample("single")])
    two = open_items([Sample("single")])
    answer(one, "single", "right")
    two.locator(".item-verdict").wait_for()
    two.evaluate("document.activeElement.blur()")
    one.evaluate("localStorage.clear()")
    two.locator(".item-verdict").wait_for(state="detached")
    assert two.locator("input:checked").count() == 0

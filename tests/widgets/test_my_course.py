"""My course: the record drawn, reviewed, handed out and taken in, in the browser that keeps it."""

import json
import re

import pytest
from accessibility import load_axe
from learner_site import CHAPTERS, KINDS, items
from samples import LANGUAGES, SHAPES, Sample, give, responses

from coursekit.edition import edition
from coursekit.widgets import bundle

KEY = "course.record"
NOW = "2026-11-26T10:00:00"


def attempt(day, points, sure=None):
    return {"at": f"{day}T09:00:00.000Z", "points": points, "sure": sure, "helped": False}


def record(**entries):
    """A record with the given attempts: ``record(**{"c00-0": [attempt(...)]})``."""
    return {"version": 2, "items": {id: {"response": None, "sure": None, "checked": False, "ticked": [], "points": made[-1]["points"],
                                         "seen": None, "attempts": made} for id, made in entries.items()}}


ANSWERED = record(**{"c00-0": [attempt("2026-11-20", 1, 3)], "c00-1": [attempt("2026-11-20", 0, 3)],
                     "c01-3": [attempt("2026-11-22", 0.5, 2)], "c01-4": [attempt("2026-11-26", 1, 1)]})


def holding(kept):
    """Script that puts a record, or any text, in a browser that keeps none yet."""
    text = kept if isinstance(kept, str) else json.dumps(kept)
    return f"if (localStorage.getItem('{KEY}') === null) localStorage.setItem('{KEY}', {json.dumps(text)});"


def stored(page):
    text = page.evaluate(f"localStorage.getItem('{KEY}')")
    return text and json.loads(text)


def words(lang, key, **values):
    return edition(lang).text(f"learner.{key}", **values)


def press(page, key, lang="en"):
    page.get_by_role("button", name=words(lang, key), exact=True).click()


def export(page, lang="en"):
    with page.expect_download() as waiting:
        press(page, "record.export", lang)
    assert re.fullmatch(r"course-record-\d{4}-\d\d-\d\d\.json", waiting.value.suggested_filename)
    return waiting.value.path().read_bytes()


def bring(page, content):
    page.locator("#record-file").set_input_files({"name": "record.json", "mimeType": "application/json", "buffer": content})
    page.locator(".course-message:not(:empty)").wait_for()
    return page.locator(".course-message").inner_text()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_empty_record_is_told_what_will_come(site, lang):
    page = site(lang).open("my-course")
    text = page.locator(".course-host").inner_text()
    for key in ("due.none", "due.empty", "certainty.empty"):
        assert words(lang, key) in text
    assert page.locator(".course-chapter").count() == len(CHAPTERS)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_was_done_is_counted_by_chapter_and_outcome(site, lang):
    page = site(lang).open("my-course", before=holding(ANSWERED), day=NOW)
    assert words(lang, "due.today", n=3) in page.locator(".course-due").inner_text()
    assert words(lang, "due.next", date=edition(lang).date("2026-11-27")) in page.locator(".course-host").inner_text()
    lines = [line for line in page.locator(".course-chapter > .course-line").all_inner_texts()]
    for line, (answered, right) in zip(lines, ((2, 1), (2, 1), (0, 0)), strict=True):
        assert line.strip() == words(lang, "progress.counts", answered=answered, total=3, right=right)
    page.locator(".course-chapter summary").first.click()
    assert "Outcome 0" in page.locator(".course-chapter details").first.inner_text()
    table = page.locator(".course-host table")
    cells = [re.sub("[\u2066\u2069]", "", text) for text in table.locator("tbody tr").first.locator("td").all_inner_texts()]
    wanted = [(1, 1, "100%"), (0, 1, "0%"), (1, 2, "50%")]
    assert cells[:3] == [words(lang, "certainty.cell", right=right, n=n, percent=percent) for right, n, percent in wanted]
    assert cells[3] == "−0.25"  # 3 - 6 + 1 + 1, over four
    assert table.locator("tbody tr").count() == 3, "all, and the two chapters begun"
    marks = page.locator(".course-chart g")
    assert [one.locator("path:not(.course-chart-line)").count() for one in marks.all()] == [1, 1, 1]


def test_a_review_mixes_chapters_and_the_schedule_moves_on(site):
    page = site().open("my-course", before=holding(ANSWERED), day=NOW)
    press(page, "due.start")
    kinds = {item["id"]: (item["type"], item["chapter"]) for item in items("en")}
    seen = []
    for place in range(3):
        section = page.locator(".course-stage section.item")
        id = section.get_attribute("id").removeprefix("review-")
        kind, chapter = kinds[id]
        seen.append(chapter)
        assert section.locator(".item-number").inner_text() == f"Question {place + 1} of 3 · Chapter {CHAPTERS.index(chapter)}"
        give(section.locator("form"), SHAPES[kind], responses(kind)["right"])
        section.locator(".item-certainty input").last.check()
        section.locator(".item-check").click()
        assert "Correct" in section.get_by_role("status").inner_text()
        press(page, "review.next" if place < 2 else "review.finish")
    assert seen == [CHAPTERS[0], CHAPTERS[1], CHAPTERS[0]]
    assert words("en", "review.done", n=3, total=3) in page.locator(".course-stage").inner_text()
    assert page.locator(".course-due").inner_text() == words("en", "due.none")
    kept = stored(page)["items"]
    assert [len(kept[id]["attempts"]) for id in ("c00-0", "c00-1", "c01-3")] == [2, 2, 2]
    assert kept["c00-0"]["attempts"][-1]["sure"] == 3


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_review_by_keyboard_alone(site, lang):
    page = site(lang).open("my-course", before=holding(record(**{"c00-0": [attempt("2026-11-20", 1)]})), day=NOW)

    def tab_to(test):
        for _ in range(40):
            page.keyboard.press("Tab")
            if page.evaluate(f"({test})(document.activeElement)"):
                return
        raise AssertionError(f"the keyboard does not reach {test}")

    tab_to(f"(one) => one.textContent === {json.dumps(words(lang, 'due.start'))}")
    page.keyboard.press("Enter")
    key = SHAPES["single"]["key"][0]
    place = [option["id"] for option in SHAPES["single"]["options"]].index(key)
    tab_to("(one) => one.type === 'radio'")
    page.keyboard.press("Space")
    for _ in range(place):
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    assert edition(lang).text("items.correct") in page.locator(".course-stage").get_by_role("status").inner_text()
    tab_to(f"(one) => one.textContent === {json.dumps(words(lang, 'review.finish'))}")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.textContent") == words(lang, "review.done", n=1, total=1)


def test_an_answer_looked_up_is_not_right_at_the_first_try(site):
    page = site().open("my-course", before=holding(record(**{"c00-0": [attempt("2026-11-20", 1)]})), day=NOW)
    press(page, "due.start")
    form = page.locator(".course-stage form")
    form.locator(".item-reveal").click()
    give(form, SHAPES["single"], responses("single")["right"])
    form.locator(".item-check").click()
    press(page, "review.finish")
    assert words("en", "review.done", n=0, total=1) in page.locator(".course-stage").inner_text()
    assert words("en", "due.today", n=1) in page.locator(".course-due").inner_text(), "it stays due"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_record_exported_from_one_profile_is_equal_in_another(site, lang):
    made = site(lang)
    chapter = made.open("chapter")
    for kind in KINDS:
        form = chapter.locator(f"#item-c00-case-{kind} form")
        give(form, SHAPES[kind], responses(kind)["wrong"])
        form.locator(".item-certainty input").first.check()
        form.locator(".item-check").click()
    mine = made.open("my-course")
    sent = export(mine, lang)
    assert set(json.loads(sent)["items"]) == {f"c00-case-{kind}" for kind in KINDS}
    other = made.open("my-course", profile="other")
    assert stored(other) is None
    assert bring(other, sent) == words(lang, "record.imported", n=len(KINDS))
    assert export(other, lang) == sent
    assert stored(other) == stored(mine)
    there = made.open("chapter", profile="other")
    assert there.locator(".item-verdict").count() == len(KINDS) - 1, "all but the one asked before the text"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_export_names_the_course_and_whoever_typed_a_name(site, lang):
    page = site(lang).open("my-course", before=holding(ANSWERED), day=NOW)
    assert set(json.loads(export(page, lang))) == {"version", "course", "exported", "items"}, "no name unless one is typed"
    page.get_by_label(words(lang, "record.name")).fill("  ليلى ")
    sent = json.loads(export(page, lang))
    assert (sent["name"], sent["course"], sent["exported"]) == ("ليلى", bundle.course_id(), "2026-11-26")
    assert sent["items"] == ANSWERED["items"] and "ليلى" not in page.evaluate("JSON.stringify(localStorage)")
    assert words(lang, "record.holds") in page.locator(".course-host").inner_text()
    assert bring(page, json.dumps({**sent, "course": "another"}).encode()) == words(lang, "record.foreign")


def test_an_import_adds_and_takes_nothing_away(site):
    page = site().open("my-course", before=holding(record(**{"c00-0": [attempt("2026-11-20", 0)]})), day=NOW)
    bring(page, json.dumps(record(**{"c00-0": [attempt("2026-11-25", 1)], "c02-8": [attempt("2026-11-25", 1)]})).encode())
    kept = stored(page)["items"]
    assert [one["points"] for one in kept["c00-0"]["attempts"]] == [0, 1] and kept["c00-0"]["points"] == 1
    assert "c02-8" in kept


@pytest.mark.parametrize(("content", "key"), [
    (b"{not json", "damaged"), (b"", "damaged"), (b"null", "damaged"), (b"\xff\xfe\x00", "damaged"),
    (json.dumps({**ANSWERED, "items": {**ANSWERED["items"], "c00-0": {"attempts": "none"}}}).encode(), "damaged"),
    (b'{"version": 9, "items": {}}', "newer"),
])
def test_a_file_that_is_no_record_is_refused_in_words(site, content, key):
    page = site().open("my-course", before=holding(ANSWERED))
    assert bring(page, content) == words("en", f"record.{key}")
    assert stored(page) == ANSWERED


def test_an_older_export_is_taken_in(site):
    page = site().open("my-course")
    old = {"version": 1, "items": {"c00-0": {"response": "b", "points": 1, "checked": True, "ticked": [],
                                            "attempts": [{"at": "2026-11-01T08:00:00.000Z", "points": 1}]}}}
    assert bring(page, json.dumps(old).encode()) == words("en", "record.imported", n=1)
    assert stored(page)["version"] == 2 and page.locator(".course-due").inner_text() == words("en", "due.today", n=1)


def test_everything_is_erased_after_a_second_yes(site):
    page = site().open("my-course", before=f"if (!localStorage.length) {{ {holding(ANSWERED)} localStorage.setItem('{KEY}.damaged.x', 'x'); "
                                           "localStorage.setItem('course-theme', 'dark'); }")
    press(page, "record.erase")
    press(page, "record.cancel")
    assert stored(page) == ANSWERED
    press(page, "record.erase")
    press(page, "record.erase_yes")
    assert page.locator(".course-message").inner_text() == words("en", "record.erased")
    assert stored(page) == {"version": 2, "items": {}}
    assert page.evaluate("Object.keys(localStorage).sort().join()") == f"course-theme,{KEY}"
    assert words("en", "due.empty") in page.locator(".course-host").inner_text()


def reaches(tab, attempts: int):
    """Wait until a tab sees these attempts at an item: browsers carry a store from tab to tab a moment after the write.
    Asked by the clock: a tab that is covered by another draws no frame to ask at."""
    tab.wait_for_function(f"JSON.parse(localStorage['{KEY}']).items['c00-case-multiple']?.attempts.length === {attempts}", polling=100)


def test_two_tabs_add_to_each_other_and_see_it(site):
    made = site()
    mine, chapter = made.open("my-course", before=holding(ANSWERED)), made.open("chapter")
    form = chapter.locator("#item-c00-case-multiple form")
    give(form, SHAPES["multiple"], responses("multiple")["right"])
    form.locator(".item-check").click()
    reaches(mine, 1)
    bring(mine, json.dumps(record(**{"c02-8": [attempt("2026-11-25", 1)]})).encode())
    chapter.wait_for_function(f"'c02-8' in JSON.parse(localStorage['{KEY}']).items", polling=100)
    form.locator(".item-reset").click()
    give(form, SHAPES["multiple"], responses("multiple")["wrong"])
    form.locator(".item-check").click()
    reaches(mine, 2)
    kept = stored(mine)["items"]
    assert {*ANSWERED["items"], "c02-8", "c00-case-multiple"} == set(kept)
    assert [one["points"] for one in kept["c00-case-multiple"]["attempts"]] == [1, 0]
    other = made.open("my-course")
    press(other, "record.erase")
    press(other, "record.erase_yes")
    mine.get_by_text(words("en", "due.empty")).wait_for()  # erased in one tab, seen in the other


def test_questions_that_cannot_be_loaded_are_said_and_can_be_asked_for_again(site):
    page = site().open("my-course", before=holding(ANSWERED), day=NOW)
    page.evaluate("() => { window.load = COURSE.load; COURSE.load = () => Promise.reject(new Error('no network')); }")
    press(page, "due.start")
    assert page.locator(".course-stage [role=status]").inner_text() == words("en", "review.unreachable")
    page.evaluate("() => { COURSE.load = window.load; }")
    press(page, "due.start")
    page.locator(".course-stage form").wait_for()


FULL = """const put = Storage.prototype.setItem; Storage.prototype.setItem = function (...given) {
  if (window.full) throw new DOMException("no", "QuotaExceededError"); put.apply(this, given); };"""


def test_a_full_store_is_said_and_loses_nothing(site):
    page = site().open("my-course", before=holding(ANSWERED) + FULL, day=NOW)
    page.evaluate("window.full = true")
    more = json.dumps(record(**{"c02-8": [attempt("2026-11-25", 1)]})).encode()
    assert bring(page, more) == words("en", "record.unchanged")
    assert edition("en").text("items.record.full") in page.locator(".item-notice").inner_text()
    assert stored(page) == ANSWERED
    press(page, "due.start")
    form = page.locator(".course-stage form")
    give(form, SHAPES["single"], responses("single")["right"])
    form.locator(".item-check").click()
    assert "Correct" in form.get_by_role("status").inner_text() and stored(page) == ANSWERED
    page.evaluate("window.full = false")
    bring(page, more)
    kept = stored(page)["items"]
    assert "c02-8" in kept and len(kept["c00-0"]["attempts"]) == 2, "what did not fit is kept once there is room"


def test_a_store_that_refuses_is_said_and_the_page_works(site):
    page = site().open("my-course", before="Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', "
                                           "'SecurityError'); }})")
    assert page.locator(".item-notice").all_inner_texts() == [edition("en").text("items.record.refused")]
    assert bring(page, json.dumps(ANSWERED).encode()) == words("en", "record.unchanged")
    press(page, "record.erase")
    press(page, "record.erase_yes")
    assert page.locator(".course-message").inner_text() == words("en", "record.unchanged")


def test_a_damaged_record_is_left_alone_until_it_is_set_aside(site):
    page = site().open("my-course", before=holding("{broken"))
    assert edition("en").text("items.record.damaged") in page.locator(".item-notice").inner_text()
    assert bring(page, json.dumps(ANSWERED).encode()) == words("en", "record.unchanged")
    assert page.evaluate(f"localStorage.getItem('{KEY}')") == "{broken"
    page.locator(".item-notice button").click()
    assert bring(page, json.dumps(ANSWERED).encode()) == words("en", "record.imported", n=4)
    assert stored(page) == ANSWERED
    assert page.evaluate("Object.values(localStorage)").count("{broken") == 1


def test_the_calendar_file_is_handed_out(site):
    page = site().open("my-course", before=holding(ANSWERED), day=NOW)
    with page.expect_download() as waiting:
        press(page, "due.calendar")
    text = waiting.value.path().read_bytes().decode()
    assert waiting.value.suggested_filename == "course-reviews.ics"
    assert text.startswith("BEGIN:VCALENDAR\r\n") and "DTSTART;VALUE=DATE:20261126" in text
    assert f"SUMMARY:{words('en', 'due.event', n=3)}".replace(",", "\\,") in text


@pytest.mark.parametrize(("lang", "width", "theme"), [("en", 375, "dark"), ("ar", 1280, "light")])
def test_no_accessibility_fault_in_any_state(site, lang, width, theme):
    page = site(lang, theme).open("my-course", before=holding(ANSWERED), day=NOW)
    page.set_viewport_size({"width": width, "height": 800})
    load_axe(page)

    def look(state):
        found = page.evaluate("axe.run(document, {resultTypes: ['violations'], preload: false})")["violations"]
        assert not found, (state, [(rule["id"], node["html"][:200]) for rule in found for node in rule["nodes"]])
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), f"{state}: the page scrolls sideways"

    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    press(page, "record.erase", lang)
    look("overview")
    press(page, "due.start", lang)
    give(page.locator(".course-stage form"), SHAPES["single"], responses("single")["wrong"])
    page.locator(".course-stage .item-check").click()
    look("review")
    press(page, "review.stop", lang)
    look("ended")
    small = page.locator(".course-host :is(button, label.item-button)").evaluate_all(
        "all => all.filter(one => one.offsetParent && (one.offsetHeight < 44 || one.offsetWidth < 44)).map(one => one.outerHTML)")
    assert not small


def test_paper_shows_the_overview_without_its_buttons(site):
    page = site().open("my-course", before=holding(ANSWERED))
    page.emulate_media(media="print")
    assert page.locator(".course-chapter").first.is_visible() and page.locator(".course-chart").is_visible()
    assert not any(button.is_visible() for button in page.locator(".course-host button").all())


def test_the_sample_items_are_what_the_tests_think():
    assert [item["type"] for item in items("en")] == KINDS and Sample("single").type == KINDS[0]

"""What follows from a record, as numbers: when an item is due, how records join, which days a calendar names."""

import pytest

from coursekit.widgets import bundle

NAMES = ("_shared", "certainty", "schedule")


@pytest.fixture(scope="module")
def call(browser):
    """``call("standing", attempts)`` calls a function of schedule.js in a page whose clock stands on 26 November 2026."""
    context = browser.new_context(timezone_id="Asia/Riyadh")
    page = context.new_page()
    page.clock.set_fixed_time("2026-11-26T10:00:00+03:00")
    source = "".join(bundle.source(name) for name in NAMES) + "\nTYPES.single = {solve() {}}; TYPES.open = {};"

    def run(name, *given):
        return page.evaluate("([source, name, given]) => new Function(`${source}; return ${name}`)()(...given)", [source, name, list(given)])

    yield run
    context.close()


def attempts(*made):
    """Attempts from ("2026-11-01", points) or ("2026-11-01", points, helped)."""
    return [{"at": f"{day}T09:00:00.000Z", "points": points, "sure": None, "helped": bool(helped)} for day, points, *helped in made]


@pytest.mark.parametrize(("made", "due"), [
    ([("2026-11-01", 1)], "2026-11-02"),
    ([("2026-11-01", 0)], "2026-11-02"),
    ([("2026-11-01", 0), ("2026-11-01", 1)], "2026-11-02"),  # a second try on the same day
    ([("2026-11-01", 1), ("2026-11-02", 1)], "2026-11-09"),
    ([("2026-11-01", 1), ("2026-11-05", 1)], "2026-11-12"),  # late: the step counts from the answer
    ([("2026-11-01", 1), ("2026-11-02", 1), ("2026-11-04", 1)], "2026-11-09"),  # early: says nothing
    ([("2026-11-01", 1), ("2026-11-02", 1), ("2026-11-04", 0)], "2026-11-05"),  # forgotten early
    ([("2026-11-01", 1), ("2026-11-02", 1), ("2026-11-09", 1)], "2026-11-30"),
    ([("2026-11-01", 1), ("2026-11-02", 1), ("2026-11-09", 0.5)], "2026-11-10"),  # half right begins anew
    ([("2026-11-01", 1), ("2026-11-02", 1, True)], "2026-11-02"),  # the answer had been looked up
    ([("2026-11-01", 1), ("2026-11-02", 1), ("2026-11-09", 1), ("2026-11-30", 1)], None),  # known
    ([("2026-11-01", 1), ("2026-11-02", 1), ("2026-11-09", 1), ("2026-11-30", 1), ("2026-12-20", 0)], "2026-12-21"),
])
def test_an_item_comes_back_after_one_seven_and_twenty_one_days(call, made, due):
    assert call("standing", attempts(*made))["due"] == due


def test_an_item_never_answered_is_not_due(call):
    assert call("standing", []) is None


def test_the_day_is_the_readers_own(call):
    assert call("dayOf", "2026-11-25T22:30:00Z") == "2026-11-26"  # half past one at night in Riyadh


def test_neighbours_come_from_different_chapters(call):
    plans = [{"item": {"id": n, "chapter": chapter}} for n, chapter in enumerate("aaabbc")]
    order = [plan["item"]["chapter"] for plan in call("mixed", plans)]
    assert order == ["a", "b", "c", "a", "b", "a"]


def test_two_records_join_without_losing_an_attempt(call):
    own = {"x": {"response": "a", "points": 0, "attempts": attempts(("2026-11-01", 0))},
           "mine": {"response": None, "points": None, "attempts": []}}
    other = {"x": {"response": "b", "points": 1, "attempts": attempts(("2026-11-01", 0), ("2026-11-03", 1)),
                   "first": attempts(("2026-11-01", 0))[0]},
             "theirs": {"response": None, "points": None, "attempts": []}}
    for joined in (call("merged", own, other), call("merged", other, own)):
        assert set(joined) == {"x", "mine", "theirs"}
        assert joined["x"] == other["x"]
    assert call("merged", own, own) == own


def test_certainty_is_counted_by_level_and_open_or_silent_answers_are_not(call):
    record = {"x": {"attempts": [{"points": 1, "sure": 3}, {"points": 0, "sure": 3}, {"points": 0.5, "sure": 2}, {"points": 1, "sure": None},
                                 {"points": None, "sure": 1}]}}
    assert call("calibration", [{"id": "x"}, {"id": "unanswered"}], record) == [
        {"n": 0, "right": 0, "marks": 0}, {"n": 1, "right": 0, "marks": 1}, {"n": 2, "right": 1, "marks": -3}]


def test_a_calendar_names_every_day_of_review_once(call):
    counts = call("days", [{"step": 0, "due": "2026-11-20"}, {"step": 1, "due": "2026-12-03"}, {"step": 2, "due": "2026-12-03"}])
    assert counts == {"2026-11-26": 1, "2026-12-03": 3, "2026-12-24": 2}  # overdue counts as today, and each goes on from there


def test_the_calendar_file_keeps_to_its_standard(browser, call):
    title = "«عنوان طويل؛ فيه فواصل, ونقاط; كثيرة» " * 3
    page = browser.new_page()
    source = "".join(bundle.source(name) for name in NAMES)
    text = page.evaluate("([source, title]) => new Function(`${source}; return calendar`)()({'2026-12-03': 3, '2026-11-26': 1}, "
                         "(n) => title + n, 'https://example.org/x')", [source, title])
    page.close()
    assert text.endswith("END:VCALENDAR\r\n") and "\n" not in text.replace("\r\n", "")
    lines = text.split("\r\n")
    assert max(len(line.encode()) for line in lines) <= 75
    whole = text.replace("\r\n ", "").split("\r\n")
    assert [line for line in whole if line.startswith("DTSTART")] == ["DTSTART;VALUE=DATE:20261126", "DTSTART;VALUE=DATE:20261203"]
    escaped = title.replace(";", "\\;").replace(",", "\\,")
    assert f"SUMMARY:{escaped}3" in whole
    assert len({line for line in whole if line.startswith("UID:")}) == 2 and text.count("BEGIN:VEVENT") == text.count("END:VEVENT") == 2

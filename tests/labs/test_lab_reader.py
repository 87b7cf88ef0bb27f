"""The lab as a reader uses it, on a page opened from its folder with the network cut: every answer is that of CPython."""

import re

import pytest
from playwright.sync_api import expect
from recorded import LAB

from coursekit.edition import edition
from coursekit.widgets.lab import answer
from coursekit.widgets.labs.conventions import DEFAULTS


SHARED = ("refused.no_day", "refused.date", "refused.date_range")
in_one_language = pytest.mark.parametrize("folder", ["ar"], indirect=True)  # where words play no part


class Part:
    """One part of the lab on a page, and what a reader does with it."""

    def __init__(self, page, name):
        self.page, self.name, self.lang = page, name, page.lang
        self.section = page.locator(f"#lab-{LAB}-{name}")
        self.sentence = self.section.locator(".lab-sentence")
        self.table = self.section.locator(".lab-table tbody tr")
        self.day = self.section.locator('input[type="date"]')
        self.year = self.section.locator('input[type="range"]')

    def words(self, key, **values):
        shared = "labs" if key.startswith("ui.") else "labs.answer" if key in SHARED else "lab_conventions"
        return edition(self.lang).text(f"{shared}.{key}", **values)

    def tick(self, *instruments):
        for one in instruments:
            self.section.locator(f'input[value="{one}"]').check()

    def choose(self, place, value):
        self.section.locator("select").nth(place).select_option(value)

    def answers(self, **settings):
        """Wait for the answer to these settings (the rest as first set): sentence, notes and table as CPython gives them."""
        expected = answer(LAB, self.name, self.lang, {**DEFAULTS[self.name], **settings})
        expect(self.sentence).to_have_text(expected["sentence"])
        expect(self.section.locator(".lab-answer")).not_to_have_attribute("aria-busy", "true")
        assert self.section.locator(".lab-notes li").all_text_contents() == expected["notes"]
        assert self.table.count() == len(expected["table"]["rows"])
        assert self.table.locator("th, td").all_text_contents() == [cell for row in expected["table"]["rows"] for cell in row]
        assert self.section.locator("svg").count() == bool(expected["chart"])
        return expected["sentence"]

    def refuses(self, **settings):
        """The answer to settings out of range: in words, marked, and with nothing else to read."""
        sentence = self.answers(**settings)
        expect(self.section.locator(".lab-answer")).to_have_class(re.compile("lab-refused"))
        return sentence


@pytest.fixture
def explorer(page):
    return Part(page, "explorer")


@pytest.fixture
def path(page):
    return Part(page, "path")


@pytest.fixture
def coder(page):
    return Part(page, "coder")


@in_one_language
def test_nothing_is_loaded_before_the_first_touch(explorer):
    loaded = [url for url in explorer.page.requested if "/labs/" in url]
    assert not loaded
    explorer.year.focus()
    explorer.page.wait_for_function("Boolean(window.courseLabs?.start)")
    assert sorted(url.rpartition("/")[2] for url in explorer.page.requested if "/labs/" in url) == [
        f"{LAB}.{explorer.lang}.js", "runtime.js"]


def test_instruments_group_and_year(explorer):
    first = explorer.sentence.inner_text()
    explorer.tick("bombings-1997")
    second = explorer.answers(instruments=["bombings-1997", "icsft-1999"])
    explorer.choose(0, "gcc")
    third = explorer.answers(instruments=["bombings-1997", "icsft-1999"], group="gcc")
    explorer.year.fill("2012")
    fourth = explorer.answers(instruments=["bombings-1997", "icsft-1999"], group="gcc", date="2012-12-31")
    assert len({first, second, third, fourth}) == 4
    assert explorer.day.input_value() == "2012-12-31"


# Stands in for the interpreter: answers with the date asked for, when the test says so.
SLOW = """() => {
  let labs;
  window.asked = [];
  window.release = [];
  const start = async () => (part, {date}) => new Promise((answer) => {
    asked.push(date);
    release.push(() => answer({sentence: date, notes: [], table: {caption: "", columns: [], rows: []}, chart: ""}));
  });
  Object.defineProperty(window, "courseLabs", {get: () => labs, set: (value) => { labs = {...value, start}; }});
}"""


@in_one_language
def test_a_hand_that_is_quicker_than_the_lab_waits_for_one_answer_only(explorer):
    explorer.page.evaluate(SLOW)
    for year in ("2002", "2003", "2004"):
        explorer.year.fill(year)
    explorer.page.wait_for_function("asked.length === 1")
    expect(explorer.sentence).to_have_text(explorer.words("ui.loading"))
    explorer.page.evaluate("release[0]()")
    explorer.page.wait_for_function("asked.length === 2")
    expect(explorer.section.locator(".lab-answer")).to_have_attribute("aria-busy", "true")
    explorer.page.evaluate("release[1]()")
    expect(explorer.sentence).to_have_text("2004-12-31")
    assert explorer.page.evaluate("asked") == ["2002-12-31", "2004-12-31"]


@in_one_language
def test_the_year_by_keyboard_and_a_date_to_try(explorer):
    explorer.year.focus()
    for _ in range(12):
        explorer.page.keyboard.press("ArrowRight")
    explorer.answers(date="2013-12-31")  # the last of twelve questions, whatever came before it
    explorer.page.keyboard.press("End")
    last = explorer.day.get_attribute("max")
    explorer.answers(date=last)
    explorer.page.keyboard.press("Home")
    explorer.answers(date="1963-12-31")
    assert explorer.section.locator("output").inner_text() == "1963"
    explorer.section.locator(".lab-chip").last.click()
    assert explorer.day.input_value() == "2017-12-21" and explorer.year.input_value() == "2017"
    explorer.answers(date="2017-12-21")


def test_an_incomplete_list_says_so_in_the_answer(explorer):
    explorer.section.locator('input[value="icsft-1999"]').uncheck()
    explorer.tick("arab-1998")
    explorer.year.fill("2005")
    sentence = explorer.answers(instruments=["arab-1998"], date="2005-12-31")
    assert {"en": "incomplete", "ar": "ناقصة"}[explorer.lang] in sentence
    rows = explorer.table.locator("td:first-of-type").all_text_contents()
    assert len(rows) == 22 and rows.count(explorer.words("standing.no_row")) > 10
    assert explorer.words("standing.absent", as_of="").strip() not in "".join(rows)


def test_settings_out_of_range_are_answered_in_words(explorer):
    explorer.day.fill("2030-01-01")
    assert "2030" in explorer.refuses(date="2030-01-01")
    explorer.day.fill("")
    assert explorer.refuses(date="").startswith(explorer.words("refused.no_day").partition("{")[0])
    explorer.day.fill("2010-06-01")
    explorer.answers(date="2010-06-01")
    expect(explorer.section.locator(".lab-answer")).not_to_have_class(re.compile("lab-refused"))


def test_no_instrument_and_too_many(explorer):
    five = ["hostages-1979", "bombings-1997", "icsft-1999", "icsant-2005", "ets-090"]
    explorer.tick(*five)
    assert "4" in explorer.refuses(instruments=five)
    for one in five:
        explorer.section.locator(f'input[value="{one}"]').uncheck()
    assert explorer.refuses(instruments=[]) == explorer.words("refused.no_instrument")


def test_states_offence_and_day_but_no_state_twice(path):
    path.choose(0, "JOR")
    path.refuses(requesting="JOR")
    path.choose(0, "FRA")
    path.choose(1, "MAR")
    path.choose(2, "hostages")
    found = path.answers(requesting="FRA", requested="MAR", offence="hostages")
    path.year.fill("2010")
    assert path.answers(requesting="FRA", requested="MAR", offence="hostages", date="2010-12-31") != found


def test_the_coder_answers_definition_by_definition(coder):
    before = coder.sentence.inner_text()
    definitions = ["arab-1998", "oau-1999", "icsft-1999"]
    for place, value in enumerate(("yes", "no", "arguable"), start=1):  # the first list chooses the case
        coder.choose(place, value)
    coder.choose(9, "foreign_element")
    assert coder.sentence.inner_text() == before, "nothing is compared before it is asked for"
    coder.section.locator(".lab-button").click()
    given = dict(zip(definitions, ("yes", "no", "arguable")))
    coder.answers(answers=given, reason="foreign_element")
    assert coder.section.locator(".lab-notes li").count() >= len(definitions)
    coder.section.locator(".lab-table summary").click()
    assert coder.table.first.is_visible()


def test_another_case_begins_without_answers(coder):
    coder.choose(1, "yes")
    coder.section.locator(".lab-button").click()
    coder.answers(answers={"arab-1998": "yes"})
    coder.choose(0, "v-letter")
    coder.answers(vignette="v-letter")
    assert coder.section.locator("select").nth(1).input_value() == ""
    assert coder.section.locator("select").first.evaluate("list => list === document.activeElement")
    assert coder.section.locator(".lab-story").inner_text() != ""


@in_one_language
def test_an_open_table_stays_open_and_the_status_line_stays_itself(explorer):
    explorer.section.locator(".lab-table summary").click()
    line = explorer.sentence.element_handle()
    explorer.year.fill("2012")
    explorer.answers(date="2012-12-31")
    assert explorer.table.first.is_visible()
    assert line.evaluate("line => line.isConnected && line.getAttribute('role') === 'status'")


@in_one_language
def test_a_narrow_screen_gets_a_picture_of_its_own(explorer):
    explorer.year.fill("2012")
    explorer.answers(date="2012-12-31")
    wide = explorer.section.locator("svg").get_attribute("viewBox")
    explorer.page.set_viewport_size({"width": 375, "height": 700})
    expect(explorer.section.locator("svg")).not_to_have_attribute("viewBox", wide)
    assert explorer.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_lab_that_cannot_start_says_so_and_tries_again(explorer, folder):
    runtime = folder[0] / "labs/runtime.js"
    away = runtime.rename(runtime.with_suffix(".away"))
    try:
        explorer.year.fill("2012")
        expect(explorer.sentence).to_have_text(explorer.words("ui.failed"))
        assert explorer.page.problems, "the console reports the file that is lacking"
        explorer.page.problems.clear()
    finally:
        away.rename(runtime)
    explorer.section.locator(".lab-answer .lab-button").click()
    explorer.answers(date="2012-12-31")

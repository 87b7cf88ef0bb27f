"""Lab 6 as a reader uses it: a ready plan, a plan of one's own, the same plan in the next part; every answer is that of CPython."""

import pytest
from playwright.sync_api import expect

from coursekit.labs.programme.measures import NAMES, PLANS
from coursekit.widgets.lab import answer
from coursekit.widgets.labs.programme import DEFAULTS

LAB = "06-programme"
COPY = 3  # place of the button, after the three ready plans
in_one_language = pytest.mark.parametrize("folder", ["ar"], indirect=True)  # where words play no part


class Part:
    """One part on a page, and what a reader does with it."""

    def __init__(self, page, name):
        self.page, self.name = page, name
        self.section = page.locator(f"#lab-{LAB}-{name}")

    def press(self, place):
        self.section.locator(".lab-chip").nth(place).click()

    def begin(self, measure, year):
        self.section.locator(".lab-row select").nth(NAMES.index(measure)).select_option(year)

    def answers(self, **settings):
        expected = answer(LAB, self.name, self.page.lang, {**DEFAULTS[self.name], **settings})
        expect(self.section.locator(".lab-sentence")).to_have_text(expected["sentence"])
        return expected


def starts(name, **more):
    return {**{one: PLANS[name].get(one, "") for one in NAMES}, **more}


@in_one_language
def test_a_ready_plan_sets_every_year_and_keeps_the_focus(page):
    plan = Part(page, "plan")
    plan.press(1)
    plan.answers(starts=starts("law"))
    assert [one.input_value() for one in plan.section.locator(".lab-row select").all()] == list(starts("law").values())
    expect(plan.section.locator(".lab-chip").nth(1)).to_be_focused()


def test_the_next_part_takes_over_the_readers_plan(page):
    plan, left = Part(page, "plan"), Part(page, "withdrawal")
    left.press(COPY)  # before anything is set: the plan that is shown
    left.answers()
    plan.begin("technicians", "1")
    plan.section.locator('input[value="law"]').check()
    mine = {"starts": starts("buy", technicians="1"), "switch": "law"}
    plan.answers(**mine)
    left.section.locator('input[value="b"]').check()
    left.press(COPY)
    left.answers(**mine, leaves="b")


@in_one_language
def test_a_plan_that_contradicts_itself_is_told_where_it_does(page):
    plan = Part(page, "plan")
    plan.begin("border", "")
    told = plan.answers(starts=starts("buy", border=""))
    assert told["refused"]
    expect(plan.section.locator("[data-name=aim] .lab-error")).to_contain_text(told["sentence"])
    plan.begin("border", "2")
    plan.answers(starts=starts("buy", border="2"))
    expect(plan.section.locator(".lab-error")).to_have_count(0)

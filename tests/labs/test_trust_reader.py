"""A rule as a reader writes it on the page: a mistake is shown where it was written, the text is kept, and a mended line plays."""

from playwright.sync_api import expect

from coursekit.edition import edition
from coursekit.widgets.lab import answer, first_settings

LAB = "07-trust"


def test_a_rule_with_a_mistake_keeps_its_text_and_shows_where_it_is(page):
    section = page.locator(f"#lab-{LAB}-tournament")
    area, error, sentence = section.locator("textarea"), section.locator(".lab-error"), section.locator(".lab-sentence")
    settings = first_settings(LAB, "tournament", page.lang)
    assert area.input_value() == settings["rule"] != ""
    wrong, right = (edition(page.lang).text(f"lab_trust.examples.{name}.text") for name in ("wrong", "patient"))

    section.locator(".lab-chip").last.click()
    expect(error).to_contain_text(answer(LAB, "tournament", page.lang, {**settings, "rule": wrong})["errors"]["rule"])
    expect(area).to_have_attribute("aria-invalid", "true")
    assert area.input_value() == wrong

    section.locator('input[type="range"]').first.fill("10")  # another setting answers too, and takes nothing away
    expect(error).to_be_visible()
    assert area.input_value() == wrong

    area.fill(right)
    section.locator(".lab-run button").click()
    expect(sentence).to_have_text(answer(LAB, "tournament", page.lang, {**settings, "rule": right, "noise": 10})["sentence"])
    expect(error).to_have_count(0)
    assert area.input_value() == right

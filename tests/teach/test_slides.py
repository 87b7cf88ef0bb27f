"""Slides: made from the chapter, whole in one file, walked by keyboard in both directions, and nothing runs over the edge."""

import re

import pytest

from coursekit import items
from coursekit.cli import main
from coursekit.edition import edition, editions
from coursekit.teach.chapter import chapter
from coursekit.teach.myst import plain
from coursekit.teach.slides import layout, slides

NAME = "02-security-and-intelligence"


@pytest.mark.parametrize("lang", editions())
def test_slides_say_what_the_chapter_says(lang):
    text, one = slides(NAME, lang), chapter(NAME, lang)
    assert f'<html lang="{lang}" dir="{edition(lang).direction}">' in text
    for part in ("outcomes", "report", "background", "case", "lab", "claims", "discuss"):
        assert f'data-part="{one.heading[part]}"' in text, part
    said = plain(text)
    for _, outcome in one.outcomes():
        assert plain(outcome) in said
    assert all(f"{edition(lang).text('book.claim', id=name)}<" in text for name in one.ids("claims", "claims"))
    assert text.count('class="key-fact"') >= 4 and "<dl>" in text
    assert not re.search(r"https?://[^\"<]+\.(css|js|woff2)|url\((?!\"?data:)|<link|<img", text), "everything is inside"
    assert slides(NAME, lang) == text


@pytest.mark.parametrize("lang", editions())
def test_slides_for_students_tell_no_answer(lang):
    text, whole, one = slides(NAME, lang, keys=False), slides(NAME, lang), chapter(NAME, lang)
    shapes = [items.load(name).to_dict(lang) for name in one.ids("before", "items")]
    reasons = [layout.plain(option["rationale"]) for shape in shapes if shape["type"] == "single" for option in shape["options"]]
    assert reasons and all(reason in plain(whole) and reason not in plain(text) for reason in reasons)
    assert 'class="notes"' not in text and "<div data-right" in whole and "<div data-right" not in text


def test_a_long_part_takes_as_few_slides_as_needed_and_fills_them_alike():
    blocks = [layout.Block(f"<p>{number}</p>", 100) for number in range(6)]
    made = list(layout.filled("part", "heading", blocks, "ltr"))
    assert [slide.body.count("<p>") for slide in made] == [3, 3] and made[0].heading.endswith("<small>1/2</small>")
    assert len(list(layout.filled("part", "heading", [layout.Block("<p>tall</p>", 9000)], "ltr"))) == 1


OVER = """() => { document.documentElement.classList.remove("live");
  return [...document.querySelectorAll(".slide")].filter((slide) => { slide.style.transform = "none"; const body = slide.querySelector(".body");
    return body.scrollHeight > body.clientHeight || [...slide.querySelectorAll(".body *")].some((one) => one.clientWidth && one.scrollWidth > one.clientWidth + 1);
  }).map((slide) => slide.id); }"""


@pytest.mark.parametrize("lang", editions())
def test_slides_in_a_browser(browser, tmp_path, lang):
    file = tmp_path / "slides.html"
    assert main(["slides", "2", "--lang", lang, "-o", str(file)]) == 0
    page = browser.new_page(viewport={"width": 1280, "height": 772})
    faults = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(file.as_uri())
    total = page.locator(".slide").count()
    onward, back = ("ArrowLeft", "ArrowRight") if edition(lang).direction == "rtl" else ("ArrowRight", "ArrowLeft")
    at = lambda: page.locator(".slide.now").get_attribute("id")  # noqa: E731
    for key, wanted in ((onward, "s2"), (onward, "s3"), (back, "s2"), ("End", f"s{total}"), (onward, f"s{total}"), ("Home", "s1"), (back, "s1")):
        page.keyboard.press(key)
        assert at() == wanted, key
    assert page.locator(".slide:visible").count() == 1 and not page.locator(".panel").is_visible()
    page.keyboard.press("n")
    assert page.locator(".panel").is_visible() and page.locator(".panel li").count() == 3
    page.emulate_media(media="print")
    tops = page.evaluate("[...document.querySelectorAll('.slide')].map((one) => one.getBoundingClientRect()).map((one) => [one.top, one.height])")
    assert tops == [[720 * number, 720] for number in range(total)], "one slide a page"
    for theme in ("dark", "light"):  # paper is white, whatever the device
        page.emulate_media(media="print", color_scheme=theme)
        assert page.evaluate("() => [document.documentElement, document.querySelector('#s2')].map(one => getComputedStyle(one).backgroundColor)") \
            == ["rgb(255, 255, 255)"] * 2, theme
    page.emulate_media(media="screen")
    assert page.evaluate(OVER) == [] and not faults
    page.close()


@pytest.mark.parametrize("asked", [["slides", "12"], ["slides", "2,3"], ["slides", "2", "--lang", "fr"]])
def test_what_cannot_be_made_ends_with_2_and_leaves_nothing(asked, tmp_path, capsys):
    assert main([*asked, "-o", str(tmp_path / "x.html")]) == 2
    assert capsys.readouterr().err.strip() and not list(tmp_path.iterdir())

"""Every letter of the built pages is in a face of the course, and every Arabic word is set in the Arabic one, upright and unspaced."""

import re
import unicodedata
from functools import cache
from html import unescape

import pytest
from built import PAGES, SITE, edition_of
from fontTools.ttLib import TTFont

from coursekit.book.assets import STATIC, style

ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc]")
OTHERS = set("√≠ă■▲▼○")  # signs of notebooks and buttons, one letter of a name: every device has them
ARABIC_PAGES = [f"ar/{page}.html" for page in ("book/index", "book/03-shared-databases", "book/claims", "book/treaties", "book/my-course",
                                               "book/timeline", "notebooks/04-centres")]
WORDS = """() => { const odd = new Set(); const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  document.querySelectorAll("details").forEach((fold) => { fold.open = true; });
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!/[\\u0600-\\u06ff]/.test(walker.currentNode.data) || element.closest("script, style, template")) continue;
    const look = getComputedStyle(element), name = `${element.tagName}.${element.getAttribute("class")}`;
    if (!look.fontFamily.startsWith('"Course Naskh')) odd.add(`${name}: ${look.fontFamily}`);
    if (look.fontStyle !== "normal" && look.fontSynthesisStyle !== "none") odd.add(`${name}: slanted`);
    if (look.letterSpacing !== "normal" && parseFloat(look.letterSpacing)) odd.add(`${name}: spaced ${look.letterSpacing}`);
    if (look.textAlign === "justify" || look.hyphens === "auto") odd.add(`${name}: justified or hyphenated`);
    if (!element.closest("svg") && parseFloat(look.fontSize) < 12) odd.add(`${name}: ${look.fontSize}`);
  }
  return [...odd]; }"""


@cache
def letters(name):
    """Code points that a font of the course has."""
    return frozenset(TTFont(STATIC / "fonts" / f"{name}.woff2").getBestCmap())


def used(lang):
    """{character: a page that has it} of an edition."""
    found = {}
    for page in PAGES:
        if edition_of(page) == lang:
            text = re.sub(r"<(script|style)\\b.*?</\\1>", "", (SITE / page).read_text("utf-8"), flags=re.DOTALL)
            found.update(dict.fromkeys(unescape(text), page))
    return found


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_the_faces_have_every_letter_of_the_pages(lang):
    characters = used(lang)
    arabic = {one: page for one, page in characters.items() if ARABIC.match(one)}
    assert len(arabic) > 30 and not {one: page for one, page in arabic.items() if ord(one) not in letters("course-naskh")}
    rest = {one: page for one, page in characters.items() if one not in arabic and ord(one) > 127 and one not in OTHERS
            and unicodedata.category(one) not in {"Cf", "Zs"}}  # signs that are not seen
    assert not {one: page for one, page in rest.items() if ord(one) not in letters("course-serif")}


def test_the_style_asks_the_arabic_face_for_the_letters_that_it_has():
    ranges = re.findall(r'Course Naskh(?: UI)?";[^}]*unicode-range: ?([^;}]+)', style())
    spans = [tuple(int(end, 16) for end in (part.removeprefix("U+") + f"-{part.removeprefix('U+')}").split("-")[:2])
             for part in re.split(", ?", ranges[0])]
    assert len(ranges) == 3 and len(set(ranges)) == 1
    asked = {one for one in letters("course-naskh") if any(first <= one <= last for first, last in spans)}
    assert letters("course-naskh") - asked <= {0x20, 0xA0}
    assert {axis.axisTag: (axis.minValue, axis.maxValue) for axis in TTFont(STATIC / "fonts" / "course-naskh.woff2")["fvar"].axes} == {"wght": (400, 700)}


@pytest.mark.parametrize("page", ARABIC_PAGES)
def test_arabic_words_are_set_in_the_arabic_face(page, visit, address):
    assert visit(address, page).page.evaluate(WORDS) == []

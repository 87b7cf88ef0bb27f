"""One item of every type, in each edition, on its page: answered wrong with the mouse, partly right with the keyboard alone,
right with a finger."""

import json
import re

import pytest
from accessibility import AXE, load_axe
from built import PAGES, SITE, edition_of

from coursekit.edition import edition, editions
from coursekit.items.score import RULES, score

DATA = re.compile(r'<section class="item"([^>]*)>.*?<script[^>]*class="item-data"[^>]*>(.*?)</script>', re.S)


def items_of(page, before=True):
    """The items that stand on a page, as dicts, with or without those that are asked before the text."""
    found = DATA.findall((SITE / page).read_text("utf-8"))
    return [json.loads(text) for attributes, text in found if before or "data-before" not in attributes]


FOUND = {}  # (edition, type) -> (page, item), the first of its kind that gets a verdict at once
for _page in PAGES:
    for _item in items_of(_page, before=False):
        FOUND.setdefault((edition_of(_page), _item["type"]), (_page, _item))

def each(cases):
    return pytest.mark.parametrize("lang, kind", sorted(cases), ids=lambda word: word)


def wrong(item):
    """A response that is wrong in every part."""
    def other(choices, right):
        return next(choice["id"] for choice in choices if choice["id"] != right)
    kind, key = item["type"], item.get("key")
    if kind in {"single", "truefalse"}:
        return next(option["id"] for option in item["options"] if option["id"] not in key)
    if kind == "multiple":
        return [option["id"] for option in item["options"] if option["id"] not in key]
    if kind == "ordering":
        return key[::-1]
    if kind == "numeric":
        return str(key * 7 + 13)
    if kind == "short":
        return "qqq"
    choices = {"matching": "right", "classification": "categories", "matrix": "codes"}[kind]
    return {part: other(item[choices], right) for part, right in key.items()}


def right(item):
    """The response that is right."""
    if item["type"] in {"single", "truefalse", "short"}:
        return item["key"][0]
    return str(item["key"]) if item["type"] == "numeric" else item["key"]


def partly(item):
    """A response that is right in part, or a wrong one where a type knows no more than right and wrong."""
    bad, kind = wrong(item), item["type"]
    if kind == "multiple":
        return item["key"][:1] if len(item["key"]) > 1 else bad
    if kind == "ordering":
        first, second, *rest = item["key"]
        return [second, first, *rest] if rest else bad
    if kind in {"matching", "classification", "matrix"}:
        part = next(iter(item["key"]))
        return {**item["key"], part: bad[part]}
    return bad


class Hand:
    """Answers with mouse and keyboard, as most do."""

    def __init__(self, tab, form):
        self.tab, self.form = tab, form

    def choose(self, field, wanted):
        """Sets radios, checkboxes or a select to the wanted values."""
        if field.first.evaluate("field => field.tagName") == "SELECT":
            field.select_option(wanted[0])
        else:
            for box in field.all():
                if (box.get_attribute("value") in wanted) != box.is_checked():
                    self.press(box)

    def press(self, button):
        button.click()

    def write(self, line, text):
        line.fill(text)


class Finger(Hand):
    """Answers by touch."""

    def press(self, button):
        button.tap()


class Keys(Hand):
    """Answers with the keyboard alone: Tab, arrows, Space, Enter and letters."""

    def reach(self, field):
        """Tab until a control of the field has the focus; it never has to leave the item."""
        for _ in range(150):
            if field.evaluate_all("fields => fields.includes(document.activeElement)"):
                return
            self.tab.keyboard.press("Tab")
            if not self.form.evaluate("form => form.contains(document.activeElement)"):
                self.begin()  # past the last control: once more from the first
                self.tab.keyboard.press("Tab")
        raise AssertionError("the keyboard does not reach the control")

    def begin(self):
        """Puts the point from which Tab goes on before the item's first control."""
        self.form.evaluate("form => { form.tabIndex = -1; form.focus(); form.removeAttribute('tabindex'); }")

    def choose(self, field, wanted):
        if field.first.evaluate("field => field.type") == "checkbox":
            for box in field.all():
                if (box.get_attribute("value") in wanted) != box.is_checked():
                    self.reach(box)
                    self.tab.keyboard.press("Space")
            return
        self.reach(field)
        radio = field.first.evaluate("field => field.type === 'radio'")
        if radio:
            self.tab.keyboard.press("Space")
        for _ in range(40):
            now = field.evaluate_all("fields => (fields.find(one => one.checked) ?? fields[0]).value")
            if now == wanted[0]:
                return
            self.tab.keyboard.press("ArrowDown")
        raise AssertionError(f"the arrows do not reach {wanted[0]}")

    def press(self, button):
        self.reach(button)
        self.tab.keyboard.press("Enter")

    def write(self, line, text):
        self.reach(line)
        self.tab.keyboard.press("Control+a")
        self.tab.keyboard.type(text)


def answer(hand, item, response):
    """Gives a response to an item with the controls of its form, and checks it."""
    form, kind = hand.form, item["type"]
    if kind in {"single", "truefalse", "multiple"}:
        hand.choose(form.locator(".item-options input"), response if kind == "multiple" else [response])
    elif kind in {"matching", "classification"}:
        for part, row in zip(item["left" if kind == "matching" else "options"], form.locator(".item-part").all()):
            hand.choose(row.locator("select, input"), [response[part["id"]]])
    elif kind == "matrix":
        cells = [f"{row['id']}:{column['id']}" for row in item["rows"] for column in item["columns"]]
        for cell, box in zip(cells, form.locator(".item-matrix select").all(), strict=True):
            hand.choose(box, [response[cell]])
    elif kind == "ordering":
        for place, wanted in enumerate(response):
            entry = form.locator(f'.item-entry[data-id="{wanted}"]')
            for _ in range(len(response)):
                if form.locator(".item-entry").nth(place).get_attribute("data-id") == wanted:
                    break
                hand.press(entry.locator("button").first)
    else:
        hand.write(form.locator(".item-line, .item-area"), response)
    hand.press(form.locator(".item-check"))


def opened(visit, base, page, item, **settings):
    visited = visit(base, f"{page}#item-{item['id']}", **settings)  # within a set the address shows it
    section = visited.page.locator(f"#item-{item['id']}")
    return visited, section.locator("form.item-live")


def test_both_editions_show_every_type():
    for lang in editions():
        assert set(RULES) == {item["type"] for page in PAGES if edition_of(page) == lang for item in items_of(page)}, lang


def faults(tab, item, width, theme):
    """What axe finds in an item at a width and in a theme."""
    tab.set_viewport_size({"width": width, "height": 900})
    tab.emulate_media(color_scheme=theme)
    found = tab.evaluate("([id, options]) => axe.run(document.getElementById(id), options)", [f"item-{item['id']}", AXE])
    return [(rule["id"], node["html"][:200]) for rule in found["violations"] for node in rule["nodes"]]


@each(case for case in FOUND if case[1] != "open")  # nothing is right or wrong there: the reader marks it
def test_an_item_is_answered_by_mouse_keyboard_and_touch(lang, kind, visit, address):
    page, item = FOUND[lang, kind]
    visited, form = opened(visit, address, page, item, has_touch=True)
    tab, status, words = visited.page, form.locator("[role=status]"), edition(lang)
    load_axe(tab)
    again, reset = (form.get_by_role("button", name=words.text(f"items.{name}"), exact=True) for name in ("try_again", "reset"))
    for hand, respond, look in ((Hand, wrong, (375, "light")), (Keys, partly, (1280, "dark")), (Finger, right, (375, "dark"))):
        hand, response = hand(tab, form), respond(item)
        points = score(item, response).points
        answer(hand, item, response)
        said = status.locator(".item-verdict").inner_text()
        assert words.text("items.correct" if points == 1 else "items.partly" if points else "items.not_quite") in said
        assert status.locator(".item-rationale").count() > 0 and status.locator(".item-why").inner_text().strip()
        assert not faults(tab, item, *look)
        if points < 1:
            hand.press(again)
            assert not status.inner_text().strip()
            hand.press(reset)

    tab.reload()
    assert words.text("items.correct") in status.locator(".item-verdict").inner_text(), "the answer was not kept"
    visited.clean()


@each(FOUND)
def test_an_item_works_from_an_unpacked_folder(lang, kind, visit, unpacked):
    page, item = FOUND[lang, kind]
    visited, form = opened(visit, unpacked, page, item)
    answer(Hand(visited.page, form), item, "qqq" if kind == "open" else right(item))
    result = form.locator("[role=status]").inner_text()
    assert edition(lang).text("items.open.compared" if kind == "open" else "items.correct") in result
    visited.clean()


@pytest.mark.parametrize("lang", editions())
def test_an_empty_answer_is_answered_in_words(lang, visit, address):
    page, item = FOUND[lang, "single"]
    visited, form = opened(visit, address, page, item)
    form.locator(".item-check").click()
    assert edition(lang).text("items.empty.choose") in form.locator("[role=status]").inner_text()
    assert form.locator(".item-verdict").count() == 0
    visited.clean()


@pytest.mark.parametrize("page", sorted({page for page, _ in FOUND.values()}))
def test_without_script_a_page_shows_questions_and_folded_answers(page, visit, address):
    tab = visit(address, page, java_script_enabled=False).page
    listed = items_of(page)
    assert listed
    for item in listed:
        section = tab.locator(f"#item-{item['id']}")
        plain = re.sub(r"\*([^*]+)\*", r"\1", item["stem"])
        assert " ".join(plain.split()) in " ".join(section.inner_text().split())
        fold = section.locator("details").first
        assert not fold.evaluate("fold => fold.open"), "the answer stands open"
        fold.locator("summary").click()
        assert len(fold.inner_text().strip()) > len(fold.locator("summary").inner_text()) + 20


@pytest.mark.parametrize("page", sorted({page for page, _ in FOUND.values()}))
def test_in_print_every_question_is_there_and_the_key_at_the_end(page, visit, address):
    tab = visit(address, page).page
    tab.emulate_media(media="print")
    for item in items_of(page):
        section = tab.locator(f"#item-{item['id']}")
        assert section.is_visible()
        assert not any(button.is_visible() for button in section.locator("button").all()), item["id"]
    key = tab.locator(".item-key")
    assert key.is_visible() and key.locator("ol > li:has(> .item-stem)").count() == len(items_of(page))

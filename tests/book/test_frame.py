"""What the frame does in a browser: questions one at a time, cards beside their buttons, a place that is kept."""

import pytest

IDS = ("c01-deadlock", "c01-depositary", "c01-who-binds", "c01-remedies")
PAGE = f"""(c01)=
# Law

(c01-a)=
## First

On {{fact}}`conventions/icsft-1999/in_force_on` and with {{fact}}`derived/definitions_compared`.

{"Long text. " * 400}

(c01-b)=
## Second

```{{items}}
{chr(10).join(IDS)}
```

{"Long text. " * 400}
"""


@pytest.fixture
def opened(book, browser):
    """The page in both editions, opened at a size; closed at the end."""
    contexts = []

    def open_page(width=1280, **settings):
        book.write("book/01-law-and-policy.md", PAGE, "ar")
        book.page(PAGE)
        contexts.append(browser.new_context(viewport={"width": width, "height": 700}, reduced_motion="reduce", **settings))
        page = contexts[-1].new_page()
        page.goto((book.built / "html/book/01-law-and-policy.html").as_uri())
        return page

    yield open_page
    for context in contexts:
        context.close()


def shown(page):
    return [name for name in IDS if page.locator(f"#item-{name}").is_visible()]


def test_a_set_shows_one_question_and_leads_through_all(opened):
    page = opened()
    numbers = page.locator(".set-number")
    assert shown(page) == [IDS[0]] and numbers.all_inner_texts() == ["1", "2", "3", "4"]
    numbers.nth(2).click()
    assert shown(page) == [IDS[2]] and numbers.nth(2).get_attribute("aria-current") == "true"
    page.get_by_role("button", name="Next question").press("Enter")
    assert shown(page) == [IDS[3]] and page.evaluate("document.activeElement.id") == f"item-{IDS[3]}"
    assert page.get_by_role("button", name="Next question").count() == 0  # there is none after the last
    page.get_by_role("button", name="Show all questions").click()
    assert shown(page) == list(IDS) and not numbers.first.is_visible()
    page.get_by_role("button", name="Show one at a time").click()
    assert shown(page) == [IDS[3]]


def test_an_answered_question_is_marked_and_the_next_visit_begins_after_it(opened):
    page = opened()
    form = page.locator(f"#item-{IDS[0]} form")
    form.locator("input").first.check()
    form.locator(".item-check").click()
    number = page.get_by_role("button", name="Question 1 of 4 (answered)")
    number.wait_for()
    assert shown(page) == [IDS[0]]
    page.reload()
    assert shown(page) == [IDS[1]] and number.is_visible()


def test_an_address_leads_to_its_question(opened):
    page = opened()
    page.goto(f"{page.url}#item-{IDS[2]}")
    assert shown(page) == [IDS[2]]
    page.evaluate(f"location.hash = 'item-{IDS[1]}'")
    page.locator(f"#item-{IDS[1]}").wait_for()
    assert shown(page) == [IDS[1]]


def test_without_script_and_on_paper_all_questions_are_there(opened):
    assert shown(opened(java_script_enabled=False)) == list(IDS)
    page = opened()
    page.emulate_media(media="print")
    assert shown(page) == list(IDS) and not page.locator(".set-bar, .set-foot").first.is_visible()


@pytest.mark.parametrize("width", [375, 1280])
def test_a_card_stands_beside_its_button_inside_the_window(opened, width):
    page = opened(width, has_touch=True)
    buttons = page.locator(".card-button")
    assert buttons.count() == 2
    for button in buttons.all():
        button.tap()
        card = page.locator(".fact-card:popover-open")
        page.wait_for_function("getComputedStyle(document.querySelector(':popover-open')).visibility === 'visible'")
        box, mark = card.bounding_box(), button.bounding_box()
        assert box["x"] >= 0 and box["x"] + box["width"] <= width and box["y"] >= 0 and box["y"] + box["height"] <= 700
        assert box["x"] <= mark["x"] + mark["width"] and box["x"] + box["width"] >= mark["x"]
        page.keyboard.press("Escape")
        assert card.count() == 0
    buttons.first.press("Enter")
    assert page.locator(".fact-card:popover-open a").count() >= 1


def test_a_control_of_the_header_gets_the_focus_without_moving_the_page(opened):
    page = opened()
    page.evaluate("document.getElementById('c01-b').scrollIntoView()")
    place = page.evaluate("scrollY")
    assert place > 500
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "search-box"
    page.locator("a.language").focus()
    assert page.evaluate("scrollY") == place
    page.wait_for_function("document.querySelector('a.language').hash === '#c01-b'")


def test_the_contents_of_a_phone_open_and_close_by_keyboard(opened):
    page = opened(375)
    button, contents = page.locator(".menu-button"), page.locator("#contents")
    assert not contents.is_visible()
    button.press("Enter")
    assert contents.is_visible() and button.get_attribute("aria-expanded") == "true"
    assert page.locator("main").get_attribute("inert") is not None
    page.keyboard.press("Escape")
    assert not contents.is_visible() and page.evaluate("document.activeElement.className") == "menu-button"

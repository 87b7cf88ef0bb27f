"""What moved: the old address of a page and of a place leads on in every edition; a move that leads nowhere stops the build."""

import pytest

from coursekit.errors import CourseError

PAGE = "(new)=\n# New name\n\nText.\n\n(new-part)=\n## A part\n\nText.\n"


@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize("script", [True, False])
def test_the_old_address_leads_to_the_new_one_with_and_without_script(book, browser, lang, script):
    book.write("book/moved.yml", "book/old-name: book/new-name\nbook/index#gone: book/new-name#new-part\n")
    book.page(PAGE, lang, name="new-name")
    context = browser.new_context(java_script_enabled=script)
    tab = context.new_page()
    for old in ("book/old-name.html#new-part", "book/index.html#gone"):
        tab.goto((book.built / "html/book").as_uri() + old.removeprefix("book"))
        if not script:
            tab.locator("p:target a").click()
        tab.wait_for_url("**/new-name.html#new-part")
    tab.goto((book.built / "html/book/index.html").as_uri())
    assert not tab.locator("#gone").is_visible()
    if not script:
        tab.goto((book.built / "html/book/old-name.html").as_uri())
        tab.wait_for_url("**/new-name.html", timeout=10_000)
    context.close()


@pytest.mark.parametrize("line, told", [("book/new-name: book/new-name", "still there"), ("book/old: book/nowhere", "no page book/nowhere"),
                                        ("book/new-name#new-part: book/index", "still there"), ("book/index#old: book/new-name#nowhere", "no place"),
                                        ("book/old#part: book/new-name", "no page book/old")])
def test_a_move_that_cannot_be_is_refused(book, line, told):
    book.write("book/moved.yml", line + "\n")
    with pytest.raises(CourseError, match=told):
        book.page(PAGE, name="new-name")

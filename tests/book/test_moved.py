"""A page that moved: its old address leads on in every edition; a move that leads nowhere stops the build."""

import pytest

from coursekit.errors import CourseError

PAGE = "(new)=\n# New name\n\nText.\n"


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_the_old_address_leads_to_the_new_one_with_and_without_script(book, lang):
    (book.root / "book" / "moved.yml").write_text("book/old-name: book/new-name\n", "utf-8")
    book.page(PAGE, lang, name="new-name")
    html = book.html("book/old-name.html")
    assert 'http-equiv="refresh" content="1; url=../book/new-name.html"' in html and "location.hash" in html
    assert '<a href="../book/new-name.html">New name</a>' in html


@pytest.mark.parametrize("line, told", [("book/new-name: book/new-name", "still there"), ("book/old: book/nowhere", "no page book/nowhere")])
def test_a_move_that_cannot_be_is_refused(book, line, told):
    (book.root / "book" / "moved.yml").write_text(line + "\n", "utf-8")
    with pytest.raises(CourseError, match=told):
        book.page(PAGE, name="new-name")

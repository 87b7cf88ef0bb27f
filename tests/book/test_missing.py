"""The page for an address that does not exist: readable at any depth, in the edition of the address."""

import re
from urllib.parse import urlsplit

import pytest

HOST = "http://course.invalid"


@pytest.fixture
def host(book, browser):
    """A site under /course/ whose host answers what it does not have with 404.html at the root. Gives (page, addresses loaded)."""
    for lang in ("en", "ar"):
        assert book.build(lang)[0]
    work, page, asked = book.work, browser.new_page(), []

    def answer(route):
        path = urlsplit(route.request.url).path.removeprefix("/course/")
        asked.append(path)
        lang, name = ("ar", path.removeprefix("ar/")) if path.startswith("ar/") else ("en", path)
        file = work / lang / "html" / name
        if file.is_file():
            route.fulfill(path=file)
        else:
            route.fulfill(status=404, content_type="text/html; charset=utf-8", path=work / "en/html/404.html")

    page.route("**/*", answer)
    yield page, asked
    page.close()


@pytest.mark.parametrize("path, title, lang", [
    ("nowhere.html", "Page not found", "en"), ("book/deep/down/nowhere.html", "Page not found", "en"),
    ("ar/book/nowhere.html", "الصفحة غير موجودة", "ar")])
def test_it_stands_at_any_depth_and_leads_on(host, path, title, lang):
    page, asked = host
    page.goto(f"{HOST}/course/{path}")
    page.wait_for_load_state("networkidle")
    assert page.inner_text("h1") == title and page.get_attribute("html", "lang") == lang
    assert page.evaluate("getComputedStyle(document.body).margin") == "0px"  # the style sheet came
    assert f"{'ar/' if lang == 'ar' else ''}_static/course.js" in asked
    page.click("main a >> nth=0")
    assert urlsplit(page.url).path == f"/course/{'ar/' if lang == 'ar' else ''}book/index.html"


def test_it_asks_not_to_be_indexed(host, book):
    assert re.search(r'<meta name="robots" content="noindex">', book.html("404.html"))

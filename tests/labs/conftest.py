"""A page with all parts of all labs, opened from its folder in a real Chromium with the network cut."""

import pytest
from playwright.sync_api import expect

from coursekit.edition import edition
from coursekit.widgets import bundle
from coursekit.widgets.lab import lab_html, page_files
from coursekit.widgets.labs import labs

expect.set_options(timeout=60_000)  # a gate that shares its machine is slow, not wrong
PAGE = """<!doctype html>
<html lang="{lang}" dir="{dir}"><head><meta charset="utf-8"><title>Labs</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>{style}</style>
<script src="course.js" defer></script></head><body><main><h1>Labs</h1>{body}</main></body></html>
"""


@pytest.fixture(scope="session", params=["en", "ar"])
def folder(request, tmp_path_factory):
    """A page with the parts of the labs in one language, and the files they load, in a folder; gives (folder, language)."""
    lang = request.param
    here = tmp_path_factory.mktemp(f"lab-{lang}")
    body = "".join(lab_html(name, part, lang) for name, one in labs().items() for part in one.model.PARTS)
    (here / "course.js").write_text(bundle.page_script(lang), "utf-8")
    (here / "index.html").write_text(PAGE.format(lang=lang, dir=edition(lang).direction, style=bundle.page_style(), body=body), "utf-8")
    for name, content in page_files(lang).items():
        (here / name).parent.mkdir(exist_ok=True)
        (here / name).write_bytes(content)
    return here, lang


@pytest.fixture
def page(browser, folder):
    """The page opened from its folder, network cut. A console error or a request elsewhere fails the test when it ends,
    unless the test empties ``page.problems``."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce", offline=True)
    context.set_default_timeout(60_000)
    opened = context.new_page()
    opened.problems, opened.requested = [], []
    opened.on("console", lambda message: message.type == "error" and opened.problems.append(message.text))
    opened.on("pageerror", lambda error: opened.problems.append(str(error)))
    opened.on("request", lambda request: opened.requested.append(request.url))
    opened.goto((folder[0] / "index.html").as_uri())
    opened.lang = folder[1]
    yield opened
    elsewhere = [url for url in opened.requested if not url.startswith(("file:", "blob:"))]
    context.close()
    assert not opened.problems + elsewhere

"""A real Chromium with the network cut, and pages that hold a few items and nothing else, opened from their folder."""


import pytest
from learner_site import write_site

from coursekit.edition import edition
from coursekit.widgets import bundle
from coursekit.widgets.item import item_html, print_key

PAGE = """<!doctype html>
<html lang="{lang}" dir="{dir}" data-theme="{theme}"><head><meta charset="utf-8"><title>Items</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>{style}</style></head>
<body><main><h1>Items</h1><section id="c00-outcomes"><h2>Numbers<a class="headerlink" href="#c00-outcomes">#</a></h2></section>
{body}</main><script>{script}</script></body></html>
"""


@pytest.fixture
def context(browser):
    """A browser profile of its own: nothing kept, nothing reachable but files."""
    made = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    made.set_default_timeout(30_000)
    yield made
    made.close()


@pytest.fixture
def open_items(context, tmp_path):
    """``open_items([Sample("single")], "ar")`` opens a page with these items and gives the Playwright page; ``asked`` are
    samples asked before the text.

    A console error or a request elsewhere fails the test when it ends.
    """
    problems, settings = [], {"theme": "light"}

    def open_page(samples, lang="en", before="", asked=(), **changes):
        words = edition(lang)
        first = "".join(item_html(sample, lang, place, len(asked), before=True) for place, sample in enumerate(asked, 1))
        body = f'<section id="before"><h2>Before</h2>{first}</section><section id="text"><h2>Text</h2></section>' if asked else ""
        body += "".join(item_html(sample, lang, place, len(samples)) for place, sample in enumerate(samples, 1))
        file = tmp_path / f"items-{lang}.html"
        file.write_text(PAGE.format(lang=lang, dir=words.direction, style=bundle.page_style(),
                                    body=body + print_key([*asked, *samples], lang), script=bundle.page_script(lang),
                                    **{**settings, **changes}), "utf-8")
        page = context.new_page()
        page.on("console", lambda message: message.type == "error" and problems.append(message.text))
        page.on("pageerror", lambda error: problems.append(str(error)))
        page.on("request", lambda request: request.url.startswith("http") and problems.append(request.url))
        if before:
            page.add_init_script(before)
        page.goto(file.as_uri())
        return page

    yield open_page
    assert not problems


@pytest.fixture
def site(browser, tmp_path):
    """``site("en")`` writes the small site of learner_site.py; ``.open("my-course")`` opens one of its pages in the one
    profile, ``.open(..., profile="other")`` in another. What goes wrong on a page fails the test when it ends."""
    profiles, problems = {}, []

    class Site:
        def __init__(self, lang="en", theme="light"):
            self.lang, self.pages = lang, write_site(tmp_path / lang, lang, theme)

        def open(self, name, query="", before="", profile="own", day=None, **settings):
            """``before``: script to run first. ``day``: the date and time the page lives in."""
            if profile not in profiles:
                profiles[profile] = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce", **settings)
                profiles[profile].set_default_timeout(30_000)
            page = profiles[profile].new_page()
            page.on("console", lambda message: message.type == "error" and problems.append(message.text))
            page.on("pageerror", lambda error: problems.append(str(error)))
            page.on("request", lambda request: request.url.startswith("http") and problems.append(request.url))
            if day:
                page.clock.set_fixed_time(day)
            if before:
                page.add_init_script(before)
            page.goto(self.pages[name] + query)
            if name == "my-course":
                page.locator("#my-record").wait_for()
            return page

    yield Site
    for one in profiles.values():
        one.close()
    assert not problems

"""The served site when its host goes away, comes back, or comes back changed: in Chromium, from a folder of the host, with a real server."""

import re
import shutil
import threading
from pathlib import Path

import pytest
from built import SITE

from coursekit.book import offline
from coursekit.edition import edition
from coursekit.serve import server

LAB = ("_static/labs/runtime.js", "_static/labs/01-conventions.en.js")  # what the first lab of the chapter loads when it is touched
CHAPTER, OTHER = "book/01-law-and-policy.html", "book/02-security-and-intelligence.html"
KEPT = "() => caches.keys().then(names => Promise.all(names.map(name => caches.open(name).then(cache => cache.keys())))).then(" \
       "lists => lists.flat().map(request => new URL(request.url).pathname))"


class Host:
    """A host that has the site under /course/; ``up``, ``down`` and ``renew`` are what happens to it."""

    def __init__(self, folder):
        self.folder, self.site, self.port = folder, folder / "course", 0
        shutil.copytree(SITE, self.site)
        (folder / "index.html").write_text("the host's own page", "utf-8")
        shutil.copy(self.site / "_headers", folder / "_headers")  # the policy holds for the worker too
        self.mark(1)
        self.up()

    def mark(self, build):
        """Makes this a build of its own: chapters, the script and the lab's runtime say which."""
        for page in (CHAPTER, OTHER):
            path = self.site / page
            path.write_text(re.sub(r"<main[^>]*>", rf'<main id="content" tabindex="-1" data-build="{build}">', path.read_text("utf-8")), "utf-8")
        for name in ("course.js", "labs/runtime.js"):
            with open(self.site / "_static" / name, "a", encoding="utf-8") as script:
                script.write(f"\nwindow.BUILDS = {{...window.BUILDS, '{name}': {build}}};\n")
        offline.write(self.site)

    def up(self):
        self.running = server(self.folder, self.port)
        self.port = self.running.server_port
        threading.Thread(target=self.running.serve_forever, daemon=True).start()

    def down(self):
        self.running.shutdown()
        self.running.server_close()

    def renew(self, build):
        self.down()
        self.mark(build)
        self.up()


@pytest.fixture
def host(tmp_path):
    running = Host(tmp_path)
    yield running
    running.down()


@pytest.fixture
def reader(browser, host):
    """A context of its own, whose pages may keep things."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    context.set_default_timeout(40_000)
    yield context
    context.close()


def opened(context, host, page):
    tab = context.new_page()
    tab.goto(f"http://127.0.0.1:{host.port}/course/{page}")
    return tab


def at_rest(tab, *names):
    """Waits until the worker keeps these files."""
    tab.evaluate("() => navigator.serviceWorker.ready")
    tab.wait_for_function(f"async names => {{ const kept = await ({KEPT})(); return names.every(name => kept.includes('/course/' + name)); }}",
                          arg=list(names))


def touch_lab(tab):
    tab.locator("section.lab select").first.focus()
    tab.wait_for_function("() => window.BUILDS['labs/runtime.js']")


def builds(tab):
    """The builds that the page, its script and the lab's runtime come from."""
    return {tab.locator("main").get_attribute("data-build"), *map(str, tab.evaluate("() => Object.values(window.BUILDS)"))}


def test_visited_pages_stay_and_another_build_takes_their_place_as_a_whole(host, reader):
    tab = opened(reader, host, CHAPTER)
    touch_lab(tab)
    at_rest(tab, CHAPTER, "_static/course.css", "_static/course.js", *LAB)
    home = f"http://127.0.0.1:{host.port}/course/"
    assert tab.evaluate("() => navigator.serviceWorker.ready.then(found => found.scope)") == home

    host.down()
    tab.reload()
    touch_lab(tab)
    assert builds(tab) == {"1"} and tab.evaluate("() => getComputedStyle(document.querySelector('.skip')).position") != "static"
    for page, lang in ((OTHER, "en"), (f"ar/{CHAPTER}", "ar")):  # what was not visited says so, in its language
        tab.goto(home + page)
        assert tab.inner_text("h1") == edition(lang).text("book.offline.title")
        assert tab.evaluate("document.documentElement.lang") == lang
        assert tab.locator(".try-again").evaluate("link => link.href") == home + page
    tab.goto(home + OTHER)
    tab.locator(".kept-pages li a").click()
    tab.wait_for_url(f"**/{CHAPTER}")

    tab.goto(f"{home}ar/{CHAPTER}#c01-case")  # kept in the other language alone: named first, and the switch leads there
    tab.locator(".kept-pages[lang=en] .kept-twin a").wait_for()
    assert not tab.locator(".kept-pages li:visible").count()
    tab.locator("a.language").click()
    tab.wait_for_url(f"{home}{CHAPTER}#c01-case")
    assert tab.locator("main").get_attribute("data-build") == "1"
    tab.goto(f"{home}ar/{OTHER}")  # kept in none: what is kept is listed by language
    tab.locator(".kept-pages[lang=en] li a").first.wait_for()
    assert tab.locator(".kept-pages[lang=en] li a").evaluate_all("links => links.map(link => link.href)") == [home + CHAPTER]
    tab.locator("a.language").click()
    tab.wait_for_url(home + OTHER)
    assert tab.inner_text("h1") == edition("en").text("book.offline.title")

    host.up()
    host.renew(2)
    tab.goto(home + OTHER)  # one navigation, and the new build is there
    tab.wait_for_selector("main[data-build='2']")
    tab.goto(home + CHAPTER)
    touch_lab(tab)
    assert builds(tab) == {"2"}
    at_rest(tab, CHAPTER, OTHER, "_static/course.js", *LAB)
    assert len(tab.evaluate("() => caches.keys()")) == 1
    host.down()
    for page in (CHAPTER, OTHER):
        tab.goto(home + page)
        assert tab.locator("main").get_attribute("data-build") == "2"
    host.up()


def test_a_page_that_was_open_while_the_course_was_renewed_takes_nothing_of_the_new_build(host, reader):
    opened(reader, host, OTHER).evaluate("() => navigator.serviceWorker.ready")
    left_open = opened(reader, host, CHAPTER)
    at_rest(left_open, CHAPTER)
    host.renew(2)
    tab = opened(reader, host, OTHER)
    tab.wait_for_selector("main[data-build='2']")
    line = left_open.locator(".renewed")
    line.wait_for()
    left_open.locator("section.lab select").first.focus()
    left_open.wait_for_timeout(500)
    assert builds(left_open) == {"1"} and left_open.evaluate("() => !('labs/runtime.js' in window.BUILDS)")
    line.get_by_role("button").click()
    left_open.wait_for_selector("main[data-build='2']")
    touch_lab(left_open)
    assert builds(left_open) == {"2"}


def test_the_whole_edition_is_kept_on_request(host, reader):
    tab = opened(reader, host, CHAPTER)
    button = tab.locator(".keep-all")
    button.click()
    tab.get_by_text(edition("en").text("book.kept_all")).wait_for(timeout=60_000)
    host.down()
    for page, place in (("book/glossary.html", "h1"), ("search.html?q=Lockerbie", "#search-results a")):
        tab.goto(f"http://127.0.0.1:{host.port}/course/{page}")
        tab.locator(place).first.wait_for()
        assert tab.inner_text("h1") != edition("en").text("book.offline.title")
    host.up()


def test_a_host_that_alters_pages_is_read_all_the_same(host, reader):
    path = Path(host.site / OTHER)
    path.write_text(path.read_text("utf-8").replace("</body>", "<!-- altered --></body>"), "utf-8")  # sw.js stays as it was
    opened(reader, host, CHAPTER).evaluate("() => navigator.serviceWorker.ready")
    tab = opened(reader, host, OTHER)
    assert tab.locator("main").get_attribute("data-build") == "1" and tab.evaluate("() => Boolean(navigator.serviceWorker.controller)")
    assert tab.evaluate("() => window.BUILDS['course.js']") == 1


def test_a_folder_gets_no_worker(reader):
    tab = reader.new_page()
    tab.goto((SITE / CHAPTER).resolve().as_uri())
    tab.wait_for_timeout(300)
    assert not tab.evaluate("() => Boolean(navigator.serviceWorker?.controller)") and not tab.locator(".keep-all").count()

"""The search of the built site: what a student types finds what it is about, in both editions, from a folder."""

import gzip
import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import yaml
from accessibility import faults
from built import SITE

from coursekit.edition import SOURCE, edition, editions

COMMON = {"en": "convention", "ar": "اتفاقية"}  # found in more places than are shown at once
DONE = "() => document.getElementById('search-results').ariaBusy === 'false'"
QUERIES = yaml.safe_load(Path(__file__).with_name("queries.yml").read_text("utf-8"))


@pytest.mark.parametrize("lang", editions())
def test_what_a_student_types_finds_its_place_among_the_first_three(lang, visit, unpacked):
    visited = visit(unpacked, f"{'' if lang == SOURCE else lang + '/'}search.html", offline=True)

    def first_three(query):
        visited.page.fill("#search-field", str(query))
        visited.page.keyboard.press("Enter")
        visited.page.wait_for_function(DONE)
        links = visited.page.eval_on_selector_all("#search-results > li a", "links => links.slice(0, 3).map(link => link.getAttribute('href'))")
        return [link.replace(".html", "") for link in links]

    assert len(QUERIES[lang]) >= 50
    missed = {query: found for query, wanted in QUERIES[lang].items() if not set(found := first_three(query)) & set(wanted)}
    wrong = {query: found for query, unwanted in QUERIES["not"][lang].items() if (found := first_three(query))[:1] and found[0] in unwanted}
    assert not missed and not wrong
    visited.clean()


@pytest.mark.parametrize("lang", editions())
def test_a_search_begins_with_little_and_fetches_the_rest_in_small_parts(lang):
    static = SITE / ("" if lang == SOURCE else lang) / "_static"
    weigh = {path.name: len(gzip.compress(path.read_bytes(), 9)) for path in [static / "search-index.js", *(static / "search").glob("*.js")]}
    assert weigh.pop("search-index.js") <= 80_000 and len(weigh) > 20
    assert max(weigh.values()) <= 25_000


@pytest.mark.parametrize("lang", editions())
def test_what_was_found_reads_well(lang, visit, address):
    visited = visit(address, f"{'' if lang == SOURCE else lang + '/'}search.html?q={COMMON[lang]}")
    tab = visited.page
    tab.wait_for_function(DONE)
    assert tab.locator("#search-results > li").count() == 20 and tab.locator("#search-more").is_visible()
    assert faults(tab) == []
    visited.clean()


@pytest.mark.parametrize("renewed", [True, False], ids=["the index too", "parts alone"])
def test_parts_of_another_build_are_never_mixed_in(renewed, visit, address):
    """The host is renewed while the page is open: the index is read anew, once; if it still is of the other build, the page says so."""
    visited = visit(address, "search.html")
    tab, asked = visited.page, []

    def of_another_build(route):
        text = (SITE / urlsplit(route.request.url).path.lstrip("/")).read_text("utf-8")
        name, build = re.match(r'.*?push\(\["([^"]+)","([^"]+)"', text).groups()
        asked.append(name)
        route.fulfill(body=text.replace(build, "another", 1) if renewed or name != "index" else text, content_type="text/javascript")

    tab.route(re.compile(r"/_static/search(-index|/[\w-]+)\.js"), of_another_build)
    tab.fill("#search-field", "Lockerbie")
    tab.keyboard.press("Enter")
    tab.wait_for_function(f"{DONE} && document.getElementById('search-count').textContent !== ''")
    assert asked.count("index") == 1 and len(asked) > 1
    if renewed:
        tab.locator("#search-results .sentence mark").first.wait_for()
        assert tab.locator("#search-results > li").count() >= 5
    else:
        assert tab.inner_text("#search-count") == edition(SOURCE).text("book.search.unavailable")
        assert not tab.locator("#search-results .sentence").count()

"""The search of the built site: what a student types finds what it is about, in both editions, from a folder."""

import gzip
from pathlib import Path

import pytest
import yaml
from built import SITE

from coursekit.edition import SOURCE, editions

QUERIES = yaml.safe_load(Path(__file__).with_name("queries.yml").read_text("utf-8"))


@pytest.mark.parametrize("lang", editions())
def test_what_a_student_types_finds_its_place_among_the_first_three(lang, visit, unpacked):
    visited = visit(unpacked, f"{'' if lang == SOURCE else lang + '/'}search.html", offline=True)

    def first_three(query):
        visited.page.fill("#search-field", str(query))
        visited.page.keyboard.press("Enter")
        visited.page.wait_for_function("document.getElementById('search-results').ariaBusy === 'false'")
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

"""The page around the text: language and direction, nothing foreign, addresses that hold, names for a screen reader."""

import json
import re
from html.parser import HTMLParser

import pytest

TEXT = """# Law and policy

States cooperate through texts, and most disputes turn on three questions.

(c01-background)=
## Background

(c01-nineteen)=
### Nineteen

| Instrument | Opened |
|---|---|
| Hague | 1970 |

See [](#c01-background).
"""


class Elements(HTMLParser):
    """Every element of a page as (tag, attributes)."""

    def __init__(self, html):
        super().__init__()
        self.found = []
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        self.found.append((tag, dict(attributes)))

    def all(self, tag):
        return [attributes for name, attributes in self.found if name == tag]


@pytest.mark.parametrize("lang, direction", [("en", "ltr"), ("ar", "rtl")])
def test_language_and_direction_stand_on_the_root(book, lang, direction):
    assert book.page(TEXT, lang).startswith(f'<!DOCTYPE html>\n<html lang="{lang}" dir="{direction}">')


def test_only_own_scripts_and_styles_and_nothing_from_elsewhere(book):
    page = Elements(book.page(TEXT))
    scripts = [one["src"].split("?")[0] for one in page.all("script") if "src" in one]
    styles = [one["href"].split("?")[0] for one in page.all("link") if one["rel"] == "stylesheet"]
    assert scripts == ["../_static/course.js"] and styles == ["../_static/course.css"]
    loaded = [one.get("src") or one.get("href") for one in page.all("script") + page.all("link") + page.all("img")]
    assert not [address for address in loaded if address and re.match(r"(https?:)?//", address)]


def test_ids_are_given_once_and_buttons_have_a_type(book):
    page = Elements(book.page(TEXT + "\n{fact}`conventions/icsft-1999/in_force_on` {source}`saul-2006`\n"))
    ids = [attributes["id"] for _, attributes in page.found if "id" in attributes]
    assert len(ids) == len(set(ids)) > 10
    buttons = page.all("button")
    assert buttons and all("type" in one for one in buttons)


def test_a_section_is_addressed_by_its_label_in_both_editions(book):
    for lang in ("en", "ar"):
        html = book.page(TEXT, lang)
        assert '<section id="c01-background">' in html and 'href="#c01-nineteen"' in html


def test_the_mark_of_a_translation_does_not_keep_a_label_from_its_heading(book):
    html = book.page(TEXT.replace("(c01-background)=\n", "(c01-background)=\n% follows 1a2b3c4d\n"), "ar")
    assert '<section id="c01-background">' in html and "1a2b3c4d" not in html


def test_a_permalink_is_named_after_its_section(book):
    assert 'href="#c01-nineteen" aria-label="Link to this section: Nineteen"' in book.page(TEXT)


def test_a_table_scrolls_inside_a_named_region(book):
    assert re.search(r'<div class="table-scroll" role="region" tabindex="0" aria-label="[^"]+">\s*<table', book.page(TEXT))


def test_the_description_is_the_first_paragraph_or_what_the_author_wrote(book):
    assert '<meta name="description" content="States cooperate through texts' in book.page(TEXT)
    html = book.page("---\nmyst:\n  html_meta:\n    description: Written by hand.\n---\n" + TEXT)
    assert html.count('name="description"') == 1 and "Written by hand." in html


def test_the_other_edition_is_linked_where_it_has_the_page(book):
    def language(html):
        return [one["href"] for one in Elements(html).all("a") if one.get("class") == "language"]

    assert not language(book.page(TEXT))
    book.write("book/01-law-and-policy.md", TEXT, "ar")
    assert language(book.page(TEXT)) == ["../ar/book/01-law-and-policy.html"]
    assert language(book.page(TEXT, "ar")) == ["../../book/01-law-and-policy.html"]


def test_a_notebook_page_offers_the_notebook_and_shows_readable_output_before_a_widget(book):
    output = {"output_type": "display_data", "metadata": {}, "data": {
        "application/vnd.jupyter.widget-view+json": {"model_id": "x", "version_major": 2, "version_minor": 0},
        "text/html": "<p>Readable</p>", "text/plain": "Widget()"}}
    cells = [{"cell_type": "markdown", "id": "title", "metadata": {}, "source": "# Lab"},
             {"cell_type": "code", "id": "one", "metadata": {}, "execution_count": 1, "source": "1 + 1", "outputs": [output]}]
    notebook = {"cells": cells, "metadata": {"kernelspec": {"name": "python3", "display_name": "Python 3"},
                                          "language_info": {"name": "python", "pygments_lexer": "ipython3"}},
                "nbformat": 4, "nbformat_minor": 5}
    book.toc("notebooks/lab")
    book.write("notebooks/lab.ipynb", json.dumps(notebook))
    assert book.build()[0]
    html = book.html("notebooks/lab.html")
    assert "<p>Readable</p>" in html and "widget-view" not in html and "require" not in html.lower()
    assert '<a href="lab.ipynb" download>' in html and (book.built / "html/notebooks/lab.ipynb").exists()
    assert "mybinder" not in html  # no repository is set


def test_binder_is_offered_where_a_repository_is_set(book):
    config = book.root / "_config.yml"
    config.write_text(config.read_text("utf-8").replace('\n  url: ""', "\n  url: https://github.com/someone/course"), "utf-8")
    book.toc("notebooks/lab")
    book.write("notebooks/lab.ipynb", '{"cells": [{"cell_type": "markdown", "id": "a", "metadata": {}, "source": "# Lab"}],'
               ' "metadata": {}, "nbformat": 4, "nbformat_minor": 5}')
    assert book.build()[0]
    assert ('href="https://mybinder.org/v2/gh/someone/course/main?urlpath=lab/tree/notebooks/lab.ipynb"'
            in book.html("notebooks/lab.html"))


def test_the_address_of_the_site_leads_to_the_first_page(book):
    book.page(TEXT)
    assert 'url=book/index.html"' in book.html("index.html")

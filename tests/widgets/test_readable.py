"""The HTML that stands before any script: complete, well formed, valid in its nesting, the answer folded."""

import json
import re
from html.parser import HTMLParser

import pytest
from samples import LANGUAGES, SHAPES, TYPES, Sample

from coursekit.edition import edition
from coursekit.widgets.item import item_html, print_key
from coursekit.widgets.static import rich, start_order

VOID = {"br", "img", "input", "meta", "hr"}
PHRASING = {"a", "bdi", "em", "strong", "span", "label", "input", "button"}


class Nesting(HTMLParser):
    """Raises AssertionError for a tag that does not close in its place, a block in a paragraph, an odd child of a list."""

    def __init__(self):
        super().__init__()
        self.open, self.ids, self.tags = [], [], []

    def handle_starttag(self, tag, attributes):
        parent = self.open[-1] if self.open else None
        assert "p" not in self.open or tag in PHRASING, f"{tag} inside p"
        assert parent not in ("ul", "ol") or tag == "li", f"{tag} inside {parent}"
        assert tag != "li" or parent in ("ul", "ol")
        assert tag != "summary" or parent == "details"
        names = [name for name, _ in attributes]
        assert len(names) == len(set(names)), f"an attribute twice: {names}"
        self.ids += [value for name, value in attributes if name == "id"]
        self.tags.append(tag)
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open and self.open.pop() == tag, f"</{tag}> out of place"


def nested(html):
    parser = Nesting()
    parser.feed(html)
    parser.close()
    assert not parser.open and len(parser.ids) == len(set(parser.ids))
    return parser


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("kind", TYPES)
def test_every_type_reads_without_script(kind, lang):
    html = item_html(Sample(kind), lang, 2, 7)
    found = nested(html)
    assert found.tags[0] == "section" and not {"h1", "h2", "h3", "h4", "fieldset", "input"} & set(found.tags)
    assert html.startswith(f'<section class="item" id="item-c00-case-{kind}" lang="{lang}" dir="{edition(lang).direction}"')
    assert rich(SHAPES[kind]["stem"]) in html and edition(lang).text("items.question_of", n=2, total=7) in html
    question, answer = html.split("<details", 1)
    answer = answer.split("</details>")[0]
    for text in texts(SHAPES[kind]):
        assert rich(text) in question
    for text in rationales(SHAPES[kind]):
        assert rich(text) in answer and rich(text) not in question


def texts(shape):
    return [part["text"] for side in ("options", "left", "right", "categories", "rows", "columns", "codes")
            for part in shape.get(side, [])]


def rationales(shape):
    whole = shape.get("rationale", {})
    return [*(whole.values() if isinstance(whole, dict) else [whole]),
            *(option["rationale"] for option in shape.get("options", [])),
            *(trap["rationale"] for trap in shape.get("traps", [])),
            *(criterion["text"] for criterion in shape.get("rubric", []))]


@pytest.mark.parametrize("kind", TYPES)
def test_the_data_for_the_script_survives_any_text(kind):
    sample = Sample(kind, stem="</script><!--<script> *a* & \"b\" 'c'")
    html = item_html(sample, "ar")
    data = re.search(r'<script type="application/json" class="item-data">(.*?)</script>', html, re.S).group(1)
    assert json.loads(data) == sample.to_dict("ar")
    nested(html)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_key_holds_every_answer(lang):
    html = print_key([Sample(kind) for kind in TYPES], lang)
    nested(html)
    for kind in TYPES:
        for text in rationales(SHAPES[kind]):
            assert rich(text) in html


def test_emphasis_is_made_after_escaping():
    assert rich("a < *b & c* > 2*3") == "a &lt; <em>b &amp; c</em> &gt; 2*3"


def test_an_order_does_not_begin_solved():
    shape = {"options": [{"id": id} for id in "abcde"], "key": list("abcde")}
    assert start_order(shape) == list("bdace")
    assert start_order({**shape, "key": list("edcba")}) == list("abcde")

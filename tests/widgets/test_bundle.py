"""The scripts as they are sent: complete, self-contained, small."""

import gzip
import re

import pytest
from samples import LANGUAGES

from coursekit.edition import edition
from coursekit.items.score import RULES
from coursekit.widgets import bundle, learner, static

LIMIT = 25 * 1024  # bytes, compressed: everything a page needs for its items and labs


@pytest.mark.parametrize("lang", LANGUAGES)
def test_script_and_style_of_all_widgets_stay_small(lang):
    sent = [bundle.page_script(lang), bundle.page_style()]
    assert sum(len(gzip.compress(text.encode(), 9)) for text in sent) <= LIMIT


@pytest.mark.parametrize("text", [bundle.page_script("en"), bundle.notebook_module("item")], ids=["page", "notebook"])
def test_nothing_is_loaded_from_elsewhere_and_no_data_becomes_markup(text):
    assert not re.search(r"^\s*import\b|import\(\s*[\"']|innerHTML|insertAdjacentHTML|document\.write|\beval\(", text, re.M)
    assert not re.findall(r"https?://(?!www\.w3\.org/2000/svg)[^\s\"']+", text)


def test_a_page_gets_a_plain_script():
    assert not re.search(r"^export\b", bundle.page_script("ar"), re.M)
    assert '"lang":"ar","dir":"rtl"' in bundle.page_script("ar")


def test_every_type_has_its_file_its_question_and_its_answer():
    assert set(static.QUESTION) == set(static.ANSWER) == set(RULES)
    for kind in RULES:
        name = "single" if kind == "truefalse" else kind  # two options are a single choice
        assert name in bundle.TYPES
        assert re.search(rf"TYPES\.{kind}\b", bundle.source(name))


def test_every_word_the_script_asks_for_is_there_in_every_language():
    text = "".join(bundle.source(name) for name in ("_shared", *bundle.ITEM, *bundle.PAGE, "page", "item"))
    asked = set(re.findall(r'"items\.([\w.]+)"', text))
    assert len(asked) > 20
    for lang in LANGUAGES:
        for key in asked:
            assert edition(lang).text(f"items.{key}")


def test_every_word_the_learners_pages_ask_for_is_there_in_every_language():
    text = "".join(bundle.source(name) for name in (*learner.MY_COURSE, "seminar"))
    asked = set(re.findall(r'"learner\.([\w.]+)"', text))
    listed = set(re.findall(r'"(\w+)"', re.search(r"const STEPS=\[(\"\w.*?)\]", text).group(1)))
    asked |= {f"seminar.{step}" for step in listed} | {f"seminar.after_{step}" for step in listed} | {"record.damaged", "record.newer"}
    assert len(asked) > 40
    for lang in LANGUAGES:
        for key in asked:
            assert edition(lang).text(f"learner.{key}")


def test_leaving_out_comments_leaves_the_code():
    for path in sorted(bundle.FOLDER.glob("*.js")):
        sent, words = bundle.source(path.stem), re.compile(r"[\w$]+")
        assert "/**" not in sent
        alone = re.sub(r"(?s:/\*.*?\*/)|(?m:^\s*//.*$)| // .*", "", path.read_text("utf-8"))
        assert words.findall(sent) == words.findall(alone), path.name

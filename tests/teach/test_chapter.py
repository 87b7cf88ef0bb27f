"""Every chapter, in both editions, is read into all its parts, and nothing of the notation is left in what it says."""

import re

import pytest

from coursekit import facts
from coursekit.edition import edition, editions
from coursekit.errors import CourseError, RequestError
from coursekit.facts.said import said
from coursekit.teach import asked
from coursekit.teach.chapter import PARTS, chapter, parts
from coursekit.teach.myst import Markup, plain
from coursekit.teach.plans import LENGTHS, fitting

ALL = [(one, lang) for lang in editions() for one in asked.chapters()]
NOTATION = re.compile(r"\{[a-z-]+\}|`|^\(c\d\d|\)=$|% follows|:::|\x00", re.MULTILINE)


@pytest.mark.parametrize("name, lang", ALL)
def test_a_chapter_has_all_its_parts(name, lang):
    one, markup = chapter(name, lang), Markup(lang)
    assert [part for part in PARTS if part in one.text] == [part for part in PARTS if part != "lab" or one.lab]
    assert len(one.outcomes()) >= 3 and one.minutes["reading"] > 0 and bool(one.minutes["lab"]) == bool(one.lab)
    assert one.ids("before", "items") and one.ids("check", "items") and one.ids("claims", "claims")
    assert len(one.questions(markup)) >= 4 and "<table>" in one.rubric(markup)
    assert bool(one.labs(markup)) == bool(one.lab)
    assert one.case(markup).title and len(one.case(markup).nodes) > 4
    assert [plan.minutes for plan in one.plans(markup)] == list(LENGTHS)
    for plan in one.plans(markup):
        assert plan.html and (not plan.rows or (plan.rows[0].start, plan.rows[-1].end) == (0, plan.minutes))
        assert all(before.end == after.start for before, after in zip(plan.rows, plan.rows[1:]))
    assert len(one.misconceptions(markup)) >= 6 and len(plain(one.large_class(markup)[1])) > 80


@pytest.mark.parametrize("name, lang", ALL)
def test_nothing_of_the_notation_is_left(name, lang):
    one, markup = chapter(name, lang), Markup(lang, numbered=True)
    for part, text in [*one.text.items(), ("lead", one.lead)]:
        html = markup.html(text)
        assert html or part in ("outcomes", "before"), part
        assert not NOTATION.findall(html), part
    assert len(markup.cited) > 10 and markup.citations().count("<li>") == len(markup.cited)


@pytest.mark.parametrize("lang", editions())
def test_a_role_says_what_the_page_says(lang):
    text = "X {fact}`conventions/icsft-1999/adopted_on`, {state}`EGY`, {claim}`C026`, {body}`its name <interpol>` {source}`shaf-center-report`."
    html = Markup(lang).html(text)
    for value in (facts.fact("conventions/icsft-1999/adopted_on").text(lang), said("state", "EGY", lang).words,
                  edition(lang).text("ledger.claim_in_text", id="C026"), "its name."):
        assert value in plain(html)
    assert plain(Markup(lang, numbered=True).html(text)).endswith("its name [1].")


def test_a_source_is_named_in_full_at_the_head_of_an_entry():
    entry, sentence = (plain(Markup("en").html(text)) for text in ("- {source}`shaf-center-report`. Read it.", "Read it {source}`shaf-center-report`."))
    assert entry.startswith(said("source", "shaf-center-report", "en").words) and sentence == "Read it."


@pytest.mark.parametrize("role, name", [("body", "interpoll"), ("nothing", "x"), ("fact", "conventions/icsft-1999/adopted")])
def test_an_unknown_name_is_an_error(role, name):
    with pytest.raises(CourseError):
        Markup("en").html(f"{{{role}}}`{name}`")


def test_a_page_without_a_part_is_an_error(tmp_path):
    page = tmp_path / "page.md"
    page.write_text(chapter("00-introduction", "en").file.read_text("utf-8").replace("(c00-discuss)=\n", ""), "utf-8")
    with pytest.raises(CourseError, match="discuss"):
        parts(page)


def test_the_longest_plan_that_fits():
    plans = chapter("02-security-and-intelligence", "en").plans(Markup("en"))
    assert [fitting(plans, minutes).minutes for minutes in (50, 89, 90, 400)] == [50, 50, 90, 180]
    with pytest.raises(RequestError, match="50"):
        fitting(plans, 45)

"""What an instructor may ask for, and what an unknown chapter, edition, pool or type is told."""

import shutil

import pytest

from coursekit.errors import CourseErrors, RequestError
from coursekit.items.check import check_own
from coursekit.items.load import paths
from coursekit.teach import asked

CHAPTER = "01-law-and-policy"


def test_chapters_by_number_or_name_come_in_the_order_of_the_course():
    assert asked.chapters("4, 02-security-and-intelligence,4") == ["02-security-and-intelligence", "04-regional-centres"]
    assert asked.chapters() == asked.chapters("0,1,2,3,4,5,6,7,8")


@pytest.mark.parametrize("wrong, mend", [("9", "all: 00-introduction"), ("03-shared-database", "«03-shared-databases»"), ("", "all:")])
def test_an_unknown_chapter_is_named_with_what_there_is(wrong, mend):
    with pytest.raises(RequestError, match=f"«{wrong}».*{mend}"):
        asked.chapters(wrong)


def test_a_pool_is_kept_apart():
    both, practice, assessment = (asked.bank(["01-law-and-policy"], pool) for pool in ("all", "practice", "assessment"))
    assert {item.pool for item in practice} == {"practice"} and {item.pool for item in assessment} == {"assessment"}
    assert {item.id for item in both} == {item.id for item in [*practice, *assessment]}


@pytest.mark.parametrize("pool, types, told", [("exam", None, "all, practice, assessment"), ("all", ("essay",), "no items of essay")])
def test_nothing_to_hand_out_is_said(pool, types, told):
    with pytest.raises(RequestError, match=told):
        asked.bank(["01-law-and-policy"], pool, types)


def test_an_unknown_edition_is_told_the_known_ones():
    assert asked.language("ar").direction == "rtl"
    with pytest.raises(RequestError, match="en, ar"):
        asked.language("fr")


@pytest.fixture
def own(tmp_path):
    """An institution's folder with one item of its own: a copy of one of the course, under another name."""
    (tmp_path / CHAPTER).mkdir()
    path = tmp_path / CHAPTER / "c01-uni-first-question.yml"
    shutil.copy(next(one for one in paths(CHAPTER) if "draw:" not in one.read_text("utf-8")), path)
    return path


def test_own_items_follow_those_of_the_course(own):
    assert check_own(own.parent.parent) == 1
    both = asked.bank([CHAPTER, "02-security-and-intelligence"], own=own.parent.parent)
    names = [item.id for item in both if item.chapter == CHAPTER]
    assert names[-1] == "c01-uni-first-question" and len(names) == len(asked.bank([CHAPTER])) + 1


def test_an_own_item_is_held_to_the_rules_of_the_course(own):
    own.write_text(own.read_text("utf-8").replace("level: ", "level: very-"), "utf-8")
    with pytest.raises(CourseErrors, match="c01-uni-first-question.yml"):
        check_own(own.parent.parent)


def test_an_own_item_may_not_take_a_name_of_the_course_nor_a_folder_be_empty(own, tmp_path):
    with pytest.raises(RequestError, match="no items"):
        asked.bank([CHAPTER], own=tmp_path / "nothing")
    own.rename(own.with_name(paths(CHAPTER)[0].name))
    with pytest.raises(RequestError, match="already"):
        asked.bank([CHAPTER], own=tmp_path)

"""What an instructor may ask for, and what an unknown chapter, edition, pool or type is told."""

import pytest

from coursekit.errors import RequestError
from coursekit.teach import asked


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

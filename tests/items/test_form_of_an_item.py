"""The mark by which a grader sees that an item changed after it was answered."""

from dataclasses import replace

from coursekit import items
from coursekit.items.model import Text, make


def test_a_mark_follows_what_is_asked_and_what_is_right_and_nothing_else():
    item = next(item for item in items.load_all("01-law-and-policy") if item.type == "single")
    before = item.form("en")
    option = item.shape.options[0]
    others = item.shape.options[1:]

    def changed(**what):
        return replace(item, shape=replace(item.shape, options=(replace(option, **what), *others)))

    assert item.to_dict("en")["form"] == before and len(before) == 12
    assert changed(rationale=make(Text, {"en": "said anew", "ar": "قول جديد"})).form("en") == before, "no question to answer anew"
    assert replace(item, feedback=make(Text, {"en": "more", "ar": "المزيد"}), sources=()).form("en") == before
    assert replace(item, stem=make(Text, {**item.stem.forms, "ar": "سؤال آخر؟"})).form("en") == before, "the English was not touched"
    others_key = tuple(one.id for one in item.shape.options if one.id not in item.shape.key)[:1]
    forms = {before, replace(item, shape=replace(item.shape, key=others_key)).form("en"), item.form("ar"),
             replace(item, stem=make(Text, {**item.stem.forms, "en": "Another?"})).form("en"),
             changed(text=make(Text, {"en": "Another option", "ar": "خيار آخر"})).form("en")}
    assert len(forms) == 5


def test_no_two_items_share_a_mark():
    bank = items.load_all()
    assert len({item.form(lang) for item in bank for lang in ("en", "ar")}) == 2 * len(bank) > 600

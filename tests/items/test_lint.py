"""The rules for a whole bank: each fires on a bank that breaks it, and says nothing about the project's own."""

from dataclasses import replace
from datetime import date

import pytest

from coursekit import items
from coursekit.items.check import check_bank
from coursekit.items.lint import CATCH_ALL, ENOUGH, TOO_OLD, bank_faults, habits
from coursekit.items.load import paths
from coursekit.items.model import Choice, Part, Text

TODAY = date(2026, 11, 25)
SIZES = {"longest": 40, "shortest": 2}


@pytest.fixture(scope="module")
def real():
    """A real single choice of chapter 1."""
    return items.load("c01-thirtieth-day")


def single(real, name, place=1, key_size=12, lang="en", **changes):
    """The real item with four options of like length; its key at a place (from 1) and, in one language, of a given length."""
    def text(i):
        return Text({code: "x" * (key_size if i == place and code == lang else 12 + i) for code in ("en", "ar")})

    options = tuple(Part("abcd"[i - 1], text(i), real.stem) for i in (1, 2, 3, 4))
    return replace(real, id=name, shape=Choice(options, ("abcd"[place - 1],)), **changes)


def bank(real, places, **more):
    return [single(real, f"c01-{i}", place, **more) for i, place in enumerate(places)]


def said(faults):
    return [(fault.file, fault.what, fault.mend) for fault in faults]


def test_the_projects_own_bank_is_clean():
    assert check_bank() == len(paths()) > 60


def test_keys_in_every_place_are_no_habit(real):
    assert said(bank_faults(bank(real, [1, 2, 3, 4] * 3, key_size=14), {})) == []


def test_the_key_in_one_place_too_often(real):
    [(file, what, mend)] = said(bank_faults(bank(real, [2] * 8 + [1, 3, 4, 1], key_size=14), {}))
    assert file == "items/01-law-and-policy"
    assert what.startswith("The key is option number 2 in 8 of 12 single-choice items: c01-0, c01-1,")
    assert "Move" in mend


def test_a_place_that_few_items_have_is_judged_by_those(real):
    three = [replace(item, shape=Choice(item.shape.options[:3], item.shape.key)) for item in bank(real, [1, 2, 3] * 4, key_size=14)]
    fourth = [single(real, f"c01-more-{i}", 4, key_size=14) for i in range(4)]
    assert "option number 4 in 4 of 16" in said(bank_faults(three + fourth, {}))[0][1]


@pytest.mark.parametrize("word", SIZES)
@pytest.mark.parametrize("lang", ["en", "ar"])
def test_the_key_stands_out_by_its_length(real, word, lang):
    [(file, what, mend)] = said(bank_faults(bank(real, [1, 2, 3, 4] * 3, key_size=SIZES[word], lang=lang), {}))
    assert file == "items/01-law-and-policy"
    assert f"The key is the {word} option («{lang}») in 12 of 12" in what
    assert mend


def test_few_items_are_not_judged(real):
    assert bank_faults(bank(real, [2] * (ENOUGH - 1), key_size=40), {}) == []
    assert bank_faults(bank(real, [2] * ENOUGH, key_size=40), {}) != []


def test_chapters_are_judged_apart(real):
    first = bank(real, [1] * 4, key_size=14)
    assert bank_faults(first + [replace(item, chapter="02-other") for item in first], {}) == []


@pytest.mark.parametrize(("levels", "what"), [([], "no level"), (["apply", "apply"], "apply only"), (["apply", "evaluate"], None)])
def test_every_outcome_on_two_levels(real, levels, what):
    other = single(real, "c01-other", outcome="c01-o1", level="remember")
    asked = [single(real, f"c01-{i}", outcome="c01-o3", level=level) for i, level in enumerate(levels)]
    outcomes = {"c01-o3": "01-law-and-policy", "c05-o1": "05-early-warning"}
    faults = said(bank_faults([other, *asked], outcomes))
    assert [fault[:2] for fault in faults] == ([("items/01-law-and-policy", f"Outcome c01-o3 has items on {what}.")] if what else [])


@pytest.mark.parametrize(("lang", "phrase"), [(lang, phrase) for lang in CATCH_ALL for phrase in CATCH_ALL[lang]])
def test_an_option_that_catches_all(real, lang, phrase):
    options = (*real.shape.options[:3], Part("z", Text({"en": "x", "ar": "x"} | {lang: f"{phrase.capitalize()}."}), real.stem))
    [fault] = habits(replace(real, shape=Choice(options, real.shape.key)), TODAY)
    assert "Option «z» is a catch-all" in fault.what
    assert (fault.file, fault.mend) == (real.file, "Write an option that is right or wrong by itself, or use type: multiple.")


def test_a_check_that_is_too_old(real):
    assert list(habits(replace(real, checked_on=TODAY - TOO_OLD), TODAY)) == []
    [fault] = habits(replace(real, checked_on=date(2025, 5, 25)), TODAY)
    assert fault.what == "Last checked on 2025-05-25, more than 18 months ago."
    assert (fault.file, fault.line) == (real.file, 1)

"""What a bank must hold as a whole, and habits that give a key away. Pure: items in, faults out.

The habits are looked for over the single-choice items of a chapter, where they can be told from chance; an item alone may
well have its longest option as the key. Source: Haladyna, Downing and Rodriguez (2002), A Review of Multiple-Choice
Item-Writing Guidelines, guidelines on key position, length of options and "all of the above".
"""

from datetime import timedelta
from math import sqrt

from coursekit.errors import CourseError
from coursekit.items.fold import fold

ENOUGH = 8  # single-choice items in a chapter before chance can be judged
TOO_OLD = timedelta(days=548)  # 18 months
CATCH_ALL = {"en": ["all of the above", "none of the above", "all of these", "none of these", "both a and b"],
             "ar": ["جميع ما سبق", "كل ما سبق", "جميع ما ذكر", "كل ما ذكر", "لا شيء مما سبق", "لا شيء مما ذكر", "جميع ما تقدم"]}


def bank_faults(items, outcomes):
    """Every fault of a bank as a whole. ``outcomes``: id -> chapter; chapters without items are not yet asked for theirs."""
    faults = []
    for chapter in sorted({item.chapter for item in items}):
        inside = [item for item in items if item.chapter == chapter]
        singles = [item for item in inside if item.type == "single"]
        faults += _levels(chapter, inside, [id for id, home in outcomes.items() if home == chapter])
        if len(singles) >= ENOUGH:
            faults += [*_positions(chapter, singles), *_lengths(chapter, singles)]
    return faults


def habits(item, today):
    """What is wrong with one item that a reader could still answer: too old a check, an option that catches all."""
    if today - item.checked_on > TOO_OLD:
        yield CourseError(f"Last checked on {item.checked_on}, more than 18 months ago.", file=item.file, line=1,
                          mend="Hold it against its sources and change checked_on.")
    for option in getattr(item.shape, "options", ()):
        for lang, phrases in CATCH_ALL.items():
            if any(fold(phrase) in fold(option.text.forms.get(lang, "")) for phrase in phrases):
                yield CourseError(f"Option «{option.id}» is a catch-all («{option.text.to(lang)}»).", file=item.file, line=1,
                                  mend="Write an option that is right or wrong by itself, or use type: multiple.")


def _levels(chapter, items, outcomes):
    for outcome in outcomes:
        levels = sorted({item.level for item in items if item.outcome == outcome})
        if len(levels) < 2:
            yield CourseError(f"Outcome {outcome} has items on {'no level' if not levels else levels[0] + ' only'}.",
                              file=f"items/{chapter}", mend="Write items for it on at least two levels.")


def _too_often(items, seen):
    """Whether ``seen`` of these items is more than chance explains: two standard deviations above the mean of guessing."""
    chances = [1 / len(item.shape.options) for item in items]
    return seen > sum(chances) + 2 * sqrt(sum(chance * (1 - chance) for chance in chances))


def _positions(chapter, items):
    """The place of the key in the list of options."""
    places = [[option.id for option in item.shape.options].index(item.shape.key[0]) for item in items]
    for place in sorted(set(places)):
        here = [item for item, at in zip(items, places) if at == place]
        if _too_often([item for item in items if len(item.shape.options) > place], len(here)):
            yield CourseError(f"The key is option number {place + 1} in {len(here)} of {len(items)} single-choice items: {_names(here)}.",
                              file=f"items/{chapter}", mend="Move some keys to other places.")


def _lengths(chapter, items):
    """The key as the one longest option, or the one shortest, by language."""
    for lang in items[0].stem.forms:
        for word, mend, stands_out in (("longest", "Shorten some keys or fill out their distractors.", _longest),
                                       ("shortest", "Fill out some keys or shorten their distractors.", _shortest)):
            here = [item for item in items if stands_out(*_sizes(item, lang))]
            if _too_often(items, len(here)):
                yield CourseError(f"The key is the {word} option («{lang}») in {len(here)} of {len(items)} single-choice items: "
                                  f"{_names(here)}.", file=f"items/{chapter}", mend=mend)


def _sizes(item, lang):
    """The length of the key, and of the other options."""
    sizes = {option.id: len(option.text.to(lang)) for option in item.shape.options}
    return sizes.pop(item.shape.key[0]), list(sizes.values())


def _longest(key, others):
    return key > max(others)


def _shortest(key, others):
    return key < min(others)


def _names(items):
    return ", ".join(item.id for item in items)

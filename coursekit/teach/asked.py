"""What an instructor asks for on the command line: chapters, a language, items of a pool. Each fault names what there is."""

import difflib
from pathlib import Path

from coursekit import items, tables
from coursekit.edition import edition, editions
from coursekit.errors import RequestError
from coursekit.items.load import paths

POOLS = ("practice", "assessment")


def chapters(asked="all"):
    """Chapter ids in the order of the course, from «all», or numbers and ids between commas: «2,4», «03-shared-databases».

    Raises RequestError for a chapter that the course does not have.
    """
    known = tables.load("chapters").sort_values("number")
    if asked.strip() == "all":
        return list(known.chapter_id)
    by_word = {word: row.chapter_id for row in known.itertuples() for word in (row.chapter_id, str(row.number))}
    found = set()
    for word in asked.split(","):
        if word.strip() not in by_word:
            near = difflib.get_close_matches(word.strip(), by_word, 1)
            raise RequestError(f"There is no chapter «{word.strip()}».", mend=f"Did you mean «{near[0]}»?" if near else
                               f"Write numbers or names between commas, or all: {', '.join(known.chapter_id)}.")
        found.add(by_word[word.strip()])
    return [chapter for chapter in known.chapter_id if chapter in found]


def language(asked):
    """The edition of that code. Raises RequestError where there is none."""
    if asked not in editions():
        raise RequestError(f"There is no edition «{asked}».", mend=f"Use one of: {', '.join(editions())}.")
    return edition(asked)


def bank(chapter_ids, pool="all", types=None, own=None):
    """The items of these chapters in the order of the course: those of one pool or of both, of all types or of some.

    ``own``: a folder laid out like ``items/``, an institution's questions that stand outside the course; they follow those of
    the course, chapter by chapter. Raises RequestError for an unknown pool, a folder without items, an id that is taken,
    and where no item is left.
    """
    if pool not in ("all", *POOLS):
        raise RequestError(f"There is no pool «{pool}».", mend=f"Use one of: all, {', '.join(POOLS)}.")
    if own is not None:
        _own_names(Path(own))
    found = [item for chapter in chapter_ids
             for item in [*items.load_all(chapter), *(items.load_all(chapter, Path(own)) if own is not None else ())]
             if pool in ("all", item.pool) and (types is None or item.type in types)]
    if not found:
        kind = " or ".join(types) if types else "any type"
        raise RequestError(f"There are no items of {kind} in the pool «{pool}» of {', '.join(chapter_ids)}.",
                           mend="Ask for other chapters, another pool or other types; `course items report` shows what there is.")
    return found


def _own_names(folder):
    """Refuses a folder of own items that holds none, or one under a name that the course uses: a name is an item's id."""
    taken = {path.stem for path in paths()}
    names = [path.stem for path in paths(folder=folder)]
    if not names:
        raise RequestError("There are no items in this folder.", file=str(folder),
                           mend="Lay it out as items/ is: CHAPTER/ID.yml, as 01-law-and-policy/c01-uni-first-question.yml.")
    for name in names:
        if name in taken:
            raise RequestError(f"The course has an item «{name}» already.", file=str(folder),
                               mend="Rename the file: a word of your own after the chapter's, as c01-uni-, keeps names apart.")

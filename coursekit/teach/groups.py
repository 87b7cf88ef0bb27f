"""The items of an export, chapter by chapter, each as its form or as several parallel forms."""

from typing import NamedTuple

from coursekit import tables
from coursekit.errors import RequestError
from coursekit.teach import asked
from coursekit.teach.forms import forms as parallel


class Chapter(NamedTuple):
    """``groups``: one list for each item of the bank: its ``to_dict`` in ``lang``, or those of several forms of it, and
    ``drawn``: whether it is drawn from data."""

    id: str
    title: str
    lang: str
    groups: list


def chapters(wanted="all", lang="en", pool="all", number=1, seed=0, own=None):
    """What was asked for, as a list of Chapter; chapters without an item of the pool are left out.

    ``number``: how many forms of each item drawn from data. Raises RequestError where what is asked for is not there.
    """
    if number < 1:
        raise RequestError(f"{number} forms are none.", place="--forms", mend="Ask for 1 or more.")
    edition = asked.language(lang)
    names = tables.load("chapters").set_index("chapter_id")[f"title_{lang}"]
    bank, found = asked.bank(asked.chapters(wanted), pool, own=own), {}
    if number > 1 and not any(item.draw for item in bank):
        raise RequestError("None of these items is drawn from data, so that each has one form.", place="--forms",
                           mend="Ask for other chapters or another pool, or leave out --forms.")
    for item in bank:
        drawn = [item] if number == 1 else parallel(item, number, seed)
        found.setdefault(item.chapter, []).append([{**form.to_dict(lang), "drawn": bool(item.draw)} for form in drawn])
    return [Chapter(id, names[id], edition.code, groups) for id, groups in found.items()]


def fewer(chapters, number):
    """A line for each item drawn from data of which the tables carry fewer forms than were asked for."""
    groups = [group for chapter in chapters for group in chapter.groups]
    return [f"{group[0]['id'].rsplit('-', 1)[0]}: the tables carry {len(group)} of {number} forms." for group in groups
            if group[0]["drawn"] and len(group) < number]

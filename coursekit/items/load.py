"""Reading the question bank: files become items. No rule is kept here; :mod:`coursekit.items.check` knows them."""

import difflib
from datetime import date
from functools import lru_cache
from pathlib import Path

from coursekit.edition import ROOT
from coursekit.errors import CourseError
from coursekit.items.document import read_document
from coursekit.items.draw import draw
from coursekit.items.model import SHAPES, Item, Text, make

FOLDER = ROOT / "items"
COMMON = ("type", "outcome", "level", "pool", "sources", "checked_on", "reread", "draw", "stem", "feedback")


def paths(chapter=None, folder=None):
    """The bank's files, those of one chapter or all, in the order of their names."""
    return sorted((folder or FOLDER).glob(f"{chapter or '*'}/*.yml"))


def load(item_id, seed=None):
    """The item with that id; ``seed`` asks for another form of an item drawn from data.

    Raises CourseError where there is no such item, naming the nearest, where its file is faulty, and for a seed to an item that
    is not drawn.
    """
    path = next(filter(Path.is_file, (folder / f"{item_id}.yml" for folder in FOLDER.iterdir())), None)
    if path is None:
        near = difflib.get_close_matches(item_id, [path.stem for path in paths()], 1)
        raise CourseError(f"There is no item «{item_id}».", file="items",
                          mend=f"Did you mean «{near[0]}»?" if near else "An item's id is the name of its file.")
    if seed is None:
        return item_at(path, path.stat().st_mtime_ns)
    document = read_document(path)
    if "draw" not in document.data:
        raise document.fault(f"«{item_id}» is not drawn from data, so that it has one form.", (), "Leave the seed out.")
    return read_item(document, seed)


def load_all(chapter=None, folder=None):
    """All items, or those of one chapter, in the order of their files; ``folder`` is a bank that stands elsewhere."""
    return [item_at(path, path.stat().st_mtime_ns) for path in paths(chapter, folder)]


@lru_cache(maxsize=None)
def item_at(path, changed_at):
    """The item of a file as that stands; kept, as every page of a build asks for the bank."""
    return read_item(read_document(path))


def read_item(document, seed=None):
    """The item that a document describes, variants drawn. Raises CourseError where the document is not an item."""
    *_, chapter, name = document.file.split("/")
    try:
        given = resolve(document.data, seed)
        shape = {name: value for name, value in given.items() if name not in COMMON}
        return Item(id=name.removesuffix(".yml"), chapter=chapter, type=given["type"], outcome=given["outcome"],
                    level=given["level"], pool=given["pool"], sources=tuple(given["sources"]),
                    checked_on=date.fromisoformat(given["checked_on"]), reread=given["reread"],
                    stem=make(Text, given["stem"]), shape=make(SHAPES[given["type"]], shape),
                    feedback=make(Text, given.get("feedback") or {}), draw=given.get("draw") or {}, file=document.file)
    except (TypeError, KeyError, ValueError, AttributeError) as error:
        raise CourseError(f"This is not an item: {error!r}.", file=document.file, line=1,
                          mend="Run `course items check`, which says what to mend and where.") from error


def resolve(data, seed=None):
    """An item's data with what ``draw`` asks for put in its place; its sources are the file's and the generator's."""
    if "draw" not in data:
        return data
    order = data["draw"] if seed is None else {**data["draw"], "seed": seed}
    drawn = draw(order["generator"], order["seed"], order.get("with") or {})
    sources = dict.fromkeys([*data["sources"], *drawn.pop("sources")])
    return {**data, "draw": order, **drawn, "sources": list(sources)}

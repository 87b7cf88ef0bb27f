"""A source id as a citation. Reads data/sources.csv with the standard library, so that any part of the course can cite."""

import csv
import difflib
import re
from functools import lru_cache

from coursekit.edition import ROOT, edition
from coursekit.errors import CourseError

FILE = ROOT / "data" / "sources.csv"


@lru_cache(maxsize=None)
def sources(file=FILE):
    """{source_id: row} of every source, in the order of the file; a row is a dict of strings, "" where unknown."""
    with open(file, encoding="utf-8", newline="") as opened:
        return {row["source_id"]: row for row in csv.DictReader(opened)}


def cite(source_id, lang):
    """The citation of one source, for a reader of one edition.

    Parameters
    ----------
    source_id : an id of data/sources.csv.
    lang : code of an edition; title and publisher stay in the source's own language.

    Returns
    -------
    dict : ``text`` (publisher, title, and the date where the title does not end in it), ``url`` ("" where none), ``accessed_on`` (ISO day), and ``publisher``,
        ``title``, ``published`` (the date in words), ``kind`` (in words), ``note`` for who wants to lay them out.

    Raises CourseError for an unknown id, naming the nearest.
    """
    known = sources()
    if source_id not in known:
        near = difflib.get_close_matches(source_id, known, 1)
        raise CourseError(f"There is no source «{source_id}».", file="data/sources.csv",
                          mend=f"Did you mean «{near[0]}»?" if near else "Add a row, or use one of its ids.")
    row, words = known[source_id], edition(lang)
    published = words.date(row["published_on"]) if row["published_on"] else ""
    text = f"{row['publisher']}: {row['title']}" + dated(row, published, words)
    return {"text": text, "url": row["url"], "accessed_on": row["accessed_on"], "publisher": row["publisher"],
            "title": row["title"], "published": published, "kind": words.text(f"data.codes.kind.{row['kind']}"),
            "note": row["note"]}


def dated(row, published, words):
    """The date behind a title. Nothing where the title already ends in that year; a date with Arabic letters stands within signs of
    isolation, as between Latin words its digits would change places."""
    if not published or re.search(rf"\b{re.escape(row['published_on'])}\W*$", row["title"]):
        return ""
    return f" (\u2068{published}\u2069)" if words.direction == "rtl" and not published.isdigit() else f" ({published})"

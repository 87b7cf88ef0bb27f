"""Where the course uses an instrument: the report's claims about it, and the chapters whose text takes something from it."""

import re
from collections import Counter, defaultdict
from functools import lru_cache

from coursekit import tables
from coursekit.book import rows
from coursekit.book.claim_card import ids, present
from coursekit.book.depends import taken
from coursekit.book.uses import in_text, text_of
from coursekit.edition import editions

ROLES = {"treaty", "resolution", "fact"}
TEXTS = ("claim", "why", "better_statement")
NUMBER = re.compile(r"[AS]/RES/(\S+(?: \([IVXL]+\))?)")  # 1373, 60/288, 3034 (XXVII)


def number_of(symbol):
    """The number of a resolution without its body and year: ``1373`` of ``S/RES/1373 (2001)``."""
    return NUMBER.match(symbol).group(1)


@lru_cache(maxsize=None)
def claims():
    """{id of an instrument or resolution: ids of the claims about it, in the order of the ledger}.

    A claim is about a resolution whose number its text has; about a treaty that its text names, or whose own source it rests on
    (one that no other treaty rests on).
    """
    found, sought = defaultdict(list), names() | numbers()
    alone = own_sources()
    for name, claim in rows.by_id("claims").items():
        said = " ".join(claim[f"{field}_{lang}"] for field in TEXTS for lang in editions() if present(claim[f"{field}_{lang}"]))
        cited = {alone[source] for source in ids(claim["sources"]) if source in alone}
        for instrument, pattern in sought.items():
            if instrument in cited or pattern.search(said):
                found[instrument].append(name)
    return found


def names():
    """{treaty: pattern that finds one of its names}."""
    return {key: re.compile("|".join(re.escape(row[f"{field}_{lang}"]) for field in ("name", "title") for lang in editions()
                                     if present(row[f"{field}_{lang}"]))) for key, row in rows.by_id("conventions").items()}


def numbers():
    """{resolution: pattern that finds its number, standing alone}."""
    return {key: re.compile(rf"(?<![\w/.,-]){re.escape(number_of(row['symbol']))}(?![\w/])") for key, row in rows.by_id("resolutions").items()}


def own_sources():
    """{source: the one treaty that rests on it}, over its row, its articles and its list of parties."""
    used = defaultdict(set)
    for table in ("conventions", "treaty_articles", "ratifications"):
        for instrument, cell in tables.load(table)[["convention_id", "sources"]].itertuples(index=False):
            for source in ids(cell) if present(instrument) else ():
                used[source].add(instrument)
    return {source: next(iter(found)) for source, found in used.items() if len(found) == 1}


def chapters(env, lang):
    """{id of an instrument or resolution: links to the chapters that use it, most used first}, from the pages' own text."""
    return {name: [rows.chapter_link(chapter, lang) for chapter in used] for name, used in taken(env, in_chapters).items()}


def in_chapters(env):
    """{id of an instrument or resolution: ids of the chapters that use it, most used first}."""
    known, found = {*rows.keys("conventions"), *rows.keys("resolutions")}, defaultdict(Counter)
    for page in sorted(env.found_docs):
        chapter = page.rpartition("/")[2]
        if chapter in rows.keys("chapters"):
            for *_, reference in in_text(text_of(env.doc2path(page)), ROLES):
                for part in re.split(r"[/:]", reference):
                    if part in known:
                        found[part][chapter] += 1
    return {name: [chapter for chapter, _ in counts.most_common()] for name, counts in found.items()}

"""The addresses that a release keeps: each page, and on it what has a name of its own: sections, claims, items, terms, rows.

``python tests/pages/addresses.py`` adds those of the built site to addresses.txt, which is kept from release to release; nothing is
ever taken out. An address is written without an edition's folder, for all editions have the same ones.
"""

import re
from pathlib import Path

from built import PAGES, SITE, edition_of, forwards, read, twin

from coursekit.edition import SOURCE, editions

FILE = Path(__file__).with_name("addresses.txt")
# made by the build, and different when a page changes: cards of facts, parts of the contents, the frame around the text
FLEETING = re.compile(r"(card|part|id|source|fact)-?\d+|top|content|contents|search-box|theme-switch|page-sources")


def present(page, lang):
    """Names on a page of an edition that an address can lead to."""
    path = twin(page, lang)
    return {name for name in read(path).ids if not FLEETING.fullmatch(name)} if (SITE / path).is_file() else set()


def addresses():
    """Every address of the built site: pages, and names on them that all editions have."""
    pages = [page for page in PAGES if edition_of(page) == SOURCE and not forwards(page)]
    names = {page: set.intersection(*(present(page, lang) for lang in editions())) for page in pages}
    return sorted({*pages, *(f"{page}#{name}" for page in pages for name in names[page])})


def kept():
    """The addresses that earlier releases had."""
    return FILE.read_text("utf-8").split()


if __name__ == "__main__":
    before = set(kept()) if FILE.exists() else set()
    FILE.write_text("\n".join(sorted(before | set(addresses()))) + "\n", "utf-8")

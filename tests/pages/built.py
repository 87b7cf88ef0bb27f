"""The built site as the tests of the pages see it: its pages, their editions, and what is written in their HTML."""

import os
import re
from functools import lru_cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urlsplit

from coursekit.edition import ROOT, SOURCE, editions

SITE = Path(os.environ.get("COURSE_SITE", ROOT / "_build" / "html"))

# Every page of both editions, relative to the site. What Sphinx writes beside the pages (_static, _sources) is none.
PAGES = sorted(str(path.relative_to(SITE)) for path in SITE.rglob("*.html")
               if not path.relative_to(SITE).parts[0].startswith("_") and "_static" not in path.parts)


def edition_of(page):
    """The edition that a page belongs to: ``ar`` for ``ar/book/index.html``."""
    first = page.split("/")[0]
    return first if first in editions() and first != SOURCE else SOURCE


def twin(page, lang):
    """The same page in another edition."""
    own = edition_of(page)
    bare = page if own == SOURCE else page.removeprefix(f"{own}/")
    return bare if lang == SOURCE else f"{lang}/{bare}"


def forwards(page):
    """Whether a page only leads on to another (the site's own address leads to the root page)."""
    return bool(re.search(r"""http-equiv=["']?refresh""", (SITE / page).read_text("utf-8")))


class Reader(HTMLParser):
    """Collects the ids of a page and everything that it links to or loads."""

    def __init__(self):
        super().__init__()
        self.ids, self.links, self.loads = [], [], []

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        if given.get("id"):
            self.ids.append(given["id"])
        if tag == "a" and given.get("name"):
            self.ids.append(given["name"])
        if tag == "a" and given.get("href") is not None:
            self.links.append(given["href"])
        elif tag == "link" and given.get("href"):
            self.loads.append(given["href"])
        elif tag in {"script", "img", "source", "iframe", "video", "audio"} and given.get("src"):
            self.loads.append(given["src"])
        elif tag == "form" and given.get("action"):
            self.loads.append(given["action"])


@lru_cache(maxsize=None)  # the pages lead to one another: each is read once for all of them
def read(page):
    """What a page holds, as a Reader."""
    reader = Reader()
    reader.feed((SITE / page).read_text("utf-8"))
    return reader


def inside(address):
    """Whether an address leads to this site (others are links a reader may follow, never something loaded)."""
    return not urlsplit(address).scheme and not address.startswith("//")


def target(page, address):
    """The file that an address on a page means, relative to the site, and its anchor."""
    path, anchor = urldefrag(address)
    path = unquote(urlsplit(path).path)
    if not path:
        return page, unquote(anchor)
    found = (SITE / page).parent / path
    if path.endswith("/"):
        found /= "index.html"
    return str(Path(*found.resolve().relative_to(SITE.resolve()).parts)), unquote(anchor)

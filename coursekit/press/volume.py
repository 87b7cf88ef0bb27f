"""A volume: the pages of the built site that are bound together, cleaned of what only a screen can do."""

import copy
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from bs4 import BeautifulSoup, Tag

from coursekit.book.config import settings
from coursekit.book.dist import version
from coursekit.edition import ROOT, SOURCE, edition, read_yaml
from coursekit.errors import RequestError
from coursekit.press.clean import clean

LEFT_OUT = {"book/my-course"}  # a page that is nothing without its script; notebooks are left out too, being programs to run


class Page(NamedTuple):
    """name: as _toc.yml has it; slug: its name in a volume; title; chapter: whether it is one; part: heading of its part, "" for the
    first page; body: its <section> as a tree, links as the site has them."""

    name: str
    slug: str
    title: str
    chapter: bool
    part: str
    body: Tag


class Volume(NamedTuple):
    """lang; title of the course; subtitle: the chapter's title, "" for the whole book; author; file: name without an ending; pages; site:
    the folder of the edition, for pictures and faces; address: of the published site, with a slash, or ""."""

    lang: str
    title: str
    subtitle: str
    author: str
    file: str
    pages: list
    site: Path
    address: str


def volumes(site, codes, numbers=None, root=ROOT):
    """The Volumes of some editions, one after another: the whole book and every chapter, or the chapters of some numbers.

    Raises RequestError for a number that no chapter has, or where the site lacks a page.
    """
    for lang in codes:
        if not numbers:
            yield book(site, lang, root)
        for number in numbers or [chapter_number(name) for name, _ in names(root) if chapter_number(name) is not None]:
            yield chapter(site, lang, number, root)


def book(site, lang, root=ROOT):
    """The Volume with every page of an edition but those that need a script. Raises RequestError where the site lacks one."""
    return bound(site, lang, "", [(name, part) for name, part in names(root) if name not in LEFT_OUT and name.startswith("book/")], root)


def chapter(site, lang, number, root=ROOT):
    """The Volume with one chapter. Raises RequestError for a number that no chapter has, or where the site lacks its page."""
    found = [(name, part) for name, part in names(root) if chapter_number(name) == number]
    if not found:
        known = ", ".join(str(chapter_number(name)) for name, _ in names(root) if chapter_number(name) is not None)
        raise RequestError(f"There is no chapter {number}.", mend=f"Use one of: {known}.")
    return bound(site, lang, f"-{number:02}", found, root)


def bound(site, lang, ending, chosen, root):
    """The Volume of some pages, given as (name, part)."""
    own = settings(lang, root)
    folder = Path(site) / ("" if lang == SOURCE else lang)
    pages = [read(folder, name, part, lang) for name, part in chosen]
    address = own.get("html", {}).get("baseurl", "").rstrip("/")
    return Volume(lang, own["title"], pages[0].title if ending else "", own["author"], f"course-{version(root)}-{lang}{ending}", pages, folder,
                  f"{address}/{'' if lang == SOURCE else f'{lang}/'}" if address else "")


def copied(volume):
    """The same Volume with trees of its own, whose links may be rewritten."""
    return volume._replace(pages=[page._replace(body=copy.copy(page.body)) for page in volume.pages])


def names(root):
    """(name, caption of its part) of every page in the order of the contents; "" for the first page."""
    toc = read_yaml(Path(root) / "_toc.yml")
    return [(toc["root"], "")] + [(entry["file"], part["caption"]) for part in toc.get("parts", []) for entry in part["chapters"]]


def chapter_number(name):
    """1 for ``book/01-law-and-policy``; None for a page that is no chapter."""
    number, dash, _ = name.removeprefix("book/").partition("-")
    return int(number) if dash and number.isdigit() else None


def read(folder, name, caption, lang):
    """The Page of that name, from its HTML. Raises RequestError where there is none."""
    path = folder / f"{name}.html"
    if not path.is_file():
        raise RequestError("The site has no such page.", file=str(path), mend="Build all editions first: course build.")
    return parsed(path, path.stat().st_mtime_ns, name, caption, lang)


@lru_cache(maxsize=None)
def parsed(path, changed_at, name, caption, lang):
    """The Page of a file as that stands; kept, as a chapter is bound alone and with the book, as PDF and as EPUB."""
    html = path.read_text("utf-8")
    text = html[html.index("<article"):html.index("</article>") + len("</article>")]
    article = BeautifulSoup(text, "html5lib").find("article")
    words = edition(lang)
    clean(article, words)
    return Page(name, name.rpartition("/")[2], article.find("h1").get_text(" ", strip=True), chapter_number(name) is not None,
                words.text(f"book.parts.{caption}") if caption else "", article)

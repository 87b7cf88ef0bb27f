"""Volumes in the folder of a built site, with links to them at the foot of its pages: what is linked is there."""

from html import escape
from pathlib import Path

from coursekit.book import offline
from coursekit.edition import SOURCE, edition
from coursekit.errors import RequestError

FOLDER = "print"
MARK = "<!-- volumes -->"  # in the template of the pages


def link(site, written):
    """Adds links to every page of the editions that volumes were written for, then writes the site's worker anew.

    Parameters
    ----------
    site : folder of the built site.
    written : [(Volume, path)] of files that lie in its folder ``print``.

    A next build of the site takes files and links away together. Raises RequestError where the site has links already.
    """
    site = Path(site)
    for lang in {volume.lang for volume, _ in written}:
        own = [(volume, path) for volume, path in written if volume.lang == lang]
        folder = site / ("" if lang == SOURCE else lang)
        for page in sorted([*folder.glob("book/*.html"), *folder.glob("notebooks/*.html")]):
            text = page.read_text("utf-8")
            if MARK not in text:
                raise RequestError("The pages of this site have their links to volumes already.", file=str(page),
                                   mend="Build the site anew: make clean, make book.")
            name = page.relative_to(folder).with_suffix("").as_posix()
            fitting = [(volume, path) for volume, path in own if not volume.subtitle or volume.pages[0].name == name]
            up = "../" * len(page.relative_to(site).parent.parts)
            page.write_text(text.replace(MARK, line(fitting, edition(lang), f"{up}{FOLDER}/")), "utf-8")
    offline.write(site)


def line(fitting, words, folder):
    """The line at the foot of a page: this chapter and the whole course, as PDF and as EPUB."""
    links = []
    for volume, path in sorted(fitting, key=lambda pair: (not pair[0].subtitle, pair[1].suffix == ".epub")):
        said = words.text(f"press.{'chapter' if volume.subtitle else 'course'}", kind=path.suffix[1:].upper())
        size = words.text("data.dictionary.size", n=words.number(max(1, round(path.stat().st_size / 1000))))
        links.append(f'<a href="{folder}{path.name}">{escape(said)}</a> ({escape(size)})')
    return f'<p class="volumes">{escape(words.text("press.take"))} {" · ".join(links)}</p>' if links else ""

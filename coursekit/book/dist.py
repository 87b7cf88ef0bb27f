"""The site as archives to download, one for each language, with their checksums; and compressed twins of a site's files.

Each archive holds the whole site, so that the switch leads to the same place of the other edition; the language in its name is the one
that it opens in.
"""

import gzip
import hashlib
import tomllib
from pathlib import Path

from coursekit import archive
from coursekit.book import start
from coursekit.book.config import settings
from coursekit.edition import ROOT, editions
from coursekit.errors import RequestError

FIRST = "book/index.html"  # the first page, seen from an edition's folder
SERVER_ONLY = {"_headers", "sw.js", "sitemap.xml", "robots.txt"}  # of no use in a folder
TEXT = {".html", ".css", ".js", ".json", ".csv", ".svg", ".xml", ".txt", ".ipynb", ".webmanifest"}
TWINS = {".gz", ".br"}
SMALLEST = 600  # bytes: below this a twin saves less than the headers of an answer take


def version(root=ROOT):
    """The version of the course, as pyproject.toml names it."""
    return tomllib.loads((Path(root) / "pyproject.toml").read_text("utf-8"))["project"]["version"]


def write(site, out, root=ROOT):
    """Writes ``course-<version>-<code>.zip`` for each edition and ``course-<version>.sha256`` into ``out``; returns their paths.

    The same site gives the same bytes. Raises RequestError where ``site`` lacks an edition.
    """
    site, out = Path(site), Path(out)
    files = {path.relative_to(site).as_posix(): path.read_bytes() for path in sorted(site.rglob("*"))
             if path.is_file() and path.suffix not in TWINS}
    for code in editions():
        first = site / start.address(code, FIRST)
        if not first.is_file():
            raise RequestError(f"The site has no edition «{code}».", file=str(first), mend="Build all editions: course build.")
    content = {name: text for name, text in files.items() if name not in SERVER_ONLY}
    name, paths = f"course-{version(root)}", []
    for code in editions():
        content["index.html"] = start.of_archive(code, settings(code, root)["title"], FIRST).encode("utf-8")
        paths.append(archive.write_zip(out / f"{name}-{code}.zip", {f"{name}-{code}/{inner}": text for inner, text in content.items()}))
    lines = "".join(f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in paths)
    return [*paths, archive.write_file(out / f"{name}.sha256", lines)]


def twins(site):
    """Writes a ``.gz`` beside every text file of a site, and a ``.br`` where the package brotli is installed.

    A twin that saves nothing is left out. Returns {suffix: (number of twins, their bytes)}. The next build removes them with the old site.
    """
    ways = {".gz": lambda content: gzip.compress(content, 9, mtime=0)}
    try:
        import brotli
    except ModuleNotFoundError:  # of the test extra: a host can do without, as .gz is understood everywhere
        pass
    else:
        ways[".br"] = lambda content: brotli.compress(content, quality=11)
    made = {suffix: (0, 0) for suffix in ways}
    for path in sorted(Path(site).rglob("*")):
        if not path.is_file() or path.suffix not in TEXT or path.stat().st_size < SMALLEST:
            continue
        content = path.read_bytes()
        for suffix, compress in ways.items():
            small = compress(content)
            if len(small) < len(content):
                archive.write_file(path.with_name(path.name + suffix), small)
                made[suffix] = (made[suffix][0] + 1, made[suffix][1] + len(small))
    return made

"""The served site without a network: a worker that keeps visited pages, and a page for those that were not visited.

The worker (``static/worker.js``, on the site ``sw.js``) knows every file of its build by name and digest. It is written last, over
the whole site, so that any change gives another worker; a site opened from a folder does not use it.
"""

import hashlib
import json
from pathlib import Path

from coursekit.book.search import STATIC
from coursekit.edition import SOURCE, edition, editions

FILE, PAGE = "sw.js", "offline.html"
NOT_KEPT = {FILE, "_headers", "sitemap.xml", "robots.txt"}
ENDINGS_OF_EDITION = {".html", ".css", ".js", ".woff2", ".svg", ".png", ".webp", ".ipynb"}


def offline_page(app):
    """The page for what was not visited, as Sphinx builds it from the theme's template."""
    words = {code: edition(code).lookup("book.offline") for code in editions()}
    yield "offline", {"title": words[app.config.language]["title"], "body": "", "words": words}, "offline.html"


def worker(site):
    """The text of the worker for a built site; the same files give the same text."""
    digests = {path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()[:16]
               for path in sorted(Path(site).rglob("*")) if path.is_file()}
    files = {name: digest for name, digest in digests.items() if name not in NOT_KEPT}
    others = [code for code in editions() if code != SOURCE and f"{code}/{PAGE}" in files]
    of = {code: {"names": [], "bytes": 0} for code in [SOURCE, *others]}
    for name in files:
        if Path(name).suffix in ENDINGS_OF_EDITION:
            first = name.split("/")[0]
            part = of[first if first in others else SOURCE]
            part["names"].append(name)
            part["bytes"] += (Path(site) / name).stat().st_size
    pages = [f"{code}/{PAGE}" for code in others] + [PAGE]  # the deeper folder first: the root's holds them all
    known = {"BUILD": hashlib.sha256(json.dumps(files).encode()).hexdigest()[:16], "FILES": files, "EDITIONS": of, "OFFLINE": pages,
             "FIRST": [name for page in pages for name in (page, page.removesuffix(PAGE) + "_static/course.css")]}
    written = "".join(f"const {name} = {json.dumps(value, ensure_ascii=False, separators=(',', ':'))};\n" for name, value in known.items())
    return written + (STATIC / "worker.js").read_text("utf-8")


def write(site):
    """Writes the worker of a finished site into its folder."""
    (Path(site) / FILE).write_text(worker(site), "utf-8")


def setup(app):
    app.connect("html-collect-pages", offline_page)

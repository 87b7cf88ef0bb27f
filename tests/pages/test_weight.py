"""What a page weighs on its way: a first visit at most 250 kB, a next page at most 80 kB, in both editions."""

import gzip
import re
from functools import lru_cache

import brotli
import pytest
from built import PAGES, SITE, forwards, read, target

FIRST, NEXT = 250_000, 80_000  # bytes
PACKED = {".woff2"}  # sent as they are
# What the page's script loads by itself, beside what the page names.
LOADED = {"course-host": ("course-items.js", "my-course.js")}


@lru_cache(maxsize=None)
def sent(path):
    """Bytes of a file as a host sends it: (under gzip, which every host has; as a twin under brotli, see `course dist --twins`)."""
    content = path.read_bytes()
    if path.suffix in PACKED:
        return len(content), len(content)
    return len(gzip.compress(content, 9)), len(brotli.compress(content, quality=11))


def loaded(page):
    """The files that come with a page: style, scripts, and every font of its edition; pictures come when they are scrolled to."""
    files = {SITE / target(page, address)[0] for address in read(page).loads if re.search(r"\.(css|js)(\?|$)", address)}
    static = next(path.parent for path in files if path.name == "course.css")
    text = (SITE / page).read_text("utf-8")
    for mark, names in LOADED.items():
        files |= {static / name for name in names if f'class="{mark}' in text}
    fonts = {path for path in (static / "fonts").glob("*.woff2") if "naskh" not in path.name or page.startswith("ar/")}
    assert len(fonts) >= 2
    return files, fonts


@pytest.mark.parametrize("page", [page for page in PAGES if not forwards(page)])
def test_a_page_weighs_little(page):
    files, fonts = loaded(page)
    shared = {path for path in files if path.name in ("course.css", "course.js")}
    first = sum(sent(path)[0] for path in {SITE / page, *files, *fonts})
    following = sum(sent(path)[1] for path in {SITE / page, *files - shared})
    assert first <= FIRST, f"a first visit takes {first / 1000:.1f} kB under gzip"
    assert following <= NEXT, f"as the next page it takes {following / 1000:.1f} kB under brotli"

"""A site that follows its files: what is saved is built by processes that got ready in advance."""

import threading
import time

import pytest

from coursekit.book.build import build
from coursekit.book.watch import watch


@pytest.fixture
def watched(book, monkeypatch):
    """A small site that is being watched; ``.until(test)`` waits for what ``.said`` then holds."""
    for check in ("coursekit.tables.check", "coursekit.items.check.check_bank"):
        monkeypatch.setattr(check, lambda: None)
    for lang in ("en", "ar"):
        book.write("book/one.md", "# Page one\n\nText.\n", lang)
    book.toc("book/one")
    book.out, book.said, book.anew, over = book.root / "_build" / "html", [], 0, threading.Event()

    def anew():
        book.anew += 1
        build(root=book.root, say=book.said.append)

    def until(test, seconds=120):
        end = time.monotonic() + seconds
        while not test():
            assert time.monotonic() < end and running.is_alive(), "\n".join(book.said)
            time.sleep(0.05)

    book.until = until
    build(root=book.root, say=book.said.append)
    running = threading.Thread(target=watch, kwargs={"root": book.root, "say": book.said.append, "anew": anew, "stop": over.is_set})
    running.start()
    yield book
    over.set()
    running.join(120)
    assert not running.is_alive()


def test_what_is_saved_is_built_and_a_fault_waits_for_its_mending(watched):
    page = watched.out / "book/one.html"
    watched.write("book/one.md", "# Page one\n\nNew text.\n")
    watched.until(lambda: "New text." in page.read_text("utf-8"))
    watched.until(lambda: any(line.startswith("Done in") for line in watched.said))
    assert watched.anew == 0, "a changed page is built by the processes that waited"

    watched.write("book/one.md", "# Page one\n\n{state}`EGX`\n")
    watched.until(lambda: any("The site was not built" in line for line in watched.said))
    assert any("book/one.md:3: WARNING" in line for line in watched.said) and "New text." in page.read_text("utf-8")
    watched.write("book/one.md", "# Page one\n\n{state}`EGY`\n")
    watched.until(lambda: "Egypt" in page.read_text("utf-8"))
    assert sum("[en] read page" in line for line in watched.said) == 2 + 3, "two pages at first, then one for each saving"
    assert watched.anew == 0

    settings = watched.root / "_config.yml"
    settings.write_text(settings.read_text("utf-8") + "\n# another\n", "utf-8")
    watched.until(lambda: watched.anew == 1)

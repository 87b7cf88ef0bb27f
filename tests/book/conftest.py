"""Small books: a few lines of MyST become a page, built by the same code and settings as the course itself."""

import io
import shutil

import pytest

from coursekit.book.build_edition import build_edition
from coursekit.book.config import source_folder
from coursekit.edition import ROOT

HOME = "# Home\n\nThe first page of a small book.\n"


class Book:
    """A project in a folder: ``write`` its pages, then ``build`` an edition of it."""

    def __init__(self, root):
        self.root, self.work = root, root.with_name(f"{root.name}-work")  # beside it: a work folder inside would look like pages
        for name in ("_config.yml", "translations/ar/_config.yml"):
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, root / name)
        self.toc()
        for lang in ("en", "ar"):
            self.write("book/index.md", HOME, lang)

    def toc(self, *pages):
        """The contents: the root page and these."""
        entries = "".join(f"      - file: {page}\n" for page in pages)
        parts = f"parts:\n  - caption: chapters\n    chapters:\n{entries}" if pages else ""
        (self.root / "_toc.yml").write_text(f"format: jb-book\nroot: book/index\n{parts}", "utf-8")

    def write(self, name, text, lang="en"):
        path = source_folder(lang, self.root) / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        return path

    def build(self, lang="en"):
        """Builds an edition; returns whether it had no fault, and everything it said."""
        said = io.StringIO()
        self.built = self.work / lang
        sound = build_edition(lang, self.root, self.built, said)
        return sound, said.getvalue()

    def page(self, text, lang="en", name="01-law-and-policy"):
        """The HTML of one page with this text; the build must be sound."""
        self.toc(f"book/{name}")
        self.write(f"book/{name}.md", text, lang)
        sound, said = self.build(lang)
        assert sound, said
        return self.html(f"book/{name}.html")

    def html(self, name):
        return (self.built / "html" / name).read_text("utf-8")

    def fault(self, text, lang="en"):
        """What is said about a page with a fault; the build must fail."""
        self.toc("book/01-law-and-policy")
        self.write("book/01-law-and-policy.md", text, lang)
        sound, said = self.build(lang)
        assert not sound
        return next(line for line in said.splitlines() if "WARNING" in line)


@pytest.fixture
def book(tmp_path):
    return Book(tmp_path / "project")


@pytest.fixture(scope="module")
def kept_book(tmp_path_factory):
    """A project that the tests of one file share: for pages that take long to build and that no test changes."""
    return Book(tmp_path_factory.mktemp("kept") / "project")

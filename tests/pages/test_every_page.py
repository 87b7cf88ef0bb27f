"""What holds for every page of both editions, in Chromium with the network cut."""

import re

import pytest
import yaml
from accessibility import AXE, LOOKS, STICKS_OUT, load_axe
from built import PAGES, SITE, edition_of, forwards, inside, read, target, twin

from coursekit.edition import ROOT, SOURCE, edition, editions

# Contrast is the slowest rule and all that a theme changes; the text itself has the same colours at every width, the frame not.
CONTRAST = {**AXE, "runOnly": ["color-contrast"]}
REST = {**AXE, "rules": {"color-contrast": {"enabled": False}}}
FRAME = {"exclude": ["main article"]}
CHECKS = {(375, "light"): [("document", AXE)], (375, "dark"): [("document", CONTRAST)],
          (1280, "dark"): [("document", REST), (FRAME, CONTRAST)], (1280, "light"): [(FRAME, CONTRAST)]}
READ_PAGES = [page for page in PAGES if not forwards(page)]


def listed():
    """Documents of the table of contents, as addresses within an edition."""
    toc = yaml.safe_load((ROOT / "_toc.yml").read_text("utf-8"))
    names = [toc["root"]]

    def walk(node):
        if isinstance(node, dict):
            if "file" in node:
                names.append(node["file"])
            for below in node.values():
                walk(below)
        elif isinstance(node, list):
            for below in node:
                walk(below)
    walk(toc)
    return [f"{re.sub(r'[.](md|ipynb)$', '', name)}.html" for name in names]


def test_the_site_holds_every_page_of_the_contents_in_every_edition():
    assert len(PAGES) > 0 and len(listed()) > 2
    for lang in editions():
        missing = {twin(page, lang) for page in listed()} - set(PAGES)
        assert not missing, f"{lang}: {sorted(missing)}"


def test_editions_have_the_same_pages():
    for lang in editions()[1:]:
        assert {page for page in PAGES if edition_of(page) == lang} == \
            {twin(page, lang) for page in PAGES if edition_of(page) == SOURCE}


@pytest.mark.parametrize("page", READ_PAGES)
def test_a_page_reads_well_at_every_size_in_both_themes(page, visit, address):
    visited = visit(address, page)
    tab = visited.page
    load_axe(tab)
    faults = []
    for width, theme in [(320, "light"), *LOOKS]:  # 320: a desk's page at four times its size
        tab.set_viewport_size({"width": width, "height": 900})
        tab.emulate_media(color_scheme=theme)
        faults += [f"{width} px: {element}" for element in tab.evaluate(STICKS_OUT)]
        tab.evaluate("() => document.querySelectorAll('main details').forEach(fold => { fold.open = true; })")
        faults += [f"{width} px, folds open: {element}" for element in tab.evaluate(STICKS_OUT)]
        for where, rules in CHECKS.get((width, theme), ()):
            found = tab.evaluate("([where, rules]) => axe.run(where === 'document' ? document : where, rules)", [where, rules])
            assert found["testEngine"]["version"].startswith("4.")
            faults += [f"{width} px, {theme}: {rule['id']}: {node['html'][:200]}\n    {node['failureSummary'][:300]}"
                       for rule in found["violations"] for node in rule["nodes"][:3]]
    assert not faults, "\n".join(dict.fromkeys(faults))
    visited.clean()


@pytest.mark.parametrize("page", [page for page in PAGES if forwards(page)])
def test_a_page_that_leads_on_says_its_language_and_direction(page):
    words = edition(edition_of(page))  # read from the file: in a browser it is gone before anybody could look
    assert f'<html lang="{words.code}" dir="{words.direction}"' in (SITE / page).read_text("utf-8")


@pytest.mark.parametrize("page", READ_PAGES)
def test_a_page_says_its_language_direction_and_headings(page, visit, address):
    tab = visit(address, page).page
    words = edition(edition_of(page))
    assert tab.evaluate("() => [document.documentElement.lang, document.documentElement.dir]") == \
        [words.code, words.direction]
    assert tab.evaluate("() => getComputedStyle(document.body).direction") == words.direction
    assert tab.title().strip()
    levels = tab.evaluate("() => [...document.querySelectorAll('main h1,main h2,main h3,main h4,main h5,main h6')]"
                          ".map(heading => Number(heading.tagName[1]))")
    assert levels.count(1) == 1 and levels[0] == 1, levels
    assert all(after <= before + 1 for before, after in zip(levels, levels[1:])), f"a level is left out: {levels}"


@pytest.mark.parametrize("page", PAGES)
def test_a_page_opens_from_an_unpacked_folder(page, visit, unpacked):
    visited = visit(unpacked, page)
    assert visited.page.inner_text("main").strip()
    visited.clean()


@pytest.mark.parametrize("page", READ_PAGES)
def test_a_page_leads_to_the_same_page_in_the_other_editions(page, visit, address):
    tab = visit(address, page).page
    others = [lang for lang in editions() if lang != edition_of(page)]
    assert others
    for lang in others:
        link = tab.locator(f"header a[hreflang={lang}]")
        assert target(page, link.get_attribute("href"))[0] == twin(page, lang)
        assert link.inner_text().strip() == edition(lang).text("edition.name")
        assert (SITE / twin(page, lang)).is_file()


@pytest.mark.parametrize("page", PAGES)
def test_every_link_of_a_page_leads_somewhere(page):
    found = read(page)
    assert len(found.ids) == len(set(found.ids)), f"twice: {sorted({one for one in found.ids if found.ids.count(one) > 1})}"
    for address in found.loads:
        assert inside(address) or address.startswith("data:"), f"loaded from elsewhere: {address}"
    anchors = {}
    for address in [*found.links, *found.loads]:
        if not inside(address):
            continue
        path, anchor = target(page, address)
        assert (SITE / path).is_file(), f"{address} leads nowhere"
        if anchor and path.endswith(".html"):
            anchors.setdefault(path, set(read(path).ids))
            assert anchor in anchors[path], f"{address}: no such place on {path}"


# Everything a reader or a screen reader is given in words, code and what is marked as another language aside.
SAID = """() => {
  const aside = "script, style, template, code, pre, kbd, svg [lang], bdi, [lang]:not(html):not([lang='%s'])";
  const said = [];
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) if (!walker.currentNode.parentElement.closest(aside)) said.push(walker.currentNode.data.trim());
  for (const element of document.querySelectorAll("[aria-label],[title],[alt],[placeholder]"))
    if (!element.closest(aside)) for (const name of ["aria-label", "title", "alt", "placeholder"])
      if (element.hasAttribute(name)) said.push(element.getAttribute(name).trim());
  return said.filter(Boolean);
}"""


def phrases(tree):
    """Every text in a tree of strings, cut at the places to be filled in."""
    if isinstance(tree, dict):
        return [phrase for below in tree.values() for phrase in phrases(below)]
    if isinstance(tree, list):
        return [phrase for below in tree for phrase in phrases(below)]
    return [part.strip() for part in re.split(r"\{[^}]*\}", str(tree)) if re.search(r"[A-Za-z]{2}", part)]


@pytest.mark.parametrize("page", [page for page in READ_PAGES if edition_of(page) != SOURCE])
def test_no_interface_word_of_the_source_edition_is_left(page, visit, address):
    lang = edition_of(page)
    own = {phrase for area in edition(lang).strings.values() for phrase in phrases(area)}
    english = {phrase for area in edition(SOURCE).strings.values() for phrase in phrases(area)} - own
    assert len(english) > 20
    said = visit(address, page).page.evaluate(SAID % lang)
    assert len(said) > 10
    left = [text for text in said if text in english or
            any(len(phrase.split()) >= 3 and phrase in text for phrase in english)]
    assert not left, left


@pytest.mark.parametrize("page", READ_PAGES)
def test_a_page_prints_without_the_frame(page, visit, address):
    tab = visit(address, page).page
    tab.emulate_media(media="print", color_scheme="dark")  # paper is white, whatever the device
    assert tab.evaluate("() => [getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color]") == \
        ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]
    assert tab.locator("main h1").first.is_visible()
    for part in ("header.site-header", "nav.site-nav", "nav.page-toc"):
        assert not any(found.is_visible() for found in tab.locator(part).all()), f"{part} is printed"

"""The lab before any script and without one: the settings, the answer to them, a folded table, the sources; and its files."""

import json
import re
from html.parser import HTMLParser

import pytest
from recorded import LAB

from coursekit.edition import edition, editions
from coursekit.errors import CourseError
from coursekit.sources import cite
from coursekit.widgets.lab import answer, lab_data, lab_html, page_files, spec
from coursekit.widgets.labs import conventions_data, labs

INVENTED = {"en": "invented", "ar": "متخيَّل"}  # a part without sources says that its world is made up
BOTH = pytest.mark.parametrize("lang", editions())
PARTS = [(name, part) for name, one in labs().items() for part in one.model.PARTS]
EVERY_PART = pytest.mark.parametrize("lab, part", PARTS)


class Reader(HTMLParser):
    """What a section holds: [(tag, attributes, text inside)], and that every tag is closed in its turn."""

    def __init__(self, text):
        super().__init__()
        self.found, self.open = [], []
        self.feed(text)
        assert not self.open, self.open

    def handle_starttag(self, tag, attributes):
        entry = (tag, dict(attributes), [])
        self.found.append(entry)
        if tag not in ("circle", "line", "path", "rect"):
            self.open.append(entry)

    def handle_startendtag(self, tag, attributes):
        self.found.append((tag, dict(attributes), []))

    def handle_endtag(self, tag):
        assert self.open.pop()[0] == tag

    def handle_data(self, data):
        for _, _, text in self.open:
            text.append(data)

    def texts(self, name):
        """The texts of the elements of a class or a tag."""
        return ["".join(text) for tag, attributes, text in self.found
                if name in (tag, *(attributes.get("class") or "").split())]


@BOTH
@EVERY_PART
def test_a_page_without_script_has_the_answer(lab, part, lang):
    read, expected, words = Reader(lab_html(lab, part, lang)), answer(lab, part, lang), edition(lang)
    assert read.found[0][:2] == ("section", {
        "class": "lab", "id": f"lab-{lab}-{part}", "lang": lang, "dir": words.direction, "data-lab": lab, "data-part": part,
        "aria-labelledby": f"lab-{lab}-{part}-title"})
    assert read.texts("lab-sentence") == [expected["sentence"]]
    assert read.texts("li")[:len(expected["notes"])] == expected["notes"]
    tables = [table for table in [expected["table"], *expected.get("tables", [])] if table["rows"]]
    cells = [cell for table in tables for row in [table["columns"], *table["rows"]] for cell in row]
    assert sorted([*read.texts("th"), *read.texts("td")]) == sorted(cells)
    charts = [attributes for tag, attributes, _ in read.found if tag == "svg"]
    assert len(charts) == 2 * (bool(expected["chart"]) + len(expected.get("charts", []))) and all(chart["aria-label"] for chart in charts)
    folds = [attributes for tag, attributes, _ in read.found if tag == "details"]
    assert folds and sum("open" in attributes for attributes in folds) == sum(bool(table.get("open")) for table in tables)


@BOTH
@EVERY_PART
def test_the_settings_of_the_answer_are_named(lab, part, lang):
    read, words = Reader(lab_html(lab, part, lang)), edition(lang)
    controls = [control["label"] for control in spec(lab, part, lang)["controls"]]
    assert words.text("labs.ui.settings") in read.texts("lab-label") and words.text("labs.ui.no_script") in read.texts("lab-lead")
    named = read.texts("dt")
    assert len(named) == len(read.texts("dd")) >= 1 and set(named) <= set(controls)
    defaults = labs()[lab].reader.DEFAULTS[part]
    if "date" in defaults:
        assert words.date(defaults["date"]) in read.texts("dd")


@BOTH
@EVERY_PART
def test_the_script_finds_what_it_draws(lab, part, lang):
    text = lab_html(lab, part, lang)
    carried = re.search(r'<script type="application/json" class="lab-data">(.*?)</script>', text).group(1)
    assert json.loads(carried) == spec(lab, part, lang)
    assert text.count("<script") == 1


def test_a_sign_that_could_end_the_data_is_escaped(monkeypatch):
    title = "</script><b>&"
    monkeypatch.setattr("coursekit.widgets.lab.spec", lambda *key: {**spec(*key), "title": title})
    text = lab_html(LAB, "path", "en")
    assert text.count("</script>") == 1 and "<b>" not in text
    assert Reader(text).texts("lab-title") == [title]
    assert json.loads(re.search(r'class="lab-data">(.*?)</script>', text).group(1))["title"] == title


@BOTH
@EVERY_PART
def test_sources_are_cited_by_name_and_address(lab, part, lang):
    ids = labs()[lab].reader.source_ids(part)
    read = Reader(lab_html(lab, part, lang))
    assert ids or any(INVENTED[lang] in lead for lead in read.texts("lab-lead"))
    links = [attributes["href"] for tag, attributes, _ in read.found if tag == "a"]
    found = [cite(one, lang) for one in ids]
    assert links == [one["url"] for one in found if one["url"]]
    assert read.texts("bdi") == [one["text"] for one in found]


@BOTH
def test_files_of_a_page_are_the_same_twice_and_small_enough(lang):
    files = page_files(lang)
    assert files == page_files(lang)
    assert sorted(files) == sorted([*(f"labs/{lab}.{lang}.js" for lab in labs()), "labs/runtime.js", "labs/sqlite.js"])
    assert all(b"import " not in files[name][:200] and len(files[name]) < 400_000 for name in files if name != "labs/sqlite.js")
    assert len(files["labs/sqlite.js"]) < 500_000  # loaded only when a query is first asked


@BOTH
def test_the_data_counts_states_and_no_organisation(lang):
    data = lab_data(LAB, lang)
    states = {iso3 for iso3, _ in data["states"]}
    assert len(states) == len(data["states"]) and not states & set(conventions_data.NO_STATES)
    assert {row[0] for rows in data["rows"].values() for row in rows} == states
    assert [one["id"] for one in data["instruments"] if one["beside"]] == ["cets-217"]


def test_names_stand_where_an_arabic_reader_looks_for_them():
    names = ["ألمانيا", "الأردن", "إسبانيا", "أفغانستان", "البحرين", "عُمان"]
    assert sorted(names, key=conventions_data.sort_key) == ["الأردن", "إسبانيا", "أفغانستان", "ألمانيا", "البحرين", "عُمان"]


def test_an_unknown_lab_or_part_is_refused_with_those_that_exist():
    with pytest.raises(CourseError, match="01-conventions"):
        lab_html("99-nothing", "explorer", "en")
    with pytest.raises(CourseError, match="explorer, path, coder"):
        lab_html(LAB, "map", "en")


def test_a_page_without_script_is_whole_on_a_phone(browser, folder):
    context = browser.new_context(viewport={"width": 375, "height": 700}, java_script_enabled=False, offline=True)
    try:
        page = context.new_page()
        page.goto((folder[0] / "index.html").as_uri())
        for lab, part in PARTS:
            section = page.locator(f"#lab-{lab}-{part}")
            assert section.locator(".lab-sentence").is_visible() and section.locator(".lab-set").is_visible()
            assert not section.locator("input, select, button, textarea").count()
            assert all(fold.is_visible() == bool(fold.locator("xpath=ancestor::details[@open]").count())
                       for fold in section.locator(".lab-scroll").all())
        assert page.locator("main").evaluate("main => main.scrollWidth <= innerWidth")
    finally:
        context.close()

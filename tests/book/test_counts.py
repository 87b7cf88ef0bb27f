"""Counts in prose: what the lint finds and what it leaves alone, in both languages, and that the pages are clean."""

import pytest
import yaml

from coursekit.book import counts
from coursekit.edition import ROOT
from coursekit.errors import CourseErrors


def sought(lang):
    return counts.pattern(yaml.safe_load((ROOT / "translations" / lang / "counts.yml").read_text("utf-8")))


@pytest.mark.parametrize("lang, line, found", [
    ("en", "By then 188 States had joined.", ["188 States"]),
    ("en", "It has 196 member countries and 1,200 officers.", ["196 member countries", "1,200 officers"]),
    ("en", "Nineteen instruments, 4.5 million records.", ["Nineteen instruments", "4.5 million records"]),
    ("en", "A rise of 12 %.", ["2 %"]),
    ("en", "By then {fact}`derived/parties_on:icsft-1999:2001-09-28` States had joined.", []),
    ("en", "Article 26 of the Convention of 1999, States decided; `22 instruments`; two States.", []),
    ("ar", "بلغ العدد 188 دولة.", ["188 دولة"]),
    ("ar", "تسعة عشر صكاً و4 ملايين سجل.", ["عشر صكاً", "4 ملايين"]),
    ("ar", "بلغ عددها {fact}`a/b/c` دولة، والمادة 26 من الاتفاقية.", []),
])
def test_a_count_is_found_where_no_role_carries_it(lang, line, found):
    assert [match.group().strip() for _, match in counts.counts(line, sought(lang))] == found


def test_code_and_lists_of_ids_are_no_prose_and_cases_are():
    page = "````{case}\nIn all 40 States.\n```{items}\nc01-12 States\n```\nAnd 50 States.\n````\n```python\n60 States\n```\n70 States\n"
    assert [(line, match.group()) for line, match in counts.counts(page, sought("en"))] == [
        (2, "40 States"), (6, "50 States"), (11, "70 States")]


@pytest.fixture
def project(tmp_path):
    """A book of one page in two editions; gives a function that writes it and its exceptions."""
    def write(text, kept=()):
        (tmp_path / "_toc.yml").write_text("root: book/index\nparts: []\n", "utf-8")
        for base, lang in ((tmp_path, "en"), (tmp_path / "translations" / "ar", "ar")):
            (base / "book").mkdir(parents=True, exist_ok=True)
            (base / "book" / "index.md").write_text(text if lang == "en" else "نص\n", "utf-8")
            rules = yaml.safe_load((ROOT / "translations" / lang / "counts.yml").read_text("utf-8"))
            rules["kept"] = list(kept) if lang == "en" else []
            folder = tmp_path / "translations" / lang
            folder.mkdir(parents=True, exist_ok=True)
            (folder / "counts.yml").write_text(yaml.safe_dump(rules, allow_unicode=True), "utf-8")
        return tmp_path
    return write


def test_a_fault_names_file_line_and_mend(project):
    with pytest.raises(CourseErrors) as told:
        counts.check(project("# Title\n\nThere are 188 States.\n"))
    text = str(told.value)
    assert "book/index.md:3" in text and "188 States" in text and "counts.yml" in text


def test_an_exception_is_for_its_words_alone_and_must_be_used(project):
    kept = {"page": "index", "words": "There are 188 States", "why": "a test"}
    counts.check(project("There are 188 States.\n", [kept]))
    with pytest.raises(CourseErrors, match="189 States"):
        counts.check(project("There are 188 States.\nAnd 189 States.\n", [kept]))
    with pytest.raises(CourseErrors, match="meets nothing"):
        counts.check(project("There is none.\n", [kept]))


def test_the_pages_are_clean():
    counts.check()

"""The search: what the index holds, one folding on both sides, and the page that finds."""

import re

import pytest

from coursekit import items
from coursekit.book import search as search_module
from coursekit.book import words
from coursekit.book.assets import STATIC
from coursekit.book.page_text import read_page
from coursekit.edition import edition
from coursekit.items.fold import fold

PAGE = """<body><nav><p>Contents</p></nav><article class="text"><section id="c01"><h1>Law<a class="permalink" href="#c01">#</a></h1>
<p>First<br>line.</p><section id="c01-case"><h2>Case</h2><p>Lockerbie<sup>1</sup> was heard.</p>
<section class="item" id="item-x"><p class="item-number">Question 1 of 2</p><p class="item-stem">Which <em>key</em>?</p>
<p class="item-hint">Choose one.</p><ol><li>a</li></ol><details>b</details></section><script>var x = "y";</script></section>
<ul><li id="adegoke">A source.</li><li id="id4">Another.</li></ul><p class="row-names"><bdi>Full <b>name</b></bdi><bdi>FN</bdi></p><p>Last.</p>
</section></article></body>"""

SPELLINGS = ["الإرهاب", "الارهاب", "الإِرهَابِ", "الأرهـــاب", "مُكَافَحَة", "مكافحه", "مستشفى", "مستشفي", "٢٠١٧", "۲۰۱۷", "2017",
             "S/RES/2396 (2017)", "Élysée", "naïve", "Straße", "İstanbul", "القرآن", "مسؤول", "شيء", "ٱلله", "کتاب", "لا", "ﷺ",
             "a\u200fb", "one—two", "«قول»", "½", "x²", "ﬁn", "", "   ", "A.B.", "it’s", "الشؤون، القانونية؛ هل؟"]


def test_the_index_holds_what_a_reader_reads_by_section():
    assert read_page(PAGE) == [["c01", "Law", "First line. Another. Full name · FN. Last.", ["Full name", "FN"]], ["c01-case", "Case", "Lockerbie1 was heard.", []],
                               ["item-x", "Question 1 of 2", "Which key?", []], ["adegoke", "", "A source.", []]]


def test_a_name_in_another_language_stands_behind_what_the_page_says():
    card = """<article><section id="red-notice"><h3>النشرة الحمراء</h3><p class="row-names"><bdi lang="en">Red notice</bdi></p>
<p>طلب إلى الدول كلها.</p><dl><dt>النوع</dt><dd>نشرة</dd></dl></section></article>"""
    assert read_page(card) == [["red-notice", "النشرة الحمراء", "طلب إلى الدول كلها. النوع: نشرة. Red notice.", ["Red notice"]]]


def test_a_page_folds_words_as_python_does(browser):
    page = browser.new_page()
    page.add_script_tag(path=str(STATIC / "fold.js"))
    assert page.evaluate("texts => texts.map(fold)", SPELLINGS) == [fold(text) for text in SPELLINGS]
    page.close()


ASKED = ["والارهاب", "بالقانون", "للدول", "ودول", "الامن", "ولد", "كتاب", "ولتبادل", "فالدول", "مكافحتها", "اتفاقياتهم", "الاتفاقيتين", "دولهم", "تمويله",
         "طالبان", "اعضايه", "terrorism", "financing", "treaties", "planned", "radicalization", "united", "2017", "c042", "i247"]


def test_a_page_shortens_words_as_python_does(browser):
    page = browser.new_page()
    for name in ("fold.js", "words.js"):
        page.add_script_tag(path=str(STATIC / name))
    assert page.evaluate("([asked, tables]) => asked.map(word => shorter(word, tables))", [ASKED, words.tables()]) == [
        words.shorter(word) for word in ASKED]
    texts = ["الإِرهَابِ، والـدول", "State’s treaties, 9/11", "½ ﬁn x²"]
    assert page.evaluate("texts => texts.map(text => tokens(text).map(({ word }) => word))", texts) == [words.words(text) for text in texts]
    page.close()


def test_a_word_is_shortened_to_what_the_book_has():
    said = "دولة الدولة دول دولهم مكافحة مكافحتها لبنان قانون وقانون بقانون التزام الكونغرس treaty treaties finance financing united unit تقرير تقارير".split()
    lexicon = words.Lexicon({word for one in said for word in words.words(one)})
    found = {one: lexicon.of(words.words(one)[0]) for one in said}
    assert found["دولة"] == found["الدولة"] == found["دولهم"] == "دول"
    assert found["مكافحتها"] == found["مكافحة"] == "مكافحه" and found["بقانون"] == found["وقانون"] == "قانون" and found["لبنان"] == "لبنان"
    assert found["الكونغرس"] == "كونغرس"  # the book never has it without the article
    assert found["treaties"] == "treaty" and found["financing"] == "finance" and found["united"] == "united" and found["تقارير"] == "تقرير"


ENGLISH = """# Law

(c01-a)=
## Reservations

The parties may object.

(c01-b)=
## Financing

A reservation was made in 2004. Other text follows.
"""
ARABIC = """# القانون

(c01-a)=
## التحفّظات

للأطراف أن تعترض.

(c01-b)=
## التمويل

عُرّف الإرهابُ في القرار 1566، ومُوِّل الإرهاب. ولتبادُلِ المعلومات شروط.
"""


@pytest.fixture
def search(book, browser):
    """Builds a small book and gives a function that searches it from its folder: (count, [(address, title, marked words)])."""
    page = browser.new_page()

    def built(text, lang):
        book.page(text, lang)
        page.goto((book.built / "html/search.html").as_uri())
        return run

    def run(query):
        page.fill("#search-field", query)
        page.keyboard.press("Enter")
        page.wait_for_function("document.getElementById('search-results').ariaBusy === 'false' && ![...document.querySelectorAll('.sentence')].slice(0, 3).some(line => !line.textContent)")
        found = page.eval_on_selector_all("#search-results > li", """items => items.map(item => [
            item.querySelector("a").getAttribute("href"), item.querySelector("a").textContent,
            [...item.querySelectorAll("mark")].map(mark => mark.textContent)])""")
        return page.text_content("#search-count"), found

    yield built
    page.close()


def test_headings_come_first_and_the_words_are_marked(search):
    count, found = search(ENGLISH, "en")("reservation")
    assert count == "2 results"
    assert found == [["book/01-law-and-policy.html#c01-a", "Reservations", ["Reservations"]],
                     ["book/01-law-and-policy.html#c01-b", "Financing", ["reservation"]]]


def test_nothing_found_is_said(search):
    count, found = search(ENGLISH, "en")("zebra")
    assert found == [] and count == "No results for «zebra»"


def test_arabic_is_found_however_it_is_spelt(search):
    run = search(ARABIC, "ar")
    for query, hit in {"ارهاب": "التمويل", "الارهاب": "التمويل", "تبادل": "التمويل", "القرار ١٥٦٦": "التمويل", "التحفظات": "التحفّظات",
                       "والأطراف": "التحفّظات"}.items():
        count, found = run(query)
        assert ([title for _, title, _ in found], count) == ([hit], "نتيجة واحدة"), query


TERMS = """# Terms

(c01-a)=
## Freezing orders

An asset freeze, a freeze of assets, asset freezes.

(c01-b)=
## Asset freeze

A term.

(c01-c)=
## Of an asset freeze in court

```{items}
c01-deadlock
```
"""


def test_the_heading_that_says_just_this_comes_first_and_a_question_is_found_by_what_it_asks(search):
    run = search(TERMS, "en")
    assert [title for _, title, _ in run("asset freeze")[1]] == ["Asset freeze", "Of an asset freeze in court", "Freezing orders"]
    stem = items.load("c01-deadlock").to_dict("en")["stem"]
    count, found = run(stem)
    assert count == "1 result" and found[0][0].endswith("#item-c01-deadlock")
    assert run("Question 1")[0] == f"1 result {edition('en').text('book.search.part')}"  # its number is no name


def test_arabic_words_are_found_before_a_suffix_and_the_query_goes_along_to_the_other_edition(search, browser):
    run = search("# القانون\n\n(c01-a)=\n## المكافحة\n\nسبل مكافحتها وشروطها.\n\n(c01-b)=\n## غيرها\n\nتقتضي مكافحتهم تعاوناً.\n", "ar")
    assert [title for _, title, _ in run("مكافحة")[1]] == ["المكافحة", "غيرها"]
    page = browser.contexts[-1].pages[-1]
    assert page.get_attribute("a.language", "href").endswith("search.html?q=%D9%85%D9%83%D8%A7%D9%81%D8%AD%D8%A9")


def test_the_way_back_leads_to_the_result_that_was_followed(search, browser):
    text = "# Law\n\n" + "".join(f"(c01-{number})=\n## Part {number}\n\nA zebra, number {number}.\n\n" for number in range(1, 46))
    search(text, "en")("zebra")
    page = browser.contexts[-1].pages[-1]
    assert page.url.endswith("?q=zebra")
    page.locator("#search-more").press("Enter")
    page.locator("#search-results > li").nth(30).locator("a").press("Enter")
    page.wait_for_url("**/book/**")
    page.go_back()
    page.wait_for_function("document.activeElement === document.querySelectorAll('#search-results > li')[30]?.querySelector('a')")
    assert page.input_value("#search-field") == "zebra"


def test_no_result_says_what_may_help_and_a_letter_off_is_found(search, browser):
    run = search(ENGLISH, "en")
    page = browser.contexts[-1].pages[-1]
    assert run("reservatoin")[1] and "«reservatoin»" in page.text_content("#search-count") and not page.locator("#search-tips").is_visible()
    assert not run("zebra")[1] and page.locator("#search-tips").is_visible()
    page.get_by_role("link", name="the contents").click()
    assert page.url.endswith("#contents")


def test_what_is_of_the_other_direction_keeps_together(search, browser):
    search("# القانون\n\n(c01-a)=\n## القرار\n\nينص القرار S/RES/2396 (2017) على ذلك.\n", "ar")("القرار")
    page = browser.contexts[-1].pages[-1]
    assert "S/RES/2396 (2017)" in page.eval_on_selector_all(".sentence bdi", "pieces => pieces.map(piece => piece.textContent)")


def test_more_results_come_by_keyboard(search, browser):
    text = "# Law\n\n" + "".join(f"## Part {number}\n\nA zebra, number {number}.\n\n" for number in range(1, 46))
    count, found = search(text, "en")("zebra")
    assert (count, len(found)) == ("45 results", 20)
    page = browser.contexts[-1].pages[-1]
    page.locator("#search-more").press("Enter")
    assert page.locator("#search-results > li").count() == 40 and page.locator("#search-more").is_visible()
    assert page.evaluate("document.activeElement === document.querySelectorAll('#search-results > li')[20].querySelector('a')")


def test_a_second_build_reads_only_the_pages_that_it_writes(book, monkeypatch):
    def index(text):
        book.write("book/law.md", text)
        assert book.build()[0]
        return "".join(re.sub(r'"[0-9a-f]{8}"', "", path.read_text("utf-8")) for path in sorted((book.built / "html/_static/search").glob("text-*")))

    book.toc("book/law", "book/money")
    book.write("book/money.md", "# Money\n\nIt moves.\n")
    first, read = index(ENGLISH), []
    monkeypatch.setattr(search_module, "read_page", lambda html: read.append(html) or read_page(html))
    second = index(ENGLISH.replace("Other text", "New text"))
    assert second == first.replace("Other text", "New text") != first
    assert read and not any("It moves." in html for html in read)


def test_an_index_stays_until_pages_or_rules_change_and_is_made_again_when_it_is_gone(book, monkeypatch):
    def made():
        """When the index was last written."""
        assert book.build()[0]
        return index().stat().st_mtime_ns

    index = lambda: book.built / "html/_static/search-index.js"
    book.write("book/law.md", ENGLISH)
    book.toc("book/law")
    first = made()
    assert made() == first, "nothing changed"
    index().unlink()
    again = made()
    assert again != first
    monkeypatch.setattr(words, "written", lambda rules=words.written(): [{**one, "same": []} for one in rules])
    assert made() != again, "a group of words that are one is a rule too"

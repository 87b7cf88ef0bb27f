"""What each directive and role puts on a page, in both languages."""

import re

import pytest


def test_outcomes_of_the_chapter_with_its_minutes(book):
    html = book.page("# Page\n\n```{outcomes}\n```\n")
    assert html.count('<li id="c01-o') == 7
    assert re.search(r'class="times">Reading: \d+ minutes\. Lab: \d+ minutes\.', html)


def test_outcomes_in_arabic_count_minutes_as_arabic_does(book):
    html = book.page("# صفحة\n\n```{outcomes}\n```\n", "ar")
    assert re.search(r'class="times">القراءة: \d+ دقيقة\. المختبر: \d+ دقيقة\.', html)


def test_items_are_numbered_apart_before_and_after_the_text(book):
    html = book.page("# Page\n\n```{items}\n:before:\nc01-before-signed\n```\n\n"
                     "```{items}\nc01-deadlock\n```\n\nText.\n\n```{items}\nc01-depositary\n```\n")
    numbers = re.findall(r'data-item="([\w-]+)"[^>]*data-number="([^"]+)"', html)
    assert numbers == [("c01-before-signed", "Question 1 of 1"), ("c01-deadlock", "Question 1 of 2"),
                       ("c01-depositary", "Question 2 of 2")]
    assert html.count('class="item-key"') == 1  # the printed key, once a page


def test_a_lab_is_readable_before_its_script_runs(book):
    html = book.page("# Page\n\n```{lab} 01-conventions\n:part: explorer\n```\n")
    lab = html[html.index('<section class="lab"'):]
    assert "<table" in lab and "<svg" in lab


def test_the_picture_of_the_root_page(book):
    html = book.page("# Page\n\n```{chart} spread\n```\n")
    assert re.search(r'<figure class="chart chart-spread">.*role="img".*<figcaption>\s*<p>The spread', html, re.DOTALL)


def test_a_claim_says_its_verdict_in_word_and_shape(book):
    html = book.page("# Page\n\n```{claims}\nC005\nC008\n```\n")
    assert re.findall(r'<section[^>]*class="claim claim-(\w+)"', html) == ["confirmed", "confirmed"]
    card = re.search(r'<section[^>]*id="C005".*?</section>', html, re.DOTALL).group()
    assert "<svg" in card and "<strong>Confirmed</strong>" in card and "Checked" in card and 'href="http' in card


def test_the_instructor_part_is_folded(book):
    html = book.page("# Page\n\n````{instructor}\n**Plan**\n\n| a | b |\n|---|---|\n| 1 | 2 |\n````\n")
    assert re.search(r'<details class="instructor"><summary>.+</summary>.*<table.*</details>', html, re.DOTALL)


def test_a_case_has_its_title_in_the_panel(book):
    html = book.page("# Page\n\n```{case} Lockerbie: *two* duties\nText.\n```\n")
    assert '<p class="case-title">Lockerbie: <em>two</em> duties</p>' in html


def test_a_fact_shows_its_value_and_keeps_date_and_source_one_tap_away(book):
    html = book.page("# Page\n\nIt entered into force on {fact}`conventions/icsft-1999/in_force_on`.\n")
    assert '<bdi class="fact-value">10 April 2002</bdi>' in html
    name = re.search(r'<button type="button" class="card-button" popovertarget="([\w-]+)"', html).group(1)
    card = re.search(rf'<span class="fact-card" popover id="{name}">.*?</span></p>', html + "</span></p>", re.DOTALL).group()
    assert "as of" in card and 'href="http' in card


def test_a_fact_in_arabic(book):
    html = book.page("# صفحة\n\nبدأ نفاذها في {fact}`conventions/icsft-1999/in_force_on`.\n", "ar")
    assert '<bdi class="fact-value">10 أبريل 2002</bdi>' in html and "حتى " in html


@pytest.mark.parametrize(("lang", "comma"), [("en", ","), ("ar", "،")])
def test_the_sign_behind_a_fact_a_term_or_a_number_stays_on_its_line(book, lang, comma):
    fact, term, source = "{fact}`conventions/icsft-1999/adopted_on`", "{term}`asset-freeze`", "{source}`saul-2006`"
    html = book.page(f"# {comma}\n\n{comma} {fact}{comma} {term}{comma} x {source} {{source}}`cjeu-kadi-2008`{comma} x {fact}; {fact}\n\n- {source}. Long.\n", lang)
    assert re.findall(r"</(?:span|sup)>([,،;])</span>", html) == [comma, comma, comma, ";"]
    assert '</sup><sup class="cite' in html  # two numbers are one run
    assert html.count('<span class="tail">') == 5 and '<span class="tail"><cite>' not in html  # the last fact ends its paragraph


def test_a_source_is_a_number_in_a_sentence_and_in_full_in_a_list(book):
    html = book.page("# Page\n\nThe Court said so {source}`cjeu-kadi-2008`. And again {source}`saul-2006`, "
                     "{source}`cjeu-kadi-2008`.\n\n- {source}`saul-2006`. Long.\n\nSee {source}`Saul <saul-2006>`.\n")
    marks = re.findall(r'(said so|again)<span class="tail">\u2060<sup class="cite cite-digit"><button[^>]*>(\d)', html.replace("&#8288;", "\u2060"))
    assert marks == [("said so", "1"), ("again", "2")]
    assert re.search(r"<li><p><cite>(<a [^>]+>)?<bdi>[^<]*Saul", html)
    assert re.search(r"See <cite>(<a [^>]+>)?Saul(</a>)?</cite>", html)
    listed = html[html.index('<section id="page-sources">'):html.index("</ol>", html.index('id="page-sources"'))]
    assert listed.count("<li>") == 2 and "Consulted" in listed


def test_a_state_by_its_code(book):
    assert "<p>Egypt signed.</p>" in book.page("# Page\n\n{state}`EGY` signed.\n")
    assert "<p>وقّعت مصر.</p>" in book.page("# صفحة\n\nوقّعت {state}`EGY`.\n", "ar")


def test_rows_of_a_table_with_dates_in_words(book):
    html = book.page("# Page\n\n```{table-data}\n:resource: conventions\n:columns: name_en, adopted_on, parties_count\n"
                     ":where: un19_number\n```\n")
    assert html.count("<tr") == 20 and "<td><p>14 September 1963</p></td>" in html
    assert "<td><p>not known</p></td>" in html  # a blank is said to be unknown
    assert "(19 rows)" in html and "sources of this table" in html


def test_rows_of_a_table_that_meet_conditions_in_arabic(book):
    html = book.page("# صفحة\n\n```{table-data}\n:resource: conventions\n:columns: name_en, topic\n"
                     ":where: scope = regional, topic != extradition\n:sort: adopted_on\n```\n", "ar")
    assert "الاتفاقية العربية لمكافحة الإرهاب" in html and "عام" in html and "universal" not in html.split("<table")[1]


def test_the_data_dictionary_is_written_out_with_its_headings(book):
    html = book.page("# Data\n\n```{data-dictionary}\n```\n", name="data-dictionary")
    assert "ratifications.csv" in html and html.count("<h2>") > 10
    assert html.count('<nav class="page-toc"') == 1


def test_a_short_name_with_a_hyphen_stays_on_one_line_and_a_word_with_one_does_not(book):
    html = book.page("# صفحة\n\nالأداة I-Checkit ومنظومة I-24/7 وكلمة co-operation.\n\n```{code-block} myst-ansi\nلم تُكتب pace() بعد.\n```\n", "ar")
    assert re.findall('<span class="whole">(.*?)</span>', html) == ["I-Checkit", "I-24/7"]
    assert 'لم تُكتب <bdi dir="ltr">pace()</bdi> بعد.' in html, "what a cell printed keeps its brackets on their side"


def test_arabic_in_code_runs_its_own_way_between_its_signs(book):
    html = book.page('# صفحة\n\n```python\nprint(f"العدد: {n}", "أ")  # عدد x ثم y\n```\n', "ar")
    assert re.findall(r'class="(?:s2|c1)">([^<]*)<bdi dir="rtl">([^<]*)</bdi>([^<]*)</span>', html) == [
        ('"', "العدد: ", ""), ('"', "أ", '"'), ("# ", "عدد x ثم y", "")]

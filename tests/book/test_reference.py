"""The reference pages made from the tables, and the roles that lead to them."""

import re

import pytest

from coursekit import tables
from coursekit.book import rows
from coursekit.book.claim_card import TABLES
from coursekit.sources import sources

LANGUAGES = ("en", "ar")
LEDGER = "# Ledger\n\n## Counts\n\n```{claim-counts}\n```\n\n## All\n\n```{ledger}\n```\n"


def body(html):
    return html[html.index('<article class="text">'):html.index("</article>")]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_claim_stands_in_the_ledger_under_its_address(book, lang):
    html = book.page(LEDGER, lang, name="claims")
    claims = tables.load("claims")
    assert len(claims) == 100
    for _, claim in claims.iterrows():
        card = re.search(rf'<section[^>]*id="{claim["claim_id"]}".*?</section>', html, re.DOTALL).group()
        assert f'href="#{claim["claim_id"]}"' in card and f'data-verdict="{claim["verdict"]}"' in card
        for part in ("claim-place", "claim-why", "claim-better", "claim-sources", "claim-about"):
            assert f'class="{part}"' in card, (claim["claim_id"], part)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_counts_add_up_to_all_claims(book, lang):
    html = book.page(LEDGER, lang, name="claims")
    assert sum(map(int, re.findall(r'class="share-count">(\d+)<', html))) == len(tables.load("claims"))
    last = re.findall(r"<tr.*?</tr>", html[html.index("part-counts"):], re.DOTALL)
    total = next(row for row in reversed(last) if "</td>" in row)
    *each, every = map(int, re.findall(r"<td>\s*<p>(\d+)</p>", total))
    assert sum(each) == every == len(tables.load("claims"))


def test_the_filter_offers_every_section_and_every_body_that_claims_name(book):
    html = book.page(LEDGER, name="claims")
    claims, offered = tables.load("claims"), set(re.findall(r'<option value="([^"]+)"', html))
    cards = re.findall(r'data-place="([\w-]+) ([\w-]+)" data-bodies="([^"]*)"', html)
    assert len(cards) == len(claims)
    wanted = {place for _, place, _ in cards} | {one for _, _, bodies in cards for one in bodies.split()}
    assert wanted <= offered and len(wanted) > 60


def test_a_claim_leads_to_the_bodies_and_to_the_chapter_that_the_book_has(book):
    book.toc("book/claims", "book/01-law-and-policy", "book/institutions")
    book.write("book/claims.md", LEDGER)
    book.write("book/01-law-and-policy.md", "# Law\n\n```{claims}\nC005\n```\n")
    book.write("book/institutions.md", "# Bodies\n\n```{rows} institutions\n```\n")
    sound, said = book.build()
    assert sound, said
    ledger = book.html("book/claims.html")
    card = re.search(r'<section[^>]*id="C009".*?</section>', ledger, re.DOTALL).group()
    assert 'href="01-law-and-policy.html"' in card and 'href="institutions.html#fatf"' in card
    last = re.search(r'<section[^>]*id="C097".*?</section>', ledger, re.DOTALL).group()
    assert "Chapter 7" in last and "07-challenges.html" not in last
    assert 'href="claims.html#C005"' in book.html("book/01-law-and-policy.html")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("resource", ["institutions", "information_systems", "early_warning", "glossary"])
def test_every_row_has_a_card_under_its_id(book, resource, lang):
    overview = "" if resource == "glossary" else f"```{{overview}} {resource}\n```\n\n"
    html = book.page(f"# Page\n\n{overview}## Rows\n\n```{{rows}} {resource}\n```\n", lang, name=rows.PAGES[resource][0][5:])
    ids = re.findall(r'<section id="([^"]+)" class="row-card"', html)
    assert sorted(ids) == sorted(rows.keys(resource)) and len(ids) > 30
    assert "nan" not in re.sub(r"<[^>]+>", " ", body(html)).split()


def test_a_card_tells_what_the_table_knows_and_what_it_does_not(book):
    html = book.page("# Page\n\n## Rows\n\n```{rows} institutions\n```\n", name="institutions")
    card = re.search(r'<section[^>]*id="ctc".*?</section>', html, re.DOTALL).group()
    assert "Security Council Counter-Terrorism Committee" in card and 'lang="ar"' in card
    assert 'href="#security-council"' in card and "28 September 2001" in card and "15 (2014)" in card
    assert "Evidence." in card
    card = re.search(r'<section[^>]*id="unoct".*?</section>', html, re.DOTALL).group()
    assert 'href="http' in card and 'href="claims' not in card and "The report’s claims." in card


def test_the_matrix_counts_each_function_as_the_table_does(book):
    html = book.page("# Page\n\n```{overview} institutions\n```\n")
    table = tables.load("institutions")
    table = table[(table["standing"] == "active") & table["functions"].notna()]
    kinds = tables.field("institutions", "functions")["list_enum"]
    counts = [sum(kind in cell.split() for cell in table["functions"]) for kind in kinds]
    last = re.findall(r"<tr.*?</tr>", html, re.DOTALL)[-1]
    assert [int(count) for count in re.findall(r"<td>\s*<p>(\d+)</p>", last)] == counts
    assert html.count('class="does"') == sum(counts)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_source_is_listed_under_its_id(book, lang):
    html = book.page("# Page\n\n```{source-list}\n```\n", lang, name="sources")
    assert sorted(re.findall(r'<li id="([^"]+)"', html)) == sorted(sources())


ROLES = "# Page\n\n{claim}`C005`, {body}`interpol`, {system}`the file <sltd>` and {term}`terrorism`.\n"


def test_a_role_names_its_row_and_leads_to_its_place(book):
    pages = [rows.PAGES[one][0] for one in ("claims", *TABLES, "glossary")]
    book.toc("book/01-law-and-policy", *pages)
    for page, text in zip(pages, (LEDGER, *(f"# Page\n\n## Rows\n\n```{{rows}} {one}\n```\n" for one in (*TABLES, "glossary")))):
        book.write(f"{page}.md", text)
    book.write("book/01-law-and-policy.md", ROLES)
    sound, said = book.build()
    assert sound, said
    html = body(book.html("book/01-law-and-policy.html"))
    links = dict((address, re.sub("<[^>]+>", "", text)) for address, text in re.findall(r'<a class="reference internal" href="([^"]+)">(.*?)</a>', html))
    assert links["claims.html#C005"] == "claim C005" and links["institutions.html#interpol"] == "INTERPOL"
    assert links["information-systems.html#sltd"] == "the file"
    assert 'href="glossary.html#terrorism"' in html and "aria-label=\"Terrorism: definition\"" in html


def test_a_role_without_its_page_says_the_name_in_the_pages_language(book):
    html = body(book.page(ROLES.replace("the file <sltd>", "sltd"), "ar"))
    for name in ("الادعاء C005", "الإنتربول", "قاعدة البيانات SLTD", ">الإرهاب</button>"):
        assert name in html
    assert 'href="' not in re.search(r"<p>.*?</p>", html, re.DOTALL).group()


FAULTS = {
    "a claim": ("{claim}`C555`", "course.claim", "C05"),
    "a body": ("{body}`interpool`", "course.body", "interpol"),
    "a system": ("{system}`sltdd`", "course.system", "sltd"),
    "a treaty": ("{treaty}`icsft-199`", "course.treaty", "icsft-1999"),
    "a resolution": ("{resolution}`unsc-137`", "course.resolution", "unsc-13"),
    "a scope of treaties": ("```{treaties} univrsal\n```", "course.treaties", "universal"),
    "a term": ("{term}`terorism`", "course.term", "«terrorism»"),
    "a table of cards": ("```{rows} institution\n```", "course.rows", "institutions"),
    "a table with an overview": ("```{overview} early-warning\n```", "course.overview", "early_warning"),
}


@pytest.mark.parametrize("case", FAULTS)
def test_an_unknown_row_is_told_with_line_and_nearest(book, case):
    text, kind, word = FAULTS[case]
    said = book.fault(f"# Page\n\n{text}\n")
    assert "book/01-law-and-policy.md:3: WARNING" in said and f"[{kind}]" in said and word in said

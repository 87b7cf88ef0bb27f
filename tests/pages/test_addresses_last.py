"""Addresses last: whatever a release could be linked by is still there, or leads on."""

import re

import pytest
from addresses import FLEETING, kept, present
from built import PAGES, SITE, edition_of, forwards, twin

from coursekit import items, tables
from coursekit.edition import SOURCE, editions

KEPT = kept()


@pytest.mark.parametrize("lang", editions())
def test_every_address_of_a_release_is_still_there(lang):
    assert len(KEPT) > 1000
    pages = {address.partition("#")[0] for address in KEPT}
    gone = {page for page in pages if not (SITE / twin(page, lang)).is_file()}
    assert not gone, f"write them into book/moved.yml: {sorted(gone)}"
    names = {page: None if forwards(twin(page, lang)) else present(page, lang) for page in pages}
    lost = [address for address in KEPT for page, _, name in [address.partition("#")] if name and names[page] is not None and name not in names[page]]
    assert not lost, f"keep the old label above the new one: {lost[:10]}"


# where the rows of a table have their addresses
CARDS = {"claims": "claims", "institutions": "institutions", "conventions": "treaties", "resolutions": "treaties", "glossary": "glossary",
         "information_systems": "information-systems", "early_warning": "warning-systems", "series": "figures", "sources": "sources"}


def test_the_list_holds_every_claim_body_treaty_term_source_and_item():
    names = {address.partition("#")[2] for address in KEPT}
    for table, page in CARDS.items():
        rows = {str(row) for row in tables.load(table)[tables.resource(table)["schema"]["primaryKey"]]}
        lacking = {row for row in rows if f"book/{page}.html#{row}" not in KEPT}
        assert len(rows) > 10 and not lacking, f"python tests/pages/addresses.py adds them: {table} {sorted(lacking)[:5]}"
    practice = {f"item-{item.id}" for item in items.load_all() if item.pool == "practice"}
    assert len(practice) > 100 and not practice - names, f"python tests/pages/addresses.py adds them: {sorted(practice - names)[:5]}"


@pytest.mark.parametrize("lang", [code for code in editions() if code != SOURCE])
def test_every_section_has_one_address_in_all_editions_and_the_list_holds_it(lang):
    def sections(page):
        return set(re.findall(r'<section(?=[^>]* id="([^"]+)")', (SITE / page).read_text("utf-8")))

    pages = [page for page in PAGES if edition_of(page) == SOURCE and not forwards(page)]
    differ = {page: sorted(found) for page in pages if (found := sections(page) ^ sections(twin(page, lang)))}
    assert not differ, f"give the section a label, the same in every edition: {differ}"
    new = [f"{page}#{name}" for page in pages for name in sections(page) if f"{page}#{name}" not in KEPT and not FLEETING.fullmatch(name)]
    assert not new, f"python tests/pages/addresses.py adds them: {sorted(new)[:5]}"

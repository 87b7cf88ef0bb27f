"""Addresses last: whatever a release could be linked by is still there, or leads on."""

import pytest
from addresses import kept, present
from built import SITE, forwards, twin

from coursekit.edition import editions

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

"""Whatever gets the focus on a page is seen: not under the header, not under a column that stays, not out of the window."""

import pytest
from accessibility import UNSEEN_FOCUS
from built import PAGES, edition_of, forwards

from coursekit.edition import SOURCE

@pytest.mark.parametrize("page", [page for page in PAGES if not forwards(page)])
def test_what_gets_the_focus_is_seen(page, visit, address):
    width = 375 if edition_of(page) == SOURCE else 1280
    found, hidden = visit(address, page, viewport={"width": width, "height": 800}).page.evaluate(UNSEEN_FOCUS, {"most": 120})
    assert found > 5 and not hidden, "\n".join(hidden[:5])

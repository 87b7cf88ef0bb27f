"""Whatever gets the focus on a page is seen: not under the header, not under a column that stays, not out of the window."""

import pytest
from built import PAGES, edition_of, forwards

from coursekit.edition import SOURCE

# From the end of the page to its beginning, as the header would cover what comes in from above; of many controls every nth.
HIDDEN = """() => {
  const all = [...document.querySelectorAll("a[href], button, summary, input, select, textarea, [tabindex='0']")].filter(one =>
    !one.disabled && one.tabIndex >= 0 && one.checkVisibility({visibilityProperty: true, contentVisibilityAuto: true}));
  const step = Math.max(1, Math.floor(all.length / 120)), hidden = [];
  for (const one of all.filter((_, at) => at % step === 0).reverse()) {
    one.focus();
    const said = one.outerHTML.slice(0, 120);
    if (document.activeElement !== one) { hidden.push(`takes no focus: ${said}`); continue; }
    const shown = (x, y) => { const top = document.elementFromPoint(x, y); // a label or a cell may be drawn in its place
      return top && (one.contains(top) || top.contains(one) || top.closest("label")?.control === one || one.labels?.[0]?.contains(top)); };
    const seen = [...one.getClientRects(), ...(one.labels?.[0]?.getClientRects() ?? [])].some(({left, right, top, bottom}) => {
      const [l, r, t, b] = [Math.max(left, 0), Math.min(right, innerWidth), Math.max(top, 0), Math.min(bottom, innerHeight)];
      return r > l && b > t && [0.1, 0.5, 0.9].some(part => [0.1, 0.5, 0.9].some(share => shown(l + (r - l) * part, t + (b - t) * share)));
    });
    if (!seen) hidden.push(said);
  }
  return [all.length, hidden];
}"""


@pytest.mark.parametrize("page", [page for page in PAGES if not forwards(page)])
def test_what_gets_the_focus_is_seen(page, visit, address):
    width = 375 if edition_of(page) == SOURCE else 1280
    found, hidden = visit(address, page, viewport={"width": width, "height": 800}).page.evaluate(HIDDEN)
    assert found > 5 and not hidden, "\n".join(hidden[:5])

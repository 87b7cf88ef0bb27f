"""What an open page owes every reader: no violation that axe-core finds, nothing that sticks out, a focus that is seen."""

from axe_playwright_python.base import AXE_SCRIPT

AXE = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"],
       "resultTypes": ["violations"], "preload": False}  # preload fetches every style sheet anew, for a rule that is not run
LOOKS = [(width, theme) for width in (375, 1280) for theme in ("light", "dark")]

# Elements that stick out of the window sideways, those that scroll inside a box of their own aside.
STICKS_OUT = """() => {
  const width = document.documentElement.clientWidth;
  if (document.scrollingElement.scrollWidth <= width) return [];
  const boxed = element => { for (let up = element.parentElement; up && up !== document.body; up = up.parentElement)
    if (getComputedStyle(up).overflowX !== "visible") return true; return false; };
  return [...document.body.querySelectorAll("*")].filter(element => { const box = element.getBoundingClientRect();
    return box.width && (box.right > width + 1 || box.left < -1) && !boxed(element); })
    .slice(0, 5).map(element => element.outerHTML.slice(0, 150)).concat(`${document.scrollingElement.scrollWidth} > ${width}`);
}"""

# Controls that get the focus and are not seen, of at most about ``most``. From the end of the page to its beginning, as the header would cover
# what comes in from above. ``far``: on a page whose far sections are laid out only as the focus comes, which takes two frames.
UNSEEN_FOCUS = """async ({most, far}) => {
  const frames = () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
  const all = [...document.querySelectorAll("a[href], button, summary, input, select, textarea, [tabindex='0']")].filter(one =>
    !one.disabled && one.tabIndex >= 0 && one.checkVisibility({visibilityProperty: true, contentVisibilityAuto: !far}));
  const step = Math.max(1, Math.floor(all.length / most)), hidden = [];
  for (const one of all.filter((_, at) => at % step === 0).reverse()) {
    if (one.tabIndex < 0) continue; // laid out since, and what fits into the window needs no stop
    one.focus();
    if (far) await frames();
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


def load_axe(page):
    """Puts axe on a page, past its content security policy, which lets no script in from outside: as a debugger would."""
    session = page.context.new_cdp_session(page)
    answer = session.send("Runtime.evaluate", {"expression": AXE_SCRIPT})
    session.detach()
    assert "exceptionDetails" not in answer, answer


def violations(page):
    """What axe finds on the whole page, which has loaded it: rule, element and what is wrong with it, one line each."""
    found = page.evaluate("options => axe.run(document, options)", AXE)["violations"]
    return [f"{rule['id']}: {node['html'][:200]}\n    {node['failureSummary'][:300]}" for rule in found for node in rule["nodes"]]


def faults(page):
    """What is wrong with a page as it stands, at every width and in both themes, one line each."""
    load_axe(page)
    found = []
    for width, theme in LOOKS:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=theme)
        found += [f"{width} px, {theme}: {fault}" for fault in [*page.evaluate(STICKS_OUT), *violations(page)]]
    return found

"""How soon the labs answer on their pages: each part, from the first touch and from later ones."""

from statistics import median

from coursekit.bench.browse import served
from coursekit.browser import WHOLE, chromium

LATER = 3  # answers after the first, of which the median counts

# Touches one control after another until the lab sets to work, and waits for its answer: milliseconds from the touch that did it.
ANSWER = """lab => new Promise((resolve, reject) => {
  const answer = lab.querySelector(".lab-answer"), tell = (field, name) => field.dispatchEvent(new Event(name, {bubbles: true}));
  const touch = (field) => {
    if (field.tagName === "SELECT") field.selectedIndex = (field.selectedIndex + 1) % field.options.length;
    else if (field.type === "range") field.value = +field.value < +field.max ? +field.value + (+field.step || 1) : field.min;
    else return field.click();
    tell(field, "input");
    tell(field, "change");
  };
  const fields = [...lab.querySelectorAll(".lab-controls :is(select, input, button)")].filter((field) => !field.disabled);
  const began = performance.now();
  let start = 0;
  const look = () => {
    if (performance.now() - began > 60000) return reject(new Error("the lab gave no answer within a minute"));
    const busy = answer.hasAttribute("aria-busy");
    if (start && !busy) return resolve(performance.now() - start);
    if (!start && !busy) {
      const now = performance.now(), field = fields.shift();
      if (!field) return reject(new Error("no control of the lab asks for an answer"));
      touch(field);
      if (answer.hasAttribute("aria-busy")) start = now;
    }
    requestAnimationFrame(look);
  };
  look();
})"""


def answers(site, pages):
    """{"page lab part": {"first_ms", "later_ms"}} for every lab part on these pages of a site.

    ``first_ms``: milliseconds from the first touch on a page just opened, the runtime and the lab's data loaded in between;
    ``later_ms``: the median of the next three. ``pages``: paths within the site. Raises the page's error where a lab does not
    answer within a minute.
    """
    found = {}
    with served(site) as base, chromium() as browser:
        for path in pages:
            for place in range(parts(browser, base + path)):
                page = opened(browser, base + path)
                lab = page.locator("section.lab").nth(place)
                lab.scroll_into_view_if_needed()
                times = [lab.evaluate(ANSWER) for _ in range(1 + LATER)]
                name = f"{path.removesuffix('.html')} {lab.get_attribute('data-lab')} {lab.get_attribute('data-part')}"
                found[name] = {"first_ms": round(times[0]), "later_ms": round(median(times[1:]))}
                page.context.close()
    return found


def opened(browser, address):
    """A page in a profile of its own, its labs ready to be touched."""
    page = browser.new_context().new_page()
    page.goto(address, wait_until="load")
    page.wait_for_function(WHOLE)
    return page


def parts(browser, address):
    """How many parts of labs stand on a page."""
    page = opened(browser, address)
    count = page.locator("section.lab").count()
    page.context.close()
    return count

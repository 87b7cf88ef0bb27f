"""No word of a picture is cut off or touches another, in either language, on a desk and on a phone."""

import pytest
from record import cases

from coursekit.edition import editions
from coursekit.teach import look
from coursekit.widgets import bundle
from coursekit.widgets.lab import answer
from coursekit.widgets.labs import conventions, labs

# Boxes of words as drawn; a line of text is taller than its letters, so a little of it may lie over the next.
FAULTS = """([svg, rtl]) => {
  document.body.innerHTML = `<section class="lab" dir="${rtl ? "rtl" : "ltr"}"><figure class="lab-chart">${svg}</figure></section>`;
  const picture = document.querySelector("svg"), edge = picture.getBoundingClientRect();
  const words = [...picture.querySelectorAll("text")].map((one) => ({text: one.textContent, box: one.getBoundingClientRect()}));
  const scale = edge.width / picture.viewBox.baseVal.width, found = [];
  for (const [place, {text, box}] of words.entries()) {
    if (box.left < edge.left - 1 || box.right > edge.right + 1 || box.top < edge.top - 1 || box.bottom > edge.bottom + 1)
      found.push(`cut off: ${text}`);
    for (const other of words.slice(place + 1)) {
      const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      const tall = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
      if (wide > 1 && tall > 5 * scale) found.push(`${text} over ${other.text}`);
    }
  }
  return [words.length, found];
}"""


FACES = """:root { --font-ui: "Liberation Sans", Arial, system-ui; } :root:lang(ar) { --font-ui: "Course Naskh UI", "Liberation Sans", Arial, system-ui; }"""


@pytest.fixture(scope="module")
def easel(browser):
    """``easel(svg, width, lang)`` draws a picture and gives (how many words, what is wrong with them)."""
    context = browser.new_context(offline=True)
    page = context.new_page()
    page.set_content("<!doctype html><title>Picture</title><body></body>")
    # Arabic words in the course's own face; the others in one as wide as those that phones and desks bring, which a bare machine's is not
    page.add_style_tag(content=look.style("ا") + bundle.style("lab") + FACES)

    def draw(svg, width, lang):
        page.set_viewport_size({"width": width, "height": 800})
        page.evaluate("lang => { document.documentElement.lang = lang; return document.fonts.load('13px \"Course Naskh\"', 'ا'); }", lang)
        return page.evaluate(FAULTS, [svg, lang == "ar"])

    yield draw
    context.close()


@pytest.mark.parametrize("lang", editions())
@pytest.mark.parametrize("width", [330, 600])
@pytest.mark.parametrize("name", labs())
def test_words_of_the_pictures_stand_apart(easel, name, lang, width):
    drawn, found = 0, {}
    for part, settings in [*cases(name).CASES.values(), *getattr(cases(name), "MORE", [])]:
        result = answer(name, part, lang, {**settings, "width": width})
        for svg in [result["chart"], *(one["svg"] for one in result.get("charts", []))]:
            if svg:
                words, faults = easel(svg, width, lang)
                assert words > 5
                drawn += 1
                if faults:
                    found[str(settings)] = faults
    assert not found and drawn > 10


@pytest.mark.parametrize("lang", editions())
def test_words_of_the_opening_picture_stand_apart(easel, lang):
    wide, narrow = conventions.spread(lang)["svg"].split('<div class="chart-narrow">')
    for svg, width in ((wide, 720), (narrow, 330)):
        words, faults = easel(svg[svg.index("<svg"):svg.index("</svg>") + 6], width, lang)
        assert words > 15 and not faults

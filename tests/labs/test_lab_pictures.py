"""No word of a picture is cut off or touches another, in either language, on a desk and on a phone."""

import pytest
from record import CASES
from recorded import LAB

from coursekit.edition import editions
from coursekit.widgets import bundle, lab_conventions
from coursekit.widgets.lab import answer

MORE = [
    ("explorer", {"instruments": ["ets-090", "asean-2007", "beijing-prot-2010", "cets-217"], "group": "council-of-europe", "date": "1964"}),
    ("explorer", {"instruments": ["ipp-1973", "hostages-1979", "via-1988", "mex-1991"], "group": "all", "date": "2026"}),
    ("explorer", {"instruments": ["arab-1998", "oic-1999", "oau-1999", "riyadh-1983"], "group": "menafatf", "date": "2014-09-24"}),
    ("path", {"requesting": "CHE", "requested": "GBR", "offence": "recruitment", "date": "2026-01-01"}),
    ("path", {"requesting": "COD", "requested": "LAO", "offence": "protected_persons", "date": "1970"}),
    ("path", {"requesting": "SYR", "requested": "ARE", "offence": "financing", "date": "2017-12-21"}),
]
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


@pytest.fixture(scope="module")
def easel(browser):
    """``easel(svg, width, lang)`` draws a picture and gives (how many words, what is wrong with them)."""
    context = browser.new_context(offline=True)
    page = context.new_page()
    page.set_content("<!doctype html><title>Picture</title><body></body>")
    page.add_style_tag(content=bundle.style("lab"))

    def draw(svg, width, lang):
        page.set_viewport_size({"width": width, "height": 800})
        return page.evaluate(FAULTS, [svg, lang == "ar"])

    yield draw
    context.close()


@pytest.mark.parametrize("lang", editions())
@pytest.mark.parametrize("width", [330, 600])
def test_words_of_the_pictures_stand_apart(easel, lang, width):
    drawn, found = 0, {}
    for part, settings in [*CASES.values(), *MORE]:
        svg = answer(LAB, part, lang, {**settings, "width": width})["chart"]
        if svg:
            words, faults = easel(svg, width, lang)
            assert words > 5
            drawn += 1
            if faults:
                found[str(settings)] = faults
    assert not found and drawn > 30


@pytest.mark.parametrize("lang", editions())
def test_words_of_the_opening_picture_stand_apart(easel, lang):
    wide, narrow = lab_conventions.spread(lang)["svg"].split('<div class="chart-narrow">')
    for svg, width in ((wide, 720), (narrow, 330)):
        words, faults = easel(svg[svg.index("<svg"):svg.index("</svg>") + 6], width, lang)
        assert words > 15 and not faults

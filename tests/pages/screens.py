"""Pictures of ten pages in every edition and both themes, kept beside this file, and how a new picture is held against the kept one.

``python tests/pages/screens.py`` takes those of the built site anew, which is how a new look is accepted; ``... ledger lab`` those
of some places. The faces of the device are always those that matplotlib brings, so that every machine takes the same picture.
"""

import sys
import threading
from contextlib import contextmanager
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

import matplotlib
from built import SITE, twin
from PIL import Image, ImageChops, ImageFilter

from coursekit.browser import ARGUMENTS, WHOLE, chromium, executable
from coursekit.edition import editions
from coursekit.serve import server

KEPT = Path(__file__).with_name("screens")
THEMES = ("light", "dark")
NOW = "2026-11-26T10:00:00"
COLOURS = 64  # in a kept picture: enough for type and its edges, and a third of the bytes
MARGIN = 8  # px beside the main column
BLUR, STEP, FEW = 2, 26, 24  # px each way; steps of 255 in a channel that an eye sees; pixels so far apart that are let pass

FACES = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir>
{families}</fontconfig>"""
FAMILY = '<alias binding="same"><family>{generic}</family><prefer><family>{face}</family></prefer></alias>'
GENERIC = {"sans-serif": "DejaVu Sans", "system-ui": "DejaVu Sans", "serif": "DejaVu Serif", "monospace": "DejaVu Sans Mono"}

# One right option and one wrong one of an item of several, said with certainty; the item after it waits for an answer.
ANSWER = """name => { const item = document.getElementById(name), {options, key} = JSON.parse(item.querySelector(".item-data").textContent);
  item.closest(".item-set").querySelector(".set-all").click();
  for (const id of [key[0], options.find((option) => !key.includes(option.id)).id]) item.querySelector(`input[value="${id}"]`).click();
  item.querySelector(".item-certainty input[value='3']").click(); item.querySelector(".item-check").click(); }"""
ASK_LAB = """name => document.getElementById(name).querySelector(".lab-controls :is(input, select)").dispatchEvent(new Event("change", {bubbles: true}))"""
SEEN = """async () => { await document.fonts.ready; for (const image of document.images) image.loading = "eager";
  await Promise.all([...document.images].map((image) => image.decode().catch(() => 0))); }"""
RECORD = """localStorage.setItem("course.record", JSON.stringify({version: 2, items: Object.fromEntries([["c05-horizon", 1, 3, 20],
  ["c05-azhar", 0, 3, 20], ["c05-gotravel", 1, 2, 22], ["c01-before-list", 0, 1, 24]].map(([id, points, sure, day]) => [id, {response: null, sure,
  checked: false, ticked: [], points, seen: null, attempts: [{at: `2026-11-${day}T09:00:00.000Z`, points, sure, helped: false}]}]))}));"""


class Place(NamedTuple):
    """What is pictured: a name, the window's width, the picture's height, the element at its top; ``do`` first, then wait for ``until``.

    ``part``: the main column alone, or the whole window with its header ("window").
    """

    name: str
    width: int
    height: int
    at: str = "#content"
    do: tuple = ()
    until: str = ""
    part: str = "main"


PAGES = {  # pages that seldom change, and on them places that seldom change
    "book/index.html": [Place("home", 1280, 720, part="window"),
                        Place("menu", 375, 700, do=("() => document.querySelector('.menu-button').click()",), until=".site-nav.open", part="window")],
    "book/03-shared-databases.html": [Place("chapter", 375, 760, part="window"),
                                      Place("lab", 1280, 1000, at="#lab-03-databases-border", do=(ASK_LAB, "lab-03-databases-border"))],
    "book/05-early-warning.html": [Place("passage", 1280, 760, at="#c05-2396"),
                                   Place("claim", 1280, 700, at="#C075"),
                                   Place("answered", 375, 1500, at="#item-c05-2396-asks", do=(ANSWER, "item-c05-2396-asks"), until=".item-option[data-mark]")],
    "book/07-challenges.html": [Place("figure", 1280, 620, at=".chart")],
    "book/claims.html": [Place("ledger", 1280, 800, at=".ledger-tools")],
    "book/glossary.html": [Place("glossary", 375, 700, at=".row-card")],
    "book/treaties.html": [Place("treaty", 1280, 700, at="#tokyo-1963")],
    "book/my-course.html": [Place("my-course", 1280, 900, at="#my-due", until=".course-chapter")],
    "search.html": [Place("search", 375, 480, until="#search-results li")],
    "notebooks/04-centres.html": [Place("notebook", 1280, 900, at=".cell:has(img)")],
}
QUERY = {"search.html": {"en": "?q=red+notice", "ar": "?q=النشرة+الحمراء"}}


@contextmanager
def painter(browser, folder):
    """A second browser beside a running one, whose device has the faces of matplotlib and no others."""
    fonts = Path(matplotlib.get_data_path()) / "fonts" / "ttf"
    families = "".join(FAMILY.format(generic=generic, face=face) for generic, face in GENERIC.items())
    settings = Path(folder) / "fonts.conf"
    settings.write_text(FACES.format(fonts=fonts, cache=folder, families=families), "utf-8")
    own = browser.browser_type.launch(executable_path=executable(), args=[*ARGUMENTS, "--no-sandbox", "--disable-lcd-text"],
                                      env={"FONTCONFIG_FILE": str(settings), "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": str(folder)})
    yield own
    own.close()


@contextmanager
def opened(own, base, page, lang):
    """The page in an edition, in a context of its own whose clock stands still and whose reader has answered a little."""
    context = own.new_context(reduced_motion="reduce", service_workers="block", timezone_id="UTC", locale=lang, color_scheme="light")
    context.set_default_timeout(15_000)
    tab = context.new_page()
    tab.clock.set_fixed_time(NOW)
    tab.add_init_script(RECORD)
    tab.goto(base + twin(page, lang) + QUERY.get(page, {}).get(lang, ""), wait_until="load")
    tab.wait_for_function(WHOLE)
    yield tab
    context.close()


def prepare(tab, place):
    """Brings a place of an open page into the window, ready to be taken."""
    tab.set_viewport_size({"width": place.width, "height": place.height})
    if place.do:
        tab.evaluate(*place.do)
    if place.until:
        tab.locator(place.until).first.wait_for()
    tab.wait_for_function("() => !document.querySelector('[aria-busy=true]')")
    tab.evaluate(SEEN)
    tab.evaluate("at => at === '#content' ? scrollTo(0, 0) : document.querySelector(at).scrollIntoView()", place.at)
    tab.evaluate("() => document.activeElement.blur()")


def taken(tab, place, theme):
    """The picture of a prepared place, as a Pillow image."""
    tab.evaluate("theme => { document.documentElement.dataset.theme = theme; }", theme)
    top, left, right = tab.evaluate("""() => { const main = document.querySelector("main").getBoundingClientRect();
      return [document.querySelector(".site-header").getBoundingClientRect().bottom, main.left, main.right]; }""")
    area = {"x": 0, "y": 0, "width": place.width, "height": place.height}
    if place.part == "main":
        area = {"x": max(int(left) - MARGIN, 0), "y": int(top), "width": min(int(right - left) + 2 * MARGIN, place.width), "height": place.height - int(top)}
    return Image.open(BytesIO(tab.screenshot(clip=area, caret="hide"))).convert("RGB")


def file(place, lang, theme):
    """Where a picture is kept."""
    return KEPT / f"{place.name}-{lang}-{theme}.png"


def kept(place, lang, theme):
    return Image.open(file(place, lang, theme)).convert("RGB")


def keep(image, path):
    image.quantize(COLOURS, kmeans=2, dither=Image.Dither.NONE).save(path, optimize=True)


def apart(one, other):
    """How far two pictures differ, as a picture of black and white, and how many pixels of it are white; None, None for two sizes.

    Both are blurred first: edges of letters that another version of the browser draws a little otherwise are no difference.
    """
    if one.size != other.size:
        return None, None
    blurred = (image.filter(ImageFilter.BoxBlur(BLUR)) for image in (one, other))
    channels = ImageChops.difference(*blurred).split()
    most = ImageChops.lighter(ImageChops.lighter(*channels[:2]), channels[2])
    white = most.point(lambda step: 255 if step > STEP else 0)
    return white, white.histogram()[255]


def alike(one, other):
    _, count = apart(one, other)
    return count is not None and count <= FEW


def marked(image, white):
    """A picture with everything that differs in red, in its place and with a margin to be found by."""
    red = Image.new("RGB", image.size, "#d11")
    return Image.composite(Image.blend(image, red, 0.55), image, white.filter(ImageFilter.MaxFilter(9)))


@cache
def places():
    """{name: (page, place)}"""
    return {place.name: (page, place) for page, listed in PAGES.items() for place in listed}


def main(names):
    KEPT.mkdir(exist_ok=True)
    unknown = set(names) - set(places())
    if unknown:
        sys.exit(f"There is no place {', '.join(sorted(unknown))}. Places: {', '.join(places())}.")
    work = SITE.parent / "screens"
    work.mkdir(exist_ok=True)
    with chromium() as browser, painter(browser, work) as own, server(SITE) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        for page, listed in PAGES.items():
            wanted = [place for place in listed if not names or place.name in names]
            for lang in editions() if wanted else ():
                with opened(own, f"http://127.0.0.1:{running.server_port}/", page, lang) as tab:
                    for place in wanted:
                        prepare(tab, place)
                        for theme in THEMES:
                            image, path = taken(tab, place, theme), file(place, lang, theme)
                            if not path.exists() or not alike(kept(place, lang, theme), image):
                                keep(image, path)
                                print(path)
        running.shutdown()


if __name__ == "__main__":
    main(sys.argv[1:])

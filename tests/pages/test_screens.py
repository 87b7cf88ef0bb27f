"""Ten pages look as their kept pictures do, in every edition and both themes; and what may not pass is seen not to pass."""

import pytest
from built import SITE
from screens import FEW, PAGES, THEMES, alike, apart, file, kept, marked, opened, painter, places, prepare, taken

from coursekit.edition import editions

LEFT = SITE.parent / "screens"  # pictures that did not agree
FAULTS = {  # on the Arabic home page
    "a face that did not come": "() => document.head.append(Object.assign(document.createElement('style'),"
                                "{textContent: ':root:lang(ar) { --font-text: serif; --font-ui: sans-serif; }'}))",
    "an icon the wrong way": "() => { document.querySelector('.search-box svg').style.scale = '-1 1'; }",
    "a mark that is gone": "() => { document.querySelector('.site-nav .number').style.visibility = 'hidden'; }",
    "another accent": "() => document.documentElement.style.setProperty('--accent', '#8a1538')",
    "a column that broke": "() => { document.querySelector('main').style.paddingInlineEnd = '24px'; }",
    "lines closer together": "() => { document.querySelector('.site-nav').style.lineHeight = '1.35'; }",
    "a page that kept its direction": "() => { document.querySelector('main').dir = 'ltr'; }",
}


@pytest.fixture(scope="module")
def own(browser, tmp_path_factory):
    with painter(browser, tmp_path_factory.mktemp("faces")) as running:
        yield running


@pytest.mark.parametrize("lang", editions())
@pytest.mark.parametrize("page", PAGES)
def test_a_page_looks_as_it_did(own, address, page, lang):
    differ = []
    with opened(own, address, page, lang) as tab:
        for place in PAGES[page]:
            prepare(tab, place)
            for theme in THEMES:
                image = taken(tab, place, theme)
                before = kept(place, lang, theme)
                if alike(before, image):
                    continue
                LEFT.mkdir(exist_ok=True)
                path = LEFT / file(place, lang, theme).name
                image.save(path)
                white, count = apart(before, image)
                if white is None:
                    differ.append(f"{path}: {image.size}, kept {before.size}")
                else:
                    shown = path.with_stem(f"{path.stem}-differs")
                    marked(image, white).save(shown)
                    differ.append(f"{path}: {count} pixels differ, marked in {shown}")
    names = " ".join(place.name for place in PAGES[page])
    assert not differ, "\n".join([*differ, f"If they look as they should: python tests/pages/screens.py {names}"])


@pytest.fixture(scope="module")
def home(own, address):
    """The Arabic home page, taken again for each fault and set right after it."""
    page, place = places()["home"]
    with opened(own, address, page, "ar") as tab:
        prepare(tab, place)
        yield tab, place


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_seen_and_a_sound_page_passes(home, fault):
    tab, place = home
    before = kept(place, "ar", "light")
    assert alike(before, taken(tab, place, "light"))
    tab.evaluate(FAULTS[fault])
    _, count = apart(before, taken(tab, place, "light"))
    assert count > 2 * FEW, f"{count} pixels"
    tab.reload()
    prepare(tab, place)


def test_the_other_theme_and_another_size_are_no_likeness():
    place = places()["chapter"][1]
    light, dark = (kept(place, "ar", theme) for theme in THEMES)
    assert not alike(light, dark) and not alike(light, light.crop((0, 0, light.width, light.height - 1)))


def test_the_kept_pictures_are_those_of_the_places_and_small():
    wanted = {file(place, lang, theme) for _, place in places().values() for lang in editions() for theme in THEMES}
    found = set(file(next(iter(places().values()))[1], "en", "light").parent.iterdir())
    assert found == wanted and len(PAGES) == 10 and sum(path.stat().st_size for path in found) < 2_000_000

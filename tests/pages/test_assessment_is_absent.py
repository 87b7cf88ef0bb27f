"""Questions kept for examination are nowhere on the site: not on a page, not in a script, not in the search, not in a file to download."""

import html
import json

from built import SITE

from coursekit.edition import editions
from coursekit.items import load_all

TEXT = {".html", ".js", ".json", ".ipynb", ".csv", ".xml", ".txt", ".md"}


def said(item, lang):
    """The sentences of an item by which it would be known: its stem and its rationales, long enough to be its own."""
    shape = item.to_dict(lang)
    texts = [shape["stem"], shape.get("rationale"), *[option.get("rationale") for option in shape.get("options", ())]]
    return [text for text in texts if isinstance(text, str) and len(text) > 40]


def test_no_file_of_the_site_holds_a_question_for_examination():
    kept = [item for item in load_all() if item.pool == "assessment"]
    practice = next(item for item in load_all() if item.pool == "practice" and not item.draw)
    # two items drawn by one generator may share a sentence: it is the generator's, and no secret
    shared = {sentence for item in load_all() if item.pool == "practice" for lang in editions() for sentence in said(item, lang)}
    files = [path for path in SITE.rglob("*") if path.suffix in TEXT]
    assert len(kept) > 30 and len(files) > 100
    found, met = [], False
    for path in files:
        text = path.read_text("utf-8")
        text = html.unescape(text).replace("*", "") if path.suffix == ".html" else text
        met = met or said(practice, "en")[0].replace("*", "") in text
        found += [(str(path.relative_to(SITE)), item.id) for item in kept if item.id in text]
        for item in kept:
            for lang in editions():
                for sentence in set(said(item, lang)) - shared:
                    forms = {sentence, sentence.replace("*", ""), json.dumps(sentence)[1:-1]}
                    found += [(str(path.relative_to(SITE)), item.id, sentence) for form in forms if form in text][:1]
    assert met, "a question for practice is found, so that the search can find"
    assert not found, found[:5]

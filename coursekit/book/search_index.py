"""The index of the search in parts, each a plain script, so that an unpacked folder has a search too.

The first part is read whole: every heading, every word, the headings that each word stands in. The rest is fetched as it is asked for:
``words-N.js`` which sections a range of words stands in, ``text-N.js`` the text of a range of sections, for the sentence that is shown.

A list of sections is written as ``1kC3A``: how far each is from the last one (base 36), then how much the word weighs in it (A to H).
In a heading a word that is a whole name weighs B, another A. In a text the weights are those of BM25, the usual measure of how much a
text is about a word: they grow with how often it is said and fall with the length of the text.
"""

import hashlib
import json
import os.path
import string
from collections import Counter, defaultdict
from functools import lru_cache

from coursekit.book import words
from coursekit.book.words import Lexicon

WORDS_PART, TEXT_PART = 12_000, 32_000  # characters in a part that is fetched: 6 and 12 KB compressed
SATURATION, LENGTH = 1.2, 0.75  # the constants k1 and b of BM25, as its authors set them. Source: Robertson and Zaragoza 2009
COMMON = 0.3  # a word in more of the sections is one of those that every text has, and no section need have it
WEIGHTS = "ABCDEFGH"
DIGITS = string.digits + string.ascii_lowercase


def read(sections):
    """The sections of a page with their words: [[anchor, heading, text, [words of each name], {word of the text: times}], ...].

    The names of a section are its heading and what else the thing is called. The heading of a question is its number, and no name.
    """
    return [[anchor, heading, text, [] if anchor.startswith("item-") else [words.words(name) for name in (heading, *names)],
             Counter(words.words(text))] for anchor, heading, text, names in sections]


@lru_cache(maxsize=None)  # the same steps again and again
def base36(number):
    written = DIGITS[number % 36]
    while number := number // 36:
        written = DIGITS[number % 36] + written
    return written


def written(postings):
    """Sections and weights, in the order of the sections, as they are written."""
    last, parts = -1, []
    for section, weight in postings:
        parts.append(base36(section - last) + WEIGHTS[weight - 1])
        last = section
    return "".join(parts)


def front_coded(ordered):
    """Words in their order, each as a capital for the letters that it shares with the one before (A: none, B: one) and the rest."""
    parts = []
    for last, word in zip(["", *ordered], ordered):
        shared = min(len(os.path.commonprefix([last, word])), len(string.ascii_uppercase) - 1)
        parts.append(string.ascii_uppercase[shared] + word[shared:])
    return "".join(parts)


def ranges(sizes, most):
    """The first places of parts of at most ``most`` characters, for entries of these sizes."""
    starts, size = [0], 0
    for place, one in enumerate(sizes):
        if size and size + one > most:
            starts.append(place)
            size = 0
        size += one
    return starts


def parts(pages):
    """The index of an edition: its first part, and {name: content} of the others. ``pages``: {file: sections as :func:`read` gives them}."""
    sections = [section for page in pages.values() for section in page]
    said_words = {word for *_, names, text in sections for part in (*names, text) for word in part}
    lexicon = Lexicon(said_words)
    form = {word: lexicon.of(word) for word in said_words}
    stated, said = defaultdict(list), defaultdict(list)  # {form: postings}: of headings, of texts
    lengths = [sum(text.values()) for *_, text in sections]
    average = sum(lengths) / max(1, len(lengths)) or 1
    for place, (*_, names, text) in enumerate(sections):
        alone = {form[name[0]] for name in names if len(name) == 1}
        for one in {form[word] for name in names for word in name}:
            stated[one].append((place, 2 if one in alone else 1))
        times = {}
        for word, count in text.items():
            one = form[word]
            times[one] = times.get(one, 0) + count
        fixed = SATURATION * (1 - LENGTH + LENGTH * lengths[place] / average)
        for one in times:
            weight = times[one] / (times[one] + fixed)  # between 0 and 1
            said[one].append((place, 1 + int(weight * (len(WEIGHTS) - 0.01))))
    all_words = sorted({*stated, *said})
    number = {word: place for place, word in enumerate(all_words)}
    lists = [written(said[word]) for word in all_words]
    word_starts = ranges([len(one) + 1 for one in lists], WORDS_PART)
    text_starts = ranges([len(anchor) + len(text) for anchor, _, text, *_ in sections], TEXT_PART)
    first = {
        "pages": [[file, [part for anchor, heading, *_ in page for part in ([anchor, heading] if heading else ["", ""])]]
                  for file, page in pages.items()],
        "words": front_coded(all_words),
        "headings": " ".join(f"{base36(number[word])}:{written(stated[word])}" for word in all_words if stated.get(word)),
        "common": " ".join(word for word in all_words if len(said[word]) > max(50, COMMON * len(sections))),
        "tables": words.tables(),
        "same": {other: one for other, one in lexicon.same.items() if one in number},
        "word_parts": word_starts, "text_parts": text_starts,
    }
    others = {}
    for start, end in zip(word_starts, [*word_starts[1:], len(lists)]):
        others[f"words-{start}"] = " ".join(lists[start:end])
    for start, end in zip(text_starts, [*text_starts[1:], len(sections)]):
        others[f"text-{start}"] = [[anchor, text] for anchor, _, text, *_ in sections[start:end]]
    first["build"] = hashlib.sha256(as_json([first, others]).encode()).hexdigest()[:8]
    return first, others


def as_json(content):
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def scripts(pages):
    """The same as files: {name: text of the script}. Each says of which build it is: parts of two builds do not go together."""
    first, others = parts(pages)
    made = {"search-index.js": f"(window.COURSE_SEARCH ||= []).push({as_json(['index', first['build'], first])});\n"}
    made |= {f"search/{name}.js": f"COURSE_SEARCH.push({as_json([name, first['build'], content])});\n" for name, content in others.items()}
    return made

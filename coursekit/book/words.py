"""Which written words are one word for the search: by tables of beginnings and endings, and by what the book itself says.

The table of a language is ``translations/<code>/search.yml``; without one its words are found as they are written:

letters : the letters of its words, as in a class of a regular expression; words of other letters stay as they are
before : beginnings that come off (Arabic particles, the article), under the number of letters that must stay
article : beginnings that come off even where the book never has the rest as a word of its own
joined : what is written onto a word; the script tries it with a word that the book does not have
after : endings, each with what may stand in its place, under the number of letters that must stay
same : groups of words that are one for a reader: broken plurals, two spellings, two names
apart : words that only look as if something could come off

In the index a word is shortened only to what the book has as a word: of «دولهم» the pronoun comes off, of «لبنان» nothing. The
page's script (``static/words.js``) shortens what a reader writes by the same tables, until it is a word of the index.
"""

import re
from functools import lru_cache

from coursekit.edition import FOLDER, editions, read_yaml
from coursekit.errors import CourseError
from coursekit.items.fold import fold

MARKS = "\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640"  # stand inside a word
WORD = re.compile(f"(?:[^\\W_]|[{MARKS}])+")


KEYS = {"letters", "before", "article", "joined", "after", "same", "apart"}


@lru_cache(maxsize=None)
def written():
    """The tables as they are written, of the languages that have one. Raises CourseError for a key too many or too few."""
    found = []
    for code in editions():
        path = FOLDER / code / "search.yml"
        if path.is_file():
            table = read_yaml(path)
            if table.keys() != KEYS:
                raise CourseError(f"The keys {', '.join(sorted(table.keys() ^ KEYS))} are too many or missing.",
                                  file=f"translations/{code}/search.yml", mend=f"Its keys are {', '.join(sorted(KEYS))}.")
            found.append(table)
    return found


@lru_cache(maxsize=None)
def tables():
    """The tables of all languages: each edition has words of the others. Beginnings and endings as {written: [[least, new]]}."""
    found = []
    for table in written():
        before, after = {}, {}
        for least, beginnings in table["before"].items():
            before.update({one: [[least, ""]] for one in beginnings})
        for least, endings in table["after"].items():
            for ending, news in endings.items():
                after.setdefault(ending, []).extend([least, new] for new in ([news] if isinstance(news, str) else news))
        apart = [fold(word) for word in table["apart"]]
        reach = [max(map(len, part), default=0) for part in (before, after)]
        found.append({**{key: table[key] for key in ("letters", "article", "joined")}, "reach": reach, "before": before, "after": after,
                      "apart": apart})
    return found


@lru_cache(maxsize=None)
def groups():
    """The groups of words that are one, of all languages, folded."""
    return [[fold(word) for word in group] for table in written() for group in table["same"]]


@lru_cache(maxsize=None)
def folded(written):
    """The words that one run of letters holds; a ligature or a fraction may hold two."""
    return fold(written).split()


def words(text):
    """The folded words of a text, in their order."""
    return [word for found in WORD.finditer(text) for word in folded(found[0])]


@lru_cache(maxsize=None)
def patterns():
    return [(re.compile(f"[{table['letters']}]+").fullmatch, table) for table in tables()]


def table_of(word):
    """The table of the language whose letters a word has; None for a number or a mixture."""
    return next((table for holds, table in patterns() if holds(word)), None)


@lru_cache(maxsize=None)
def shorter(word):
    """What is left of a word when one beginning or one ending comes off."""
    table = table_of(word)
    if table is None or word in table["apart"]:
        return []
    found, (beginnings, endings) = [], table["reach"]
    for size in range(1, min(len(word), beginnings + 1)):
        found += [word[size:] for least, _ in table["before"].get(word[:size], ()) if len(word) - size >= least]
    for size in range(1, min(len(word), endings + 1)):
        found += [word[:-size] + new for least, new in table["after"].get(word[-size:], ()) if len(word) - size + len(new) >= least]
    return found


class Lexicon:
    """The words of a book; ``of(word)`` is the form that stands for a word in the index."""

    def __init__(self, said):
        """``said``: every folded word of the book."""
        self.known = set(said)
        for word in said:
            table = table_of(word)
            for article in table["article"] if table else ():
                if word.startswith(article) and len(word) >= len(article) + 3:
                    self.known.add(word[len(article):])
        self.same = {}  # {form: the form that stands for its group}
        for group in groups():
            found = [self.shortest(word) for word in group]
            first = next((form for form in found if form in self.known), found[0])
            self.same.update({other: first for other in found if other != first})

    def shortest(self, word):
        """The shortest form of a word that is reached from one word of the book to the next; the word itself where there is none."""
        found = [word]
        for form in found:  # grows while it is read
            found += [rest for rest in shorter(form) if rest in self.known and rest not in found]
        return min(found, key=lambda form: (len(form), form))

    def of(self, word):
        form = self.shortest(word)
        return self.same.get(form, form)

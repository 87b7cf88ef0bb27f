"""What the data of every lab begins with."""

import unicodedata

from coursekit import tables
from coursekit.edition import edition

READER = ("parts", "controls")  # words of a lab that its model never says


def texts(name):
    """A table's rows as dicts of text; what is unknown is empty."""
    return tables.load(name).astype("string").fillna("").to_dict("records")


def base(lang, slug, without=READER):
    """{lang, dir, months, list_separator, strings}: what ``coursekit.labs.words`` and ``asked`` need.

    ``strings`` are the words of answers that all labs share, with those of the lab ``slug`` laid over them; keys at the top
    named in ``without`` stay away, because what a model never says need not travel to the page.
    """
    words = edition(lang)
    own = {key: value for key, value in words.lookup(f"lab_{slug}").items() if key not in without}
    return {"lang": lang, "dir": words.direction, "months": words.lookup("edition.months"),
            "list_separator": words.text("edition.list_separator"), "strings": laid_over(words.lookup("labs.answer"), own)}


def laid_over(below, above):
    """Two trees of words as one: branches join, leaves of ``above`` win."""
    joined = {**below, **above}
    for key in set(below) & set(above):
        if isinstance(below[key], dict) and isinstance(above[key], dict):
            joined[key] = laid_over(below[key], above[key])
    return joined


def sort_key(name):
    """Names in the order a reader looks for them: accents and the Arabic article do not count."""
    signs = unicodedata.normalize("NFKD", name.removeprefix("ال"))
    return "".join(sign for sign in signs if not unicodedata.combining(sign)).casefold()

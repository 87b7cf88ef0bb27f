"""A number as readers type it, in Western, Arabic-Indic or Persian digits."""

import re

from coursekit.items.fold import DIGITS

SPACES = re.compile(r"[\s\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")  # white space and signs of direction
SIGNS = str.maketrans({"٫": ".", "٬": "'", "،": ",", "−": "-", "٪": "%", "’": "'"})
GROUPED = re.compile(r"[-+]?\d{1,3}(?:(?P<by>[,'])\d{3})(?:(?P=by)\d{3})*(?:\.\d+)?")
EUROPEAN = re.compile(r"[-+]?\d{1,3}(?:\.\d{3})+,\d+")
PLAIN = re.compile(r"[-+]?\d+(?:[.,]\d+)?")


def parse_number(text):
    """The number that a typed text stands for, as a float; None where it is not one number.

    Digits of all three kinds; spaces (also between thousands) and a closing per cent sign are passed over. ``٫`` is a
    decimal sign, ``٬`` and the apostrophe part thousands. A comma (or ``،``) parts thousands where three digits follow
    each one (1,234), and is a decimal sign elsewhere (1,5). A full stop is a decimal sign, except in 1.234,5 where it
    parts thousands. A number with a word behind it is not a number.
    """
    plain = SPACES.sub("", text).translate(DIGITS).translate(SIGNS).removesuffix("%")
    if GROUPED.fullmatch(plain):
        return float(re.sub(r"[,']", "", plain))
    if EUROPEAN.fullmatch(plain):
        return float(plain.replace(".", "").replace(",", "."))
    if PLAIN.fullmatch(plain):
        return float(plain.replace(",", "."))
    return None

"""One spelling for texts that a reader would call the same: short answers and the search use this function alike.

The rules, in their order (the page's script follows the same list):

1. Compatibility decomposition (Unicode NFKD), so that a letter and its marks stand apart; lower case.
2. All marks go: Latin accents, Arabic vowel signs, shadda, dagger alef, and the hamza on alef, waw and ya (أ إ آ ؤ ئ).
3. Tatweel goes, and every invisible sign of direction or joining.
4. Letters written in two ways become one: ٱ to ا, ة to ه, ى and the Persian ی to ي, the Persian ک to ك; a hamza that stands alone goes.
5. Arabic-Indic and Persian digits become 0-9.
6. Punctuation and spaces of any kind become one space; none at the ends.

Sources: Unicode Standard Annex 15 (normalization); rules 2-4 extend the list of Lucene's ArabicNormalizer by the hamza forms.
"""

import unicodedata

ARABIC_DIGITS = "٠١٢٣٤٥٦٧٨٩"
PERSIAN_DIGITS = "۰۱۲۳۴۵۶۷۸۹"
DIGITS = str.maketrans(ARABIC_DIGITS + PERSIAN_DIGITS, "0123456789" * 2)
LETTERS = str.maketrans({"ٱ": "ا", "ة": "ه", "ى": "ي", "ی": "ي", "ک": "ك", "ء": None, "ـ": None})


def fold(text):
    """The folded spelling of a text: ``fold("الإنتربولُ، ٢٠١٧") == fold("الانتربول 2017")``."""
    signs = unicodedata.normalize("NFKD", text).lower().translate(LETTERS).translate(DIGITS)
    return " ".join("".join(map(_plain, signs)).split())


def _plain(sign):
    """Nothing for a mark or an invisible sign, a space for punctuation, else the sign itself."""
    category = unicodedata.category(sign)
    if category in ("Mn", "Cf"):
        return ""
    return " " if category[0] in "PZ" else sign

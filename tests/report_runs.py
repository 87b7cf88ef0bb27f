"""Runs of eight words of the report that the course retells, kept as hashes, so that copies are found where the report is not.

The text is somebody's and is no part of the project. ``report_runs.txt`` holds one line a run: the first twelve hexadecimal
digits of a salted SHA-256 of its words, sorted, so that neither the words nor their order can be read back.

Made from the report, in UTF-8, with: python tests/report_runs.py REPORT
"""

import hashlib
import re
import sys
from pathlib import Path

RUN = 8
RUNS = Path(__file__).with_suffix(".txt")
SALT = "course:report-runs:1:"
DIGITS = 12  # a chance hit in a million words: about one in fifty thousand
MARKS = re.compile(r"[\u064b-\u0652\u0670\u0640]")  # vowel signs and the stretching stroke
FOLD = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي"})
ARABIC = re.compile(r"[\u0620-\u064a]")


def folded(text):
    """The words of a text, without vowel signs and with the letters that writers exchange made equal."""
    return re.findall(r"[^\W_]+", MARKS.sub("", text).translate(FOLD))


def runs(words):
    """(words, hash) of every run of eight that holds an Arabic word; one without any is names and numbers."""
    last = -RUN  # where the last Arabic word was seen
    for at, word in enumerate(words):
        last = at if ARABIC.search(word) else last
        if at >= RUN - 1 and at - last < RUN:
            run = tuple(words[at - RUN + 1:at + 1])
            yield run, hashlib.sha256((SALT + " ".join(run)).encode()).hexdigest()[:DIGITS]


def known():
    """The hashes of the report's runs."""
    return frozenset(RUNS.read_text("ascii").split())


def main(report):
    """Writes the hashes of a report's runs beside this file."""
    words = folded(Path(report).read_text("utf-8"))
    hashes = sorted({found for _, found in runs(words)})
    RUNS.write_text("\n".join(hashes) + "\n", "ascii")
    print(f"{RUNS}: {len(hashes)} runs of {len(words)} words")


if __name__ == "__main__":
    main(*sys.argv[1:])

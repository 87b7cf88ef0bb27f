"""Writes the recorded answers anew: ``python tests/labs/record.py [slug of a lab ...]``. Read the changed sentences in the diff
before committing them.

The answers follow the data, so a changed row of a table is seen here. A case is a name, a language, a part, its settings, the
sentence of the answer and a digest of the whole answer. The cases of a lab are in ``lab_cases/<slug>.py``, the answers beside it.
"""

import hashlib
import json
import sys
from importlib import import_module
from pathlib import Path

from coursekit.edition import editions
from coursekit.widgets.lab import lab_data
from coursekit.widgets.labs import labs

FOLDER = Path(__file__).with_name("lab_cases")
BY_SLUG = {one.slug: name for name, one in labs().items()}


def cases(name):
    """The module of a lab's cases."""
    return import_module(f"lab_cases.{labs()[name].slug}")


def data(name, lang):
    """A lab's data, with what would move from day to day standing still."""
    return {**lab_data(name, lang), **getattr(cases(name), "STILL", {})}


def digest(result):
    """The whole answer in sixteen signs: sentence, notes, tables and pictures."""
    return hashlib.sha256(json.dumps(result, ensure_ascii=False, sort_keys=True).encode()).hexdigest()[:16]


def file(slug):
    """Where the recorded answers of a lab are."""
    return FOLDER / f"{slug}.json"


def record(name):
    """Every case of a lab in every language."""
    found = []
    for case, (part, settings) in cases(name).CASES.items():
        for lang in editions():
            result = labs()[name].model.PARTS[part](data(name, lang), settings)
            found.append({"name": case, "lang": lang, "part": part, "settings": settings, "sentence": result["sentence"],
                          "digest": digest(result)})
    return found


if __name__ == "__main__":
    for slug in sys.argv[1:] or BY_SLUG:
        file(slug).write_text(json.dumps(record(BY_SLUG[slug]), ensure_ascii=False, indent=1) + "\n", "utf-8")
        print(file(slug))

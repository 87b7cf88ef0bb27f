"""The spellings of a short answer for a platform that compares letters: it folds nothing but upper and lower case."""

from coursekit.items.fold import fold


def spellings(item):
    """The accepted forms and, where it differs, each as ``fold`` spells it: without hamza, marks and signs."""
    found = {}
    for form in [*item["key"], *map(fold, item["key"])]:
        found.setdefault(form.casefold(), form)
    return list(found.values())

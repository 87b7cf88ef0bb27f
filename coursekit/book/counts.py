"""Counts in prose: a number that depends on a day stands on a page through a role, with its date and source.

``translations/<lang>/counts.yml`` holds what a language contributes: the nouns whose count changes with the years, the words
for numbers, and the counts that may stand as they are, each with the reason.
"""

import re
from pathlib import Path

from coursekit.book import parity
from coursekit.edition import ROOT, editions, read_yaml
from coursekit.errors import CourseError, CourseErrors

FENCE = re.compile(r"^\s*(`{3,}|:{3,})(\{[\w-]+\})?")
PROSE_INSIDE = {"{case}", "{instructor}", "{note}", "{admonition}", ""}  # directives whose body is text; "" closes one
ROLE = re.compile(r"\{[\w-]+\}`[^`]*`|`[^`]*`|\]\([^)]*\)")


def check(root=ROOT):
    """Raises CourseErrors for every count in prose that no role carries, and for every exception that nothing uses."""
    faults = [fault for lang in editions() for fault in edition_faults(lang, Path(root))]
    if faults:
        raise CourseErrors(faults)


def edition_faults(lang, root):
    """The faults of one edition's pages, in their order."""
    file = root / "translations" / lang / "counts.yml"
    known = read_yaml(file)
    sought, kept, used = pattern(known), known["kept"], set()
    for page in parity.pages(root):
        path = parity.page_file(lang, page, root)
        if path is None or path.suffix != ".md":
            continue
        for line, found in counts(path.read_text("utf-8"), sought):
            allowed = [at for at, one in enumerate(kept) if one["page"] == path.stem and one["words"] in found.string
                       and found.group().strip() in one["words"]]
            used.update(allowed)
            if not allowed:
                yield CourseError(f"«{found.group().strip()}» is a count without a date or a source.", file=path.relative_to(root), line=line,
                                  mend=f"Take it from data/ through a role, or enter it with its reason under kept in {file.relative_to(root)}.")
    for at, one in enumerate(kept):
        if at not in used:
            yield CourseError(f"The exception «{one['words']}» meets nothing on {one['page']}.", file=file.relative_to(root), mend="Take it out.")


def pattern(known):
    """The expression that finds a count: a number in digits or words, then a noun of ``known``.

    ``between``: words that may stand between the two; ``prefixes``: letters that a language writes onto a word of number.
    """
    words = "|".join(map(re.escape, known["numbers"]))
    prefix = f"[{known['prefixes']}]?" if known["prefixes"] else ""
    number = rf"(?:(?<![0-9A-Za-z.,-])\d+(?:[.,]\d+)*|(?<!\w){prefix}(?:{words}))"
    noun = "|".join(sorted(map(re.escape, known["nouns"]), key=len, reverse=True))
    return re.compile(rf"{number}(?: [^\W\d]+){{0,{known['between']}}} (?:{noun})(?!\w)|\d ?%", re.IGNORECASE)


def counts(text, sought):
    """(line, match) for every count in the prose of a page; what roles, code and lists of ids say is left out."""
    inside = []  # the fences that are open, as (marks, name)
    for number, line in enumerate(text.splitlines(), 1):
        fence = FENCE.match(line)
        if fence:
            marks, name = fence.groups()
            if not name and inside and marks.startswith(inside[-1][0]):
                inside.pop()
            else:
                inside.append((marks, name or "code"))
            continue
        if any(name not in PROSE_INSIDE for _, name in inside):
            continue
        for found in sought.finditer(ROLE.sub("¤", line)):
            yield number, found

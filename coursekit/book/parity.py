"""The editions against each other: what one has and another lacks, and which translated sections have fallen behind."""

from pathlib import Path
from typing import NamedTuple

from coursekit.book.config import source_folder
from coursekit.book.sectioning import sections, stamp_notebook, stamp_text
from coursekit.edition import ROOT, SOURCE, edition, editions, read_yaml
from coursekit.errors import CourseError, CourseErrors

SUFFIXES = (".md", ".ipynb")


class Stale(NamedTuple):
    """A translated section that does not follow its source section as that stands now; ``marked`` where it once did."""

    path: Path
    line: int
    label: str
    marked: bool


def pages(root=ROOT):
    """Names of all pages in ``_toc.yml``, the root page first."""
    toc = read_yaml(Path(root) / "_toc.yml")
    return [toc["root"]] + [entry["file"] for part in toc.get("parts", []) for entry in part["chapters"]]


def page_file(lang, page, root=ROOT):
    """The file of a page in an edition; None where it has none."""
    stem = source_folder(lang, root) / page
    return next((path for path in (stem.with_name(stem.name + suffix) for suffix in SUFFIXES) if path.exists()), None)


def translations():
    return [code for code in editions() if code != SOURCE]


def check(root=ROOT):
    """Raises CourseErrors for every page, section, label or word that one edition has and another has not."""
    faults = list(page_faults(Path(root))) + list(word_faults())
    if faults:
        raise CourseErrors(faults)


def page_faults(root):
    for page in pages(root):
        source = page_file(SOURCE, page, root)
        if source is None:
            yield CourseError(f"The page «{page}» does not exist.", file="_toc.yml", mend="Write it, or take it out of the list.")
            continue
        for lang in translations():
            twin = page_file(lang, page, root)
            if twin is None:
                yield CourseError("The page is not translated.", file=source.relative_to(root),
                                  mend=f"Write translations/{lang}/{source.relative_to(root)}.")
            else:
                yield from section_faults(source, twin, root)


def section_faults(source, twin, root):
    """What two versions of a page do not share, in sections and in their order."""
    own, other = sections(source), sections(twin)
    for label in own.keys() - other.keys():
        yield CourseError(f"The section «{label}» is missing.", file=twin.relative_to(root),
                          mend=f"Translate it from {source.relative_to(root)}:{own[label].line}.")
    for label in other.keys() - own.keys():
        yield CourseError(f"The section «{label}» has no source.", file=twin.relative_to(root), line=other[label].line,
                          mend=f"Write it in {source.relative_to(root)} too, or take it out.")
    if own.keys() == other.keys() and list(own) != list(other):
        label = next(one for one, two in zip(other, own) if one != two)
        yield CourseError(f"The section «{label}» stands elsewhere in {source.relative_to(root)}.",
                          file=twin.relative_to(root), line=other[label].line, mend="Give the sections the same order.")


def word_faults():
    """Keys of the editions' own words that are not in every edition."""
    keys = {lang: set(leaves(edition(lang).strings)) for lang in editions()}
    for lang in translations():
        for one, other in ((SOURCE, lang), (lang, SOURCE)):
            for key in sorted(keys[one] - keys[other]):
                area = key.partition(".")[0]
                yield CourseError(f"The text «{key}» is missing.", file=f"translations/{other}/strings/{area}.yml",
                                  mend=f"It stands in translations/{one}/strings/{area}.yml.")


def leaves(tree, prefix=""):
    """Dotted keys of a nested mapping; the plural forms of a counted text are one key, as languages differ in them."""
    for key, value in tree.items():
        if isinstance(value, dict) and "other" not in value:
            yield from leaves(value, f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}"


def stale(root=ROOT):
    """Every translated section whose source has moved on, or that was never stamped: a list of :class:`Stale`."""
    return [one for lang in translations() for page in pages(root) for one in stale_sections(lang, page, root)]


def stale_sections(lang, page, root=ROOT):
    """The sections of one translated page that are :class:`Stale`."""
    source, twin = page_file(SOURCE, page, root), page_file(lang, page, root)
    if source is None or twin is None:
        return []
    states = {label: section.state for label, section in sections(source).items()}
    return [Stale(twin, section.line, label, bool(section.follows)) for label, section in sections(twin).items()
            if label in states and section.follows != states[label]]


def status(root=ROOT):
    """Lines that say which sections have fallen behind. Raises CourseErrors where the editions differ in what they hold."""
    check(root)
    reasons = {True: "its source has changed since", False: "not stamped yet"}
    return [f"{one.path.relative_to(root)}:{one.line}: {one.label}: {reasons[one.marked]}" for one in stale(root)]


def stamp(paths=(), root=ROOT):
    """Records that translated pages follow their sources as these stand now.

    ``paths``: translated pages, relative to the root or absolute; all of them when empty. Returns the files that changed.
    Raises CourseError for a path that is no translated page.
    """
    root, changed = Path(root), []
    known = {page_file(lang, page, root): page for lang in translations() for page in pages(root)}
    known.pop(None, None)
    for path in [root / path for path in paths] or known:
        if path not in known:
            raise CourseError("This is not a translated page of the book.", file=path, mend="Name one below translations/.")
        states = {label: one.state for label, one in sections(page_file(SOURCE, known[path], root)).items()}
        before = path.read_text("utf-8")
        after = (stamp_notebook if path.suffix == ".ipynb" else stamp_text)(before, states)
        if after != before:
            path.write_text(after, "utf-8")
            changed.append(path)
    return changed

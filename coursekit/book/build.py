"""Builds the site: every edition in a process of its own, then all of them swapped in at once.

What is finished stands in ``out``; what a next build can use again stands beside it in a work folder. A build that fails
leaves ``out`` as it was.
"""

import hashlib
import json
import os
import shutil
import sys
from contextlib import suppress
from functools import partial
from pathlib import Path

from coursekit.book import parity
from coursekit.book.config import settings
from coursekit.book.edition_runs import EditionRuns
from coursekit.edition import ROOT, SOURCE, edition
from coursekit.edition import editions as all_editions
from coursekit.errors import CourseError, CourseErrors

# All that a page can depend on. The second list is what shapes every page: a change there reads all pages anew.
INPUTS = ("_config.yml", "_toc.yml", "requirements.txt", "book", "notebooks", "data", "items", "translations")
SHARED = ("_config.yml", "_toc.yml", "requirements.txt", "translations/*/_config.yml")
CODE = ("coursekit", "translations/*/strings", "translations/*/search.yml")  # of this installation, whatever project is built with it
BANK = ("data", "items")  # what the checks of tables and items read, of this installation too
PASSED_OVER = {"__pycache__", ".ipynb_checkpoints"}


def build(out=None, *, editions=None, root=ROOT, runs=None, say=print):
    """Builds the site into ``out`` (``_build/html``) and returns that folder.

    Parameters
    ----------
    out : where the finished site goes; the work folder is its neighbour ``.<name>-work``.
    editions : codes of the editions to build; all of them unless named.
    root : the project's folder.
    runs : EditionRuns that got ready in advance (:func:`prepare`); they are used up where they still fit, and ended where not.
    say : prints one line of what is going on.

    Raises CourseErrors for what is wrong in tables, items and translations, before any page is read; CourseError when a page
    of an edition has a fault, which has been printed by then.
    """
    root, out, work, codes = places(out, editions, root)
    state, before = state_of(codes, root), read_state(work)
    try:
        if before == state and (out / "index.html").exists():
            say("Nothing has changed since the last build.")
        else:
            if before.get("shared") != state["shared"]:
                shutil.rmtree(work, ignore_errors=True)
            work.mkdir(parents=True, exist_ok=True)
            if runs is None or not runs.fit(codes, state):
                stop(runs)
                runs = EditionRuns(codes, root, work, state)  # they get ready while the bank is checked
            if before.get("bank") != state["bank"]:
                say("Checking tables and items.")
                check_bank()
            if codes != [SOURCE]:
                parity.check(root)
            (work / "state.json").unlink(missing_ok=True)  # until this build is done, its folder is not to be trusted
            try:
                runs.build(say)
            except CourseError:  # what it leaves can be used again: each edition has removed what cannot
                (work / "state.json").write_text(json.dumps({name: state[name] for name in ("editions", "shared", "bank")}), "utf-8")
                raise
            swap(codes, work, out, root)
            (work / "state.json").write_text(json.dumps(state), "utf-8")
    finally:
        stop(runs)
    for code in codes:
        say(f"{edition(code).text('edition.name')}: {out / site_path(code) / 'index.html'}")
    return out


def prepare(out=None, *, editions=None, root=ROOT):
    """EditionRuns that get ready for a next build while nobody waits for it; the last one must have finished."""
    root, out, work, codes = places(out, editions, root)
    return EditionRuns(codes, root, work, state_of(codes, root), ahead=True)


def places(out, editions, root):
    """(root, out, work folder, codes) that a caller means."""
    root = Path(root)
    out = (Path(out) if out else root / "_build" / "html").absolute()
    return root, out, out.parent / f".{out.name}-work", list(editions or all_editions())


def state_of(codes, root):
    """What a build of these editions would be made from, as fingerprints."""
    code = fingerprint(ROOT, CODE)
    return {"editions": codes, "inputs": code + fingerprint(root, INPUTS), "shared": code + fingerprint(root, SHARED),
            "bank": code + fingerprint(ROOT, BANK)}


def stop(runs):
    if runs is not None:
        runs.stop()


def site_path(code):
    """The folder of an edition within the site: the source edition is at its root."""
    return "" if code == SOURCE else code


def fingerprint(root, patterns):
    """One hash over names and contents of all files under ``patterns``."""
    digest = hashlib.sha256(sys.version.encode())
    for path in files(root, patterns):
        digest.update(f"{path.relative_to(root)}\0".encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def files(root, patterns):
    """All files under ``patterns``, pattern by pattern, in the order of their names."""
    for pattern in patterns:
        for start in sorted(root.glob(pattern)):
            if start.is_file():
                yield start
            for folder, folders, names in os.walk(start):
                folders[:] = sorted(set(folders) - PASSED_OVER)
                yield from filter(Path.is_file, (Path(folder, name) for name in sorted(names)))  # an editor's lock is a link to nothing


def read_state(work):
    """What the last build was made from, without ``inputs`` where it found faults; nothing where there was none or it was cut short."""
    path = work / "state.json"
    return json.loads(path.read_text("utf-8")) if path.exists() else {}


def check_bank():
    """Raises CourseErrors with every fault of the tables and of the question bank."""
    # imported here: an unchanged site need not wait for pandas
    from coursekit import tables
    from coursekit.items import check

    faults = []
    for part in (tables.check, check.check_bank):
        try:
            part()
        except CourseError as error:
            faults += getattr(error, "errors", [error])
    if faults:
        raise CourseErrors(faults)


def copy_or_keep(built, last, source, target):
    """Copies a file of a built edition to ``target``, or links it from the ``last`` site, which goes, where it has the same size and
    time there: most of a site is what it was. The work folder itself is never linked, as the next build writes into its files."""
    earlier, now = last / Path(source).relative_to(built), os.stat(source)
    with suppress(OSError):  # it was not there, or this disk has no links
        before = os.stat(earlier)
        if (before.st_size, before.st_mtime_ns) == (now.st_size, now.st_mtime_ns):
            return os.link(earlier, target)
    return shutil.copy2(source, target)


def swap(codes, work, out, root):
    """Puts the finished editions together with the tables, and in the place of the last site, in two renames."""
    from coursekit.book import downloads, offline, policy, published, start

    fresh, old = work / "next", work / "old"
    for leftover in (fresh, old):
        shutil.rmtree(leftover, ignore_errors=True)
    for code in sorted(codes, key=site_path):
        built = work / code / "html"
        shutil.copytree(built, fresh / site_path(code), ignore=shutil.ignore_patterns(".buildinfo*", "objects.inv"), dirs_exist_ok=True,
                        copy_function=partial(copy_or_keep, built, out / site_path(code)))
    if SOURCE in codes and len(codes) > 1:
        titles = {code: settings(code, root)["title"] for code in codes}
        (fresh / "index.html").write_text(start.of_site(titles, "book/index.html"), "utf-8")
    downloads.write(fresh / downloads.FOLDER)
    policy.write(fresh)
    address = settings(SOURCE, root).get("html", {}).get("baseurl", "")
    if address:
        published.write_list(fresh, f"{address.rstrip('/')}/", [f"{name}.html" for name in parity.pages(root)])
    offline.write(fresh)
    if out.exists():
        out.rename(old)
    fresh.rename(out)
    shutil.rmtree(old, ignore_errors=True)

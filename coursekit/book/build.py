"""Builds the site: every edition in a process of its own, then all of them swapped in at once.

What is finished stands in ``out``; what a next build can use again stands beside it in a work folder. A build that fails
leaves ``out`` as it was.
"""

import hashlib
import json
import shutil
import subprocess
import sys
import threading
from pathlib import Path

from coursekit.book import parity
from coursekit.book.config import settings
from coursekit.edition import ROOT, SOURCE, edition
from coursekit.edition import editions as all_editions
from coursekit.errors import CourseError, CourseErrors

# All that a page can depend on. The second list is what shapes every page: a change there reads all pages anew.
INPUTS = ("_config.yml", "_toc.yml", "requirements.txt", "book", "notebooks", "data", "items", "translations")
SHARED = ("_config.yml", "_toc.yml", "requirements.txt", "translations/*/_config.yml")
CODE = ("coursekit", "translations/*/strings")  # of this installation, whatever project is built with it
BANK = ("data", "items")  # what the checks of tables and items read, of this installation too
PASSED_OVER = {"__pycache__", ".ipynb_checkpoints"}


def build(out=None, *, editions=None, root=ROOT, say=print):
    """Builds the site into ``out`` (``_build/html``) and returns that folder.

    Parameters
    ----------
    out : where the finished site goes; the work folder is its neighbour ``.<name>-work``.
    editions : codes of the editions to build; all of them unless named.
    root : the project's folder.
    say : prints one line of what is going on.

    Raises CourseErrors for what is wrong in tables, items and translations, before any page is read; CourseError when a page
    of an edition has a fault, which has been printed by then.
    """
    root = Path(root)
    out = (Path(out) if out else root / "_build" / "html").absolute()
    codes = list(editions or all_editions())
    work = out.parent / f".{out.name}-work"
    code = fingerprint(ROOT, CODE)
    state = {"editions": codes, "inputs": code + fingerprint(root, INPUTS), "shared": code + fingerprint(root, SHARED),
             "bank": code + fingerprint(ROOT, BANK)}
    before = read_state(work)
    if before == state and (out / "index.html").exists():
        say("Nothing has changed since the last build.")
    else:
        if before.get("bank") != state["bank"]:
            say("Checking tables and items.")
            check_bank()
        if codes != [SOURCE]:
            parity.check(root)
        if before.get("shared") != state["shared"]:
            shutil.rmtree(work, ignore_errors=True)
        work.mkdir(parents=True, exist_ok=True)
        (work / "state.json").unlink(missing_ok=True)  # until this build is done, its folder is not to be trusted
        run_editions(codes, root, work, say)
        swap(codes, work, out, root)
        (work / "state.json").write_text(json.dumps(state), "utf-8")
    for code in codes:
        say(f"{edition(code).text('edition.name')}: {out / site_path(code) / 'index.html'}")
    return out


def site_path(code):
    """The folder of an edition within the site: the source edition is at its root."""
    return "" if code == SOURCE else code


def fingerprint(root, patterns):
    """One hash over names and contents of all files under ``patterns``."""
    digest = hashlib.sha256(sys.version.encode())
    for pattern in patterns:
        for start in sorted(root.glob(pattern)):
            for path in sorted(start.rglob("*")) if start.is_dir() else [start]:
                if path.is_file() and not PASSED_OVER & set(path.parts):
                    digest.update(f"{path.relative_to(root)}\0".encode())
                    digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def read_state(work):
    """What the last finished build was made from; nothing where there was none or it did not finish."""
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


def run_editions(codes, root, work, say):
    """Builds the editions side by side, printing what each one says; raises CourseError when one fails."""
    runs = []
    for code in codes:
        command = [sys.executable, "-u", "-m", "coursekit.book.build_edition", code, str(root), str(work / code)]
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8")
        relay = threading.Thread(target=lambda process=process, code=code: [say(f"[{code}] {line.rstrip()}") for line in process.stdout])
        relay.start()
        runs.append((code, process, relay))
    failed = []
    for code, process, relay in runs:
        relay.join()
        if process.wait():
            failed.append(code)
    if failed:
        names = " and ".join(edition(code).text("edition.name") for code in failed)
        raise CourseError(f"The site was not built: {names} has faults, listed above.", mend="The last finished site is untouched.")


def swap(codes, work, out, root):
    """Puts the finished editions together with the tables, and in the place of the last site, in two renames."""
    from coursekit.book import downloads, offline, policy, published, start

    fresh, old = work / "next", work / "old"
    for leftover in (fresh, old):
        shutil.rmtree(leftover, ignore_errors=True)
    for code in sorted(codes, key=site_path):
        shutil.copytree(work / code / "html", fresh / site_path(code), ignore=shutil.ignore_patterns(".buildinfo*", "objects.inv"),
                        dirs_exist_ok=True)
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

"""Builds one edition in this process: ``python -m coursekit.book.build_edition <code> <root> <work> <bank> [ahead]``.

It gets ready, waits for a line on its standard input, then prints a line a page and every warning; it ends with 1 when there was
one, as a page with a fault is not published. Without that line it ends and has done nothing.
"""

import gc
import os
import shutil
import sys
from contextlib import contextmanager, suppress
from pathlib import Path

from coursekit.book.config import source_folder, sphinx_config
from coursekit.edition import SOURCE
from coursekit.errors import CourseError


def build_edition(code, root, work, out=sys.stdout, *, bank="", told=lambda: True):
    """Builds an edition into ``work/html``, reusing what ``work`` holds.

    Parameters
    ----------
    bank : the state of tables, items, words and code, so that what is made from them alone is not made again; "" makes it always.
    told : called when everything is ready; the edition is built where it returns true.

    Returns whether there was no warning.
    """
    work = Path(work)
    with ready(code, root, work, out, bank) as (app, faulty):
        if not told():
            return True
        try:
            app.build()
        except BaseException:  # cut short: what has been written is not to be trusted
            shutil.rmtree(work, ignore_errors=True)
            raise
        if app.statuscode:
            forget(app, faulty, work)
        return app.statuscode == 0


@contextmanager
def ready(code, root, work, out, bank):
    """A Sphinx application of an edition that has read what the last build left, and a set that collects the pages with faults."""
    from sphinx.application import Sphinx
    from sphinx.util.console import nocolor
    from sphinx.util.docutils import docutils_namespace, patch_docutils

    from coursekit.book.faults import collect

    nocolor()
    with patch_docutils(), docutils_namespace():
        app = Sphinx(srcdir=source_folder(code, root), confdir=None, outdir=work / "html", doctreedir=work / "doctrees",
                     buildername="html", confoverrides={**sphinx_config(code, root), "course_bank": bank}, status=None, warning=out,
                     warningiserror=True, keep_going=True)
        show_progress(app, out)
        yield app, collect(app)


def forget(app, faulty, work):
    """Has the pages with faults read again by the next build, as Sphinx would not repeat their warnings; all pages after a fault of none."""
    import pickle

    from sphinx.application import ENV_PICKLE_FILENAME

    if None in faulty or not faulty:
        shutil.rmtree(work, ignore_errors=True)
        return
    for docname in faulty:
        app.env.clear_doc(docname)
    (Path(app.doctreedir) / ENV_PICKLE_FILENAME).write_bytes(pickle.dumps(app.env, pickle.HIGHEST_PROTOCOL))


def show_progress(app, out):
    """Prints «page n of m» while pages are read and written."""
    counts = {"read": 0, "to read": 0, "written": 0}

    def begin(app, env, docnames):
        counts["to read"] = len(docnames)

    def read(app, docname, source):
        counts["read"] += 1
        print(f"read page {counts['read']} of {counts['to read']}: {docname}", file=out)

    def written(app, pagename, templatename, context, doctree):
        counts["written"] += 1
        print(f"wrote {pagename} ({counts['written']})", file=out)

    app.connect("env-before-read-docs", begin)
    app.connect("source-read", read)
    app.connect("html-page-context", written, priority=900)


def read_ahead(code, root, work):
    """Reads tables, items, facts, what labs are given and the words of the search while nobody waits; they are kept in this process."""
    from coursekit import facts
    from coursekit.book import search
    from coursekit.book.uses import uses
    from coursekit.items import load_all
    from coursekit.widgets.lab import lab_data
    from coursekit.widgets.labs import labs

    load_all()
    for lang in {SOURCE, code}:
        for lab in labs():
            lab_data(lab, lang)
    search.read_ahead(work / "doctrees")
    for use in uses(code, {"fact"}, root):
        with suppress(CourseError):  # a fault is told where the page is read
            facts.fact(use.reference)


def main(code, root, work, bank, ahead=""):
    """Builds an edition; a fault of an author is one line, anything else keeps its traceback. Returns the exit code."""
    from sphinx.errors import ExtensionError

    gc.disable()  # collecting takes a fifth of a build's time and frees little; the process ends with the build

    def told():
        if ahead:
            read_ahead(code, Path(root), Path(work))
        return bool(sys.stdin.readline())

    try:
        return 0 if build_edition(code, Path(root), work, bank=bank, told=told) else 1
    except CourseError as error:
        fault = error
    except ExtensionError as error:  # Sphinx wraps what is raised in the middle of its work
        if not isinstance(error.orig_exc, CourseError):
            raise
        fault = error.orig_exc
    print(f"ERROR: {fault}")
    return 1


if __name__ == "__main__":
    ended = main(*sys.argv[1:])
    sys.stdout.flush()
    os._exit(ended)  # all is written: handing back what the bank and the pages hold, piece by piece, would take another second

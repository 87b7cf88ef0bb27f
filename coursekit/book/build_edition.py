"""Builds one edition in this process: ``python -m coursekit.book.build_edition <code> <root> <work>``.

Prints a line a page and every warning; ends with 1 when there was one, as a page with a fault is not published.
"""

import shutil
import sys
from pathlib import Path

from coursekit.book.config import source_folder, sphinx_config
from coursekit.errors import CourseError


def build_edition(code, root, work, out=sys.stdout):
    """Builds an edition into ``work/html``, reusing what ``work`` holds. Returns True when there was no warning."""
    from sphinx.application import Sphinx
    from sphinx.util.console import nocolor
    from sphinx.util.docutils import docutils_namespace, patch_docutils

    nocolor()
    source, work = source_folder(code, root), Path(work)
    with patch_docutils(), docutils_namespace():
        app = Sphinx(srcdir=source, confdir=None, outdir=work / "html", doctreedir=work / "doctrees", buildername="html",
                     confoverrides=sphinx_config(code, root), status=None, warning=out, warningiserror=True, keep_going=True)
        show_progress(app, out)
        app.build()
    if app.statuscode:
        shutil.rmtree(work, ignore_errors=True)  # Sphinx would not repeat the warnings of pages it has already read
    return app.statuscode == 0


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


def main(code, root, work):
    """Builds an edition; a fault of an author is one line, anything else keeps its traceback. Returns the exit code."""
    from sphinx.errors import ExtensionError

    try:
        return 0 if build_edition(code, Path(root), work) else 1
    except CourseError as error:
        fault = error
    except ExtensionError as error:  # Sphinx wraps what is raised in the middle of its work
        if not isinstance(error.orig_exc, CourseError):
            raise
        fault = error.orig_exc
    print(f"ERROR: {fault}")
    return 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

"""Builds again whenever something is saved. Between two builds the next one's processes get ready, so that a page is there in seconds."""

import subprocess
import sys
import time

from coursekit.book.build import CODE, INPUTS, build, files, places, prepare, read_state, state_of
from coursekit.book.edition_runs import needs
from coursekit.edition import ROOT
from coursekit.errors import CourseError

PAUSE = 0.1  # seconds between two looks at the files; what changed is built once it has stayed the same for one


def watch(out=None, *, root=ROOT, say=print, anew=None, stop=lambda: False):
    """Builds the site again after every change, until ``stop()`` is true or it is interrupted. A fault is said, and waits for its mending.

    A changed page or notebook is built by processes that are ready. Once tables, items, words, code or settings have changed, ``anew()``
    builds, a process of its own, as this one has read the old state.
    """
    anew = anew or (lambda: subprocess.run([sys.executable, "-m", "coursekit.cli", "build", *(["--out", str(out)] if out else [])], check=False))
    root, out, work, codes = places(out, None, root)
    tried, began_with = read_state(work), needs(codes, state_of(codes, root))
    while not stop():
        runs = prepare(out, root=root)
        try:
            seen = stamps(root)
            if state_of(codes, root) == tried:  # else something was saved while the last build ran
                change(seen, root, stop)
            if stop():
                return
            say("Something was saved.")
            began, tried = time.perf_counter(), state_of(codes, root)
            if needs(codes, tried) == began_with and runs.fit(codes, tried):
                build(out, root=root, runs=runs, say=say)
            else:
                anew()
                say("Tables, items, words, code or settings are not what they were: start this command again, and pages are built faster.")
            say(f"Done in {time.perf_counter() - began:.1f} s.")
        except CourseError as fault:
            say(str(fault))
        finally:
            runs.stop()


def stamps(root):
    """{path: when it was last written} of everything that a build reads."""
    found = {}
    for place, patterns in ((root, INPUTS), (ROOT, CODE)):
        for path in files(place, patterns):
            try:
                found[path] = path.stat().st_mtime_ns
            except FileNotFoundError:
                pass  # an editor has just put another in its place; the next look finds it
    return found


def change(seen, root, stop):
    """Waits until the files differ from ``seen`` and have come to rest, or until ``stop()``."""
    last = seen
    while not stop():
        time.sleep(PAUSE)
        now = stamps(root)
        if now != seen and now == last:
            return
        last = now

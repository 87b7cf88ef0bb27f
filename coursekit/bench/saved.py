"""How long after a page is saved it stands in the site, while `course serve --watch` waits for it."""

import statistics
import subprocess
import sys
import time

from coursekit.errors import CourseError

WATCH = "import sys; from coursekit.book.watch import watch; watch(sys.argv[1], root=sys.argv[2])"
REST = 20  # seconds: longer than the processes of the next build take to get ready
LONGEST = 120  # seconds


def until_shown(root, site, page, log, times=3):
    """Seconds from saving a page to its being in both editions' finished site: the median of some times.

    Parameters
    ----------
    root, site : a copy of the project, and its site, built already.
    page : name of the page that is saved, without an ending.
    log : Path; what the watching process says goes there.

    Raises CourseError where the page does not come.
    """
    source, built = root / f"{page}.md", site / f"{page}.html"
    found = []
    with log.open("w", encoding="utf-8") as output:
        watching = subprocess.Popen([sys.executable, "-c", WATCH, site, root], stdout=output, stderr=subprocess.STDOUT)
        try:
            for number in range(1, times + 1):
                time.sleep(REST)
                said = f"This is saving number {number}."
                source.write_text(f"{source.read_text('utf-8')}\n{said}\n", "utf-8")
                found.append(waited(built, said, log))
        finally:
            watching.kill()
            watching.wait()
    return round(statistics.median(found), 2)


def waited(built, said, log):
    """Seconds until a page holds a sentence."""
    began = time.perf_counter()
    while time.perf_counter() - began < LONGEST:
        # between two renames the site is not there
        if built.exists() and said in built.read_text("utf-8"):
            return time.perf_counter() - began
        time.sleep(0.02)
    raise CourseError(f"A saved page did not come in {LONGEST} s.", file=log)

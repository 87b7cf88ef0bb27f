"""One run of the measurements, and how they are printed."""

import json
import os
import platform
import shutil
import sys
import tempfile
from pathlib import Path

from coursekit.bench import answers, browse, lookup, memory, scores, saved
from coursekit.bench.process import measured
from coursekit.bench.stock import use_stock
from coursekit.book.build import INPUTS
from coursekit.edition import ROOT, SOURCE

SCORED = [f"{folder}{page}.html" for page in ("book/index", "book/01-law-and-policy", "book/05-early-warning", "notebooks/03-databases",
                                              "book/glossary", "book/my-course") for folder in ("", "ar/")]
PAGE = "book/01-law-and-policy"  # the page that is changed, and weighed beside the root page
BUILD = "import sys; from coursekit.book.build import build; build(sys.argv[1], editions=sys.argv[3:] or None, root=sys.argv[2])"


def run(*, as_json=False, tests=False, say=print):
    """Measures and returns the result as text: a table for a person, or JSON.

    Parameters
    ----------
    as_json : JSON instead of the table.
    tests : time the whole test run too.
    say : prints what is going on.
    """
    with tempfile.TemporaryDirectory(prefix="course-bench-") as folder:
        folder = Path(folder)
        ours, stock = course(folder, say), stock_book(folder, say)
        ours |= {"notebooks_s": notebooks(folder, say)}
        say("memory of a server and of each lab's kernel")
        ours |= {"server_mb": memory.server(), "kernels_mb": memory.kernels()}
        say("one document among ten thousand to ten million")
        ours["lookup"] = lookup.growth()
        if tests:
            say("the whole test run")
            ours["tests_s"] = measured(["make", "test"], ROOT, folder / "tests.log")[0]
    machine = {"cores": os.cpu_count(), "system": platform.platform(terse=True), "python": platform.python_version()}
    numbers = {"machine": machine, "course": ours, "stock": stock}
    return json.dumps(numbers, indent=2) if as_json else table(numbers)


def sources(folder):
    """A copy of everything a build reads, so that nothing is changed in the project itself."""
    for name in INPUTS:
        origin = ROOT / name
        if origin.is_dir():
            shutil.copytree(origin, folder / name, ignore=shutil.ignore_patterns("__pycache__", ".ipynb_checkpoints"))
        else:
            folder.mkdir(parents=True, exist_ok=True)
            shutil.copy2(origin, folder / name)
    return folder


def three_builds(command, root, log, say, name):
    """Cold, unchanged and with one page changed: seconds of each, and the peak memory of the first."""
    say(f"{name}: cold build")
    cold, memory = measured(command, root, log)
    say(f"{name}: nothing changed")
    unchanged, _ = measured(command, root, log)
    page = root / f"{PAGE}.md"
    page.write_text(page.read_text("utf-8") + "\nOne more sentence.\n", "utf-8")
    say(f"{name}: one page changed")
    changed, _ = measured(command, root, log)
    return {"cold_s": cold, "unchanged_s": unchanged, "one_page_s": changed, "memory_mb": memory}


def course(folder, say):
    """The course: both editions as `make book` builds them, then the English one alone, then its pages in Chromium."""
    root = sources(folder / "course")
    both = [sys.executable, "-c", BUILD, folder / "site", root]
    alone = [sys.executable, "-c", BUILD, folder / "alone", root, SOURCE]
    result = {"both_editions": three_builds(both, root, folder / "course.log", say, "course, both editions"),
              "english": three_builds(alone, root, folder / "course.log", say, "course, English")}
    say("course: a page saved while the site is watched")
    result["saved_s"] = saved.until_shown(root, folder / "site", PAGE, folder / "watch.log")
    say("course: pages in Chromium")
    result["pages"] = browse.first_visits(folder / "site", ["book/index", PAGE])
    result["clicks"] = browse.clicks(folder / "site", f"{PAGE}.html")
    say("course: every part of every lab, both editions")
    pages = sorted(str(path.relative_to(folder / "site")) for path in (folder / "site").glob("**/book/*.html")
                   if '<section class="lab"' in path.read_text("utf-8"))
    result["labs"] = answers.answers(folder / "site", pages)
    say("course: Lighthouse")
    result["scores"] = scores.scores(folder / "site", SCORED)
    return result


def stock_book(folder, say):
    """Stock Jupyter Book on the same English pages."""
    root = sources(folder / "stock")
    use_stock(root)
    command = [Path(sys.executable).with_name("jupyter-book"), "build", root, "--path-output", folder / "stock-out"]
    result = {"english": three_builds(command, root, folder / "stock.log", say, "stock")}
    say("stock: pages in Chromium")
    result["pages"] = browse.first_visits(folder / "stock-out" / "_build" / "html", ["book/index", PAGE])
    return result


def notebooks(folder, say):
    """Seconds to run every notebook and compare it with its stored outputs."""
    say("notebooks")
    folders = [path for path in [ROOT / "notebooks", *sorted((ROOT / "translations").glob("*/notebooks"))] if path.is_dir()]
    command = [sys.executable, "-m", "pytest", "--nbval", "--nbval-current-env", "-p", "no:cacheprovider", *folders]
    return measured(command, ROOT, folder / "notebooks.log")[0]


def table(numbers):
    """The numbers as lines for a person."""
    ours, stock, machine = numbers["course"], numbers["stock"], numbers["machine"]
    rows = [("", "course", "stock Jupyter Book")]
    for title, key, unit in (("cold build", "cold_s", "s"), ("nothing changed", "unchanged_s", "s"),
                             ("one page changed", "one_page_s", "s"), ("peak memory of the cold build", "memory_mb", "MB")):
        rows.append((f"both editions: {title}", f"{ours['both_editions'][key]} {unit}", "has one edition"))
        rows.append((f"English alone: {title}", f"{ours['english'][key]} {unit}", f"{stock['english'][key]} {unit}"))
    rows.append(("both editions: a page saved while `course serve --watch` runs", f"{ours['saved_s']} s", ""))
    for name in ours["pages"]:
        for title, key, unit in (("requests", "requests", ""), ("of them to other hosts", "elsewhere", ""),
                                 ("as it is", "raw_kb", "kB"), ("gzip", "gzip_kb", "kB"), ("brotli", "brotli_kb", "kB")):
            rows.append((f"{name}, first visit: {title}", f"{ours['pages'][name][key]} {unit}", f"{stock['pages'][name][key]} {unit}"))
    click = ours["clicks"]
    rows.append((f"{click['answered']} questions on a page: longest from a click to its verdict", f"{click['longest_ms']} ms", ""))
    rows.append(("the same until it is drawn, all questions unfolded: median, longest",
                 f"{click['drawn_median_ms']} ms, {click['drawn_longest_ms']} ms", ""))
    for name, found in ours["labs"].items():
        rows.append((f"{name}: first answer from the first touch, later ones", f"{found['first_ms']} ms, {found['later_ms']} ms", "needs a kernel"))
    for name, found in ours["scores"].items():
        rows.append((f"{name}: Lighthouse, speed, access, practice, search", " ".join(str(found[one]) for one in scores.CATEGORIES), ""))
    if not ours["scores"]:
        rows.append(("Lighthouse", scores.LACKING, ""))
    rows.append(("memory of a JupyterLab server that nobody has opened", f"{ours['server_mb']} MB", ""))
    for name, held in ours["kernels_mb"].items():
        rows.append((f"memory of a kernel that has run {name}", f"{held} MB", ""))
    for size, found in ours["lookup"].items():
        rows.append((f"one document among {size:,}: every row read, by index", f"{found['scan_us']:,} µs, {found['index_us']:,} µs", ""))
    rows.append(("notebooks run and compared", f"{ours['notebooks_s']} s", ""))
    if "tests_s" in ours:
        rows.append(("make test", f"{ours['tests_s']} s", ""))
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip() for row in rows]
    return "\n".join([
        f"{machine['cores']} cores, {machine['system']}, Python {machine['python']}", *lines, "",
        "Stock builds the same English pages with the same directives and roles, under Jupyter Book's own theme, script and",
        "search. A first visit is everything Chromium loads with an empty cache and no other host in reach; what a page asks of",
        "other hosts is counted and not weighed. gzip at level 6, brotli at level 5; fonts are compressed already.",
    ])

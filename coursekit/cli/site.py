"""Commands that build, show and check the book, and measure it."""

from coursekit.cli.bank import items_check
from coursekit.cli.command import argument, command, say
from coursekit.cli.data import data_check
from coursekit.errors import CourseError

@command("build", argument("--out", metavar="FOLDER", help="where the site goes (default: _build/html)"))
def build(options):
    """Build both editions of the site; what has not changed is not built again.

    Example: course build
    """
    from coursekit.book.build import build as build_site

    build_site(options.out, say=say)


@command("serve", argument("--port", type=int, default=8000, help="tried first; the next free one is taken"),
         argument("--site", metavar="FOLDER", help="the built site (default: _build/html)"),
         argument("--watch", action="store_true", help="build first, and again whenever a file is saved"))
def serve(options):
    """Serve the built site on 127.0.0.1, to this machine alone.

    Example: course serve --watch
    """
    from coursekit import serve as server

    if not options.watch:
        return server.serve(options.site, options.port, say)
    import threading

    from coursekit.book.build import build as build_site
    from coursekit.book.watch import watch

    site = build_site(options.site, say=say)
    threading.Thread(target=server.serve, args=(site, options.port, say), daemon=True).start()
    watch(site, say=say)


@command("dist", argument("--out", metavar="FOLDER", help="where the archives go (default: _build/dist)"),
         argument("--site", metavar="FOLDER", help="a built site (default: _build/html, built first)"),
         argument("--twins", action="store_true", help="write compressed twins (.gz, .br) into the site, for a host that serves them"))
def dist(options):
    """Make an archive of the site for each language, with checksums; prints their paths.

    Example: course dist --out ~/release
    """
    from pathlib import Path

    from coursekit.book import dist as archives
    from coursekit.book.build import build as build_site
    from coursekit.edition import ROOT

    site = Path(options.site) if options.site else build_site(say=say)
    for path in archives.write(site, options.out or ROOT / "_build" / "dist"):
        print(path)
    if options.twins:
        for suffix, (count, size) in archives.twins(site).items():
            say(f"{site}: {count} twins {suffix}, {size / 1e6:.1f} MB.")


@command("print", argument("--chapter", type=int, action="append", metavar="N", help="a chapter alone (may be repeated; default: the whole course, then each chapter)"),
         argument("--lang", help="an edition (default: all)"), argument("--kind", choices=("pdf", "epub"), help="(default: both)"),
         argument("--out", metavar="FOLDER", help="where the files go (default: _build/print)"),
         argument("--site", metavar="FOLDER", help="a built site (default: _build/html, built first)"),
         argument("--publish", action="store_true", help="put the files into the site and links to them at the foot of its pages"))
def print_volumes(options):
    """Make PDF and EPUB of the course and of its chapters; prints their paths.

    Example: course print --lang ar --chapter 1 --kind pdf
    """
    from pathlib import Path

    from coursekit import press
    from coursekit.book.build import build as build_site
    from coursekit.edition import ROOT, edition, editions

    codes = [edition(options.lang).code] if options.lang else editions()
    site = Path(options.site) if options.site else build_site(say=say)
    out = site / press.publish.FOLDER if options.publish else Path(options.out or ROOT / "_build" / "print")
    written = []
    for volume in press.volume.volumes(site, codes, options.chapter):
        for kind in [options.kind] if options.kind else press.KINDS:
            say(f"{volume.file}.{kind}")
            written.append((volume, press.KINDS[kind](volume, out / f"{volume.file}.{kind}")))
            print(written[-1][1])
    if options.publish:
        press.publish.link(site, written)


@command("check")
def check(options):
    """Check data, items, the editions' words and pages against each other, without building.

    Example: course check
    """
    from coursekit.errors import CourseErrors

    faults = []
    for part in (data_check, items_check, pages_check, translations_status):
        try:
            part(options)
        except CourseErrors as several:
            faults.extend(several.errors)
        except CourseError as one:
            faults.append(one)
    if faults:
        raise CourseErrors(faults)


@command("pages check")
def pages_check(options):
    """Check that counts which change with the years come from data/ and not from the prose.

    Example: course pages check
    """
    from coursekit.book import counts

    counts.check()
    say("Pages: every count in prose comes from the tables, or is kept for a reason that is written down.")


@command("facts report")
def facts_report(options):
    """Print as CSV every fact in prose, both editions: page, line, section, value, date, age in days, evidence, sources.

    Example: course facts report > facts.csv
    """
    from coursekit.book import facts_report as report

    text = report.text()
    print(text, end="")
    say(f"Facts: {text.count(chr(10)) - 1} uses of a fact traced.")


@command("translations status")
def translations_status(options):
    """Say which pages, words and sections differ between the editions or have fallen behind.

    Example: course translations status
    """
    from coursekit.book import parity

    for line in parity.status():
        print(line)


@command("translations stamp", argument("pages", nargs="*", metavar="PAGE", help="pages (default: all)"))
def translations_stamp(options):
    """Record that sections of translated pages follow their English sections as these stand now.

    Example: course translations stamp translations/ar/book/01-law-and-policy.md
    """
    from coursekit.book import parity

    for path in parity.stamp(options.pages):
        print(path)


@command("notebooks store", argument("notebooks", nargs="*", metavar="NOTEBOOK", help="paths (default: all)"))
def notebooks_store(options):
    """Run notebooks and store their outputs in them, for the page and for nbval.

    Example: course notebooks store notebooks/01-conventions.ipynb
    """
    from coursekit import notebooks

    for path in notebooks.store(options.notebooks):
        print(path)


@command("bench", argument("--json", action="store_true", help="print the numbers as JSON"),
         argument("--tests", action="store_true", help="time the whole test run too (long)"))
def bench(options):
    """Measure builds, pages, a lab's first answer, notebooks and memory beside stock Jupyter Book.

    Example: course bench --json > bench.json
    """
    from coursekit import bench as measure

    print(measure.run(as_json=options.json, tests=options.tests, say=say))

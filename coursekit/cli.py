"""The ``course`` command: one function a command, its docstring is its help.

What a command makes goes to stdout, what it has to say goes to stderr. It ends with 0 only when all went well; a fault in
what somebody wrote is printed as plain lines and ends with 1. Each command imports what it needs when it runs, so that
``course --help`` answers at once.
"""

import argparse
import inspect
import sys

from coursekit.errors import CourseError

COMMANDS = {}  # "items check" -> (function, its arguments), in the order they are listed


def command(name, *arguments):
    """Enters a function as the command ``name``; each argument is the flags and the keywords of ``add_argument``."""
    def enter(function):
        COMMANDS[name] = (function, arguments)
        return function
    return enter


def argument(*flags, **keywords):
    """One argument of a command, as ``add_argument`` of argparse takes it."""
    return flags, keywords


def say(*words):
    """Talk: what a person reads while a command works."""
    print(*words, file=sys.stderr, flush=True)


@command("build", argument("--out", metavar="FOLDER", help="where the site goes (default: _build/html)"))
def build(options):
    """Build both editions of the site; what has not changed is not built again.

    Example: course build
    """
    from coursekit.book.build import build as build_site

    build_site(options.out, say=say)


@command("serve", argument("--port", type=int, default=8000, help="tried first; the next free one is taken"),
         argument("--site", metavar="FOLDER", help="the built site (default: _build/html)"))
def serve(options):
    """Serve the built site on 127.0.0.1, to this machine alone.

    Example: course serve --port 8080
    """
    from coursekit import serve as server

    server.serve(options.site, options.port, say)


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


@command("data check")
def data_check(options):
    """Check data/ against datapackage.json: types, keys, constraints, dates, sources.

    Example: course data check
    """
    from coursekit import tables

    tables.check()
    say(f"Data: {len(tables.resources())} tables agree with data/datapackage.json.")


@command("data dictionary")
def data_dictionary(options):
    """Write data/README.md and the pages of the data dictionary from datapackage.json.

    Example: course data dictionary
    """
    from coursekit import data_dictionary as dictionary

    for path in dictionary.write():
        print(path)


@command("data replace", argument("table", help="name of a table, as claims"),
         argument("file", help="the newer table, CSV in UTF-8"),
         argument("--write", action="store_true", help="write it; without this the changes are only shown"))
def data_replace(options):
    """Show row by row what a newer file would change in a table, and write it when told to.

    Example: course data replace claims claims-new.csv --write
    """
    from coursekit import tables

    changes, text = tables.replacement(options.table, options.file)
    for change in changes:
        print(change)
    counts = ", ".join(f"{sum(one.kind == kind for one in changes)} {kind}" for kind in ("added", "changed", "removed", "moved"))
    if not changes:
        say("Nothing differs; nothing was written.")
    elif options.write:
        say(f"{counts}. Written: {tables.replace(options.table, text)}. Run «course check» for items and pages that name its rows.")
    else:
        say(f"{counts}. Nothing was written; add --write to do it.")


@command("sources check", argument("--offline", action="store_true", help="look at the form of the addresses alone"))
def sources_check(options):
    """Check that every source's address is well-formed, and on line whether it still answers.

    Example: course sources check --offline
    """
    from coursekit.errors import CourseErrors
    from coursekit.tables import addresses

    faults = addresses.faults()
    say(f"Sources: {len(addresses.site_only())} addresses name a site and no page of it.")
    answers = [] if options.offline or faults else addresses.online()
    for one in answers:
        if one.state != "there":
            print(one.state, one.source_id, one.url, one.detail, sep="\t")
    faults += [CourseError(f"{one.url} is gone ({one.detail}).", file="data/sources.csv", place=one.source_id,
                           mend="Find the page's new address, or its copy in an archive.") for one in answers if one.state == "gone"]
    if faults:
        raise CourseErrors(faults)
    say(f"Sources: {len(answers)} addresses asked." if answers else "Sources: every address is well-formed.")


@command("items check")
def items_check(options):
    """Check every item: its keys, options, rationales, sources and both languages, and the bank as a whole.

    Example: course items check
    """
    from coursekit.items.check import check_bank

    say(f"Items: {check_bank()} are sound.")


@command("items preview", argument("id", help="the item's id, which is its file's name"),
         argument("--lang", default="en", help="the edition (default: en)"),
         argument("--seed", type=int, help="another form of an item drawn from data"),
         argument("--out", metavar="FILE", help="write the page there and do not open it"))
def items_preview(options):
    """Open one item alone in the browser, as its readers meet it; prints the path of the page.

    Example: course items preview c01-thirtieth-day --lang ar
    """
    import tempfile
    import webbrowser
    from pathlib import Path

    from coursekit import items
    from coursekit.book import assets
    from coursekit.widgets import alone

    item = items.load(options.id, options.seed)
    style = assets.style().replace('url("fonts/', f'url("{(assets.STATIC / "fonts").as_uri()}/')
    text = alone.page(item, options.lang, style)
    path = Path(options.out) if options.out else Path(tempfile.mkdtemp(prefix="course-")) / f"{item.id}.{options.lang}.html"
    path.write_text(text, "utf-8")
    print(path)
    if not options.out and not webbrowser.open(path.resolve().as_uri()):
        say("No browser was found; open that file in one.")


@command("items report", argument("--chapter", help="one chapter, as 01-law-and-policy (default: all)"))
def items_report(options):
    """Print how the items spread over outcomes, levels, types and pools, and which were not checked for a year.

    Example: course items report --chapter 01-law-and-policy
    """
    from coursekit import items
    from coursekit.items import report
    from coursekit.items.check import what_is_known

    known = what_is_known()
    asked = {outcome: chapter for outcome, chapter in known.outcomes.items() if options.chapter in (None, chapter)}
    if not asked:
        raise CourseError(f"No outcome belongs to a chapter «{options.chapter}».", file="data/outcomes.csv",
                          mend=f"Use one of: {', '.join(dict.fromkeys(known.outcomes.values()))}.")
    print(report.text(items.load_all(options.chapter), asked, known.today))


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


def parser():
    """The command line as argparse reads it, made from COMMANDS."""
    top = argparse.ArgumentParser(prog="course", description="Builds, checks and serves the course.")
    branches = {"": top.add_subparsers(metavar="COMMAND", required=True)}
    for name, (function, arguments) in COMMANDS.items():
        group, _, word = name.rpartition(" ")
        if group not in branches:
            branch = branches[""].add_parser(group, help=f"commands about {group}")
            branches[group] = branch.add_subparsers(metavar="COMMAND", required=True)
        text = inspect.getdoc(function)
        leaf = branches[group].add_parser(word, help=text.splitlines()[0], description=text,
                                          formatter_class=argparse.RawDescriptionHelpFormatter)
        for flags, keywords in arguments:
            leaf.add_argument(*flags, **keywords)
        leaf.set_defaults(run=function)
    return top


def main(arguments=None):
    """Entry point of ``course``; returns the exit code."""
    options = parser().parse_args(arguments)
    try:
        options.run(options)
    except CourseError as error:
        say(error)
        return 1
    except KeyboardInterrupt:
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())

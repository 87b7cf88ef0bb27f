"""Commands about the tables and their sources."""

from coursekit.cli.command import argument, command, say
from coursekit.errors import CourseError

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

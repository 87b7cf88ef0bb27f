"""Commands about the question bank."""

from coursekit.cli.command import argument, command, say
from coursekit.errors import CourseError

@command("items check", argument("--own", metavar="FOLDER", help="an institution's own items, laid out as items/"))
def items_check(options):
    """Check every item: its keys, options, rationales, sources and both languages, and the bank as a whole.

    Example: course items check --own ../our-items
    """
    from coursekit.items.check import check_bank, check_own

    say(f"Items: {check_bank()} are sound.")
    if getattr(options, "own", None):
        say(f"Own items: {check_own(options.own)} are sound.")


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

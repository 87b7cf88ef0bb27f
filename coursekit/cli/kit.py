"""Commands for what an instructor takes along: slides, a syllabus, packs."""

from coursekit.cli.command import argument, command, say

LANG = argument("--lang", default="en", help="the edition (default: en)")


@command("slides", argument("chapter", help="one chapter, by number or name"), LANG,
         argument("-o", "--out", metavar="FILE", help="the file to write (default: NAME.slides.LANG.html here)"),
         argument("--students", action="store_true", help="without answers and notes, for students who are still to vote"))
def slides(options):
    """Make the slides of a chapter: one HTML file that works without a network; prints its path.

    Example: course slides 2 --lang ar -o chapter-2.html
    """
    from coursekit.archive import write_file
    from coursekit.errors import RequestError
    from coursekit.teach import asked
    from coursekit.teach.slides import slides as made

    found = asked.chapters(options.chapter)
    if len(found) != 1:
        raise RequestError(f"Slides are made for one chapter, not for {len(found)}.", mend="Name one; `course pack` makes those of several.")
    lang = asked.language(options.lang).code
    text = made(found[0], lang, keys=not options.students)
    print(write_file(options.out or f"{found[0]}.slides.{lang}.html", text))
    say(f"Slides: {text.count('<section class=')} for {found[0]}, {lang}.")


@command("syllabus", argument("--chapters", default="all", help="numbers or names between commas (default: all)"),
         argument("--weeks", type=int, required=True, metavar="N", help="sessions, one a week"),
         argument("--minutes", type=int, default=90, metavar="M", help="minutes of a session (default: 90)"),
         argument("--start", default="", metavar="DAY", help="first day, as 2027-02-01; a calendar needs it"),
         argument("--time", default="", metavar="HH:MM", help="hour of the session; without it the calendar marks whole days"),
         argument("--limit", type=int, default=180, metavar="MINUTES", help="own work a week above which to warn (default: 180)"), LANG,
         argument("-o", "--out", default="syllabus", metavar="PLACE", help="a folder, or a file .html, .md or .ics (default: syllabus/)"))
def syllabus(options):
    """Plan chosen chapters over weeks: readings, labs, questions, outcomes, workload; prints the paths.

    Example: course syllabus --chapters 2,4 --weeks 4 --minutes 90 --start 2027-02-01 --lang ar -o plan
    """
    from coursekit.teach import asked
    from coursekit.teach import syllabus as made

    plan = made.planned(asked.chapters(options.chapters), options.weeks, options.minutes, asked.language(options.lang).code,
                        options.start, options.time, options.limit)
    for path in made.write(plan, options.out):
        print(path)
    for warning in plan.warnings:
        say(warning)
    if not plan.start:
        say("No calendar: it needs --start, the day of the first session.")


@command("pack", argument("chapters", help="numbers or names between commas, or all"), LANG,
         argument("-o", "--out", metavar="FILE", help="the archive to hand on (default: pack-LANG.zip here); the instructor's lies beside it"))
def pack(options):
    """Pack what a session needs: plans, slides, handout, notebook; and in a second archive keys, notes and files for platforms.

    Example: course pack 2,4 --lang ar -o thursday.zip
    """
    from coursekit.teach import asked
    from coursekit.teach import pack as made

    lang = asked.language(options.lang).code
    for path, names in made.pack(asked.chapters(options.chapters), lang, options.out or f"pack-{lang}.zip", say):
        print(path)
        say(*(f"  {name}" for name in names), sep="\n")

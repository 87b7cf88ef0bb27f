"""Commands for an instructor: plans, packs, platform files, grades."""

from coursekit.cli.command import argument, command, say


@command("links", argument("--hub", required=True, metavar="ADDRESS", help="the JupyterHub, as https://hub.example.edu"),
         argument("--repository", required=True, metavar="ADDRESS", help="where the course's repository can be cloned from"),
         argument("--branch", default="main", help="the branch to hand out (default: main)"))
def links(options):
    """Print a link for each lab and edition that opens its notebook on your JupyterHub (nbgitpuller), tab-separated.

    Example: course links --hub https://hub.example.edu --repository https://git.example.edu/course
    """
    from coursekit.teach import hub_links

    for line in hub_links.links(options.hub, options.repository, options.branch):
        print(*line, sep="\t")


def _platform(form):
    """The arguments that every export for a platform takes; ``form``: what is written."""
    return (argument("--chapters", default="all", help="numbers or names between commas (default: all)"),
            argument("--lang", default="en", help="the edition (default: en)"),
            argument("--pool", default="all", help="practice, assessment or all (default: all)"),
            argument("--own", metavar="FOLDER", help="an institution's own items, laid out as items/"),
            argument("--forms", type=int, default=1, metavar="N", help="parallel forms of each item drawn from data (default: 1)"),
            argument("--seed", type=int, default=0, help="which forms: the same number gives the same forms (default: 0)"),
            argument("-o", "--out", required=True, metavar="FILE", help=form))


def _export(options, content, rules, write):
    """Writes one file and says what is in it and what the platform could not take as it is. ``content``: of chapters, what ``write``
    is given to write."""
    from coursekit.teach import groups
    from coursekit.teach.degrades import told

    chapters = groups.chapters(options.chapters, options.lang, options.pool, options.forms, options.seed, options.own)
    print(write(options.out, content(chapters)))
    say(f"{sum(len(group) for chapter in chapters for group in chapter.groups)} questions, {len(chapters)} chapters, {options.lang}.")
    for line in [*groups.fewer(chapters, options.forms), *told(chapters, rules)]:
        say(line)


@command("export moodle", *_platform("the file to write, as moodle.xml"))
def export_moodle(options):
    """Write the items as Moodle XML, one category a chapter, and say what Moodle cannot take as it is.

    Example: course export moodle --chapters 2,4 --lang ar --pool assessment --forms 30 --seed 7 -o questions.xml
    """
    from coursekit.archive import write_file
    from coursekit.teach.moodle.degraded import RULES
    from coursekit.teach.moodle.document import quiz

    _export(options, quiz, RULES, write_file)


@command("export canvas", *_platform("the package to write, as canvas.zip"))
def export_canvas(options):
    """Write the items as a package for Canvas (QTI 1.2), one quiz a chapter, and say what Canvas cannot take as it is.

    Example: course export canvas --chapters 2,4 --lang ar --pool assessment -o canvas-ar.zip
    """
    from coursekit.archive import write_zip
    from coursekit.teach.canvas.degraded import RULES
    from coursekit.teach.canvas.package import package

    _export(options, package, RULES, write_zip)


@command("export qti3", *_platform("the package to write, as qti3.zip"))
def export_qti3(options):
    """Write the items as a QTI 3.0 package for offline-first platforms, one file an item and one test a chapter.

    Example: course export qti3 --chapters all --lang ar -o qti3-ar.zip
    """
    from coursekit.archive import write_zip
    from coursekit.teach.qti3.degraded import RULES
    from coursekit.teach.qti3.package import package

    _export(options, package, RULES, write_zip)


@command("grades", argument("records", nargs="+", metavar="RECORD", help="exported records, folders or archives of them, patterns"),
         argument("--out", "-o", default="grades.csv", metavar="FILE", help="the gradebook (default: grades.csv); four files lie beside it"),
         argument("--chapters", default="all", help="numbers or names between commas (default: all)"),
         argument("--lang", default="en", help="the edition of the page (default: en)"))
def grades(options):
    """Read exported learner records: a gradebook, a table of items and one of flags, and an item analysis, as CSV and as a page.

    A record is the file that a learner exports in «My course»; an archive (.zip) is what a platform makes of all of them. Example: course grades records/*.json --out grades.csv --chapters 2,4
    """
    from coursekit.edition import SOURCE, edition
    from coursekit.teach import grades as gradebook

    written, flags = gradebook.write(options.records, options.out, options.chapters, options.lang)
    for path in written:
        print(path)
    for flag in flags if len(flags) <= 20 else ():
        say(" ".join(part for part in (flag.file, flag.item, f"{flag.kind}: {flag.said(edition(SOURCE))}") if part))
    say(f"Grades: {len(flags)} flags, all of them in {written[2]}.")


@command("assignments", argument("--out", "-o", default="nbgrader", metavar="FOLDER", help="the course folder (default: nbgrader)"),
         argument("--chapters", default="all", help="numbers or names between commas (default: all)"),
         argument("--lang", default="en", help="the edition (default: en)"))
def assignments(options):
    """Write a course folder for nbgrader: the labs' graded assignments as source notebooks, the settings, and marking notes.

    It holds solutions and hidden tests and is not for students. Example: course assignments --out nbgrader --chapters 1,5 --lang ar
    """
    from coursekit.teach import assignments as graded

    for path in graded.write(options.out, options.chapters, options.lang):
        print(path)

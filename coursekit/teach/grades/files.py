"""From files of records to the files of a gradebook: everything is counted before the first of them is written."""

from collections import Counter
from pathlib import Path

from coursekit.archive import write_file
from coursekit.edition import SOURCE, edition
from coursekit.errors import RequestError
from coursekit.items.load import paths as bank_paths
from coursekit.teach import asked
from coursekit.teach.grades import page, tables
from coursekit.teach.grades.analysis import analyse
from coursekit.teach.grades.flag import Flag
from coursekit.teach.grades.learners import together
from coursekit.teach.grades.read import Record, paths, read
from coursekit.teach.grades.score import Marker


def write(given, out, chapters="all", lang="en"):
    """Reads records and writes ``out`` (a .csv), and beside it -items.csv, -flags.csv, -analysis.csv and a page .html.

    Parameters
    ----------
    given : files, folders and patterns of exported records.
    chapters, lang : as an instructor asks for them (teach/asked.py).

    Returns the paths written and the Flags. Raises RequestError, with nothing written, where no record can be used.
    """
    out, words = Path(out), asked.language(lang)
    if out.suffix != ".csv":
        raise RequestError("The gradebook is a table.", file=str(out), mend="Name a file that ends with .csv.")
    chapter_ids = asked.chapters(chapters)
    bank = asked.bank(chapter_ids)
    known = {path.stem for path in bank_paths()}
    came = [read(path, known) for path in paths(given)]
    records = [one for one in came if isinstance(one, Record)]
    if not records:
        raise RequestError("None of these files is a record of this course: " + _reasons(edition(SOURCE), came) + ".", file=came[0].file,
                           mend="Ask for the file that «My course» exports.")
    flags = [Flag(one.why, one.why, file=one.file) for one in came if not isinstance(one, Record)]
    flags += [Flag("removed", "removed", learner=record.name, file=record.file, item=id)
              for record in records for id in sorted(record.items.keys() - known) if record.items[id]["attempts"]]
    marker = Marker(bank)
    learners, found = together(records, marker)
    flags += found
    analysed = analyse(learners, bank, lang, marker)
    beside = {"": tables.gradebook(learners, flags, chapter_ids, bank), "-items": tables.by_item(learners, bank),
              "-flags": tables.flagged(flags, words), "-analysis": tables.analysis(analysed)}
    texts = {out.with_name(f"{out.stem}{name}.csv"): text for name, text in beside.items()}
    texts[out.with_suffix(".html")] = page.page(words, learners, flags, chapter_ids, bank, analysed)
    return [write_file(path, text) for path, text in texts.items()], flags


def _reasons(words, refused):
    return ", ".join(f"{n} × {words.text(f'grades.details.{why}')}" for why, n in sorted(Counter(one.why for one in refused).items()))

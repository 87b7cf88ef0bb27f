"""The notebooks with their outputs: run, and stored as a reader and nbval find them.

A stored output is the same for the same code and data: no times, no ids of a widget that lives no more.
"""

import json
import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from coursekit.edition import ROOT, editions
from coursekit.errors import CourseError

SECONDS_A_CELL = 120
LIVE = "application/vnd.jupyter.widget-view+json"  # points into a kernel that is gone when the file is read


def paths():
    """The notebooks of every edition, English first."""
    bases = [ROOT, *(ROOT / "translations" / code for code in editions()[1:])]
    return [path for base in bases for path in sorted((base / "notebooks").glob("*.ipynb"))]


def store(wanted=()):
    """Runs each notebook (a path; all of them by default) and stores its outputs in it; yields its path when it is done.

    A notebook that fails is left as it was. Raises CourseError with the cell and what it raised.
    """
    chosen = [Path(path).resolve() for path in wanted] or paths()
    for path in chosen:
        if not path.is_file():
            raise CourseError("There is no such notebook.", file=path, mend="`ls notebooks` lists them.")
    with ThreadPoolExecutor(os.cpu_count()) as several:
        for path, text in zip(chosen, several.map(executed, chosen)):
            part = path.with_suffix(".part")
            part.write_text(text, "utf-8")
            part.replace(path)
            yield path


def executed(path):
    """The text of a notebook as it is after a run in a fresh kernel."""
    import nbformat
    from nbclient import NotebookClient
    from nbclient.exceptions import CellExecutionError

    book = nbformat.read(path, as_version=4)
    client = NotebookClient(book, timeout=SECONDS_A_CELL, record_timing=False, store_widget_state=False,
                            resources={"metadata": {"path": str(path.parent)}})
    try:
        client.execute()
    except CellExecutionError as error:
        raise CourseError(f"A cell raised {error.ename}: {error.evalue}", file=path, place=f"cell {failed(book)}",
                          mend="Open the notebook with `make lab` and run it from the top.") from error
    for cell in book.cells:
        for output in cell.get("outputs", ()):
            output.get("data", {}).pop(LIVE, None)
    book.metadata["language_info"] = {"name": "python"}  # a version would change with the machine
    return json.dumps(book, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def failed(book):
    """The id of the first cell whose output is an error."""
    return next(cell.id for cell in book.cells
                if any(output.output_type == "error" for output in cell.get("outputs", ())))

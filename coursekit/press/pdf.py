"""PDF by the Chromium of the machine: tagged, with its headings as bookmarks, drawings as vectors; the contents carry the numbers of the sheets."""

import os
import re
import subprocess
import tempfile
from pathlib import Path

import pikepdf

from coursekit import archive
from coursekit.browser import executable
from coursekit.edition import edition
from coursekit.errors import CourseError
from coursekit.press.html import document, named_in_one_file
from coursekit.press.volume import copied

ARGUMENTS = ["--headless", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--font-render-hinting=none",
             "--allow-file-access-from-files", "--no-pdf-header-footer", "--generate-pdf-document-outline",
             "--host-resolver-rules=MAP * ~NOTFOUND"]
HEADING = re.compile("^h[1-6]$")
LONGEST = 1200  # seconds for a volume; the whole book takes some minutes


def write(volume, path):
    """Writes a volume as PDF and returns the path.

    Raises CourseError where there is no Chromium, or where it makes no PDF.
    """
    volume = copied(volume)
    named_in_one_file(volume)
    with tempfile.TemporaryDirectory(prefix="course-print-") as folder:
        made = printed(document(volume), Path(folder))
        if len(volume.pages) > 1:
            made = printed(document(volume, sheets(made, volume)), Path(folder))
        finished = Path(folder) / "finished.pdf"
        with pikepdf.open(made) as opened:
            name_bookmarks(opened, volume)
            opened.docinfo["/Author"] = volume.author
            opened.Root.Lang = pikepdf.String(volume.lang)
            if edition(volume.lang).direction == "rtl":
                shown = opened.Root.get("/ViewerPreferences", pikepdf.Dictionary())
                shown.Direction = pikepdf.Name.R2L
                opened.Root.ViewerPreferences = shown
            # Chromium writes every tag as a text of its own; packed in streams they take a third
            opened.save(finished, object_stream_mode=pikepdf.ObjectStreamMode.generate, compress_streams=True)
        return archive.write_file(path, finished.read_bytes())


def name_bookmarks(opened, volume):
    """Gives the bookmarks the text of their headings: Chromium writes the words of a line from left to right, in Arabic too.

    Raises CourseError where there are not as many bookmarks as headings.
    """
    titles = [" ".join(one.get_text().split()) for page in volume.pages for one in page.body.find_all(HEADING)]
    if len(volume.pages) > 1:
        titles.insert(0, edition(volume.lang).text("press.contents"))
    with opened.open_outline() as outline:
        marks = list(each(outline.root))
        if len(marks) != len(titles):
            raise CourseError(f"There are {len(titles)} headings and {len(marks)} bookmarks.", mend="Look for a heading that is hidden in print.")
        for mark, title in zip(marks, titles, strict=True):
            mark.title = title


def each(bookmarks):
    """All bookmarks in the order of the text."""
    for one in bookmarks:
        yield one
        yield from each(one.children)


def printed(html, folder):
    """The path of the PDF of a document, in a folder."""
    source, made = folder / "volume.html", folder / "volume.pdf"
    source.write_text(html, "utf-8")
    made.unlink(missing_ok=True)
    as_root = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []  # Chromium refuses to run as root inside its sandbox
    command = [executable(), *ARGUMENTS, *as_root, f"--user-data-dir={folder / 'profile'}", f"--print-to-pdf={made}", source.as_uri()]
    try:
        run = subprocess.run(command, capture_output=True, text=True, timeout=LONGEST, check=False)
    except subprocess.TimeoutExpired as late:
        raise CourseError(f"Chromium printed nothing in {LONGEST} s.", file=str(source), mend="Print a single chapter: --chapter 1.") from late
    if run.returncode or not made.is_file():
        raise CourseError(f"Chromium made no PDF; it ended with {run.returncode}:\n{run.stderr[-800:]}", mend="Update Chromium to 131 or newer.")
    return made


def sheets(made, volume):
    """{slug of a page: number of the sheet on which its heading stands}, from the bookmarks of a printed volume."""
    with pikepdf.open(made) as opened, opened.open_outline() as outline:
        numbers = {page.obj.objgen: number for number, page in enumerate(opened.pages, 1)}
        begin = [numbers[place(opened, one).objgen] for one in outline.root]
    of_pages = begin[-len(volume.pages):]  # the contents have a bookmark of their own before them
    return dict(zip((page.slug for page in volume.pages), of_pages, strict=True))


def place(opened, bookmark):
    """The page object that a bookmark leads to."""
    wanted = bookmark.destination if bookmark.destination is not None else bookmark.action.D
    return wanted[0]

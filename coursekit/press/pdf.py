"""PDF by the Chromium of the machine: tagged, with its headings as bookmarks, drawings as vectors; the contents carry the numbers of the sheets."""

import os
import subprocess
import tempfile
from pathlib import Path

from pypdf import PdfReader, PdfWriter
from pypdf.generic import NameObject, TextStringObject

from coursekit import archive
from coursekit.browser import executable
from coursekit.edition import edition
from coursekit.errors import CourseError
from coursekit.press.html import document, named_in_one_file
from coursekit.press.volume import copied

ARGUMENTS = ["--headless", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--font-render-hinting=none",
             "--allow-file-access-from-files", "--no-pdf-header-footer", "--generate-pdf-document-outline",
             "--host-resolver-rules=MAP * ~NOTFOUND"]
LONGEST = 600  # seconds for a volume; the whole book takes about a minute


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
        writer = PdfWriter(clone_from=made)
        writer.add_metadata({"/Author": volume.author})
        writer.root_object[NameObject("/Lang")] = TextStringObject(volume.lang)
        if edition(volume.lang).direction == "rtl":
            writer.create_viewer_preferences().direction = "/R2L"
        writer.pdf_header = "%PDF-1.7"  # tags and the reading direction are younger than the header that Chromium writes
        finished = Path(folder) / "finished.pdf"
        writer.write(finished)
        return archive.write_file(path, finished.read_bytes())


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
    reader = PdfReader(made)
    first = [one for one in reader.outline if not isinstance(one, list)]
    numbers = [reader.get_destination_page_number(one) + 1 for one in first]
    of_pages = numbers[-len(volume.pages):]  # the contents have a bookmark of their own before them
    return dict(zip((page.slug for page in volume.pages), of_pages, strict=True))

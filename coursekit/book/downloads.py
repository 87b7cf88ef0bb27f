"""The tables as files of the site: each as CSV, and the whole data package as one archive, under ``data/`` at the site's root."""

import zipfile
from pathlib import Path

from coursekit import tables
from coursekit.edition import SOURCE
from coursekit.tables.package import DATA

FOLDER, PACKAGE, ARCHIVE = "data", "datapackage.json", "data-package.zip"
BEGINNING = (1980, 1, 1, 0, 0, 0)  # the first day that a ZIP can name: an archive's bytes depend on its files alone


def files():
    """Paths of the package: its descriptor, then each table in the package's order."""
    return [DATA / PACKAGE, *(DATA / tables.resource(name)["path"] for name in tables.resources())]


def write(folder):
    """Copies every table into ``folder`` and writes the archive beside them; the same tables give the same bytes."""
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(folder / ARCHIVE, "w") as archive:
        for path in files():
            content = path.read_bytes()
            (folder / path.name).write_bytes(content)
            entry = zipfile.ZipInfo(path.name, BEGINNING)
            entry.external_attr, entry.create_system = 0o644 << 16, 3
            archive.writestr(entry, content, zipfile.ZIP_DEFLATED, 9)


def address(docname, lang, name):
    """The relative address of a file from a page of an edition; every edition but the source one lies a folder deeper."""
    return "../" * (docname.count("/") + (lang != SOURCE)) + f"{FOLDER}/{name}"


def size(count, words):
    """A number of bytes as a reader takes it: whole kilobytes, at least one."""
    return words.text("data.dictionary.size", n=words.number(max(1, round(count / 1000))))

"""The tables as files of the site: each as CSV, and the whole data package as one archive, under ``data/`` at the site's root."""

from pathlib import Path

from coursekit import archive, tables
from coursekit.edition import SOURCE
from coursekit.tables.package import DATA

FOLDER, PACKAGE, ARCHIVE = "data", "datapackage.json", "data-package.zip"


def files():
    """Paths of the package: its descriptor, then each table in the package's order."""
    return [DATA / PACKAGE, *(DATA / tables.resource(name)["path"] for name in tables.resources())]


def write(folder):
    """Copies every table into ``folder`` and writes the archive beside them; the same tables give the same bytes."""
    content = {path.name: path.read_bytes() for path in files()}
    for name, text in content.items():
        archive.write_file(Path(folder) / name, text)
    archive.write_zip(Path(folder) / ARCHIVE, content)


def address(docname, lang, name):
    """The relative address of a file from a page of an edition; every edition but the source one lies a folder deeper."""
    return "../" * (docname.count("/") + (lang != SOURCE)) + f"{FOLDER}/{name}"


def size(count, words):
    """A number of bytes as a reader takes it: whole kilobytes, at least one."""
    return words.text("data.dictionary.size", n=words.number(max(1, round(count / 1000))))

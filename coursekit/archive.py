"""Files that a command hands over: whole or not at all, and the same bytes for the same content."""

import io
import os
import tempfile
import zipfile
from contextlib import contextmanager
from pathlib import Path

from coursekit.errors import RequestError

BEGINNING = (1980, 1, 1, 0, 0, 0)  # the first day that a ZIP can name: an archive's bytes depend on its files alone


def write_file(path, content):
    """Writes bytes, or text as UTF-8, to ``path`` and returns it as a Path; a file of that name stays as it was until the new
    one is whole. Raises RequestError where nothing can be written there."""
    path = Path(path)
    with _beside(path) as new:
        new.write(content.encode("utf-8") if isinstance(content, str) else content)
    return path


def write_zip(path, files, first=None):
    """Writes ``files``, a mapping of name in the archive -> bytes or text, as a ZIP to ``path`` and returns it as a Path.

    The entries stand in the order of their names, so that the same files give the same bytes; ``first``, files of the same kind, stand
    before them as they are, not packed, where a format asks for that. Raises RequestError where nothing can be written there.
    """
    path = Path(path)
    with _beside(path) as new:
        new.write(zip_bytes(files, first))
    return path


def zip_bytes(files, first=None):
    """The bytes of that ZIP, for an archive that lies inside another."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name, content in [*(first or {}).items(), *((name, files[name]) for name in sorted(files))]:
            entry = zipfile.ZipInfo(name, BEGINNING)
            entry.external_attr, entry.create_system = 0o644 << 16, 3
            archive.writestr(entry, content, zipfile.ZIP_STORED if first and name in first else zipfile.ZIP_DEFLATED, 9)
    return held.getvalue()


@contextmanager
def _beside(path):
    """A new file in the folder of ``path`` that takes its place at the end, or leaves nothing behind."""
    if path.is_dir():
        raise RequestError("This is a folder.", file=str(path), mend="Name a file in it with -o.")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        opened = tempfile.NamedTemporaryFile("wb", dir=path.parent, prefix=f".{path.name}.", delete=False)
    except OSError as error:
        raise RequestError(f"Nothing can be written there: {error.strerror}.", file=str(path), mend="Name another place with -o.") from error
    try:
        with opened:
            yield opened
        os.chmod(opened.name, 0o644)
        os.replace(opened.name, path)
    except BaseException:
        os.unlink(opened.name)
        raise

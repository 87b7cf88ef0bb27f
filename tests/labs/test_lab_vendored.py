"""What others made and the page runs is the file that it says it is, with its licence beside it."""

import hashlib
import re

import pytest

from coursekit.widgets.lab import FOLDER


@pytest.mark.parametrize("name, files", [("micropython", 2), ("sqlite", 2)])
def test_a_vendored_file_is_unchanged(name, files):
    folder = FOLDER / name
    rows = re.findall(r"^\| (\S+) \| (\d+) \| ([0-9a-f]{64}) \|$", (folder / "README.md").read_text("utf-8"), re.MULTILINE)
    assert len(rows) == files and {file for file, _, _ in rows} == {path.name for path in folder.iterdir()} - {"README.md", "LICENSE"}
    for file, size, digest in rows:
        content = (folder / file).read_bytes()
        assert (len(content), hashlib.sha256(content).hexdigest()) == (int(size), digest), file
    assert "MIT" in (folder / "README.md").read_text("utf-8")
    assert "Permission is hereby granted" in (folder / "LICENSE").read_text("utf-8")

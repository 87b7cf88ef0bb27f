"""Files handed over: whole or not at all, the same bytes for the same content."""

import zipfile

import pytest

from coursekit import archive
from coursekit.errors import RequestError


def test_the_same_files_give_the_same_bytes_in_any_order(tmp_path):
    one = archive.write_zip(tmp_path / "one.zip", {"b/ب.txt": "ب", "a.bin": b"\0"})
    two = archive.write_zip(tmp_path / "deep" / "two.zip", {"a.bin": b"\0", "b/ب.txt": "ب"})
    assert one.read_bytes() == two.read_bytes()
    with zipfile.ZipFile(one) as opened:
        assert opened.namelist() == ["a.bin", "b/ب.txt"] and opened.read("b/ب.txt").decode() == "ب"


def test_a_fault_on_the_way_leaves_the_old_file_and_no_part(tmp_path):
    path = archive.write_file(tmp_path / "kept.zip", "old")
    with pytest.raises(TypeError):
        archive.write_zip(path, {"a": "fine", "b": 7})
    assert path.read_text() == "old" and list(tmp_path.iterdir()) == [path]


def test_a_place_that_takes_no_file_is_named(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(RequestError, match="file/inside.zip.*-o"):
        archive.write_zip(tmp_path / "file" / "inside.zip", {})

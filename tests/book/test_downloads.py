"""The tables as files of the site: the same bytes for the same tables, an address from every edition, the fields folded."""

import zipfile

import pytest

from coursekit import tables
from coursekit.book import downloads


def test_every_table_is_copied_as_it_is_and_packed_the_same_each_time(tmp_path):
    for name in ("one", "two"):
        downloads.write(tmp_path / name)
    for path in downloads.files():
        assert (tmp_path / "one" / path.name).read_bytes() == path.read_bytes()
    assert len(downloads.files()) == len(tables.resources()) + 1 > 20
    first, second = ((tmp_path / name / downloads.ARCHIVE).read_bytes() for name in ("one", "two"))
    assert first == second
    with zipfile.ZipFile(tmp_path / "one" / downloads.ARCHIVE) as archive:
        assert archive.namelist() == sorted(path.name for path in downloads.files()) and archive.testzip() is None


@pytest.mark.parametrize("lang, up", [("en", "../"), ("ar", "../../")])
def test_the_dictionary_offers_every_table_and_folds_its_fields(book, lang, up):
    html = book.page("# Data\n\n```{data-dictionary}\n```\n", lang, name="data-dictionary")
    for path in (*downloads.files(), downloads.DATA / downloads.ARCHIVE):
        assert f'href="{up}data/{path.name}" download' in html, path.name
    assert html.count('<details class="table-fields">') == html.count('<div class="table-scroll"') == len(tables.resources())

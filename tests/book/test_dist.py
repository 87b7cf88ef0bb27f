"""Archives and twins of a small site: the same bytes for the same site, whatever was there before."""

import gzip

import pytest

from coursekit.book import dist
from coursekit.edition import ROOT
from coursekit.errors import RequestError


@pytest.fixture
def site(tmp_path):
    for name, text in (("index.html", "chooses"), ("book/index.html", "text " * 400), ("ar/book/index.html", "نص " * 400), ("sw.js", "served"),
                       ("_static/small.css", "a{}"), ("_static/noise.js", "")):
        (tmp_path / "site" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "site" / name).write_text(text, "utf-8")
    return tmp_path / "site"


def test_the_same_site_gives_the_same_archives_with_twins_or_without(site, tmp_path):
    first = [path.read_bytes() for path in dist.write(site, tmp_path / "one", ROOT)]
    assert dist.twins(site)[".gz"][0] == 2
    assert [path.read_bytes() for path in dist.write(site, tmp_path / "two", ROOT)] == first and len(first) == 3


def test_a_twin_holds_its_file_and_saves_something(site):
    made = dist.twins(site)
    for suffix, (count, size) in made.items():
        found = [path for path in site.rglob(f"*{suffix}")]
        assert len(found) == count == 2 and sum(path.stat().st_size for path in found) == size < 1000
    assert gzip.decompress((site / "book/index.html.gz").read_bytes()) == (site / "book/index.html").read_bytes()


def test_a_site_without_an_edition_makes_no_archive(site, tmp_path):
    (site / "ar/book/index.html").unlink()
    with pytest.raises(RequestError, match="no edition «ar»"):
        dist.write(site, tmp_path / "out", ROOT)
    assert not (tmp_path / "out").exists()

"""The notebooks as files: the same work in every edition, outputs stored, pictures described. nbval runs them."""

import io
import json
import re
import tokenize

import nbformat
import pytest

from coursekit import notebooks
from coursekit.edition import ROOT, editions
from coursekit.errors import CourseError

PATHS = notebooks.paths()
NAMES = [str(path.relative_to(ROOT)) for path in PATHS]


def read(path):
    return nbformat.read(path, as_version=4)


def without_words(code):
    """The tokens of a cell, its strings and comments aside: what must be the same in every language."""
    aside = {tokenize.COMMENT, tokenize.NL, tokenize.FSTRING_MIDDLE} if hasattr(tokenize, "FSTRING_MIDDLE") else {
        tokenize.COMMENT, tokenize.NL}
    return ["text" if token.type == tokenize.STRING else token.string
            for token in tokenize.generate_tokens(io.StringIO(code).readline) if token.type not in aside]


def test_every_edition_has_every_notebook():
    assert len(PATHS) >= 2 and len(PATHS) % len(editions()) == 0


@pytest.mark.parametrize("path", PATHS, ids=NAMES)
def test_the_code_is_the_same_but_for_its_words(path):
    own, source = read(path), read(ROOT / "notebooks" / path.name)
    assert [cell.id for cell in own.cells] == [cell.id for cell in source.cells]
    for mine, first in zip(own.cells, source.cells):
        assert mine.cell_type == first.cell_type, mine.id
        if mine.cell_type == "code":
            assert without_words(mine.source) == without_words(first.source), f"cell {mine.id}"


@pytest.mark.parametrize("path", PATHS, ids=NAMES)
def test_outputs_are_stored_and_pictures_described(path):
    cells = [cell for cell in read(path).cells if cell.cell_type == "code"]
    outputs = [(cell, output) for cell in cells for output in cell.outputs]
    assert any("text/html" in output.get("data", {}) for _, output in outputs), "no table is stored: course notebooks store"
    pictures = [cell for cell, output in outputs if "image/png" in output.get("data", {})]
    assert pictures, "no figure is stored"
    for cell in pictures:
        assert len(cell.metadata.get("mystnb", {}).get("image", {}).get("alt", "")) > 40, f"the figure of cell {cell.id} has no alt text"
    for cell, output in outputs:
        assert output.output_type != "error", f"cell {cell.id}"
        assert notebooks.LIVE not in output.get("data", {}), f"cell {cell.id}: course notebooks store"


def heads(path):
    """The heads of a notebook's tables, a list for each table that it has stored."""
    outputs = [output for cell in read(path).cells if cell.cell_type == "code" for output in cell.outputs]
    tables = [re.search("<thead>(.*?)</thead>", output.get("data", {}).get("text/html", ""), re.DOTALL) for output in outputs]
    return [re.findall("<th[^>]*>(.+?)</th>", table[1]) for table in tables if table]


@pytest.mark.parametrize("path", [path for path in PATHS if path.parent != ROOT / "notebooks"], ids=lambda path: str(path.relative_to(ROOT)))
def test_no_table_of_a_translation_has_the_words_of_its_source_as_heads(path):
    own, source = heads(path), heads(ROOT / "notebooks" / path.name)
    assert own and len(own) == len(source)
    shared = {head for mine, first in zip(own, source) for head in set(mine) & set(first)}
    assert not {head for head in shared if re.fullmatch("[a-z][a-z_ ]+", head, re.IGNORECASE) and not head.isupper()}


def small(folder, *codes):
    path = folder / "small.ipynb"
    book = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(code, id=f"cell-{at}") for at, code in enumerate(codes)])
    path.write_text(json.dumps(book), "utf-8")
    return path


def test_a_run_stores_what_the_code_says_and_the_same_again(tmp_path):
    path = small(tmp_path, "a = 20", "a + 1")
    assert list(notebooks.store([path])) == [path]
    assert read(path).cells[1].outputs[0].data["text/plain"] == "21"
    first = path.read_bytes()
    list(notebooks.store([path]))
    assert path.read_bytes() == first


def test_a_notebook_that_fails_is_left_as_it_was(tmp_path):
    path = small(tmp_path, "a = 20", "a + b")
    before = path.read_bytes()
    with pytest.raises(CourseError, match="NameError") as told:
        list(notebooks.store([path]))
    assert "cell-1" in str(told.value) and "make lab" in str(told.value)
    assert path.read_bytes() == before and list(tmp_path.iterdir()) == [path]


def test_a_notebook_that_is_not_there_is_said_before_any_runs(tmp_path):
    with pytest.raises(CourseError, match="no such notebook"):
        list(notebooks.store([tmp_path / "none.ipynb"]))

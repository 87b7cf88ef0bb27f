"""Who may import whom, read from the code with ast: DESIGN's rules, kept."""

import ast
import sys

import pytest

from coursekit.edition import ROOT

CODE = ROOT / "coursekit"

# The parts of the project that a part may import. A part is a module or a folder directly under coursekit/.
BELOW = {
    "errors": set(),
    "edition": {"errors"},
    "archive": {"errors"},
    "sources": {"errors", "edition"},
    "labs": set(),  # a model runs under MicroPython too, where nothing else of the project is
    "tables": {"errors", "edition", "sources", "labs"},  # labs for its calendar: what a date known to the year means
    "facts": {"errors", "edition", "sources", "tables", "labs"},
    "data_dictionary": {"errors", "edition", "sources", "tables", "facts"},
    "items": {"errors", "edition", "sources", "tables", "facts", "labs"},  # labs for the rules by which a key follows from the tables
    "widgets": {"errors", "edition", "archive", "sources", "tables", "facts", "items", "labs"},
    "book": {"errors", "edition", "archive", "figures", "sources", "tables", "facts", "data_dictionary", "items", "widgets", "labs"},
    "teach": {"errors", "edition", "archive", "sources", "tables", "facts", "data_dictionary", "items", "widgets", "labs"},
    "press": {"errors", "edition", "archive", "browser", "book"},
    "figures": {"errors", "edition", "labs"},
    "notebooks": {"errors", "edition"},
    "serve": {"errors", "edition"},
    "browser": {"errors"},
    "bench": {"errors", "edition", "sources", "tables", "items", "widgets", "labs", "book", "serve", "browser"},
}
TOP = "cli"  # sits on all of them; nobody imports it

STANDARD_LIBRARY_ALONE = {"errors", "edition", "sources", "labs"}
PAGE = {"page_sqlite"}  # what runtime.js hands to MicroPython in place of sqlite3
READERS = {"yaml"}  # a reader for YAML aside: the words of an edition are YAML files
PANDAS = {"tables", "facts"}  # a fact is a question put to the tables; nothing else in the package counts rows itself


def part_of(path):
    """The part that a file belongs to: ``items`` for coursekit/items/score.py, ``serve`` for coursekit/serve.py."""
    return path.relative_to(CODE).parts[0].removesuffix(".py")


def imports(path):
    """Every module that a file imports anywhere in it, as (dotted name, line); relative imports made absolute."""
    package = ("coursekit", *path.relative_to(CODE).parts[:-1])
    found = []
    for node in ast.walk(ast.parse(path.read_text("utf-8"), str(path))):
        if isinstance(node, ast.Import):
            found.extend((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[:len(package) - node.level + 1] if node.level else ()
            module = ".".join([*base, *(node.module or "").split(".")]).strip(".")
            if module == "coursekit":
                found.extend((f"coursekit.{alias.name}", node.lineno) for alias in node.names)
            else:
                found.append((module, node.lineno))
    return found


FILES = sorted(path for path in CODE.rglob("*.py") if path != CODE / "__init__.py")


def name(path):
    return str(path.relative_to(ROOT))


def test_there_is_code_to_read():
    parts = {part_of(path) for path in FILES}
    assert {"errors", "edition", "tables", "items", "labs", "widgets", "book", "cli"} <= parts
    assert sum(len(imports(path)) for path in FILES) > 100


def test_every_part_has_its_rule():
    assert {part_of(path) for path in FILES} - {TOP} <= set(BELOW), "say in BELOW what a new part may import"


@pytest.mark.parametrize("path", [path for path in FILES if part_of(path) != TOP], ids=name)
def test_a_part_imports_only_what_lies_below_it(path):
    own = part_of(path)
    for module, line in imports(path):
        if module.startswith("coursekit."):
            other = module.split(".")[1]
            assert other == own or other in BELOW[own], f"{name(path)}:{line}: {own} may not import {other}"


@pytest.mark.parametrize("path", [path for path in FILES if part_of(path) in STANDARD_LIBRARY_ALONE], ids=name)
def test_the_ground_floor_uses_the_standard_library_alone(path):
    for module, line in imports(path):
        top = module.split(".")[0]
        allowed = sys.stdlib_module_names | {"coursekit"} | (READERS if part_of(path) != "labs" else PAGE)
        assert top in allowed, f"{name(path)}:{line}: {part_of(path)} may not import {top}"


@pytest.mark.parametrize("path", FILES, ids=name)
def test_pandas_stays_behind_the_tables(path):
    own = part_of(path)
    if own in PANDAS:
        return
    for module, line in imports(path):
        assert module.split(".")[0] != "pandas", f"{name(path)}:{line}: {own} may not import pandas; ask coursekit.tables"

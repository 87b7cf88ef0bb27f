"""What holds for the repository as a whole: editions alike, nothing that belongs to one machine, papers in order."""

import os
import re
import tomllib
from pathlib import Path

import pytest
import yaml

import report_runs
from coursekit import cli
from coursekit.edition import ROOT, editions
from report_runs import RUN, folded

PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
BUILT = {".git", ".venv", "_build", "__pycache__", ".pytest_cache", ".ipynb_checkpoints", ".hypothesis"}
TAKEN_OVER = ("coursekit/widgets/micropython/", "coursekit/widgets/sqlite/")  # others' code, kept byte for byte, its licence beside it
REPORT = ROOT.parent / "shared" / "report" / "report_ar.txt"


def files():
    """Every file of the project, built and installed ones aside; works in an unpacked archive too, without git."""
    for folder, below, names in os.walk(ROOT):
        below[:] = sorted(name for name in below if name not in BUILT and not name.endswith(".egg-info"))
        yield from (Path(folder) / name for name in sorted(names) if name != ".git")  # a file where git linked a second work tree


def texts():
    """(name, text) of every file that is text."""
    for path in files():
        try:
            yield str(path.relative_to(ROOT)), path.read_text("utf-8")
        except UnicodeDecodeError:
            continue


def leaves(tree, prefix=""):
    """Dotted keys of a tree of strings; the plural forms of one text count as one key, as languages differ in them."""
    plural = {"zero", "one", "two", "few", "many", "other"}
    if not isinstance(tree, dict) or (tree and set(tree) <= plural):
        return {prefix}
    return {key for name, below in tree.items() for key in leaves(below, f"{prefix}.{name}" if prefix else str(name))}


# Editions

def test_every_edition_has_the_same_words():
    areas = {code: {path.stem: leaves(yaml.safe_load(path.read_text("utf-8")) or {})
                    for path in (ROOT / "translations" / code / "strings").glob("*.yml")} for code in editions()}
    assert len(areas) >= 2 and sum(len(keys) for keys in areas["en"].values()) > 20
    for code in editions()[1:]:
        assert set(areas[code]) == set(areas["en"]), f"translations/{code}/strings has other files"
        for area, keys in areas["en"].items():
            missing, more = sorted(keys - areas[code][area]), sorted(areas[code][area] - keys)
            assert not missing and not more, f"translations/{code}/strings/{area}.yml lacks {missing}, alone has {more}"


@pytest.mark.parametrize("folder, suffix", [("book", "*.md"), ("notebooks", "*.ipynb")])
def test_every_edition_has_the_same_pages(folder, suffix):
    def names(base):
        return {str(path.relative_to(base)) for path in (base / folder).rglob(suffix)
                if ".ipynb_checkpoints" not in path.parts}
    source = names(ROOT)
    assert source, f"{folder} is empty"
    for code in editions()[1:]:
        assert names(ROOT / "translations" / code) == source, f"translations/{code}/{folder}"


# Nothing that belongs to one machine or one way of working

ELSEWHERE = re.compile(
    r"/(?:root|home/\w+|Users/\w+|work)/"            # a folder of one machine
    r"|[\w.-]*(?:pythonhosted|pypi\.org|npmjs\.org|registry\.)[\w./-]*"  # the host of a package registry
    r"|--(?:extra-)?index-url|--find-links")


def test_nothing_names_a_machine_or_a_package_registry():
    seen = 0
    for name, text in texts():
        seen += 1
        if name == "tests/test_repository.py":  # names what it looks for
            continue
        for number, line in enumerate(text.splitlines(), 1):
            found = ELSEWHERE.search(line)
            assert not found, f"{name}:{number}: {found.group()}"
    assert seen > 20


def test_nothing_is_left_open():
    words = re.compile(r"\b(?:TODO|FIXME|XXX|lorem ipsum)\b", re.I)
    for name, text in texts():
        for number, line in enumerate(text.splitlines(), 1):
            assert name == "tests/test_repository.py" or name.startswith(TAKEN_OVER) or not words.search(line), f"{name}:{number}: {line.strip()}"


# The report is somebody's text: the course retells it and copies no run of eight words

TITLES = 5  # a run is a name when this many of its words stand in the names below


def names_of_bodies():
    """Runs of words in official names and titles in the tables: they are the same in every text."""
    runs = set()
    for path in (ROOT / "data").glob("*.csv"):
        for line in path.read_text("utf-8").splitlines():
            for cell in line.split(","):
                words = folded(cell)
                if len(words) <= 25:  # a name, not a sentence's note
                    runs.update(tuple(words[at:at + TITLES]) for at in range(len(words) - TITLES + 1))
    return runs


def copied(text, reported, names):
    """Runs of eight words of a text that the report has too, names of bodies and titles aside."""
    return [" ".join(run) for run, found in report_runs.runs(folded(text))
            if found in reported and not any(run[i:i + TITLES] in names for i in range(RUN - TITLES + 1))]


def test_no_run_of_eight_words_comes_from_the_report():
    reported, names, compared = report_runs.known(), names_of_bodies(), 0
    for name, text in texts():
        compared += len(text)
        found = copied(text, reported, names)
        assert not found, f"{name}: {found[0]}"
    assert compared > 1_000_000


def test_the_hashes_are_those_of_the_report():
    if not REPORT.is_file():
        pytest.skip(f"THE REPORT IS NOT AT {REPORT}: its hashes were not made again")
    words = folded(REPORT.read_text("utf-8"))
    assert {found for _, found in report_runs.runs(words)} == report_runs.known()
    assert copied(" ".join(words[100:100 + RUN]), report_runs.known(), set()) == [" ".join(words[100:100 + RUN])]


# Papers

def test_the_lock_covers_what_the_project_needs():
    lines = (ROOT / "requirements.txt").read_text("utf-8").splitlines()
    assert lines[0] == "-e .", "requirements.txt begins with the project itself, as Binder installs nothing else"
    locked = {re.split(r"[=\s;]", line)[0].lower().replace("_", "-") for line in lines if re.match(r"[A-Za-z0-9]", line)}
    project = PYPROJECT["project"]
    direct = [*project["dependencies"], *project["optional-dependencies"]["test"]]
    assert len(direct) > 10
    for requirement in direct:
        package = re.split(r"[<>=!~\[ ;]", requirement)[0].lower().replace("_", "-")
        assert package in locked, f"requirements.txt lacks {package}: make lock"


def test_no_two_test_files_share_a_name():
    """pytest imports them by their name alone: of two, the second is an error of collecting."""
    names = [path.name for path in (ROOT / "tests").rglob("*.py") if path.name not in ("conftest.py", "__init__.py")]
    assert len(names) > 50 and len(names) == len(set(names)), sorted({name for name in names if names.count(name) > 1})


def test_the_licences_are_there():
    for name, phrase in {"LICENSE": "The course's contributors", "LICENSES/MIT.txt": "Permission is hereby granted",
                         "LICENSES/CC-BY-4.0.txt": "Section 8"}.items():
        assert phrase in (ROOT / name).read_text("utf-8"), name


def test_the_version_is_one():
    version = PYPROJECT["project"]["version"]
    latest = re.search(r"^## (\S+)", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.M).group(1)
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))
    assert latest == version, "CHANGELOG.md begins with another version than pyproject.toml"
    assert citation["version"] == version, "CITATION.cff names another version than pyproject.toml"


FOR_TEACHERS = [f"{folder}book/{name}.md" for folder in ("", "translations/ar/") for name in ("teaching", "adapting", "deployment")]


@pytest.mark.parametrize("document", ["README.md", "CONTRIBUTING.md", *FOR_TEACHERS])
def test_the_commands_that_a_document_names_exist(document):
    text = (ROOT / document).read_text("utf-8")
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.M))
    code = " ".join(re.findall(r"```.*?```|`[^`\n]+`", text, re.S))
    made = set(re.findall(r"\bmake ([a-z]+)", code))
    named = re.findall(r"(?:^|[`\\/])course ([a-z0-9 ]+)", code, re.M)
    assert made <= targets and (made or named), made - targets
    for words in named:
        first, *rest = words.split()
        assert first in cli.COMMANDS or f"{first} {rest[0] if rest else ''}" in cli.COMMANDS, f"course {words}"


@pytest.mark.parametrize("document", ["README.md", "CONTRIBUTING.md"])
def test_the_files_that_a_document_names_exist(document):
    text = (ROOT / document).read_text("utf-8")
    named = re.findall(r"\]\(([^)#:]+)\)", text) + re.findall(r"(?<!})`([\w.-]+/[\w./-]*)`", text)  # after } it is a role
    assert len(named) > 5
    for target in named:
        assert target.startswith(("_build", ".venv")) or (ROOT / target).exists(), f"{document} names {target}"


def test_every_command_says_what_it_does_with_an_example():
    assert len(cli.COMMANDS) >= 10
    for name, (function, _) in cli.COMMANDS.items():
        assert f"Example: course {name}" in function.__doc__, name

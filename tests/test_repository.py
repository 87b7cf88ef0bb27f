"""What holds for the repository as a whole: editions alike, nothing that belongs to one machine, papers in order."""

import os
import re
import tomllib
from pathlib import Path

import pytest
import yaml

from coursekit import cli
from coursekit.edition import ROOT, editions

PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
BUILT = {".git", ".venv", "_build", "__pycache__", ".pytest_cache", ".ipynb_checkpoints", ".hypothesis"}
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
            assert name == "tests/test_repository.py" or not words.search(line), f"{name}:{number}: {line.strip()}"


# The report is somebody's text: the course retells it and copies no run of eight words

MARKS = re.compile(r"[\u064b-\u0652\u0670\u0640]")  # vowel signs and the stretching stroke
FOLD = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي"})
RUN = 8
TITLES = 5  # a run is a name when this many of its words stand in the names below


def folded(text):
    """The words of a text, without vowel signs and with the letters that writers exchange made equal."""
    return re.findall(r"[^\W_]+", MARKS.sub("", text).translate(FOLD))


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


def test_no_run_of_eight_words_comes_from_the_report():
    if not REPORT.is_file():
        pytest.skip(f"THE REPORT IS NOT AT {REPORT}: nothing was compared with it")
    words = folded(REPORT.read_text("utf-8"))
    assert len(words) > 1000
    runs = {tuple(words[at:at + RUN]) for at in range(len(words) - RUN + 1)}
    names, compared = names_of_bodies(), 0
    for name, text in texts():
        own = folded(text)
        compared += len(own)
        for at in range(len(own) - RUN + 1):
            run = tuple(own[at:at + RUN])
            if run in runs and not any(run[i:i + TITLES] in names for i in range(RUN - TITLES + 1)):
                pytest.fail(f"{name}: {' '.join(run)}")
    assert compared > 1000


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


@pytest.mark.parametrize("document", ["README.md", "CONTRIBUTING.md"])
def test_the_commands_that_a_document_names_exist(document):
    text = (ROOT / document).read_text("utf-8")
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.M))
    code = " ".join(re.findall(r"```.*?```|`[^`\n]+`", text, re.S))
    made = set(re.findall(r"\bmake ([a-z]+)", code))
    assert made and made <= targets, made - targets
    for words in re.findall(r"(?:^|[`\\/])course ([a-z ]+)", code, re.M):
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

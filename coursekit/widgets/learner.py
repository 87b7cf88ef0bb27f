"""What a learner's own pages load beside the page's script: «My course», seminar mode, and the items both need."""

import json

from coursekit import items, tables
from coursekit.widgets import bundle

COUNTED = ("id", "chapter", "outcome", "type")  # what «My course» needs of an item that it does not ask
MY_COURSE = ("schedule", "review", "calibration", "my-course")


def extra_files(lang):
    """``{name: text}`` of plain scripts that lie beside the page's script and are loaded only where they are asked for.

    The questions are a file for each chapter, which a review loads when it begins: to count, «My course» needs none of them.
    """
    known = course(lang)
    light = {**known, "items": [{name: item[name] for name in COUNTED} for item in known["items"]]}
    questions = {chapter["id"]: {item["id"]: item for item in known["items"] if item["chapter"] == chapter["id"]} for chapter in known["chapters"]}
    return {"my-course.js": _script(lang, MY_COURSE, "my-course", "edition.months"),
            "seminar.js": _script(lang, ("seminar",), "seminar"),
            "course-items.js": f"COURSE.course = {_json(light)};\n",
            **{f"questions-{chapter}.js": f"COURSE.questions = {{...COURSE.questions, ...{_json(of)}}};\n" for chapter, of in questions.items()}}


def course(lang):
    """Chapters that have items on their page, their outcomes, and these items: what «My course» counts and asks again."""
    bank = [item for item in items.load_all() if item.pool == "practice"]
    chapters = tables.load("chapters").sort_values("number")
    chapters = chapters[chapters["chapter_id"].isin({item.chapter for item in bank})]
    outcomes = tables.load("outcomes").sort_values(["chapter_id", "number"])
    outcomes = outcomes[outcomes["chapter_id"].isin(chapters["chapter_id"])]
    return {"chapters": [{"id": row["chapter_id"], "number": int(row["number"]), "title": row[f"title_{lang}"]}
                         for _, row in chapters.iterrows()],
            "outcomes": [{"id": row["outcome_id"], "chapter": row["chapter_id"], "text": row[f"text_{lang}"]}
                         for _, row in outcomes.iterrows()],
            "items": [{**item.to_dict(lang), "chapter": item.chapter} for item in bank]}


def _script(lang, names, style, *words):
    """Some scripts of this folder as one, with their words and their style."""
    parts = "".join(bundle.source(name) for name in names)
    sheet = f'document.head.append(COURSE.el("style", {{}}, {_json(bundle.style(style))}));\n'
    return f'(() => {{\n"use strict";\nconst WORDS = {_json(bundle.strings(lang, "learner", *words))};\n{sheet}{parts}}})();\n'


def _json(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))

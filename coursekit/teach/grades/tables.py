"""The gradebook, its items, its flags and the item analysis as CSV.

A byte order mark comes first, without which spreadsheets take Arabic names for another encoding. A cell that a learner wrote
and that a spreadsheet would take for a formula is set in front of an apostrophe.
"""

import csv
import io
from collections import Counter, defaultdict

from coursekit.teach.grades.learners import sums
from coursekit.widgets.certainty import mark

FORMULA = ("=", "+", "-", "@", "\t", "\r")  # source: OWASP, CSV Injection, https://owasp.org/www-community/attacks/CSV_Injection


def gradebook(learners, flags, chapter_ids, bank):
    """A row a learner: points over everything and by chapter, the mean certainty mark, own texts, and the flags counted by kind.

    A point is a judged practice item; what was not answered earns nothing, so that ``last`` of ``of`` is the share reached. Files that
    could not be read have a row each.
    """
    practice = [item for item in bank if item.pool == "practice"]
    by_chapter = {chapter: [item for item in practice if item.chapter == chapter] for chapter in chapter_ids}
    by_file, by_label = defaultdict(Counter), defaultdict(Counter)
    for flag in flags:
        (by_label[flag.learner] if flag.learner else by_file[flag.file])[flag.kind] += 1
    head = ["learner", "files", "answered", "first", "last", "of", "certainty_mark", "own_texts", "own_points"]
    head += [f"ch{chapter[:2]}_{name}" for chapter in chapter_ids for name in ("answered", "first", "last", "of")] + ["flags"]
    rows = []
    for learner in learners:
        counted = by_label[learner.label].copy()
        for file in learner.files:
            counted.update(by_file[file])
        own = [scored.own for scored in learner.scored.values() if scored.attempts[0].points is None]
        parts = [part for some in (practice, *by_chapter.values()) for part in _cells(sums(learner, some))]
        rows.append([learner.label, "; ".join(learner.files), *parts[:4], _number(mean_certainty(learner)), len(own),
                     _number(sum(one or 0 for one in own)), *parts[4:], _told(counted)])
    read = {file for learner in learners for file in learner.files}
    rows += [["", file] + [""] * (len(head) - 3) + [_told(counted)] for file, counted in by_file.items() if file not in read]
    return _csv(head, rows)


def by_item(learners, bank):
    """A row for every item that a learner tried."""
    head = ["learner", "chapter", "item", "type", "outcome", "level", "pool", "attempts", "first", "last", "own_points", "first_certainty",
            "last_certainty", "first_at", "last_at", "before_the_text", "answer_seen_before_first", "flags"]
    rows = []
    for learner in learners:
        for item in bank:
            scored = learner.scored.get(item.id)
            if scored:
                first, last = scored.attempts[0], scored.attempts[-1]
                rows.append([learner.label, item.chapter, item.id, item.type, item.outcome, item.level, item.pool, len(scored.attempts),
                             _number(first.points), _number(last.points), _number(scored.own), first.sure, last.sure, first.at, last.at,
                             _yes(scored.before), _yes(first.seen), _told(Counter(flag.kind for flag in scored.flags))])
    return _csv(head, rows)


def flagged(flags, words):
    """A row a flag, what it is in the words of an Edition."""
    return _csv(["learner", "file", "item", "flag", "what"], [[flag.learner, flag.file, flag.item, flag.kind, flag.said(words)] for flag in flags])


def analysis(analysed):
    """A row an item that somebody tried, in the words of analysis.Analysed."""
    head = ["item", "chapter", "type", "outcome", "level", "n", "difficulty", "discrimination", "discrimination_low", "discrimination_high",
            "commonest_wrong", "commonest_wrong_n", "responses_kept"]
    head += [f"{name}_{what}" for name in ("guess", "fairly", "sure") for what in ("n", "right")] + ["notes"]
    return _csv(head, [[one.item.id, one.item.chapter, one.item.type, one.item.outcome, one.item.level, one.n, _number(one.difficulty),
                        *map(_number, (one.discrimination, one.low, one.high)), *(one.wrong or ("", "", "")),
                        *[value for level in one.levels.values() for value in (level.n, level.right)], " ".join(one.notes)] for one in analysed])


def mean_certainty(learner):
    """The mean certainty mark of a learner's fresh attempts, None without any. Source: widgets/certainty.py."""
    marks = [mark(attempt.points, attempt.sure) for scored in learner.scored.values() for attempt in scored.attempts
             if attempt.sure and attempt.points is not None]
    return sum(marks) / len(marks) if marks else None


def _cells(total):
    return [total.answered, _number(total.first), _number(total.last), total.of]


def _told(counted):
    return " ".join(f"{kind}:{n}" for kind, n in sorted(counted.items()))


def _yes(holds):
    return "yes" if holds else "no"


def _number(value):
    return None if value is None else round(value, 3)


def _csv(head, rows):
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(head)
    writer.writerows([["'" + cell if isinstance(cell, str) and cell.startswith(FORMULA) else cell for cell in row] for row in rows])
    return "\ufeff" + text.getvalue()

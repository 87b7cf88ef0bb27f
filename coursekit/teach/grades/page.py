"""The gradebook and the item analysis as one page that needs nothing beside it."""

import re
from html import escape

from coursekit import tables as data
from coursekit.labs import palette
from coursekit.teach.grades import chart
from coursekit.teach.grades.analysis import FEWEST, OTHERS, levels
from coursekit.teach.grades.learners import sums
from coursekit.teach.grades.tables import mean_certainty
from coursekit.widgets.certainty import LEVELS

STYLE = """
:root { %(light)s color-scheme: light dark; --font-ui: system-ui, sans-serif; }
@media (prefers-color-scheme: dark) { :root { %(dark)s } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.6 var(--font-ui); }
:lang(ar) body, body:lang(ar) { font-size: 1.0625rem; line-height: 1.8; }
main { max-inline-size: 72rem; margin-inline: auto; padding: 1.5rem 1rem 4rem; }
h1, h2 { line-height: 1.3; } h2 { margin-block: 2.5rem .75rem; }
.read { max-inline-size: 45rem; } .private { padding: .75rem 1rem; border-inline-start: 4px solid var(--warn); background: var(--paper-2); }
.scroll { overflow: auto; max-block-size: 36rem; border: 1px solid var(--rule); } .scroll:focus-visible { outline: 3px solid var(--accent); }
table { border-collapse: collapse; inline-size: 100%%; font-size: .875rem; } caption { padding: .5rem .75rem; text-align: start; color: var(--ink-2); }
th, td { padding: .375rem .75rem; text-align: start; vertical-align: top; border-block-start: 1px solid var(--rule); }
thead th { position: sticky; inset-block-start: 0; background: var(--paper-2); } tbody th { font-weight: 600; min-inline-size: 8rem; overflow-wrap: anywhere; } td:not(.n, :empty) { min-inline-size: 8rem; }
td.n { font-variant-numeric: tabular-nums; white-space: nowrap; } td p, th p { margin: 0; } th p { font-weight: 400; color: var(--ink-2); min-inline-size: 14rem; }
figure { margin: 1rem 0; max-inline-size: 45rem; } figure svg { display: block; inline-size: 100%%; block-size: auto; overflow: visible; }
figcaption { font-size: .875rem; color: var(--ink-2); } .narrow { display: none; }
@media (max-width: 36rem) { .wide { display: none; } .narrow { display: block; } }
@media print { .scroll { max-block-size: none; overflow: visible; } }
"""


def page(words, learners, flags, chapter_ids, bank, analysed):
    """The page as text. ``words``: the Edition it is written in."""
    t = lambda key, **values: escape(words.text(f"grades.{key}", **values))
    refused = sum(flag.kind in ("unreadable", "damaged", "newer", "foreign") for flag in flags)
    counts = t("counts", learners=len(learners), read=sum(len(one.files) for one in learners), refused=refused, tried=len(analysed),
               items=sum(item.type != "open" for item in bank), flags=len(flags))
    parts = [f"<h1>{t('title')}</h1><p>{counts}</p><p class='read private'>{t('private')}</p>", _flags(words, t, flags),
             _chapters(words, t, learners, chapter_ids, bank), _learners(t, learners, chapter_ids, bank),
             _certainty(words, t, learners), _items(words, t, analysed)]
    colours = {name: "".join(f"--{key}: {value}; " for key, value in shades.items()) for name, shades in
               (("light", palette.LIGHT), ("dark", palette.DARK))}
    return (f'<!doctype html>\n<html lang="{words.code}" dir="{words.direction}"><head><meta charset="utf-8"><title>{t("title")}</title>'
            f'<meta name="viewport" content="width=device-width, initial-scale=1"><style>{STYLE % colours}</style></head>\n'
            f"<body><main>{''.join(parts)}</main></body></html>\n")


def _flags(words, t, flags):
    head = [t(f"look.{name}") for name in ("learner", "flag", "where", "detail")]
    rows = [[_own(flag.learner or flag.file), t(f"flags.{flag.kind}"), _ltr(flag.item), escape(flag.said(words))]
            for flag in flags]
    body = _table(t("look.title"), "", head, rows, "look") if rows else f"<p>{t('look.none')}</p>"
    return f"<h2>{t('look.title')}</h2>{body}"


def _chapters(words, t, learners, chapter_ids, bank):
    numbers = dict(zip(data.load("chapters")["chapter_id"], data.load("chapters")["number"]))
    rows = []
    for chapter in chapter_ids:
        some = [item for item in bank if item.chapter == chapter]
        found = [one for one in (sums(learner, some) for learner in learners) if one.answered]
        for name in ("first", "last") if found else ():
            value = 100 * sum(getattr(one, name) for one in found) / sum(one.answered for one in found)
            rows.append({"name": words.text(f"grades.class.{name}", chapter=numbers[chapter]), "value": value, "muted": name == "first",
                         "text": words.text("grades.class.bar", percent=round(value), n=len(found))})
    body = _figure(chart.shares(words, words.text("grades.class.chapters"), rows), t("class.chapters")) if rows else f"<p>{t('class.empty')}</p>"
    return f"<h2>{t('class.title')}</h2>{body}"


def _learners(t, learners, chapter_ids, bank):
    practice = [item for item in bank if item.pool == "practice"]
    head = [t(f"learners.{name}") for name in ("learner", "answered", "first", "last", "mark")] + [t("chapter", n=int(one[:2])) for one in chapter_ids]
    rows = []
    for learner in learners:
        whole, mark = sums(learner, practice), mean_certainty(learner)
        parts = [sums(learner, [item for item in practice if item.chapter == chapter]) for chapter in chapter_ids]
        rows.append([_own(learner.label), _share(whole.answered, whole.of), *map(_points, (whole.first, whole.last)), _signed(mark),
                     *(_share(_points(part.last), part.of) if part.answered else "–" for part in parts)])
    return f"<h2>{t('learners.title')}</h2>{_table(t('learners.title'), t('learners.caption'), head, rows, 'learners')}"


def _certainty(words, t, learners):
    firsts = [scored.attempts[0] for learner in learners for scored in learner.scored.values() if scored.attempts[0].fresh]
    rows = [{"name": words.text(f"items.certainty.{LEVELS[level]}"), "value": 100 * one.right / one.n, "low": one.low, "high": one.high,
             "text": words.text("grades.certainty.bar", right=one.right, n=one.n, low=one.low, high=one.high)}
            for level, one in levels(firsts).items() if one.n]
    body = (f"<p class='read'>{t('certainty.read')}</p>" + _figure(chart.shares(words, words.text("grades.certainty.chart"), rows), t("certainty.chart"))
            if rows else f"<p>{t('certainty.empty')}</p>")
    return f"<h2>{t('certainty.title')}</h2>{body}"


def _items(words, t, analysed):
    points = [(100 * one.difficulty, one.discrimination, one.item.id, bool(one.notes)) for one in analysed if one.discrimination is not None]
    names = [words.text(f"grades.items.{axis}") for axis in "xy"]
    drawn = (_figure(chart.scatter(words, words.text("grades.items.chart"), points, names), t("items.chart")) if points
             else f"<p>{t('items.no_chart', n=FEWEST)}</p>")
    head = [t(f"items.{name}") for name in ("item", "n", "difficulty", "discrimination", "wrong", "sure", "notes")]
    rows = [[f'{_ltr(one.item.id)}<p>{escape(_short(one.item.stem.to(words.code)))}</p>', one.n, f"{one.difficulty:.2f}", _interval(one),
             _wrong(t, one.wrong), t("items.of", n=one.levels[3].right, m=one.levels[3].n) if one.levels[3].n else "–",
             "<br>".join(t(f"notes.{note}") for note in one.notes)] for one in analysed]
    read = t("items.read", n=FEWEST, m=OTHERS)
    return f"<h2>{t('items.title')}</h2><p class='read'>{read}</p>{drawn}{_table(t('items.title'), '', head, rows, 'items')}"


def _table(name, caption, head, rows, id):
    """A table that scrolls inside itself; the first cell of a row heads it. Cells are HTML."""
    columns = "".join(f'<th scope="col">{cell}</th>' for cell in head)
    lines = "".join(f'<tr><th scope="row">{row[0]}</th>{"".join(_cell(cell) for cell in row[1:])}</tr>\n' for row in rows)
    said = f"<caption>{caption}</caption>" if caption else ""
    return (f'<div class="scroll" tabindex="0" role="group" aria-label="{name}" id="{id}"><table>{said}<thead><tr>{columns}</tr></thead>\n'
            f"<tbody>{lines}</tbody></table></div>")


def _cell(cell):
    return f'<td class="n">{cell}</td>' if isinstance(cell, int) or str(cell)[:1] in "0123456789–−+<" and len(str(cell)) < 40 else f"<td>{cell}</td>"


def _figure(drawn, caption):
    return f"<figure>{drawn}<figcaption>{caption}</figcaption></figure>"


def _own(text):
    return f"<bdi>{escape(text)}</bdi>"


def _ltr(text):
    return f'<bdi dir="ltr">{escape(str(text))}</bdi>' if text else ""


def _points(value):
    return f"{value:.1f}".removesuffix(".0")


def _share(part, whole):
    return f'<bdi dir="ltr">{part}/{whole}</bdi>'


def _signed(value):
    return "–" if value is None else _ltr(f"{value:+.2f}".replace("-", "−"))


def _interval(one):
    if one.discrimination is None:
        return "–"
    return _ltr(f"{one.discrimination:.2f} ({one.low:.2f}, {one.high:.2f})".replace("-", "−"))


def _wrong(t, wrong):
    return f"<bdi>{escape(_short(wrong[0]))}</bdi> ({t('items.of', n=wrong[1], m=wrong[2])})" if wrong else "–"


def _short(text):
    text = re.sub(r"\*(.+?)\*", r"\1", text)  # emphasis
    return text if len(text) <= 110 else text[:108].rsplit(" ", 1)[0] + " …"

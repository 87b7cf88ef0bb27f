"""A syllabus in words: what a week holds, as a page and as Markdown."""

import re
from html import escape

from coursekit.edition import edition
from coursekit.teach import look
from coursekit.teach.chapter import course_title
from coursekit.teach.myst import Markup, plain
from coursekit.teach.syllabus.plan import bank


def week_title(week, words):
    names = words.text("edition.list_separator").join(share.chapter.name for share in week.shares)
    return words.text("teach.syllabus.week", n=week.number, what=names)


def week_lines(plan, week, words):
    """[(heading, [entries])] of a week, in plain words."""
    for share in week.shares:
        yield from ((plain(title), [plain(entry) for entry in entries]) for title, entries in share_lines(plan, share, words))
    yield words.text("teach.syllabus.work"), [work(week, words)]


def share_lines(plan, share, words):
    """[(heading, [entries])] of one chapter in one week, as HTML."""
    one, markup, t = share.chapter, Markup(plan.lang), words.text
    held = bank(one)
    yield f"{escape(one.name)}: {escape(t(f'teach.syllabus.steps.{share.step}'))}", []
    if share.does("read"):
        yield one.heading["outcomes"], [escape(text) for _, text in one.outcomes()]
        yield t("teach.syllabus.reading"), [escape(t("teach.syllabus.page", file=f"book/{one.id}", minutes=words.plural(
            "teach.minutes", one.minutes["reading"]))), escape(words.plural("teach.syllabus.before", held["before"])), *core(one, markup)]
    if share.does("lab") and one.lab:
        yield one.heading["lab"], [escape(t("teach.syllabus.notebook", file=f"notebooks/{one.lab}.ipynb", minutes=words.plural(
            "teach.minutes", one.minutes["lab"]))), *(title for title, _ in one.labs(markup))]
    if share.does("discuss"):
        yield one.heading["check"], [escape(words.plural(f"teach.syllabus.{pool}", held[pool])) for pool in ("check", "assessment") if held[pool]]
        yield t("teach.syllabus.questions"), [question.partition("</strong>")[0].partition("<strong>")[2].rstrip(".") or question
                                              for question in one.questions(markup)]
    if share.rows:
        yield t("teach.syllabus.session", minutes=words.plural("teach.minutes", share.plan)), [
            f'<bdi dir="ltr">{row.start}–{row.end}</bdi> · {row.html}' for row in share.rows]
    elif share.prose:
        yield t("teach.syllabus.session", minutes=words.plural("teach.minutes", share.plan)), [share.prose.removeprefix("<p>").removesuffix("</p>")]


def core(one, markup):
    """The core readings of a chapter."""
    listed = next(node for node in markup.nodes(one.text["reading"]) if node.type == "bullet_list")
    return [markup.inline(entry.children[0]) for entry in listed.children]


def work(week, words):
    return words.text("teach.syllabus.own", total=words.plural("teach.minutes", week.work),
                      reading=words.number(sum(share.minutes["reading"] for share in week.shares)),
                      lab=words.number(sum(share.minutes["lab"] for share in week.shares)))


def summary(plan, words):
    """The sentences above the weeks: how many, how long, how much work."""
    return [words.text("teach.syllabus.summary", weeks=words.plural("teach.syllabus.weeks", len(plan.weeks)),
                       minutes=words.plural("teach.minutes", plan.minutes), work=words.plural("teach.minutes", sum(week.work for week in plan.weeks)))]


def day_of(week, plan, words):
    return [" ".join(filter(None, [words.date(str(week.day)), plan.time]))] if week.day else []


def html(plan):
    """The plan as a page that needs nothing beside it."""
    words = edition(plan.lang)
    title = words.text("teach.syllabus.title")
    body = [f'<main class="paper"><p class="course">{escape(course_title(plan.lang))}</p><h1>{escape(title)}</h1>',
            *(f"<p>{escape(line)}</p>" for line in summary(plan, words)), section(words.text("teach.syllabus.warnings"), plan.warnings, "warnings")]
    for week in plan.weeks:
        body.append(f'<section class="week"><h2>{escape(week_title(week, words))}</h2>')
        body += [f'<p class="day">{escape(line)}</p>' for line in day_of(week, plan, words)]
        for share in week.shares:
            (name, _), *rest = share_lines(plan, share, words)
            body.append(f"<h3>{name}</h3>" + "".join(f"<h4>{head}</h4>{listed(entries)}" for head, entries in rest))
        body.append(f'<p class="work"><strong>{escape(words.text("teach.syllabus.work"))}</strong> {escape(work(week, words))}</p></section>')
    body.append(section(words.text("teach.syllabus.left"), [f"{one.name}: {' '.join(text for _, text in outcomes)}" for one, outcomes in plan.left]))
    return look.page(plan.lang, f"{title}: {course_title(plan.lang)}", "\n".join(filter(None, body)) + "</main>", "paper.css")


def listed(entries):
    return "<ul>" + "".join(f"<li>{entry}</li>" for entry in entries) + "</ul>"


def section(title, texts, css=""):
    return f'<section class="{css}"><h2>{escape(title)}</h2>{listed(map(escape, texts))}</section>' if texts else ""


def markdown(plan):
    """The plan as Markdown."""
    words = edition(plan.lang)
    lines = [f"# {marked(words.text('teach.syllabus.title'))}", "", marked(course_title(plan.lang)), "", *map(marked, summary(plan, words)), ""]
    if plan.warnings:
        lines += [f"**{marked(words.text('teach.syllabus.warnings'))}**", "", *(f"- {marked(one)}" for one in plan.warnings), ""]
    for week in plan.weeks:
        lines += [f"## {marked(week_title(week, words))}", "", *(f"{marked(line)}\n" for line in day_of(week, plan, words))]
        for title, entries in week_lines(plan, week, words):
            level = "####" if entries else "###"  # what has no entries names the chapter
            lines += [f"{level} {marked(title)}", "", *(f"- {marked(entry)}" for entry in entries), *([""] if entries else [])]
    if plan.left:
        lines += [f"## {marked(words.text('teach.syllabus.left'))}", ""]
        for one, outcomes in plan.left:
            lines += [f"- {marked(one.name)}", *(f"  - {marked(text)}" for _, text in outcomes)]
    return "\n".join(lines).rstrip() + "\n"


def marked(text):
    """Plain words in Markdown: what would be read as a mark is escaped."""
    return re.sub(r"([\\`*_\[\]<>|#])", r"\\\1", text)

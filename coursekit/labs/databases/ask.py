"""A SELECT of the reader's own over the invented week."""

from coursekit.labs import asked, sql, words
from coursekit.labs.databases import world

MOST, SECONDS, LONGEST = 50, 5, 2000  # rows shown, seconds a statement may take, signs it may have
TABLES = (("documents", "number, country, holder, born"), ("reports", "number, reason, happened_at, recorded_at, recovered"),
          ("crossings", "id, number, crossed_at, shown_by"))
HOME = {}  # the database, made once: readers only read


def database():
    """The invented week as the border post first shows it."""
    if "db" not in HOME:
        HOME["db"] = sql.opened(world.reports(300, 48) + world.documents(world.DOCUMENTS + 300 * 35) + world.crossings(60))
    return HOME["db"]


def ask(data, settings):
    """The rows of a statement. Settings: ``sql``; ``stopped`` where the page had to stop it; ``width``."""
    try:
        asked.known(data, settings, ["sql", "stopped", "width"])
        text = one_statement(data, asked.text(data, settings, "sql", LONGEST))
        if settings.get("stopped"):
            raise asked.Refused(words.say(data, "ask.fault.time", n=SECONDS))
        columns, rows, more = sql.read(database(), text, MOST, SECONDS)
        plan = [row[3] for row in sql.rows(database(), "EXPLAIN QUERY PLAN " + text)]
    except asked.Refused as refused:
        return refused_with(data, str(refused))
    except sql.Stopped:
        return refused_with(data, words.say(data, "ask.fault.time", n=SECONDS))
    except sql.Fault as fault:
        return refused_with(data, words.say(data, "ask.fault.sqlite", text=str(fault)))
    lines = [words.say(data, "ask.more", n=MOST) if more else words.counted(data, "ask.rows", len(rows))]
    if any([step.startswith("SCAN") and step != "SCAN CONSTANT ROW" for step in plan]):
        lines.append(words.say(data, "ask.scan"))
    elif any([step.startswith("SEARCH") for step in plan]):
        lines.append(words.say(data, "ask.search"))
    return {"sentence": "\n".join(lines), "notes": notes(data, plan), "chart": "",
            "table": {"caption": words.say(data, "ask.caption"), "columns": columns, "rows": rows}}


def one_statement(data, text):
    """The statement to run; Refused in words where it is none, several, or more than reading."""
    found = sql.statement(text)
    if found is None:
        raise asked.Refused(words.say(data, "ask.fault.several"))
    if not found:
        raise asked.Refused(words.say(data, "refused.empty"))
    if found.split()[0].upper() not in ("SELECT", "WITH"):
        raise asked.Refused(words.say(data, "ask.fault.reading", text=found.split()[0][:20]))
    return found


def refused_with(data, text):
    """An answer whose fault stands where the statement was written."""
    return dict(asked.refusal(words.say(data, "ask.fault.sentence")), errors={"sql": text}, notes=notes(data, []))


def notes(data, plan):
    """The tables, what the invention is, and how SQLite went about it."""
    found = [words.say(data, "ask.note.table", name=name, columns=columns, text=words.say(data, "ask.table." + name))
             for name, columns in TABLES]
    found.append(words.say(data, "ask.note.invented"))
    if plan:
        found.append(words.say(data, "ask.note.plan", plan="; ".join(plan)))
    return found

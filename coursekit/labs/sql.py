"""SQLite for a model: Python's ``sqlite3`` where there is one; on the page SQLite as WebAssembly, which ``runtime.js`` hands to
MicroPython as the module ``page_sqlite``. The same SQL gives the same rows in both.

A database lives in memory. What a reader writes may only read: one statement, SELECT or WITH, over a connection that refuses
to write, with a limit on rows and (in CPython here, on the page in ``runtime.js``) on time.
"""

import json

try:
    import sqlite3
    import time
except ImportError:  # MicroPython: see above
    sqlite3 = None

LONGEST = 80  # signs of a cell that are shown
STEPS = 10000  # instructions of SQLite between two looks at the clock


class Fault(Exception):
    """What SQLite says of a statement, in its own English words."""


class Stopped(Exception):
    """A statement took longer than it may."""


def opened(statements):
    """A new database in memory after these statements, each (sql, parameters)."""
    if sqlite3 is None:
        return told({"do": "open", "statements": [[text, list(values)] for text, values in statements]})["db"]
    db = sqlite3.connect(":memory:", isolation_level=None)
    for text, values in statements:
        db.execute(text, values)
    return db


def closed(db):
    """Give the memory of a database back."""
    if sqlite3 is None:
        told({"do": "close", "db": db})
    else:
        db.close()


def rows(db, text, values=()):
    """All rows of a statement of our own, as lists."""
    if sqlite3 is None:
        return told({"do": "rows", "db": db, "sql": text, "values": list(values), "most": -1})["rows"]
    return [list(row) for row in db.execute(text, values)]


def read(db, text, most, seconds):
    """(names of columns, rows, whether there are more) of a reader's statement: at most ``most`` rows, each value as text.

    Raises Fault with SQLite's words, Stopped after ``seconds``.
    """
    if sqlite3 is None:
        found = told({"do": "rows", "db": db, "sql": text, "values": [], "most": most + 1, "reader": True})
        columns, found = found["columns"], found["rows"]
    else:
        columns, found = watched(db, text, most + 1, seconds)
    return columns, [[shown(value) for value in row] for row in found[:most]], len(found) > most


def watched(db, text, most, seconds):
    """(columns, rows) under CPython, stopped when the time is over; the database refuses to be written to meanwhile."""
    end = time.monotonic() + seconds
    db.execute("PRAGMA query_only = ON")
    db.set_progress_handler(lambda: time.monotonic() > end, STEPS)
    try:
        cursor = db.execute(text)
        found = [list(row) for row in cursor.fetchmany(most)]
        return [one[0] for one in cursor.description], found
    except (sqlite3.Error, sqlite3.Warning, OverflowError, MemoryError, UnicodeError) as error:
        if time.monotonic() > end:
            raise Stopped()
        raise Fault(str(error))
    finally:
        db.set_progress_handler(None, 0)
        db.execute("PRAGMA query_only = OFF")


def told(request):
    """The page's SQLite asked once: JSON there and back."""
    import page_sqlite

    found = json.loads(page_sqlite.call(json.dumps(request)))
    if "error" in found:
        raise Fault(found["error"])
    return found


def shown(value):
    """A value as a cell shows it: NULL for nothing, a fraction with six digits, bytes in hexadecimal, a long text cut."""
    if value is None:
        return "NULL"
    if isinstance(value, float):
        return "%.6g" % value
    if isinstance(value, bytes):
        return "x'%s'" % "".join(["%02x" % one for one in value[:LONGEST // 2]])
    text = str(value)
    return text if len(text) <= LONGEST else text[:LONGEST] + "…"


def statement(text):
    """The one statement of a text, without comments at its ends and its last semicolon; None where there is more than one."""
    parts, start, place = [], 0, 0
    while place < len(text):
        sign = text[place]
        if text.startswith("--", place):
            end = text.find("\n", place)
            text = text[:place] + " " + (text[end:] if end >= 0 else "")
        elif text.startswith("/*", place):
            end = text.find("*/", place + 2)
            text = text[:place] + " " + (text[end + 2:] if end >= 0 else "")
        elif sign in "'\"`[":
            end = text.find("]" if sign == "[" else sign, place + 1)
            place = end if end >= 0 else len(text)
        elif sign == ";":
            parts.append(text[start:place])
            start = place + 1
        place += 1
    parts = [part.strip() for part in parts + [text[start:]] if part.strip()]
    return "" if not parts else parts[0] if len(parts) == 1 else None

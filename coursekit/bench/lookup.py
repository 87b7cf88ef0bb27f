"""How long it takes to find one document among ten thousand, and among ten million: with an index and without."""

import sqlite3
import time
from statistics import median

SIZES = (10**4, 10**5, 10**6, 10**7)
STRIDE, PRIME = 7_654_321, 2_147_483_647  # numbers of documents: no two alike, in no order
ASKED = 15  # look-ups by the key, of which the median counts; three without it


def filled(size):
    """A database in memory with a table ``documents`` of ``size`` rows: number, country, and no index."""
    db = sqlite3.connect(":memory:")
    db.execute("CREATE TABLE documents (number INTEGER, country TEXT)")
    db.execute("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)"
               f" INSERT INTO documents SELECT i * {STRIDE} % {PRIME}, substr('NSEWI', 1 + i % 5, 1) FROM n", (size,))
    return db


def seconds(db, size, times):
    """The median of so many look-ups of documents that are there, spread over the table."""
    found = []
    for place in range(times):
        number = (1 + place * (size - 1) // max(times - 1, 1)) * STRIDE % PRIME
        began = time.perf_counter()
        rows = db.execute("SELECT country FROM documents WHERE number = ?", (number,)).fetchall()
        found.append(time.perf_counter() - began)
        assert len(rows) == 1, "each number is there once"
    return median(found)


def growth(sizes=SIZES):
    """{size: {"scan_us", "index_us"}}: microseconds of one look-up, reading every row and through an index."""
    result = {}
    for size in sizes:
        db = filled(size)
        scan = seconds(db, size, 3)
        db.execute("CREATE INDEX by_number ON documents (number)")
        result[size] = {"scan_us": round(scan * 1e6, 1), "index_us": round(seconds(db, size, ASKED) * 1e6, 1)}
        db.close()
    return result

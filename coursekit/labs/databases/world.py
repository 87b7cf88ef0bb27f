"""The invented world as SQL: documents, reports of lost and stolen documents, and the crossings of one week at one border post.

Everything follows from a row's number by whole-number arithmetic inside SQLite, so that every SQLite builds the same tables.
Times are minutes from the start of the week, or the text of a day and a minute; the week is 7 to 13 January 2030.
"""

WEEK = 7 * 24 * 60  # minutes
BEFORE = 28 * 24 * 60  # minutes before the week from which reports are still met at the post
PRIME = 2147483647
COUNTRIES = ("Norland", "Sudria", "Estmark", "Westria", "Insula")
DOCUMENTS = 4000  # documents that nobody ever reported
SHOWN = 20  # one reported document in so many is shown at this post
FOUND = 12  # of those shown, one in so many is shown by its holder, who found it again
OLDEST = 600 * 60  # minutes after which a stolen document is no longer shown; most are shown much sooner
PROFILE = (2, 2, 2, 2, 3, 5, 9, 14, 16, 13, 11, 11, 12, 12, 13, 14, 16, 18, 17, 14, 10, 6, 4, 3)  # arrivals by hour; mean 9.54

GIVEN = ("Amal", "Bilal", "Dina", "Farid", "Hana", "Idris", "Jamila", "Karim", "Lina", "Munir", "Nadia", "Omar", "Rania", "Sami")
FAMILY = ("Haddad", "Najjar", "Khayyat", "Sabbagh", "Fallah", "Bahri", "Jabali", "Warraq", "Naqqash", "Saati", "Attar")


def mixed(number, salt):
    """SQL for a number between 0 and PRIME - 1 that looks drawn by lot: a square modulo a prime, between two products."""
    once = "((%s) * 7919 + %d * 104729) %% %d" % (number, salt, PRIME)
    twice = "(%s) * 48271 %% %d" % (once, PRIME)
    return "((%s) * (%s) %% %d * 69621 %% %d)" % (twice, twice, PRIME, PRIME)


def part(number, salt, whole):
    """SQL for a whole number from 0 to ``whole`` - 1."""
    return "(%s %% %s)" % (mixed(number, salt), whole)


def stamp(minute):
    """SQL for a minute of the week as text."""
    return "strftime('%%Y-%%m-%%d %%H:%%M', '2030-01-07', (%s) || ' minutes')" % minute


def text_of(minute):
    """The same in Python, for a minute in January 2030 that is not before the week."""
    return "2030-01-%02d %02d:%02d" % (7 + minute // 1440, minute % 1440 // 60, minute % 60)


def choice(options, number):
    """SQL for one of several texts, by its place."""
    return "CASE %s %s END" % (number, " ".join("WHEN %d THEN '%s'" % pair for pair in enumerate(options)))


def counting(last):
    """SQL for a table ``n(i)`` of the whole numbers from 1."""
    return "WITH RECURSIVE n(i) AS (SELECT 1 WHERE %d > 0 UNION ALL SELECT i + 1 FROM n WHERE i < %d)" % (last, last)


def reports(reported, late):
    """Statements that make the table ``reports`` and, for the post, ``shown``.

    Parameters: ``reported`` documents a day; ``late``, mean hours from the loss to the entry in the database (between a quarter
    and seven quarters of it). ``shown``: number, minute at the post, minute of the entry, and whether the holder shows it.
    """
    total = reported * 35
    happened = "(i * %d / %d - %d)" % (WEEK + BEFORE, max(total, 1), BEFORE)
    recorded = "(%s + %d * (25 + %s) / 100)" % (happened, late * 60, part("i", 1, 151))
    age = "(10 + %d * %s / 1000 * %s / 1000)" % (OLDEST, part("i", 2, 1000), part("i", 2, 1000))
    return [
        ("CREATE TABLE reports (number TEXT PRIMARY KEY, reason TEXT, happened_at TEXT, recorded_at TEXT, recovered INTEGER)"
         " WITHOUT ROWID", ()),
        (counting(total) + " INSERT INTO reports SELECT %s, %s, %s, %s, %s FROM n" % (
            number("i", DOCUMENTS), choice(("stolen", "stolen", "lost"), part("i", 3, 3)), stamp(happened), stamp(recorded),
            "%s = 0" % part("i", 5, FOUND)), ()),
        ("CREATE TABLE shown (number TEXT, minute INTEGER, recorded INTEGER, holder INTEGER)", ()),
        (counting(total) + " INSERT INTO shown SELECT %s, %s + %s, %s, %s = 0 FROM n WHERE %s = 0 AND %s + %s BETWEEN 0 AND %d" % (
            number("i", DOCUMENTS), happened, age, recorded, part("i", 5, FOUND), part("i", 4, SHOWN), happened, age,
            WEEK - 1), ()),
    ]


def number(row, offset=0):
    """SQL for the number of a document: the letter of its country and seven digits, no two alike."""
    return "printf('%%s%%07d', substr('%s', 1 + %s, 1), (%s + %d) * 7919 %% 9999991)" % (
        "".join([one[0] for one in COUNTRIES]), part("%s + %d" % (row, offset), 6, len(COUNTRIES)), row, offset)


def documents(total):
    """Statements for the table ``documents`` with ``total`` rows: those never reported, then those in ``reports``."""
    holder = "%s || ' ' || %s" % (choice(GIVEN, part("i", 7, len(GIVEN))), choice(FAMILY, part("i", 8, len(FAMILY))))
    return [
        ("CREATE TABLE documents (number TEXT PRIMARY KEY, country TEXT, holder TEXT, born TEXT) WITHOUT ROWID", ()),
        (counting(total) + " INSERT INTO documents SELECT %s, %s, %s, date('1950-01-01', %s || ' days') FROM n" % (
            number("i"), choice(COUNTRIES, part("i", 6, len(COUNTRIES))), holder, part("i", 9, 20000)), ()),
    ]


def crossings(an_hour):
    """Statements for the table ``crossings``: ``an_hour`` travellers an hour with documents of their own, and those in ``shown``."""
    total = an_hour * 168
    return [
        ("CREATE TABLE crossings (id INTEGER PRIMARY KEY, number TEXT, crossed_at TEXT, shown_by TEXT)", ()),
        (counting(total) + " INSERT INTO crossings (number, crossed_at, shown_by) SELECT number, %s, who FROM ("
         "SELECT %s AS number, i * %d / %d AS minute, 'holder' AS who FROM n UNION ALL"
         " SELECT number, minute, CASE holder WHEN 1 THEN 'holder' ELSE 'other' END FROM shown) ORDER BY minute, number" % (
             stamp("minute"), number(part("i", 10, DOCUMENTS) + " + 1"), WEEK - 1, total), ()),
        ("DROP TABLE shown", ()),
    ]

"""Words of a lab's answer: templates, counted words, dates and lists in the language of the lab's data.

The lab carries its own strings, because on the page there is no edition to ask. What is written here twice (plural forms,
dates, numbers) is compared with ``coursekit.edition`` by a test.
"""


def lookup(data, key):
    """What stands under a dotted key of the lab's strings; KeyError names the key."""
    found = data["strings"]
    for part in key.split("."):
        if part not in found:
            raise KeyError(key)
        found = found[part]
    return found


def say(data, key, **values):
    """The text under a key with its ``{name}`` places filled."""
    found = lookup(data, key)
    return found.format(**values) if values else found


def plural_form(lang, n):
    """The plural form of a whole number (Unicode CLDR, the languages of the course)."""
    if lang != "ar":
        return "one" if n == 1 else "other"
    if n in (0, 1, 2):
        return ("zero", "one", "two")[n]
    if 3 <= n % 100 <= 10:
        return "few"
    return "many" if 11 <= n % 100 <= 99 else "other"


def counted(data, key, n, **values):
    """A counted text in the form that ``n`` asks for; ``{n}`` is the number. A form «zero» serves 0 in every language."""
    forms = lookup(data, key)
    chosen = forms.get("zero" if n == 0 else plural_form(data["lang"], n), forms["other"])
    return chosen.format(n=number(n), **values)


def number(n):
    """A whole number with Western digits, a comma from 10,000."""
    return "{:,}".format(n) if abs(n) >= 10000 else str(n)


def day(data, iso):
    """A date known to the day, month or year in words; an empty one gives the word for «not known»."""
    if not iso:
        return say(data, "date.unknown")
    parts = iso.split("-")
    if len(parts) == 1:
        return parts[0]
    month = data["months"][int(parts[1]) - 1]
    return "%d %s %s" % (int(parts[2]), month, parts[0]) if len(parts) == 3 else "%s %s" % (month, parts[0])


def join(data, items):
    """Several names in one line."""
    return data["list_separator"].join(items)

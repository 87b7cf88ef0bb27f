"""Looking up bodies, groups and functions in the lab's data."""

from coursekit.labs import asked, words


def body(data, name):
    """The body of an id."""
    return [one for one in data["bodies"] if one["id"] == name][0]


def bodies_of(data, region):
    """The bodies of a region, in its own order."""
    return [body(data, name) for name in [one for one in data["regions"] if one["id"] == region][0]["bodies"]]


def running(one):
    """Whether a body exists and works, as far as the data knows; those that ended, were planned or were not found do not count."""
    return one["standing"] == "active"


def named(data, functions):
    """Names of functions in one line, in the order of the list of functions."""
    return words.join(data, [name for code, name in data["functions"] if code in functions])


def names(data, found):
    """Names of bodies in one line."""
    return words.join(data, [one["name"] for one in found])


def chosen(data, settings, name, options, fault):
    """A setting that must be one of ``options``; ``fault`` says it to the reader, with the value as {text}, at its control."""
    value = settings.get(name, "")
    if value not in options:
        raise asked.Refused(words.say(data, fault, text=value), name)
    return value

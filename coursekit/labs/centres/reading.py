"""The reader's reading of a mandate beside the coding, function by function."""

from coursekit.labs import words
from coursekit.labs.centres import bodies


def split(one, answer):
    """(agreed, too many, missed): codes in the reader's answer and in the data."""
    chosen = [code for code in answer if code != "none"]
    return ([code for code in chosen if code in one["functions"]], [code for code in chosen if code not in one["functions"]],
            [code for code in one["functions"] if code not in chosen])


def verdict(data, one, answer):
    """How far the answer agrees, in one line."""
    agreed, many, missed = split(one, answer)
    if not many and not missed:
        return words.say(data, "reading.same" if agreed else "reading.same_none", name=one["name"], names=bodies.named(data, agreed))
    text = words.say(data, "reading.differs", name=one["name"])
    for key, codes in (("agreed", agreed), ("many", many), ("missed", missed)):
        if codes:
            text += " " + words.say(data, "reading." + key, names=bodies.named(data, codes))
    return text


def feedback(data, one, answer):
    """Why, function by function: what was too much and what was missed first, then what agrees."""
    agreed, many, missed = split(one, answer)
    said = []
    for code in many:
        text = words.say(data, "reading.not_recorded", name=bodies.named(data, [code]), meaning=words.say(data, "meaning." + code))
        explained = data["strings"]["near"].get(code, {})
        for near in one["functions"]:  # a list: MicroPython keeps no order in a dict
            if near in explained:
                text += " " + explained[near]
        said.append(text)
    for code in missed:
        said.append(words.say(data, "reading.recorded", name=bodies.named(data, [code]), meaning=words.say(data, "meaning." + code)))
    for code in agreed:
        said.append(words.say(data, "reading.agrees", name=bodies.named(data, [code]), meaning=words.say(data, "meaning." + code)))
    if one["standing"] == "not-found":
        said.append(words.say(data, "reading.not_found", name=one["name"]))
    elif not one["functions"]:
        said.append(words.say(data, "reading.none", name=one["name"]))
    return said

"""What a reader may set, and the words that answer a setting out of range."""

from coursekit.labs import dates, words


class Refused(Exception):
    """A setting that the lab cannot work with; the text is for the reader. ``name``: the control that it belongs to, if one."""

    def __init__(self, text, name=""):
        super().__init__(text)
        self.name = name


def known(data, settings, allowed):
    """Refuse a setting whose name the part does not know (a mistyped name must not pass for a default), and a useless width."""
    for name in sorted(settings):
        if name not in allowed:  # sorted: a dictionary keeps no order under MicroPython
            raise Refused(words.say(data, "refused.setting", text=name, names=words.join(data, sorted(allowed))))
    if not isinstance(settings.get("width", 0), (int, float)):
        raise Refused(words.say(data, "refused.width", text=settings["width"]))


def day_of(data, settings):
    """The chosen day as ISO text. A year alone means its last day, or the last day of the data in that year."""
    text = str(settings.get("date", ""))
    first, last = data["first_day"], data["last_day"]
    reach = {"first": words.day(data, first), "last": words.day(data, last)}
    if not text:
        raise Refused(words.say(data, "refused.no_day", **reach))
    try:
        day = dates.last_day(text)
    except ValueError:
        raise Refused(words.say(data, "refused.date", text=text, **reach))
    if len(text) < 10 and day > last >= text:
        day = last
    if not first <= day <= last:
        raise Refused(words.say(data, "refused.date_range", day=words.day(data, day), **reach))
    return day


def choice(data, settings, name, options, fault):
    """A setting that must be one of ``options``; the fault's text gets the value as {text}."""
    value = settings.get(name, "")
    if value not in options:
        raise Refused(words.say(data, fault, text=value))
    return value


def one_of(data, settings, name, options):
    """A setting that must be one of ``options`` (texts); the fault stands at its control."""
    value = settings.get(name, "")
    if value not in options:
        raise Refused(words.say(data, "refused.choice", text=value, names=words.join(data, options)), name)
    return value


def number(data, settings, name, low, high, whole=True):
    """A number between ``low`` and ``high``; the fault stands at its control. True and False are no numbers."""
    value = settings.get(name)
    reach = {"text": "" if value is None else value, "low": low, "high": high}
    if isinstance(value, bool) or not isinstance(value, (int, float)) or value != value:
        raise Refused(words.say(data, "refused.whole" if whole else "refused.number", **reach), name)
    if not low <= value <= high:
        raise Refused(words.say(data, "refused.range", **reach), name)
    if whole and int(value) != value:
        raise Refused(words.say(data, "refused.whole", **reach), name)
    return int(value) if whole else value


def numbers(data, settings, limits, names=None):
    """{name: number} of several settings; ``limits``: {name: (lowest, highest, ...)}. They are read in the order of ``names``, of the
    alphabet where none are given, so that the same fault is named first everywhere."""
    return {name: number(data, settings, name, limits[name][0], limits[name][1]) for name in names or sorted(limits)}


def several(data, settings, name, options, unknown, none=""):
    """The options that a setting lists, in the order of ``options``; the fault stands at its control.

    ``unknown``: key of the words for one that is no option, which get it as {text}; ``none``: for a list without any, where it needs one.
    """
    given = settings.get(name, [])
    if not isinstance(given, (list, tuple)):
        raise Refused(words.say(data, "refused.list"), name)
    for value in given:
        if value not in options:
            raise Refused(words.say(data, unknown, text=value), name)
    if none and not given:
        raise Refused(words.say(data, none), name)
    return [value for value in options if value in given]


def text(data, settings, name, most=4000):
    """What the reader wrote, at most ``most`` characters and not empty; the fault stands at its control."""
    value = settings.get(name, "")
    if not isinstance(value, str):
        raise Refused(words.say(data, "refused.text"), name)
    if not value.strip():
        raise Refused(words.say(data, "refused.empty"), name)
    if len(value) > most:
        raise Refused(words.say(data, "refused.too_long", n=len(value), most=most), name)
    return value


def narrow(settings):
    """True where the picture is for a phone: ``width`` (pixels available) under 520."""
    return settings.get("width", 720) < 520


def refusal(text, name=""):
    """The answer to a setting out of range: a sentence, and nothing else to read. ``name``: the control that shows it too."""
    found = {"sentence": text, "notes": [], "table": {"caption": "", "columns": [], "rows": []}, "chart": "", "refused": True}
    if name:
        found["errors"] = {name: text}
    return found

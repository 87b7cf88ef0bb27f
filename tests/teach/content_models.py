"""What an element of a platform file may hold, in which order, and which attributes it has: the rules of the published
bindings, for the elements that the exports use. 1EdTech's schemas may be handed on by who registers there; see
``platform_schemas.md``.

A model is a regular expression over the names of the children, each followed by a space, and the attributes: a name with
a question mark may be missing. A model that begins with # takes text between its children too.
"""

import re

HTML = {"div": "#(p |ul |table |em |a |bdi )*", "p": "#(em |bdi |a |qti-text-entry-interaction )*", "ul": "(li )+", "li": "#(em |bdi |a )*",
        "em": "#", "a": "#", "bdi": "#", "table": "thead tbody ", "thead": "tr ", "tbody": "(tr )+", "tr": "(td |th )+",
        "td": "#", "th": "#(em )*"}
HTML_ATTRIBUTES = {"div": "lang dir", "a": "href", "th": "scope", "p": "xml:lang? dir?"}


def faults(root, models, attributes):
    """Every breach of the models in an element and all below it, as lines; the namespace is left out of the names."""
    found = []
    for one in root.iter():
        name = local(one)
        if name not in models:
            found.append(f"{name} is not known")
            continue
        model = models[name]
        if not re.fullmatch(model.removeprefix("#"), "".join(f"{local(child)} " for child in one)):
            found.append(f"{name} holds {[local(child) for child in one]}, not {model}")
        loose = [text for text in (one.text, *(child.tail for child in one)) if text and text.strip()]
        if loose and not model.startswith("#"):
            found.append(f"{name} holds the text {loose}")
        allowed = attributes.get(name, "").split()
        given = {key.replace("{http://www.w3.org/XML/1998/namespace}", "xml:") for key in one.attrib}
        missing = {key for key in allowed if not key.endswith("?")} - given
        strange = given - {key.removesuffix("?") for key in allowed}
        found += [f"{name} lacks {key}" for key in missing] + [f"{name} has {key}" for key in strange]
    return found


def local(one):
    """The name of an element without its namespace."""
    return one.tag.rsplit("}", 1)[-1]


def marked(one):
    """The text of an element, its emphasis written as in the bank: ``*word*``."""
    said = one.text or ""
    for child in one:
        inner = marked(child)
        said += (f"*{inner}*" if local(child) == "em" else inner) + (child.tail or "")
    return said

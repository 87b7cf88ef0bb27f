"""Parallel forms of an item drawn from data: the same question about other rows of the tables."""

from dataclasses import replace

from coursekit.items.draw import draw
from coursekit.items.model import SHAPES, Text, make

TRIES = 20  # draws for each form that is asked for; small tables give the same question again and again


def forms(item, n, seed):
    """Up to ``n`` forms of an item drawn from data, all different, each an Item with an id of its own (``id-f1``, ``id-f2``...).

    There are fewer where the tables carry no more, and one, the item itself, where it is not drawn from data. The same item,
    number, seed and tables give the same forms on every machine.
    """
    if not item.draw:
        return [item]
    found = {}
    for attempt in range(n * TRIES):
        form = _form(item, f"{seed}:{attempt}")
        found.setdefault((repr(form.stem), repr(form.shape)), form)
        if len(found) == n:
            break
    return [replace(form, id=f"{item.id}-f{place}") for place, form in enumerate(found.values(), 1)]


def _form(item, seed):
    drawn = draw(item.draw["generator"], seed, item.draw.get("with") or {})
    kind, stem = drawn.pop("type"), drawn.pop("stem")
    sources = dict.fromkeys([*item.sources, *drawn.pop("sources")])
    feedback = drawn.pop("feedback", None)
    return replace(item, type=kind, stem=make(Text, stem), shape=make(SHAPES[kind], drawn), sources=tuple(sources),
                   feedback=make(Text, feedback) if feedback else item.feedback)

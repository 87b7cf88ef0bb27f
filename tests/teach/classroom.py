"""A class of invented learners: their records as «My course» exports them, from real items answered rightly or wrongly."""

import json
import random

from coursekit import items
from coursekit.items.score import score
from coursekit.widgets.bundle import course_id


def right(shape):
    """The response that earns everything."""
    kind, key = shape["type"], shape["key"]
    return key[0] if kind in ("single", "truefalse", "short") else str(key) if kind == "numeric" else key


def wrong(shape, choose=lambda some: some[0]):
    """A response that earns nothing; ``choose`` picks among wrong options."""
    kind, key = shape["type"], shape["key"]
    if kind in ("single", "truefalse", "multiple"):
        option = choose([one["id"] for one in shape["options"] if one["id"] not in key])
        return [option] if kind == "multiple" else option
    if kind == "ordering":
        return key[::-1]
    if kind in ("numeric", "short"):
        return "-987654" if kind == "numeric" else "zzz"
    choices = [one["id"] for one in shape[{"matching": "right", "classification": "categories", "matrix": "codes"}[kind]]]
    return {part: choose([one for one in choices if one != value]) for part, value in key.items()}


class Class:
    """Items of some chapters, and records of learners who answer them."""

    def __init__(self, *chapters):
        self.bank = [item for chapter in chapters for item in items.load_all(chapter) if item.pool == "practice"]
        self.shapes = {item.id: item.to_dict("en") for item in self.bank}
        self.judged = [id for id, shape in self.shapes.items() if shape["type"] != "open"]

    def attempt(self, id, good, minute=0, sure=None, second=0, response=None, **changes):
        """An attempt of version 2 as the page keeps it."""
        shape = self.shapes[id]
        response = response if response is not None else right(shape) if good else wrong(shape)
        return {"at": f"2026-11-{10 + minute // 1440:02d}T{minute // 60 % 24:02d}:{minute % 60:02d}:{second % 60:02d}.{second:03d}Z",
                "points": score(shape, response).points, "sure": sure, "helped": False, "form": shape["form"], "response": response, **changes}

    @staticmethod
    def entry(*attempts, **changes):
        last = attempts[-1]
        return {"response": last.get("response"), "sure": last["sure"], "checked": True, "ticked": [], "points": last["points"], "seen": "2026-11-10",
                "attempts": list(attempts), **changes}

    @staticmethod
    def record(entries, name="", **changes):
        made = {"version": 2, "course": course_id(), "exported": "2026-11-25", "items": entries, **({"name": name} if name else {}), **changes}
        return {key: value for key, value in made.items() if value is not None}

    def learner(self, ability, seed, name):
        """A record of everything: two attempts where the first went wrong; how often an item goes right follows from ability and item."""
        dice = random.Random(seed)
        entries = {}
        for place, id in enumerate(self.judged):
            hard = (place * 37 % 100) / 100
            good = dice.random() < min(max(0.5 + ability - 0.6 * (hard - 0.5), 0.03), 0.97)
            sure = dice.choice((1, 2, 3, 3)) if good else dice.choice((1, 1, 2, 3))
            made = [self.attempt(id, good, place, sure, seed % 1000)]
            if not good:
                made.append(self.attempt(id, dice.random() < 0.7, 1440 + place, None, seed % 1000))
            entries[id] = self.entry(*made)
        return self.record(entries, name)


def write(folder, **records):
    """Writes records, or texts, as NAME.json into a folder; returns their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for name, content in records.items():
        paths.append(folder / f"{name}.json")
        paths[-1].write_text(content if isinstance(content, str) else json.dumps(content, ensure_ascii=False), "utf-8")
    return paths

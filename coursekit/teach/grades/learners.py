"""Records put together by learner, and what a learner reached in each chapter."""

from collections import Counter, defaultdict
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from coursekit.teach.grades.flag import Flag
from coursekit.teach.grades.read import when

SHARED = 3  # attempts in common, to the millisecond, that no two readers have by chance


class Learner(NamedTuple):
    """label: the typed name, else the file's. files: paths. scored: item id -> Scored."""

    label: str
    files: list
    scored: dict


class Sum(NamedTuple):
    """answered: judged items with an attempt. first, last: points at the first and at the last attempt. of: judged items there are."""

    answered: int
    first: float
    last: float
    of: int


def together(records, marker):
    """(Learners, Flags): files under one name are one learner's, their attempts joined as the page joins an import.

    ``marker``: a Marker of the items asked for; entries of others are left aside.
    """
    groups, flags = defaultdict(list), []
    labels = _labels(records)
    for record in records:
        groups[record.name.casefold() or labels[record.file]].append(record)
    learners = []
    for some in groups.values():
        label, file = some[0].name or labels[some[0].file], "; ".join(record.file for record in some)
        if len(some) > 1:
            flags.append(Flag("joined", "joined", len(some), learner=label, file=file))
        flags += [Flag("times", "late", learner=label, file=record.file) for record in some if _late(record)]
        scored = {}
        for id, entry in _joined(some).items():
            if id in marker.shapes and entry["attempts"]:
                scored[id] = marker.mark(id, entry)
                flags += [flag.at(label, file) for flag in scored[id].flags]
        learners.append(Learner(label, [record.file for record in some], scored))
    learners.sort(key=lambda one: one.label.casefold())
    return learners, flags + _shared(learners)


def sums(learner, bank):
    """The Sum over some items of a learner; an item without an answer earns nothing, open items are not counted."""
    judged = [item.id for item in bank if item.type != "open"]
    done = [learner.scored[id].attempts for id in judged if id in learner.scored]
    return Sum(len(done), sum(made[0].points for made in done), sum(made[-1].points for made in done), len(judged))


def _labels(records):
    """file -> a short label: the name of the file, with its folder where several have one name."""
    stems = Counter(Path(record.file).stem for record in records)
    return {record.file: path.stem if stems[path.stem] == 1 else f"{path.parent.name}/{path.stem}"
            for record in records for path in [Path(record.file)]}


def _joined(records):
    """The entries of several records as one: every attempt once, and of each item the state that is youngest."""
    entries = {}
    for record in records:
        for id, entry in record.items.items():
            if id not in entries:
                entries[id] = entry
                continue
            older, younger = sorted((entries[id], entry), key=_last)
            made = {attempt["at"]: attempt for attempt in [*older["attempts"], *younger["attempts"]]}
            firsts = sorted((one["first"] for one in (older, younger) if "first" in one), key=lambda first: first["at"])
            entries[id] = {**older, **younger, **({"first": firsts[0]} if firsts else {}), "attempts": [made[at] for at in sorted(made)]}
    return entries


def _last(entry):
    return entry["attempts"][-1]["at"] if entry["attempts"] else ""


def _late(record):
    """Whether an attempt is later than the export, by more than the day that time zones may make."""
    day = when(record.exported)
    return day is not None and any((when(attempt["at"]) - day).days > 1 for entry in record.items.values() for attempt in entry["attempts"])


def _shared(learners):
    """Flags for learners who have attempts in common: one file handed in twice under two names."""
    holders = defaultdict(set)
    for place, learner in enumerate(learners):
        for id, scored in learner.scored.items():
            for attempt in scored.attempts:
                holders[id, attempt.at].add(place)
    pairs = Counter(pair for some in holders.values() if len(some) > 1 for pair in combinations(sorted(some), 2))
    return [Flag("shared", "shared", n, learners[other].label, learner=learners[one].label, file="; ".join(learners[one].files))
            for (one, other), n in sorted(pairs.items()) if n >= SHARED]

"""What the bank covers, as a text: outcomes by level, types, pools, ages. Pure: items and outcomes in, text out."""

from collections import Counter

from coursekit.items.model import SHAPES
from coursekit.items.schema import schema

LEVELS = tuple(schema()["properties"]["level"]["enum"])
GETTING_OLD = 365  # days since the last check after which an item is named


def text(items, outcomes, today):
    """The report on some items. ``outcomes``: id -> chapter, every one gets its line; ``today``: the day that ages count to."""
    return "\n\n".join((_levels(items, outcomes), _types(items), _ages(items, today)))


def _levels(items, outcomes):
    rows = [["outcome", *LEVELS, "all", "drawn", ""]]
    for outcome in outcomes:
        here = [item for item in items if item.outcome == outcome]
        seen = Counter(item.level for item in here)
        note = "no items" if not here else "one level only" if len(seen) == 1 else ""
        rows.append([outcome, *(seen[level] or "." for level in LEVELS), len(here), sum(bool(item.draw) for item in here) or ".", note])
    seen = Counter(item.level for item in items)
    rows.append(["all", *(seen[level] or "." for level in LEVELS), len(items), sum(bool(item.draw) for item in items) or ".", ""])
    return _table(rows)


def _types(items):
    pools = sorted({item.pool for item in items}, reverse=True)
    rows = [["type", *pools, "all"]]
    for kind in SHAPES:
        here = [item for item in items if item.type == kind]
        rows.append([kind, *(sum(item.pool == pool for item in here) or "." for pool in pools), len(here) or "."])
    return _table(rows)


def _ages(items, today):
    checked = sorted({item.checked_on for item in items})
    if not checked:
        return "No items."
    lines = [f"Last checked between {checked[0]} and {checked[-1]}."]
    old = sorted((item.checked_on, item.id) for item in items if (today - item.checked_on).days > GETTING_OLD)
    lines += [f"{on}  {id}" for on, id in old] if old else ["None was last checked more than a year ago."]
    return "\n".join(lines)


def _table(rows):
    """Columns of equal width: words to the left, numbers to the right."""
    widths = [max(len(str(row[i])) for row in rows) for i in range(len(rows[0]))]
    return "\n".join("  ".join(str(cell).ljust(width) if i in (0, len(row) - 1) and not isinstance(cell, int) else str(cell).rjust(width)
                               for i, (cell, width) in enumerate(zip(row, widths))).rstrip() for row in rows)

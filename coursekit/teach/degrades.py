"""What a platform cannot take as the course has it, said in one line a kind: nothing is dropped in silence."""


def told(chapters, rules):
    """Lines such as «ordering, 21 items: ...», one for each rule that some item meets.

    ``rules``: (name, function of an item -> whether it is met, what becomes of it).
    """
    items = [form for chapter in chapters for group in chapter.groups for form in group]
    lines = []
    for name, met, becomes in rules:
        count = sum(bool(met(item)) for item in items)
        if count:
            lines.append(f"{name}, {count} item{'s' if count > 1 else ''}: {becomes}")
    return lines


def of_type(*types):
    """Whether an item is of one of these types."""
    return lambda item: item["type"] in types

"""The shape of a verdict on a claim, so that colour is never alone: one drawing for pages, slides and papers."""

SHAPES = {
    "confirmed": "M2 6.5 5 9.5 10 3",
    "imprecise": "M1.5 7.5c1.5-3 3-3 4.5-1.5s3 1.5 4.5-1.5",
    "outdated": "M6 3v3.3l2.2 1.6M6 1.2a4.8 4.8 0 1 1-4.5 3.2M1 1.6v3h3",
    "contradicted": "M2.5 2.5l7 7M9.5 2.5l-7 7",
    "unverifiable": "M4 4.2a2 2 0 1 1 2.9 1.8c-.6.3-.9.7-.9 1.4M6 9.6v.3",
}


def mark(verdict):
    """The verdict's shape as SVG; the word beside it says the same, so it is hidden from screen readers."""
    return f'<svg viewBox="0 0 12 12" aria-hidden="true"><path d="{SHAPES[verdict]}"/></svg>'

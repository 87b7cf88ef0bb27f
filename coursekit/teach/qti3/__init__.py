"""QTI 3.0: one file an item, scored by its own response processing, one test a chapter."""

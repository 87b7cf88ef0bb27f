"""Canvas: a QTI 1.2 package in the dialect that Canvas writes itself, one quiz a chapter."""

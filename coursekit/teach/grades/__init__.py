"""Learners' exported records as a gradebook and an item analysis: read.py takes files, score.py marks them again, learners.py
joins and sums them up, analysis.py asks what they say of the items, tables.py and page.py write it down.

A record lies in its owner's hands, and whoever can edit a file can write another one. What is flagged here is damage, carelessness
and plain tampering; it is no proof of who answered.
"""

from coursekit.teach.grades.files import write
from coursekit.teach.grades.notebook import points_of

__all__ = ["points_of", "write"]

"""The question bank: model, reading, checking, scoring, and variants drawn from data.

``load`` here is the function; the module of that name is :mod:`coursekit.items.load`.
"""

from coursekit.items.load import load, load_all
from coursekit.items.model import Item

__all__ = ["Item", "load", "load_all"]

"""The data package in data/ as typed pandas tables: the one place of the course that reads it.

Source: data/datapackage.json says what every table and field means. Blank is unknown (``pandas.NA``), never zero and never no.
"""

from coursekit.tables import addresses
from coursekit.tables.check import check
from coursekit.tables.newer import replace, replacement
from coursekit.tables.package import DATA, days, field, load, package, resource, resources
from coursekit.tables.states import state_codes, state_name
from coursekit.tables.worded import title, translated, worded

__all__ = ["DATA", "addresses", "check", "days", "field", "load", "package", "replace", "replacement", "resource", "resources",
           "state_codes", "state_name", "title", "translated", "worded"]

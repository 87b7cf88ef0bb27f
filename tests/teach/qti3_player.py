"""A small player of QTI 3.0: carries out an item's response processing for a response, as the specification says.

Values: None for NULL, a list for what has a cardinality of multiple or ordered, else a text, a number, True or False. A
directed pair is the text «source target».
"""

from xml.etree import ElementTree

from content_models import local

NS = "{http://www.imsglobal.org/xsd/imsqtiasi_v3p0}"


class Player:
    """An item and its outcomes after :meth:`answer`."""

    def __init__(self, content):
        self.root = ElementTree.fromstring(content)
        self.declaration = self.root.find(f"{NS}qti-response-declaration")

    def answer(self, response):
        """The outcomes, and the identifiers of the feedbacks that are shown, for a response."""
        self.values = {"RESPONSE": None if response in (None, "", []) else response}  # 0 is a response
        for outcome in self.root.findall(f"{NS}qti-outcome-declaration"):
            default = outcome.find(f"{NS}qti-default-value/{NS}qti-value")
            self.values[outcome.get("identifier")] = None if default is None else float(default.text)
        self._rules(self.root.find(f"{NS}qti-response-processing"))
        shown = [one.get("identifier") for one in self.root.findall(f"{NS}qti-modal-feedback")
                 if one.get("show-hide") == "show" and one.get("identifier") in (self.values[one.get("outcome-identifier")] or ())]
        return self.values["SCORE"], shown

    def _rules(self, holder):
        for rule in holder:
            if local(rule) == "qti-set-outcome-value":
                self.values[rule.get("identifier")] = self._value(rule[0])
            elif local(rule) == "qti-response-condition":
                self._condition(rule)

    def _condition(self, rule):
        for case in rule:
            if local(case) == "qti-response-else":
                return self._rules(case)
            if self._value(case[0]) is True:
                return self._rules(case[1:])
        return None

    def _value(self, one):
        return getattr(self, local(one).removeprefix("qti-").replace("-", "_"))(one, *([self._value(child) for child in one]))

    def variable(self, one):
        return self.values[one.get("identifier")]

    def base_value(self, one):
        return float(one.text) if one.get("base-type") in ("float", "integer") else one.text

    def multiple(self, one, *operands):
        flat = [entry for operand in operands if operand is not None for entry in (operand if isinstance(operand, list) else [operand])]
        return flat or None

    def is_null(self, one, operand):
        return operand is None

    def match(self, one, first, second):
        return None if None in (first, second) else first == second

    def member(self, one, first, second):
        return None if None in (first, second) else first in second

    def index(self, one, operand):
        place = int(one.get("n"))
        return operand[place - 1] if operand and place <= len(operand) else None

    def equal(self, one, first, second):
        if None in (first, second):
            return None
        below, above = map(float, one.get("tolerance", "0 0").split())
        return first - below - 1e-9 <= second <= first + above + 1e-9 if one.get("tolerance-mode") == "absolute" else first == second

    def string_match(self, one, first, second):
        fold = str.lower if one.get("case-sensitive") == "false" else str
        return None if None in (first, second) else fold(first) == fold(second)

    def divide(self, one, first, second):
        return None if None in (first, second) else first / second

    def sum(self, one, *operands):
        return None if None in operands else sum(operands)

    def map_response(self, one):
        mapping, given = self.declaration.find(f"{NS}qti-mapping"), self.values["RESPONSE"]
        entries = {entry.get("map-key"): entry for entry in mapping}
        total = sum(self._mapped(mapping, entries, one) for one in set(given if isinstance(given, list) else [given]))
        low, high = float(mapping.get("lower-bound", "-inf")), float(mapping.get("upper-bound", "inf"))
        return min(max(total, low), high)

    def _mapped(self, mapping, entries, given):
        for key, entry in entries.items():
            if given == key or entry.get("case-sensitive") == "false" and given.lower() == key.lower():
                return float(entry.get("mapped-value"))
        return float(mapping.get("default-value"))


def _operator(name):
    """``and``, ``or`` and ``not`` cannot be names of methods."""
    return {"and": lambda self, one, *operands: all(operand is True for operand in operands),
            "or": lambda self, one, *operands: any(operand is True for operand in operands),
            "not": lambda self, one, operand: None if operand is None else not operand}[name]


for _name in ("and", "or", "not"):
    setattr(Player, _name, _operator(_name))

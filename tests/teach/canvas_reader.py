"""A Canvas question read back from QTI 1.2 as Canvas's importer does, and the rules that this importer has.

Written from what the published importer does, canvas-lms gems/plugins/qti_exporter/lib/qti/: choice_interaction.rb,
associate_interaction.rb, numeric_interaction.rb, extended_text_interaction.rb, fill_in_the_blank.rb,
assessment_item_converter.rb; and the 1.2.1 binding.
"""

from xml.etree import ElementTree

from content_models import HTML, HTML_ATTRIBUTES, faults, marked

NS = "{http://www.imsglobal.org/xsd/ims_qtiasiv1p2}"
TYPES = {"multiple_choice_question", "true_false_question", "multiple_answers_question", "matching_question",
         "multiple_dropdowns_question", "numerical_question", "short_answer_question", "essay_question"}

_CONDITION = "(varequal |vargte |varlte |not |and |or |other )+"
MODELS = {
    "questestinterop": "assessment ", "assessment": "qtimetadata section ", "section": "(selection_ordering )?(item |section )+",
    "selection_ordering": "selection ", "selection": "selection_number ", "selection_number": "#",
    "item": "itemmetadata presentation resprocessing (itemfeedback )*", "itemmetadata": "qtimetadata ", "qtimetadata": "(qtimetadatafield )+",
    "qtimetadatafield": "fieldlabel fieldentry ", "fieldlabel": "#", "fieldentry": "#",
    "presentation": "material (response_lid |response_str )+", "material": "mattext ", "mattext": "#",
    "response_lid": "(material )?render_choice ", "response_str": "render_fib ", "render_choice": "(response_label )+",
    "render_fib": "response_label ", "response_label": "(material )?", "resprocessing": "outcomes (respcondition )+", "outcomes": "decvar ",
    "decvar": "", "respcondition": "conditionvar (setvar )?(displayfeedback )?", "conditionvar": _CONDITION, "and": _CONDITION, "or": _CONDITION,
    "not": "varequal ", "varequal": "#", "vargte": "#", "varlte": "#", "other": "", "setvar": "#", "displayfeedback": "",
    "itemfeedback": "flow_mat ", "flow_mat": "material "}
ATTRIBUTES = {
    "assessment": "ident title", "section": "ident title?", "item": "ident title", "mattext": "texttype?", "response_lid": "ident rcardinality?",
    "response_str": "ident rcardinality", "render_fib": "fibtype?", "response_label": "ident rshuffle?", "decvar": "maxvalue minvalue varname vartype",
    "respcondition": "continue", "varequal": "respident", "vargte": "respident", "varlte": "respident", "setvar": "varname action",
    "displayfeedback": "feedbacktype linkrefid", "itemfeedback": "ident"}


def breaches(root):
    """Breaches of the binding, and of HTML in every text."""
    found = faults(root, MODELS, ATTRIBUTES)
    for text in root.iter(f"{NS}mattext"):
        if text.get("texttype") == "text/html":
            found += faults(ElementTree.fromstring(text.text), HTML, HTML_ATTRIBUTES)
    return found


class Read:
    """A question as Canvas has it after the import."""

    def __init__(self, item):
        self.ident, self.item = item.get("ident"), item
        self.fields = {field[0].text: field[1].text or "" for field in item.iter(f"{NS}qtimetadatafield")}
        self.kind, self.points = self.fields["question_type"], float(self.fields["points_possible"])
        self.stem = _html(item.find(f"{NS}presentation/{NS}material"))
        self.feedback = {one.get("ident"): _html(one.find(f"{NS}flow_mat/{NS}material")) for one in item.iter(f"{NS}itemfeedback")}
        self.conditions = list(item.iter(f"{NS}respcondition"))
        self.responses = {one.get("ident"): one for one in (*item.iter(f"{NS}response_lid"), *item.iter(f"{NS}response_str"))}

    def labels(self, response):
        """Number -> text of the choices of a response, directional marks left out."""
        return {label.get("ident"): said(label.find(f"{NS}material")).lstrip("\u200f") for label in self.responses[response].iter(f"{NS}response_label")}

    def scored(self):
        """The conditions that give points."""
        return [one for one in self.conditions if one.find(f"{NS}setvar") is not None]

    def right(self, response="response1"):
        """The numbers of the right answers of a choice: its last condition with points, those outside a ``not``."""
        outer = self.scored()[-1].find(f"{NS}conditionvar")
        group = outer.find(f"{NS}and")
        return {one.text for one in (outer if group is None else group).findall(f"{NS}varequal") if one.get("respident") == response}

    def pairs(self):
        """Response -> number of its right choice, for questions whose parts are scored one by one."""
        return {one.find(f".//{NS}varequal").get("respident"): one.find(f".//{NS}varequal").text for one in self.scored()}

    def shown_for(self, number):
        """The feedback that the importer attaches to an answer."""
        found = self.feedback.get(f"{number}_fb")
        return marked(found) if found is not None else ""


def said(material):
    """The words of a material, emphasis as in the bank."""
    text = material.find(f"{NS}mattext")
    return marked(ElementTree.fromstring(text.text)) if text.get("texttype") == "text/html" else text.text


def _html(material):
    return ElementTree.fromstring(material.find(f"{NS}mattext").text)

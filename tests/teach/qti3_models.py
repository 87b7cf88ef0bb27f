"""The binding of QTI 3.0 for the elements that the export uses: see content_models.py for the notation."""

from content_models import HTML, HTML_ATTRIBUTES

_EXPRESSION = ("qti-variable |qti-base-value |qti-not |qti-is-null |qti-match |qti-index |qti-member |qti-or |qti-equal |qti-string-match "
               "|qti-multiple |qti-sum |qti-divide |qti-map-response ")
_RULES = "(qti-set-outcome-value |qti-response-condition )*"
_BLOCKS = "(div |p )*"
MODELS = HTML | {
    "qti-assessment-item": "qti-response-declaration (qti-outcome-declaration )+qti-item-body qti-response-processing (qti-modal-feedback )+",
    "qti-response-declaration": "(qti-correct-response )?(qti-mapping )?", "qti-correct-response": "(qti-value )+", "qti-value": "#",
    "qti-mapping": "(qti-map-entry )+", "qti-map-entry": "", "qti-outcome-declaration": "(qti-default-value )?", "qti-default-value": "qti-value ",
    "qti-item-body": f"{_BLOCKS}(qti-choice-interaction |qti-order-interaction |qti-match-interaction |qti-extended-text-interaction )?(qti-rubric-block )?",
    "qti-choice-interaction": "(qti-simple-choice )+", "qti-order-interaction": "(qti-simple-choice )+", "qti-simple-choice": "#(em )*",
    "qti-match-interaction": "qti-simple-match-set qti-simple-match-set ", "qti-simple-match-set": "(qti-simple-associable-choice )+",
    "qti-simple-associable-choice": "#(em )*", "qti-text-entry-interaction": "", "qti-extended-text-interaction": "",
    "qti-rubric-block": "qti-content-body ", "qti-modal-feedback": "qti-content-body ", "qti-content-body": "div ",
    "qti-response-processing": _RULES, "qti-response-condition": "qti-response-if (qti-response-else-if )*(qti-response-else )?",
    "qti-response-if": f"({_EXPRESSION}){_RULES}", "qti-response-else-if": f"({_EXPRESSION}){_RULES}", "qti-set-outcome-value": f"({_EXPRESSION})",
    "qti-variable": "", "qti-base-value": "#", "qti-map-response": "",
    **{f"qti-{name}": f"({_EXPRESSION})" for name in ("not", "is-null", "index")},
    **{f"qti-{name}": f"({_EXPRESSION}){{2}}" for name in ("match", "member", "equal", "string-match", "divide")},
    **{f"qti-{name}": f"({_EXPRESSION})+" for name in ("or", "multiple", "sum")}}
_SHOWN = "response-identifier xml:lang dir shuffle "
ATTRIBUTES = HTML_ATTRIBUTES | {
    "qti-assessment-item": "identifier title xml:lang time-dependent", "qti-response-declaration": "identifier cardinality base-type",
    "qti-mapping": "default-value lower-bound? upper-bound?", "qti-map-entry": "map-key mapped-value case-sensitive?", "qti-item-body": "dir",
    "qti-outcome-declaration": "identifier cardinality base-type normal-maximum? normal-minimum? external-scored?",
    "qti-choice-interaction": f"{_SHOWN} max-choices", "qti-order-interaction": _SHOWN, "qti-match-interaction": f"{_SHOWN} max-associations",
    "qti-simple-choice": "identifier", "qti-simple-associable-choice": "identifier match-max", "qti-rubric-block": "use view",
    "qti-text-entry-interaction": "response-identifier expected-length", "qti-extended-text-interaction": "response-identifier expected-lines xml:lang dir",
    "qti-modal-feedback": "outcome-identifier identifier show-hide", "qti-set-outcome-value": "identifier", "qti-variable": "identifier",
    "qti-base-value": "base-type", "qti-map-response": "identifier", "qti-index": "n", "qti-equal": "tolerance-mode tolerance?",
    "qti-string-match": "case-sensitive"}

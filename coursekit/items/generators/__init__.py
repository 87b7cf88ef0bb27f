"""Generators: small functions ``(data, rng, **settings)`` that draw one variant of a question from the tables.

A generator returns what an item's YAML file would say (stem, options, key, rationales), with ``type`` and ``sources``. Its key
is what the tables imply and its distractors are wrong by the tables; only rows with a source that was read are used, and a
row that is missing proves nothing. A new generator is a function, a line below, its words in ``generators.yml``, and a solver in
``tests/items/solve.py`` that finds the key again from the printed question.
"""

from coursekit.items.generators import (
    alarms, articles, bodies, bond, cases, centres, counts, definitions, instruments, measures, pair, status,
    systems, warning_systems, yearly)

GENERATORS = {
    "party_on_date": status.party_on_date,
    "count_on_date": status.count_on_date,
    "status_in_list": status.status_in_list,
    "bound_from": bond.bound_from,
    "list_can_tell": bond.list_can_tell,
    "bound_both": pair.bound_both,
    "order_in_force": instruments.order_in_force,
    "match_depositary": instruments.match_depositary,
    "definition_by_element": definitions.definition_by_element,
    "code_definitions": definitions.code_definitions,
    "missing_condition": cases.missing_condition,
    "covers_case": cases.covers_case,
    "article_of": articles.article_of,
    "has_clause": articles.has_clause,
    "body_doing": bodies.body_doing,
    "missing_function": centres.missing_function,
    "belongs_to": centres.belongs_to,
    "links_needed": centres.links_needed,
    "order_founded": bodies.order_founded,
    "at_work_on": bodies.at_work_on,
    "count_at": counts.count_at,
    "change_between": counts.change_between,
    "share_of_attacks": yearly.share_of_attacks,
    "window_direction": yearly.window_direction,
    "system_by_scope": systems.system_by_scope,
    "kind_of_system": systems.kind_of_system,
    "searches_per_hit": measures.searches_per_hit,
    "growth_between": measures.growth_between,
    "warning_family": warning_systems.warning_family,
    "warning_described": warning_systems.warning_described,
    "alarms_that_held": alarms.alarms_that_held,
}

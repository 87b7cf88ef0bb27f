"""The tables as they stand: they agree with their description, and their description is complete in both languages."""

import pytest
from frictionless import Package

from coursekit import data_dictionary, tables
from coursekit.edition import edition, editions

ROWS = {"conventions": 42, "ratifications": 1444, "resolutions": 67, "definitions": 8, "elements": 17, "codings": 136,
        "treaty_articles": 145, "claims": 100, "claim_codings": 100, "glossary": 101, "institutions": 79,
        "information_systems": 40, "figures": 279, "early_warning": 32}
FIELDS = [(table, field) for table in tables.resources() for field in tables.resource(table)["schema"]["fields"]]


def test_the_data_has_no_fault():
    tables.check()


def test_the_description_is_a_frictionless_package():
    assert Package.validate_descriptor(str(tables.DATA / "datapackage.json")).valid


def test_every_file_of_the_folder_is_described():
    described = {tables.resource(name)["path"] for name in tables.resources()}
    assert {path.name for path in tables.DATA.glob("*.csv")} == described
    assert len(described) == 28


@pytest.mark.parametrize("table, count", ROWS.items())
def test_no_row_of_the_fact_base_was_lost(table, count):
    assert len(tables.load(table)) >= count


@pytest.mark.parametrize("table, field", FIELDS, ids=lambda part: part if isinstance(part, str) else part["name"])
def test_every_field_is_described_in_both_languages_and_its_example_obeys_it(table, field):
    for name in ("title", "title_ar", "description", "description_ar"):
        assert field[name].strip(), f"{table}.{field['name']} lacks {name}"
    assert any("\u0600" <= letter <= "\u06ff" for letter in field["description_ar"])
    bounds = field.get("constraints", {})
    if "example" in field and "enum" in bounds:
        assert field["example"] in bounds["enum"]
    if "example" in field and "pattern" in bounds:
        assert tables.load(table)[field["name"]].dropna().str.fullmatch(bounds["pattern"]).all()


@pytest.mark.parametrize("lang", editions())
def test_every_code_has_a_word(lang):
    enumerated = [(field["name"], code) for _, field in FIELDS for code in field.get("constraints", {}).get("enum", [])]
    enumerated += [(field["name"], code) for _, field in FIELDS for code in field.get("list_enum", [])]
    enumerated += [("theme", theme) for theme in tables.load("resolutions")["theme"].unique()]
    assert len(enumerated) > 60
    for name, code in enumerated:
        assert edition(lang).text(f"data.codes.{name}.{code}")


def test_columns_are_typed_and_blank_is_unknown():
    conventions = tables.load("conventions").set_index("convention_id")
    assert conventions["un19_number"].dtype == "Int64"
    assert conventions.loc["arab-1998", "un19_number"] is conventions["un19_number"].dtype.na_value
    assert conventions.loc["ets-090", "adopted_on"] is conventions["adopted_on"].dtype.na_value


def test_what_a_caller_does_to_a_table_stays_with_the_caller():
    del tables.load("groups")["name_en"]
    assert "name_en" in tables.load("groups")


def test_dates_known_to_the_month_become_the_days_at_its_edges():
    some = tables.load("ratifications")["consented_on"].dropna()
    monthly = some[some.str.len() == 7]
    assert list(tables.days(monthly).dt.strftime("%Y-%m-%d")) == ["2025-11-30"]
    assert list(tables.days(monthly, "first").dt.strftime("%Y-%m-%d")) == ["2025-11-01"]


def test_nobody_is_bound_before_the_treaty_was_adopted():
    rows = tables.load("ratifications").merge(tables.load("conventions"), on="convention_id")
    born = tables.days(rows["adopted_on"].fillna(rows["opened_on"]))
    acted = rows.assign(born=born, signed=tables.days(rows["signed_on"]), consented=tables.days(rows["consented_on"]))
    assert acted["consented"].notna().sum() > 1200
    assert acted[(acted["signed"] < acted["born"]) | (acted["consented"] < acted["born"])].empty
    assert acted[(acted["consented"] < acted["signed"]) & (acted["consent_act"] != "succession")].empty


def test_a_party_has_its_act_and_nobody_else_has_one():
    rows = tables.load("ratifications")
    assert (rows["consent_act"].notna() == (rows["status"] == "party")).all()
    assert rows.loc[rows["status"] != "party", "consented_on"].isna().all()


def test_the_list_of_the_un_runs_from_1_to_19_by_the_year_each_bears():
    listed = tables.load("conventions").dropna(subset="un19_number").sort_values("un19_number")
    assert listed["un19_number"].tolist() == list(range(1, 20))
    assert listed["convention_id"].str[-4:].is_monotonic_increasing


def test_every_definition_is_coded_for_every_element():
    codings = tables.load("codings")
    assert codings.groupby("definition_id").size().tolist() == [17] * 8


def test_an_incomplete_list_says_so():
    conventions = tables.load("conventions").set_index("convention_id")["status_list"]
    counts = tables.load("ratifications").groupby("convention_id").size()
    for name, status in conventions.items():
        assert (status == "none") == (name not in counts.index), name
    assert set(conventions[conventions == "partial"].index) == {"arab-1998", "riyadh-1983", "oic-1999", "oau-1999", "cets-217"}


def test_the_readme_follows_the_description():
    assert data_dictionary.README.read_text("utf-8") == data_dictionary.readme(), "run: course data dictionary"


@pytest.mark.parametrize("lang", editions())
def test_the_dictionary_names_every_table_and_field(lang):
    text = data_dictionary.markdown(lang)
    for table, field in FIELDS:
        assert f"`{table}.csv`" in text and f"| `{field['name']}` |" in text
    assert not [line for line in text.splitlines() if line.startswith("|") and line.replace("\\|", "").count("|") != 5]

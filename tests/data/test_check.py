"""A data package with one fault of each kind: all are told in one run, each with file, line, field and mend."""

import shutil
from datetime import date

import pytest

from coursekit import tables
from coursekit.errors import CourseErrors

TODAY = date(2026, 11, 26)

# file, what is replaced (once), by what; then what the error says, its field, and a word of its mend
FAULTS = {
    "a code outside its vocabulary": ("claims.csv", ",confirmed,", ",certain,", "certain|enum", "verdict", "constraint"),
    "a number that is none": ("resolutions.csv", ",15,0,0,", ",fifteen,0,0,", "fifteen", "votes_for", "leave the cell blank"),
    "a key used twice": ("elements.csv", "already_crime,2", "threat_alone,2", "unique|primary key|the same", None, "own value|one row"),
    "a broken foreign key": ("codings.csv", "arab-1998,already_crime", "arab-1989,already_crime", "arab-1989", None, "«arab-1998»"),
    "a day that does not exist": ("ratifications.csv", "2003-09-24", "2003-09-31", "«2003-09-31» is not a day", "consented_on", "year-month-day"),
    "a day to come": ("fatf.csv", "2026-06-19", "2027-06-19", "2027-06-19 lies in the future", "as_of", "2026-11-26"),
    "a source read in the future": ("sources.csv", ",2026-11-23,", ",2026-12-23,", "2026-12-23 lies in the future", "accessed_on", "2026-11-26"),
    "a State that is none": ("memberships.csv", ",EGY,", ",EGX,", "«EGX»", "iso3", "ISO 3166"),
    "a source that is none": ("conventions.csv", "un-avl-icsft", "un-avl-icfst", "«un-avl-icfst»", "sources", "un-avl-icsft"),
    "evidence without a source": ("treaty_articles.csv", ",consulted,swiss-tokyo-1963", ",consulted,", "names none", "sources", "unsourced"),
    "a parent that is none": ("institutions.csv", ",ectc,", ",etcc,", "etcc", "parent_id", "«ectc»"),
    "a function outside its vocabulary": ("institutions.csv", "database alerts training", "database alerts teaching", "«teaching»", "functions", "training"),
    "a field that is none": ("institutions.csv", ",founded_on seat_en,", ",founded_on seat_city,", "«seat_city»", "unsourced_fields", "seat_"),
    "a column renamed": ("groups.csv", "name_en,", "name,", "name", None, "datapackage.json"),
    "a cell too many": ("definitions.csv", "treaty,arab-1998,", "treaty,arab-1998,,", "extra|more", None, "comma|remove|Quote"),
}


@pytest.fixture(scope="module")
def faults(tmp_path_factory):
    """Every fault at once in one copy of the package, and what the check says of it."""
    folder = tmp_path_factory.mktemp("data") / "data"
    shutil.copytree(tables.DATA, folder)
    for file, old, new, *_ in FAULTS.values():
        text = (folder / file).read_text("utf-8")
        assert old in text, f"{file} no longer holds {old}"
        (folder / file).write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(CourseErrors) as told:
        tables.check(folder, TODAY)
    return told.value.errors


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_told_with_its_place_and_mend(faults, name):
    file, old, new, says, field, mend = FAULTS[name]
    own = [fault for fault in faults if fault.file == f"data/{file}" and (field is None or fault.place == field)]
    told = [fault for fault in own if any(word.lower() in fault.what.lower() for word in says.split("|"))]
    assert told, f"{name}: {[str(fault) for fault in own]}"
    assert any(word in told[0].mend for word in mend.split("|")), told[0].mend
    assert str(told[0]).startswith(f"data/{file}")


def test_a_fault_names_the_line_it_stands_in(faults):
    lines = (tables.DATA / "ratifications.csv").read_text("utf-8").splitlines()
    where = next(number for number, line in enumerate(lines, 1) if "2003-09-24" in line)
    assert [fault.line for fault in faults if "2003-09-31" in fault.what] == [where]


def test_a_file_that_fails_leaves_the_others_checked(faults):
    assert len({fault.file for fault in faults}) >= 12


def test_a_day_is_no_fault_on_that_day_and_one_before_it(tmp_path):
    folder = tmp_path / "data"
    shutil.copytree(tables.DATA, folder)
    with pytest.raises(CourseErrors) as told:
        tables.check(folder, date(2026, 11, 22))
    assert all("lies in the future" in fault.what for fault in told.value.errors)
    tables.check(folder, TODAY)


def test_a_description_that_is_not_json_says_where(tmp_path):
    (tmp_path / "datapackage.json").write_text('{"resources": [}', "utf-8")
    with pytest.raises(CourseErrors, match="data/datapackage.json.*line 1"):
        tables.check(tmp_path)


def test_a_missing_table_is_told(tmp_path):
    folder = tmp_path / "data"
    shutil.copytree(tables.DATA, folder)
    (folder / "elements.csv").unlink()
    with pytest.raises(CourseErrors, match="elements.csv"):
        tables.check(folder, TODAY)

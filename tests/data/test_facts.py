"""Facts: cells and questions, checked against values read by hand from the tables and their sources."""

import pytest

from coursekit.edition import editions
from coursekit.errors import CourseError
from coursekit.facts import QUESTIONS, fact
from coursekit.sources import sources
from coursekit.tables import load

VALUES = {
    "conventions/icsft-1999/in_force_on": "2002-04-10",
    "conventions/icsft-1999/parties_count": 188,
    "ratifications/icsft-1999:EGY/consented_on": "2005-03-01",
    "resolutions/unsc-1373/adopted_on": "2001-09-28",
    "fatf/grey-count/number": 22,
    "derived/universal_instruments": 19,
    "derived/definition_elements": 17,
    "derived/definitions_compared": 8,
    "derived/parties_on:icsft-1999:2001-09-28": 4,  # Botswana, Sri Lanka, United Kingdom, Uzbekistan
    "derived/parties_on:icsft-1999:2002-04-10": 28,
    "derived/bound_on:icsft-1999:2002-04-09": 0,  # not yet in force
    "derived/bound_on:icsft-1999:2002-04-10": 22,  # the twenty-two that brought it into force; six more still wait
    "derived/group_bound_on:arab-league:icsft-1999:2001-09-28": 0,
    "derived/group_size:arab-league": 22,
    "derived/bound_since_by:icsft-1999:EGY": "2005-03-31",  # 1 March and thirty days
    "derived/bound_since_by:icsft-1999:BWA": "2002-04-10",  # consent in 2000, bound when the instrument entered into force
    "derived/listed_on:black-list:2026-06-19": 3,
    "derived/elements_coded:draft-ccit:disputed": 2,
    "derived/definitions_coded:substate_actor_only:express": 1,
    "derived/claims_in:01-law-and-policy": 14,
    "derived/claims_of_report": 100,
    "derived/claims_of_report_judged:contradicted": 12,
    "institutions/uncct/founded_on": "2011-09-19",
    "information_systems/sltd/started_on": "2002-06-26",
    "figures/sltd-records-2013/value": 39519010,
    "figures/interpol-refused-share-2020/value": 6.1,
    "derived/bodies_standing:not-found": 3,  # the three names that only the report knows
    "derived/systems_of:ctg": 1,
    "derived/systems_of:eulisa": 6,  # SIS, VIS, Eurodac, ECRIS-TCN, ETIAS, EES
    "derived/warnings_in:claimed": 4,
    "derived/growth:sltd-records:2003:2013": 132.1,  # 39,519,010 over 299,264
}


@pytest.mark.parametrize("reference", VALUES)
def test_values(reference):
    found = fact(reference)
    assert found.value == VALUES[reference]
    assert found.reference == reference
    assert all(one in sources() for one in found.sources)


def test_a_number_carries_the_day_of_its_status():
    assert fact("conventions/icsft-1999/parties_count").as_of == "2018-10"
    assert fact("ratifications/icsft-1999:EGY/consented_on").as_of == "2014-07-10"
    assert fact("derived/listed_on:grey-list:2026-06-19").as_of == "2026-06-19"


def test_what_does_not_change_carries_the_day_its_source_was_read():
    found = fact("resolutions/unsc-1373/adopted_on")
    assert found.as_of == max(sources()[one]["accessed_on"] for one in found.sources)


def test_a_fact_prints_itself_in_the_language_of_the_page():
    assert fact("conventions/icsft-1999/in_force_on").text("ar") == "10 أبريل 2002"
    assert fact("conventions/icsft-1999/name").text("ar") == "اتفاقية تمويل الإرهاب"
    assert fact("conventions/icsft-1999/topic").text("ar") == "التمويل"
    assert fact("ratifications/icsft-1999:EGY/iso3").text("ar") == "مصر"
    assert fact("derived/first_party:icsft-1999").text("ar") == "بوتسوانا، سري لانكا"  # both on 8 September 2000
    assert fact("derived/universal_instruments").unit["ar"] == "صك"


def test_two_ways_to_the_same_count_agree():
    rows = load("ratifications")
    dated = rows[(rows["convention_id"] == "bombings-1997") & (rows["consented_on"] <= "2010-12-31")]
    assert fact("derived/parties_on:bombings-1997:2010-12-31").value == len(dated)
    before = fact("derived/parties_on:bombings-1997:2001-09-28").value
    between = fact("derived/consents_between:bombings-1997:2001-09-29:2010-12-31").value
    assert before + between == len(dated)


def test_a_count_after_the_day_of_the_list_says_so_in_both_languages():
    late, early = (fact(f"derived/parties_on:icsft-1999:{day}") for day in ("2018-12-31", "2004-12-31"))
    assert "10 July 2014" in late.note["en"] and "10 يوليو 2014" in late.note["ar"]
    assert early.note == {code: "" for code in editions()}


def test_weak_rows_are_told():
    found = fact("derived/elements_coded:arab-1998:absent")
    assert found.evidence == "partly-consulted" and "no source" in found.note["en"]


def test_a_figure_says_how_exact_it_is_and_for_which_time():
    found = fact("figures/sltd-searches-2016/value")
    assert (found.as_of, found.unit["ar"]) == ("2016", "عملية بحث")
    assert "January to September" in found.note["en"] and "من يناير إلى سبتمبر" in found.note["ar"]
    assert "more than" in fact("figures/sltd-records-2016-09/value").note["en"]


def test_the_newest_value_is_whole_sourced_and_dated():
    newest = fact("derived/latest:red-notices-published")
    assert newest.as_of == max(row.period for row in load("figures").itertuples()
                               if row.series_id == "red-notices-published" and row.evidence != "unsourced")
    assert newest.evidence == "consulted" and newest.unit["en"] == "notices"


def test_a_field_that_no_source_carries_says_so_though_its_row_has_sources():
    assert fact("institutions/europol/founded_on").evidence == "unsourced"
    assert fact("institutions/europol/mandate").evidence == "partly-consulted"


def test_an_id_prints_the_name_of_what_it_refers_to():
    assert fact("institutions/euiru/parent_id").text("ar") == "المركز الأوروبي لمكافحة الإرهاب"
    assert fact("information_systems/sis/operator_id").text("en") == "eu-LISA"
    assert fact("claims/C043/information_systems").text("en") == "FIND"
    assert fact("institutions/nato/functions").text("ar") == "عمليات، تدريب"


REFUSED = {
    "derived/parties_on:arab-1998:2020-01-01": "not complete",  # a partial list is never counted
    "derived/parties_on:tokyo-1963:2020-01-01": "not complete",
    "derived/bound_since_by:icsft-1999:IRN": "does not tell",  # only the month is known
    "derived/bound_since_by:icsft-1999:TUV": "does not tell",
    "derived/listed_on:grey-list:2025-06-13": "2026-06-19",
    "derived/partys_on:icsft-1999:2001-09-28": "«parties_on»",
    "derived/parties_on:icsft-1999": "derived/parties_on:convention_id:date",
    "derived/parties_on:icsft:2001-09-28": "«icsft-1999»",
    "derived/parties_on:icsft-1999:2001-09": "not a day",
    "derived/group_size:arab-leage": "«arab-league»",
    "derived/elements_coded:arab-1998:expres": "«express»",
    "conventions/icsft-1999/inforce_on": "«in_force_on»",
    "conventions/icsft-199/in_force_on": "«icsft-1999»",
    "convention/icsft-1999/in_force_on": "«conventions»",
    "ratifications/EGY:icsft-1999/consented_on": "«icsft-1999:EGY»",
    "institutions/interpoll/name": "«interpol»",
    "institutions/arab-early/founded_on": "blank",  # nobody found the body
    "information_systems/sltd/size": "no field «size»",
    "derived/bodies_doing:databases": "«database»",
    "derived/latest:sltd-record": "«sltd-records»",
    "derived/growth:tesat-attacks:2018:2021": "breaks between 2018 and 2021",
    "derived/growth:gti-deaths:2014:2019": "3 values for 2014",
    "conventions/tokyo-1963/parties_count": "blank",
    "parties": "table/key/field",
}


@pytest.mark.parametrize("reference", REFUSED)
def test_what_is_unknown_is_refused_with_the_way_out(reference):
    with pytest.raises(CourseError) as told:
        fact(reference)
    assert REFUSED[reference] in str(told.value)


def test_every_question_says_what_it_answers():
    assert len(QUESTIONS) >= 15
    for name, ask in QUESTIONS.items():
        assert ask.__doc__ and ask.__doc__.splitlines()[0].endswith("."), name

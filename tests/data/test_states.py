"""States by name, in both languages."""

import pytest

from coursekit import tables
from coursekit.errors import CourseError

NAMES = {
    "EGY": ("Egypt", "مصر"), "SAU": ("Saudi Arabia", "المملكة العربية السعودية"), "PSE": ("State of Palestine", "دولة فلسطين"),
    "VAT": ("Holy See", "الكرسي الرسولي"), "TUR": ("Türkiye", "تركيا"), "CIV": ("Côte d’Ivoire", "كوت ديفوار"),
    "KOR": ("Republic of Korea", "جمهورية كوريا"), "EUE": ("European Union", "الاتحاد الأوروبي"),
    "XKX": ("Kosovo", "كوسوفو"), "YMD": ("Democratic Yemen", "اليمن الديمقراطية"),
}


@pytest.mark.parametrize("code", NAMES)
def test_names(code):
    assert (tables.state_name(code, "en"), tables.state_name(code, "ar")) == NAMES[code]


def test_every_state_of_the_tables_has_a_name_of_its_own_in_both_languages():
    codes = set()
    for name in ("ratifications", "memberships", "fatf"):
        codes |= set(tables.load(name)["iso3"].dropna())
    assert len(codes) > 195
    for lang in ("en", "ar"):
        names = [tables.state_name(code, lang) for code in codes]
        assert len(set(names)) == len(codes)
        assert all(("\u0600" <= name[0] <= "\u06ff") == (lang == "ar") for name in names)
        assert not any("&" in name for name in names)


def test_an_unknown_code_names_the_nearest():
    with pytest.raises(CourseError, match="«EGYP».*Did you mean «EGY»"):
        tables.state_name("EGYP", "en")


def test_a_third_language_takes_the_names_of_its_library():
    assert tables.state_name("EGY", "fr") == "Égypte"


def test_an_unknown_table_or_field_names_the_nearest():
    with pytest.raises(CourseError, match="Did you mean «conventions»"):
        tables.load("convention")
    with pytest.raises(CourseError, match="Did you mean «adopted_on»"):
        tables.field("conventions", "adopted")

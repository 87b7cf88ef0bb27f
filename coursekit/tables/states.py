"""The name of a State in the reader's language.

Names come from Unicode CLDR through Babel, codes from ISO 3166 through pycountry. CLDR names what people say («South Korea»,
«ساحل العاج»); a text about treaties names what a State calls itself at the United Nations, so some names are overridden.
"""

from functools import lru_cache

import pycountry
from babel import Locale

from coursekit.errors import CourseError
from coursekit.tables.package import hint

# Where CLDR's name is not the one used at the United Nations. Source: UN terminology database UNTERM, short names of Member
# States in English and Arabic, and for Palestine, the Holy See and Niue the names under which they deposit treaties.
UN_NAMES = {
    "ATG": ("Antigua and Barbuda", "أنتيغوا وبربودا"),
    "BIH": ("Bosnia and Herzegovina", "البوسنة والهرسك"),
    "BRN": ("Brunei Darussalam", "بروني دار السلام"),
    "CHL": ("Chile", "شيلي"),
    "CIV": ("Côte d’Ivoire", "كوت ديفوار"),
    "COD": ("Democratic Republic of the Congo", "جمهورية الكونغو الديمقراطية"),
    "COG": ("Congo", "الكونغو"),
    "CPV": ("Cabo Verde", "كابو فيردي"),
    "CZE": ("Czechia", "تشيكيا"),
    "DOM": ("Dominican Republic", "الجمهورية الدومينيكية"),
    "ECU": ("Ecuador", "إكوادور"),
    "FSM": ("Micronesia (Federated States of)", "ولايات ميكرونيزيا الموحدة"),
    "GAB": ("Gabon", "غابون"),
    "KIR": ("Kiribati", "كيريباس"),
    "KNA": ("Saint Kitts and Nevis", "سانت كيتس ونيفس"),
    "KOR": ("Republic of Korea", "جمهورية كوريا"),
    "LAO": ("Lao People’s Democratic Republic", "جمهورية لاو الديمقراطية الشعبية"),
    "LCA": ("Saint Lucia", "سانت لوسيا"),
    "LKA": ("Sri Lanka", "سري لانكا"),
    "LUX": ("Luxembourg", "لكسمبرغ"),
    "MDA": ("Republic of Moldova", "جمهورية مولدوفا"),
    "MDV": ("Maldives", "ملديف"),
    "MLT": ("Malta", "مالطة"),
    "MMR": ("Myanmar", "ميانمار"),
    "MOZ": ("Mozambique", "موزامبيق"),
    "PRK": ("Democratic People’s Republic of Korea", "جمهورية كوريا الشعبية الديمقراطية"),
    "PSE": ("State of Palestine", "دولة فلسطين"),
    "RUS": ("Russian Federation", "الاتحاد الروسي"),
    "SAU": ("Saudi Arabia", "المملكة العربية السعودية"),
    "STP": ("Sao Tome and Principe", "سان تومي وبرينسيبي"),
    "SYC": ("Seychelles", "سيشيل"),
    "SYR": ("Syrian Arab Republic", "الجمهورية العربية السورية"),
    "THA": ("Thailand", "تايلند"),
    "TLS": ("Timor-Leste", "تيمور-ليشتي"),
    "TTO": ("Trinidad and Tobago", "ترينيداد وتوباغو"),
    "TZA": ("United Republic of Tanzania", "جمهورية تنزانيا المتحدة"),
    "URY": ("Uruguay", "أوروغواي"),
    "VAT": ("Holy See", "الكرسي الرسولي"),
    "VCT": ("Saint Vincent and the Grenadines", "سانت فنسنت وجزر غرينادين"),
    "VNM": ("Viet Nam", "فييت نام"),
    "ZWE": ("Zimbabwe", "زمبابوي"),
}

# Codes that are no current ISO 3166-1 entry, yet stand in treaty lists.
BEYOND_ISO = {
    "EUE": ("European Union", "الاتحاد الأوروبي"),  # the code of ICAO Doc 9303; a party to CETS 217
    "CSK": ("Czechoslovakia", "تشيكوسلوفاكيا"),
    "DDR": ("German Democratic Republic", "الجمهورية الديمقراطية الألمانية"),
    "SUN": ("Union of Soviet Socialist Republics", "اتحاد الجمهوريات الاشتراكية السوفياتية"),
    "YUG": ("Yugoslavia", "يوغوسلافيا"),
    "YMD": ("Democratic Yemen", "اليمن الديمقراطية"),
    "XKX": ("Kosovo", "كوسوفو"),
}
LANGUAGES = ("en", "ar")


@lru_cache(maxsize=None)
def alpha2():
    return {country.alpha_3: country.alpha_2 for country in pycountry.countries}


@lru_cache(maxsize=None)
def state_codes():
    """Every code that a table may use for a State or territory: ISO 3166-1 alpha-3 and a few beyond it, sorted."""
    return tuple(sorted({*alpha2(), *BEYOND_ISO}))


@lru_cache(maxsize=None)
def territories(lang):
    return Locale(lang).territories


def state_name(iso3, lang):
    """Name of a State in one language, as used at the United Nations.

    Parameters
    ----------
    iso3 : ISO 3166-1 alpha-3 code, or one of BEYOND_ISO.
    lang : code of an edition; a language without overrides of its own takes CLDR's names.

    Raises CourseError for an unknown code, naming the nearest.

    >>> state_name("CIV", "ar")
    'كوت ديفوار'
    """
    own = BEYOND_ISO.get(iso3) or UN_NAMES.get(iso3)
    if own and lang in LANGUAGES:
        return own[LANGUAGES.index(lang)]
    if iso3 in BEYOND_ISO:
        return own[0]
    if iso3 not in alpha2():
        raise CourseError(f"There is no State with the code «{iso3}».", place=str(iso3), mend=hint(str(iso3), state_codes()))
    return territories(lang)[alpha2()[iso3]].replace(" & ", " and ")

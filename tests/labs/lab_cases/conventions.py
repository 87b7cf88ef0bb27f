"""Cases of lab 1."""

EIGHT = ("arab-1998", "oau-1999", "icsft-1999", "unsc-1566", "eu-2017-541", "uk-ta-2000", "us-22usc2656f", "draft-ccit")
ALL_COVER = {one: "yes" for one in EIGHT}

# The last day of the data moves with every source that somebody opens.
STILL = {"last_day": "2026-11-25"}


def explorer(date, *instruments, group="all", **more):
    return "explorer", {"instruments": list(instruments), "group": group, "date": date, **more}


def path(requesting, requested, offence, date, **more):
    return "path", {"requesting": requesting, "requested": requested, "offence": offence, "date": date, **more}


def coder(vignette, answers=ALL_COVER, reason="", **more):
    return "coder", {"vignette": vignette, "answers": answers, "reason": reason, **more}


CASES = {
    # The treaty explorer
    "the day of resolution 1373": explorer("2001-09-28", "icsft-1999", group="arab-league"),
    "the day before entry into force": explorer("2002-04-09", "icsft-1999"),
    "the day of entry into force": explorer("2002-04-10", "icsft-1999"),
    "a year means its last day": explorer("2003", "icsft-1999", group="arab-league"),
    "a month means its last day": explorer("2003-09", "icsft-1999", group="arab-league"),
    "the last year ends with the data": explorer("2026", "icsft-1999", group="gcc"),
    "an incomplete list": explorer("1999-05-07", "arab-1998", group="arab-league"),
    "an incomplete list before entry into force": explorer("1999-05-06", "arab-1998", group="arab-league"),
    "a list without a date": explorer("1990-01-01", "riyadh-1983", group="arab-league"),
    "no list at all": explorer("2000-01-01", "hague-1970", group="eu-27"),
    "after the list ends": explorer("2020-01-01", "hostages-1979", group="asean"),
    "succession": explorer("1995-01-01", "ipp-1973", group="council-of-europe"),
    "days a source prints for the State": explorer("1998-06-20", "mex-1991"),
    "rows without a source": explorer("2005-01-01", "ets-090", group="council-of-europe"),
    "signature only": explorer("2010-01-01", "icsant-2005", group="african-union"),
    "four instruments side by side": explorer("2010-01-01", "bombings-1997", "icsft-1999", "arab-1998", "icsant-2005", group="uma"),
    "a phone": explorer("2005-06-30", "bombings-1997", "icsft-1999", group="permanent-five", width=360),
    # Settings out of range
    "no instrument": explorer("2001-09-28", group="gcc"),
    "five instruments": explorer("2001", "bombings-1997", "icsft-1999", "arab-1998", "icsant-2005", "ets-090"),
    "an unknown instrument": explorer("2001", "kyoto-1997"),
    "an unknown group": explorer("2001", "icsft-1999", group="atlantis"),
    "the first day of the data": explorer("1963-09-14", "icsft-1999", group="gcc"),
    "a day before the data": explorer("1963-09-13", "icsft-1999", group="gcc"),
    "a day after the data": explorer("2030-01-01", "icsft-1999", group="gcc"),
    "no such day": explorer("2001-02-29", "icsft-1999", group="gcc"),
    "no day": explorer("", "icsft-1999", group="gcc"),
    "an unknown setting": explorer("2001", "icsft-1999", colour="blue"),
    # The legal-path finder
    "the day before the second State is bound": path("EGY", "JOR", "financing", "2005-03-30"),
    "the day the second State is bound": path("EGY", "JOR", "financing", "2005-03-31"),
    "only the Arab Convention": path("EGY", "JOR", "financing", "2003-09-11"),
    "no path, and what that does not prove": path("FRA", "TUV", "financing", "2013-01-01"),
    "before any instrument": path("FRA", "DEU", "hostages", "1980-01-01"),
    "hostage-taking": path("FRA", "MAR", "hostages", "2010-01-01"),
    "no list for the offence": path("FRA", "MAR", "hijacking", "2000-01-01"),
    "a regional extradition treaty and a reservation": path("DEU", "SWE", "bombing", "1990-01-01"),
    "no instrument for the two": path("ISR", "SWZ", "recruitment", "2012-01-01"),
    "an African pair": path("ZAF", "KEN", "bombing", "2004-01-01"),
    "a signature binds nobody": path("BDI", "FRA", "bombing", "2005-01-01"),
    "a Council resolution beside it": path("USA", "GBR", "nuclear_terrorism", "2016-06-01", width=360),
    "an amendment, and an amended treaty": path("CHE", "NLD", "hijacking", "2019-03-01"),
    "one State on both sides": path("FRA", "FRA", "hostages", "2010-01-01"),
    "a State of the past": path("CSK", "FRA", "hostages", "1990-01-01"),
    "an unknown State": path("XYZ", "FRA", "hostages", "1990-01-01"),
    "an unknown offence": path("FRA", "DEU", "theft", "1990-01-01"),
    # The definition coder
    "nothing answered": coder("v-market", {}),
    "property only": coder("v-empty-archive", reason="property_damage"),
    "no political motive": coder("v-verdict", reason="motive_required"),
    "soldiers in an armed conflict": coder("v-army-post", reason="civilian_victim"),
    "a struggle against occupation": coder("v-occupied-province", reason="liberation_carveout"),
    "a threat alone": coder("v-letter", reason="threat_alone"),
    "electronic systems": coder("v-records", reason="electronic_systems"),
    "State officials as hostages": coder("v-ministers", reason="civilian_victim"),
    "one State only": coder("v-market", reason="foreign_element", width=360),
    "some answered": coder("v-market", {"uk-ta-2000": "no", "draft-ccit": "", "icsft-1999": "no"}),
    "an unknown case": coder("v-nothing"),
    "an unknown answer": coder("v-market", {"uk-ta-2000": "perhaps"}),
    "an unknown definition": coder("v-market", {"mali-2013": "yes"}),
    "an unknown element": coder("v-market", reason="weather"),
}

MORE = [
    ("explorer", {"instruments": ["ets-090", "asean-2007", "beijing-prot-2010", "cets-217"], "group": "council-of-europe", "date": "1964"}),
    ("explorer", {"instruments": ["ipp-1973", "hostages-1979", "via-1988", "mex-1991"], "group": "all", "date": "2026"}),
    ("explorer", {"instruments": ["arab-1998", "oic-1999", "oau-1999", "riyadh-1983"], "group": "menafatf", "date": "2014-09-24"}),
    ("path", {"requesting": "CHE", "requested": "GBR", "offence": "recruitment", "date": "2026-01-01"}),
    ("path", {"requesting": "COD", "requested": "LAO", "offence": "protected_persons", "date": "1970"}),
    ("path", {"requesting": "SYR", "requested": "ARE", "offence": "financing", "date": "2017-12-21"}),
]

"""A table in the words of an edition: titles for its fields, words for its codes, and what code needs as it was."""

from coursekit import tables


def test_fields_have_their_titles_and_codes_their_words():
    rows = tables.load("institutions").set_index("institution_id").loc[["ctg"], ["name_ar", "standing", "functions"]]
    shown = tables.worded(rows, "institutions", "ar")
    assert list(shown.columns) == ["الاسم المختصر", "الوضع", "الوظائف"] and shown.index.name == "معرّف المؤسسة"
    assert shown.loc["ctg", "الوضع"] == "قائمة" and shown.loc["ctg", "الوظائف"] == "تقييم التهديدات، قواعد بيانات، عمليات"
    assert list(rows.columns) == ["name_ar", "standing", "functions"], "the frame of the caller is left alone"


def test_blank_stays_blank_and_other_columns_stay():
    rows = tables.load("ratifications").query("status == 'signatory'").head(1)[["status", "consent_act"]].assign(mine=7)
    shown = tables.worded(rows, "ratifications", "en")
    assert shown["Status"].tolist() == ["signed only"] and shown["Act of consent"].isna().all() and shown["mine"].tolist() == [7]


def test_both_axes_of_a_pivoted_table_are_named():
    rows = tables.load("deaths").query("iso3 == 'MLI'").pivot(index="year", columns="edition", values="value")
    shown = tables.worded(rows, "deaths", "ar")
    assert (shown.index.name, shown.columns.name) == ("السنة", "الإصدار") and list(shown.columns) == ["ged-19-1", "ged-25-1"]

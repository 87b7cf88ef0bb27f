"""The lab in a notebook: real Python state, a stub of the model between the halves, the real drawing half in a browser."""

import json
import re

import pytest
from playwright.sync_api import expect
from recorded import LAB

from coursekit.edition import edition, editions
from coursekit.errors import CourseError
from coursekit.labs.conventions import PARTS
from coursekit.widgets import bundle
from coursekit.widgets.lab import LabWidget, answer, lab

# A model as a notebook has it: what the page saves goes to the kernel, and what the kernel changed comes back.
MODEL = """async ([module, state]) => {
  const heard = new Set();
  window.model = {
    get: (name) => state[name],
    set: (name, value) => { state[name] = value; },
    on: (names, listener) => heard.add(listener),
    off: (names, listener) => heard.delete(listener),
    async save_changes() {
      Object.assign(state, JSON.parse(await kernel(JSON.stringify(state.settings))));
      for (const listener of heard) listener();
    },
    heard,
  };
  const url = URL.createObjectURL(new Blob([module], {type: "text/javascript"}));
  window.clean = (await import(url)).default.render({model, el: document.body});
}"""


@pytest.fixture
def drawn(browser):
    """``drawn(widget)`` shows a widget on an empty page, with this test's Python as its kernel."""
    context = browser.new_context(viewport={"width": 1000, "height": 900}, offline=True)
    context.set_default_timeout(30_000)
    problems = []

    def draw(widget):
        page = context.new_page()
        page.on("pageerror", lambda error: problems.append(str(error)))

        def kernel(settings):
            try:
                widget.settings = json.loads(settings)
            except RuntimeError:
                pass  # a notebook writes it to its log; the reader sees ``trouble``
            return json.dumps({"result": widget.result, "trouble": widget.trouble})

        page.expose_function("kernel", kernel)
        page.evaluate(MODEL, [str(widget._esm), {"spec": widget.spec, "settings": widget.settings, "result": widget.result,
                                                 "trouble": widget.trouble}])
        return page

    yield draw
    context.close()
    assert not problems


@pytest.mark.parametrize("part", PARTS)
def test_settings_changed_in_a_cell_change_the_result(part):
    widget = lab(LAB, part, "ar")
    assert widget.result == answer(LAB, part, "ar")
    changes = {"explorer": {"date": "2012-12-31"}, "path": {"requesting": "FRA"}, "coder": {"answers": {"uk-ta-2000": "yes"}}}
    widget.settings = {**widget.settings, **changes[part]}
    assert widget.result == answer(LAB, part, "ar", widget.settings) != answer(LAB, part, "ar")


def test_a_setting_out_of_range_is_answered_in_words():
    widget = lab(LAB, "explorer")
    for wrong in ({"date": "2030-01-01"}, {"date": "soon"}, {"group": "atlantis"}, {"group": 7}, {"instruments": "kyoto-1997"},
                  {"instruments": [["icsft-1999"]]}, {"width": "wide"}, {"colour": "blue"}, {"date": None}):
        widget.settings = {**lab(LAB, "explorer").settings, **wrong}
        assert widget.result["refused"] and not widget.result["table"]["rows"] and widget.result["sentence"].endswith(".")
        assert not widget.trouble
    widget.settings = lab(LAB, "explorer").settings
    assert "refused" not in widget.result
    for wrong in ("yes", None, {"uk-ta-2000": 3}, {"nowhere": "yes"}):
        coder = lab(LAB, "coder")
        coder.settings = {**coder.settings, "answers": wrong}
        assert coder.result["refused"]


@pytest.mark.parametrize("lang", editions())
def test_a_reader_asks_and_the_kernel_answers(drawn, lang):
    widget = lab(LAB, "explorer", lang)
    page = drawn(widget)
    status = page.get_by_role("status")
    expect(status).to_have_text(answer(LAB, "explorer", lang)["sentence"])
    page.locator('input[type="range"]').fill("2012")
    expect(status).to_have_text(answer(LAB, "explorer", lang, {**lab(LAB, "explorer").settings, "date": "2012-12-31"})["sentence"])
    assert widget.settings["date"] == "2012-12-31" and widget.settings["width"] > 500
    assert page.locator("section").get_attribute("dir") == edition(lang).direction
    page.locator('input[type="date"]').fill("")
    expect(page.locator(".lab-answer")).to_have_class(re.compile("lab-refused"))


def test_a_fault_of_the_model_is_shown_and_raised(drawn, monkeypatch):
    widget = lab(LAB, "explorer")
    page = drawn(widget)

    def broken(data, settings):
        raise RuntimeError("the model broke")

    monkeypatch.setitem(PARTS, "explorer", broken)
    page.locator('input[type="range"]').fill("2012")
    expect(page.get_by_role("status")).to_have_text(edition("en").text("labs.ui.failed"))
    assert "RuntimeError: the model broke" in page.locator("pre").text_content()
    with pytest.raises(RuntimeError):
        widget.settings = {**widget.settings, "date": "2013"}
    monkeypatch.undo()
    page.locator(".lab-answer .lab-button").click()
    expect(page.get_by_role("status")).to_have_text(widget.result["sentence"])
    assert not widget.trouble


def test_taking_the_lab_away_leaves_nothing(drawn):
    page = drawn(lab(LAB, "coder"))
    assert page.evaluate("[model.heard.size, document.querySelectorAll('section').length]") == [1, 1]
    page.evaluate("clean()")
    assert page.evaluate("[model.heard.size, document.querySelectorAll('section').length]") == [0, 0]


def test_both_halves_name_the_same_traits():
    synced = set(LabWidget.class_traits(sync=True)) - set(LabWidget.__mro__[1].class_traits(sync=True))
    assert set(re.findall(r'model\.(?:get|set)\("(\w+)"', "".join(map(bundle.source, bundle.LAB)))) == synced


def test_without_a_kernel_there_is_html():
    widget = lab(LAB, "path", "ar")
    data, _ = widget._repr_mimebundle_()
    assert "application/vnd.jupyter.widget-view+json" in data and f'id="lab-{LAB}-path" lang="ar"' in data["text/html"]
    assert repr(widget) == "lab('01-conventions', 'path', 'ar')"  # the same in every run, as nbval compares it
    with pytest.raises(CourseError, match="no lab"):
        lab("99-nothing", "explorer")
    with pytest.raises(TypeError):
        LabWidget(LAB, "explorer")

"""The item in a notebook: real Python state, a stub model, the real render; and what Python makes of the answer."""

import re

import pytest
import traitlets
from samples import LANGUAGES, SHAPES, TYPES, Sample, give, responses

from coursekit.edition import edition
from coursekit.errors import CourseError
from coursekit.items.score import score
from coursekit.widgets import bundle
from coursekit.widgets.item import ItemWidget, exercise

STATE = ("item", "strings", "response", "sure", "checked", "shown", "ticked", "points", "attempts")
JUDGED = [kind for kind in TYPES if kind != "open"]
STUB = """async ([text, state]) => {
  class Model {
    constructor(state) { this.state = state; this.heard = []; this.saved = 0; }
    get(name) { return this.state[name]; }
    set(name, value) {
      if (JSON.stringify(this.state[name]) === JSON.stringify(value)) return;
      this.state[name] = value;
      for (const [event, listener] of [...this.heard]) if (event === `change:${name}`) listener();
    }
    on(events, listener) { for (const event of events.split(" ")) this.heard.push([event, listener]); }
    off(events, listener) {
      const names = events.split(" ");
      this.heard = this.heard.filter(([event, one]) => !(names.includes(event) && one === listener));
    }
    save_changes() { this.saved++; }
  }
  const url = URL.createObjectURL(new Blob([text], {type: "text/javascript"}));
  window.half = (await import(url)).default;
  window.model = new Model(state);
  window.root = document.body.appendChild(document.createElement("div"));
  window.clean = half.render({model, el: root});
  window.fresh = () => {
    const el = document.createElement("div");
    half.render({model: new Model(structuredClone(model.state)), el});
    return el.innerHTML;
  };
}"""


@pytest.fixture
def drawn(context):
    """``drawn(widget)`` renders a widget's state and gives the page."""
    def draw(widget):
        page = context.new_page()
        page.goto("about:blank")
        page.add_style_tag(content=bundle.style("item"))
        page.evaluate(STUB, [str(widget._esm), {name: getattr(widget, name) for name in STATE}])
        return page
    return draw


def test_trait_names_are_the_names_the_script_asks_for():
    synced = set(ItemWidget.class_traits(sync=True)) - set(ItemWidget.__mro__[1].class_traits(sync=True))
    text = bundle.source("item")
    listed = set(re.findall(r'"(\w+)"', re.search(r"const STATE ?= ?\[(.*?)\]", text).group(1)))
    asked = set(re.findall(r'model\.(?:get|set)\("(\w+)"', text)) | listed
    assert synced == asked == set(STATE)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("kind", JUDGED)
def test_an_answer_reaches_the_model_and_python_scores_it(drawn, kind, lang):
    widget = ItemWidget(item=Sample(kind), lang=lang)
    page = drawn(widget)
    for name, response in responses(kind).items():
        give(page.locator("form"), SHAPES[kind], response)
        page.locator(".item-check").click()
        word = {"right": "correct", "partly": "partly", "wrong": "not_quite"}[name]
        assert edition(lang).text(f"items.{word}") in page.get_by_role("status").inner_text()
        widget.response = page.evaluate("model.get('response')")
        assert widget.score == score(SHAPES[kind], response)
        assert page.evaluate("model.get('points')") == pytest.approx(widget.score.points)
        page.get_by_role("button", name=edition(lang).text("items.reset")).click()
    assert page.evaluate("model.get('attempts').map(one => one.points)") == pytest.approx(
        [score(SHAPES[kind], response).points for response in responses(kind).values()])
    assert page.evaluate("model.saved") > 0


@pytest.mark.parametrize("kind", TYPES)
def test_updating_a_view_equals_building_it_anew(drawn, kind):
    page = drawn(ItemWidget(item=Sample(kind)))
    steps = [("response", response) for response in (responses(kind).values() if kind != "open" else ["text"])]
    for trait, value in [*steps, ("checked", True), ("shown", True), *steps, ("ticked", [0]), ("checked", False),
                         ("shown", False), ("response", None)]:
        page.evaluate("([trait, value]) => model.set(trait, value)", [trait, value])
        updated, rebuilt = (re.sub(r"(case-\w+)-\w{1,6}(?=[-\"])", r"\1", text) for text in
                            (page.evaluate("root.innerHTML"), page.evaluate("fresh()")))
        # the buttons that begin anew stay once they were seen; everything else is the same
        hide = re.compile(r'(<button type="button" class="item-button[^"]*") hidden=""')
        assert hide.sub(r"\1", updated) == hide.sub(r"\1", rebuilt), (trait, value)
        values = "[...node.querySelectorAll('input, select, textarea')].map(one => one.type === 'text' ? one.value : one.checked)"
        assert page.evaluate(f"(node => {values})(root)") is not None


def test_render_gives_back_its_clean_up(drawn):
    page = drawn(ItemWidget(item=Sample("single")))
    assert page.evaluate("model.heard.length") == 6
    page.locator("input").first.check()
    page.locator(".item-check").click()
    assert page.evaluate("model.heard.length") == 6, "listeners pile up"
    page.evaluate("clean()")
    assert page.evaluate("[model.heard.length, root.children.length]") == [0, 0]


def test_two_views_of_one_exercise_do_not_share_ids(drawn):
    page = drawn(ItemWidget(item=Sample("matching")))
    page.evaluate("void half.render({model, el: root})")  # a function returned would be called, and it is the clean-up
    ids = page.locator("[id]").evaluate_all("all => all.map(one => one.id)")
    assert len(ids) == len(set(ids)) >= 8


def test_the_constructor_takes_named_arguments_it_knows():
    with pytest.raises(TypeError):
        ItemWidget(Sample("single"))
    with pytest.raises(TypeError, match="language"):
        ItemWidget(item=Sample("single"), language="ar")
    with pytest.raises(CourseError, match="edition"):
        ItemWidget(item=Sample("single"), lang="xx")


def test_a_response_that_the_item_does_not_have_is_refused():
    widget = ItemWidget(item=Sample("single"))
    with pytest.raises((CourseError, traitlets.TraitError), match="«z»"):
        widget.response = "z"
    assert widget.response is None


@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_exercise_is_found_by_id_and_reads_without_a_kernel(lang):
    from coursekit import items

    first = items.load_all("01-law-and-policy")[0]
    widget = exercise(first.id, lang)
    data, _ = widget._repr_mimebundle_()
    assert "application/vnd.jupyter.widget-view+json" in data
    assert f'id="item-{first.id}" lang="{lang}"' in data["text/html"]
    assert repr(widget) == f"exercise('{first.id}', '{lang}')"  # the same in every run, as nbval compares it
    with pytest.raises(CourseError, match=first.id):
        exercise(first.id + "x", lang)

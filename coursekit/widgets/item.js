// An item in a notebook: the view is drawn from the model's traits, and answers go back to Python.

const STATE = ["response", "sure", "checked", "shown", "ticked", "points"];
const CHANGES = STATE.map((trait) => `change:${trait}`).join(" ");

/** Score a response as the page does; for tests. */
export function score(item, response) {
  return TYPES[item.type].score(item, response);
}

/** @param {{model: Object, el: HTMLElement}} context of anywidget @returns {() => void} the clean-up */
function render({model, el: root}) {
  const item = model.get("item");
  const section = el("section", {class: "item", lang: item.lang, dir: item.dir, "data-type": item.type});
  const view = itemView(item, {
    t: translator(model.get("strings")),
    name: `item-${item.id}-${Math.random().toString(36).slice(2, 8)}`,
    reread: () => null, // the chapter is another document
    save(state, attempt) {
      model.off(CHANGES, follow);
      if (attempt) model.set("attempts", [...model.get("attempts"), attempt]);
      for (const trait of STATE) model.set(trait, state[trait]);
      model.on(CHANGES, follow);
      model.save_changes();
    },
  });

  function follow() {
    view.show(Object.fromEntries(STATE.map((trait) => [trait, model.get(trait)])));
  }

  follow();
  model.on(CHANGES, follow);
  section.append(view.node);
  root.append(section);
  return () => {
    model.off(CHANGES, follow);
    section.remove();
  };
}

export default {render};

// How sure the reader is, said before the verdict, and the mark that rewards saying it honestly.

const LEVELS = ["guess", "fairly", "sure"];
const LOST = [0, -2, -6];

/**
 * The certainty-based mark of an answer: 1, 2 or 3 times its points, and 0, -2 or -6 where it earns none. The twin of
 * certainty.mark, which names the sources.
 * @param {number} points 0 to 1 @param {1 | 2 | 3} level
 */
function certaintyMark(points, level) {
  return points > 0 ? level * points : LOST[level - 1];
}

/** A signed number, its sign on the left in both directions. @param {number} value */
function signed(value) {
  const digits = number(Math.round(Math.abs(value) * 100) / 100);
  return el("bdi", {dir: "ltr", class: "item-signed"}, value > 0 ? `+${digits}` : value < 0 ? `−${digits}` : digits);
}

/** The three levels as radios; choosing one is free. @returns {{node, read(): number | null, write(level)}} */
function certaintyField({t, name, changed}) {
  const inputs = LEVELS.map((_, i) =>
    el("input", {type: "radio", name: `${name}-certainty`, value: i + 1, onchange: changed}));
  const node = el("fieldset", {class: "item-certainty"}, el("legend", {class: "item-label"}, t("items.certainty.ask")),
    el("span", {class: "item-classes"}, inputs.map((input, i) => el("label", {class: "item-class"}, input,
      el("span", {}, t(`items.certainty.${LEVELS[i]}`), " ",
        el("span", {class: "item-stakes"}, signed(i + 1), " / ", signed(LOST[i])))))));
  return {
    node,
    read: () => Number(inputs.find((input) => input.checked)?.value) || null,
    write: (level) => inputs.forEach((input, i) => { input.checked = level === i + 1; }),
  };
}

/** «Certainty mark (sure): −6» @param {{points: number, sure: number}} attempt */
function certaintySaid({points, sure}, t) {
  return el("span", {class: "item-count"}, t("items.certainty.marked", {level: t(`items.certainty.${LEVELS[sure - 1]}`)}), " ",
    signed(certaintyMark(points, sure)));
}

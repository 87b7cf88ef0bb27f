// matching, classification and matrix: parts that each have one right answer.

/** Marks of the parts, and the share of right ones. The twin of score._parts. */
function scoreParts(ids, key, response) {
  const marks = {};
  for (const id of ids) marks[id] = !response[id] ? "missed" : response[id] === key[id] ? "right" : "wrong";
  return {points: count(marks, "right") / ids.length, marks};
}

/** A select with an empty first choice. @param {{id: string, text: string}[]} choices @param {Object} props */
function select(choices, props, t) {
  return el("select", {class: "item-select", ...props}, el("option", {value: ""}, t("items.choose")),
    choices.map(({id, text}) => el("option", {value: id}, plain(text))));
}

/** A select cuts a long text off on a phone: such choices are also written out. @returns {HTMLElement | false} */
function writtenOut(choices) {
  return choices.some(({text}) => text.length > 32)
    && el("ul", {class: "item-choices"}, choices.map(({text}) => el("li", {}, rich(text))));
}

/** Reads and writes {part: choice} through one control a part: {id: {get(), set(choice)}}. */
function readParts(controls) {
  const filled = Object.entries(controls).map(([id, control]) => [id, control.get()]).filter(([, value]) => value);
  return filled.length ? Object.fromEntries(filled) : null;
}

function writeParts(controls, response) {
  for (const [id, control] of Object.entries(controls)) control.set(response?.[id] ?? "");
}

/** How the mark of a part is called. */
function partWord(mark) {
  return mark === "missed" ? "unanswered" : mark;
}

/** The entry of one part in the explanation. @param {(id: string) => string} textOf the text of a choice */
function explainPart(id, title, item, response, marks, textOf) {
  const mark = marks[id], rationale = item.rationale?.[id];
  return {mark, word: partWord(mark), title, rationale, wanted: textOf(item.key[id]),
    given: mark === "wrong" && textOf(response[id]), quiet: mark === "right" && !rationale};
}

function countParts(item, {marks}, t) {
  return [t("items.count", {n: count(marks, "right"), total: Object.keys(marks).length})];
}

/** A function from id to text. @param {{id: string, text: string}[]} list */
function texts(list) {
  return (id) => list.find((entry) => entry.id === id)?.text;
}

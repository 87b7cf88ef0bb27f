// What items and labs share. Every file of this folder becomes part of one text (bundle.py), so there is no import.

/** Item types by name; the file of each type adds itself: {build, score, solve, explain}, see frame.js. */
const TYPES = {};

/**
 * An element. Properties that start with "on" are listeners; false, null and undefined are left out.
 * @param {string} tag @param {Object} [props] @param {...any} children nodes, texts, or lists of them
 * @returns {HTMLElement}
 */
function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === false || value === null || value === undefined) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.flat(9).filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

/** Text with *emphasis* as a list of texts and em elements. @param {string} text */
function rich(text) {
  return text.split(/\*([^*]+)\*/).map((part, i) => (i % 2 ? el("em", {}, part) : part));
}

/** The same text without its emphasis marks, for attributes and for options of a select. @param {string} text */
function plain(text) {
  return text.replace(/\*([^*]+)\*/g, "$1");
}

/**
 * A function that finds a text by its dotted key and fills its {places}; the twin of Edition.text.
 * @param {Object} strings @returns {(key: string, values?: Object) => string}
 */
function translator(strings) {
  return (key, values = {}) => {
    const found = key.split(".").reduce((at, part) => at?.[part], strings);
    if (typeof found !== "string") throw new Error(`There is no text «${key}».`);
    return found.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  };
}

/** A number as both editions print it: Western digits, a comma from 10,000. @param {number} value */
function number(value) {
  return Math.abs(value) >= 10000 ? value.toLocaleString("en-US", {maximumFractionDigits: 9}) : String(value);
}

const SHAPES = {
  right: ["M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20z", "M7 12.5l3.5 3.5L17 8.5"],
  partly: ["M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20z", "M12 2a10 10 0 0 0 0 20z"],
  wrong: ["M3 3h18v18H3z", "M8 8l8 8M16 8l-8 8"],
  missed: ["M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20z", "M12 8.5v7M8.5 12h7"],
  avoided: ["M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20z", "M8 12h8"],
};

/** The shape that goes with a verdict or mark; the word beside it says the same. @param {string} name */
function shape(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("class", `item-shape item-shape-${name}`);
  for (const d of SHAPES[name]) {
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    path.setAttribute("d", d);
    svg.append(path);
  }
  return svg;
}

/** Show or take away the mark on a row: data-mark for the style, shape and word for the reader. */
function setMark(row, mark, word) {
  row.querySelector(":scope > .item-mark")?.remove();
  delete row.dataset.mark;
  if (!mark) return;
  row.dataset.mark = mark;
  row.append(el("span", {class: "item-mark"}, shape(mark), " ", word));
}

/** Count of one mark among marks. @param {Object} marks @param {string} mark */
function count(marks, mark) {
  return Object.values(marks).filter((one) => one === mark).length;
}

/** Whether a value is a mapping. */
function isMap(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A Score, as in coursekit/items/score.py. */
function result(points, marks, why) {
  return {points, correct: points === 1, marks, why};
}

/** The reader's own day of a moment, as 2026-11-26. @param {Date | string} [moment] */
function dayOf(moment = new Date()) {
  const date = new Date(moment);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

/** Load a plain script once. @param {string} url @returns {Promise<void>} */
function loadOnce(url) {
  loadOnce.asked ??= {};
  return loadOnce.asked[url] ??= new Promise((resolve, reject) => {
    document.head.append(el("script", {src: url, onload: resolve, onerror() {
      delete loadOnce.asked[url];
      reject(new Error(url));
    }}));
  });
}

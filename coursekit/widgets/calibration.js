// The calibration chart: for each chapter and level of certainty the share of right answers, beside where each level pays.

const MARKS = [ // a shape for each level, so that colour is not needed
  (x, y) => `M${x - 5} ${y}a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z`,
  (x, y) => `M${x} ${y - 6}l6 6l-6 6l-6 -6z`,
  (x, y) => `M${x - 5} ${y - 5}h10v10h-10z`,
];

function svg(tag, props, ...children) {
  const node = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(props)) node.setAttribute(name, value);
  node.append(...children.flat(9).filter(Boolean));
  return node;
}

function chart() {
  const width = Math.max(280, Math.min(640, host.clientWidth || 640)), height = 260, top = 16, bottom = 40, side = 48;
  const shown = begun(), rtl = COURSE.dir === "rtl";
  const across = (i) => { // chapters in the direction of reading
    const x = side + ((width - 2 * side) * (i + 0.5)) / shown.length;
    return rtl ? width - x : x;
  };
  const up = (share) => top + (height - top - bottom) * (1 - share);
  const edge = rtl ? width - side : side, text = (x, y, anchor, said) => svg("text", {x, y, "text-anchor": anchor}, said);
  const grid = [0, 0.67, 0.8, 1].map((share) => [
    svg("path", {d: `M${side} ${up(share)}H${width - side}`, class: share > 0 && share < 1 ? "course-chart-pays" : "course-chart-rule"}),
    text(rtl ? edge + 8 : edge - 8, up(share) + 4, rtl ? "start" : "end", `${Math.round(share * 100)}%`)]);
  const series = LEVELS.map((level, i) => {
    const points = shown.map(({id}, at) => ({at, ...calibration(ofChapter(id), record.all())[i]})).filter(({n}) => n);
    const places = points.map(({at, n, right}) => [across(at) + 13 * (i - 1), up(right / n)]);
    const last = places.at(-1);
    return svg("g", {class: `course-chart-${level}`},
      places.length > 1 && svg("path", {d: `M${places.map((place) => place.join(" ")).join("L")}`, class: "course-chart-line"}),
      places.map(([x, y]) => svg("path", {d: MARKS[i](x, y)})),
      last && text(last[0] + (rtl ? -10 : 10), last[1] - 8, rtl ? "end" : "start", t(`items.certainty.${level}`)));
  });
  // names of lines that end at one height are moved apart
  series.map((line) => line.querySelector("text")).filter(Boolean).sort((a, b) => b.getAttribute("y") - a.getAttribute("y"))
    .reduce((below, name) => {
      const y = Math.min(Number(name.getAttribute("y")), below - 15);
      name.setAttribute("y", y);
      return y;
    }, height);
  const names = shown.map(({number: n}, at) => text(across(at), height - 14, "middle", words("learner.certainty.chapter_n", {n})));
  return el("figure", {class: "course-chart"}, svg("svg", {viewBox: `0 0 ${width} ${height}`, role: "img", direction: "ltr",
    "aria-label": words("learner.certainty.chart")}, grid, series, names),
  el("figcaption", {}, words("learner.certainty.caption")));
}

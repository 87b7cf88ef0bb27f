// What the record says about a reader's learning: what is due, how far, how well certainty fits. Pure functions.

const STEPS = [1, 7, 21]; // days from one answer to the next, see book/my-course.md

/** A day some days later. @param {string} day @param {number} days */
function plus(day, days) {
  const date = new Date(`${day}T12:00`);
  date.setDate(date.getDate() + days);
  return dayOf(date);
}

/**
 * Where an item stands after its attempts, or null before the first. A right answer on the day it is due, or later, goes
 * one step on; a wrong one begins anew; a right one before that day, or after a look at the answer, says nothing.
 * @returns {{step: number, due: string | null} | null} due null: all steps are done
 */
function standing(attempts) {
  let now = null;
  for (const {at, points, helped} of attempts) {
    const day = dayOf(at);
    if (!now || points !== 1) now = {step: 0, due: plus(day, STEPS[0])};
    else if (now.due && day >= now.due && !helped) {
      const step = now.step + 1;
      now = {step, due: step < STEPS.length ? plus(day, STEPS[step]) : null};
    }
  }
  return now;
}

/** Items that can be reviewed, with where they stand, the longest due first. @returns {{item, step, due}[]} */
function planned(items, record) {
  return items.filter((item) => TYPES[item.type].solve)
    .map((item) => ({item, ...standing(record[item.id]?.attempts ?? [])}))
    .filter(({due}) => due).sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}

/** The same list with chapters in turn, so that no two neighbours share one where it can be helped. */
function mixed(plans) {
  const lanes = Object.values(
    plans.reduce((all, plan) => ({...all, [plan.item.chapter]: [...(all[plan.item.chapter] ?? []), plan]}), {}));
  const found = [];
  for (let i = 0; found.length < plans.length; i++) found.push(...lanes.map((lane) => lane[i]).filter(Boolean));
  return found;
}

/** How many of some items were answered, and how many rightly at the last try. */
function progress(items, record) {
  const entries = items.map(({id}) => record[id]).filter((entry) => entry?.attempts.length);
  return {total: items.length, answered: entries.length, right: entries.filter(({points}) => points === 1).length};
}

/** Certainty against truth. @returns {{n: number, right: number, marks: number}[]} one for each level */
function calibration(items, record) {
  const levels = LEVELS.map(() => ({n: 0, right: 0, marks: 0}));
  for (const {id} of items) {
    for (const {points, sure} of record[id]?.attempts ?? []) {
      if (!sure || points === null) continue;
      const level = levels[sure - 1];
      level.n += 1;
      level.right += points === 1;
      level.marks += certaintyMark(points, sure);
    }
  }
  return levels;
}

/** Two records as one: every attempt of both, and of each item the state that is younger. */
function merged(own, other) {
  const last = ({attempts}) => attempts.at(-1)?.at ?? "";
  const one = (a, b) => {
    const [older, younger] = last(b) > last(a) ? [a, b] : [b, a];
    const attempts = Object.values(Object.fromEntries([...a.attempts, ...b.attempts].map((attempt) => [attempt.at, attempt])));
    const firsts = [a.first, b.first].filter(Boolean).sort((x, y) => (x.at < y.at ? -1 : 1));
    return {...older, ...younger, ...(firsts.length ? {first: firsts[0]} : {}),
      attempts: attempts.sort((x, y) => (x.at < y.at ? -1 : 1))};
  };
  const all = {...own};
  for (const [id, entry] of Object.entries(other)) all[id] = own[id] ? one(own[id], entry) : entry;
  return all;
}

/** The days on which reviews fall if every answer is right: {day: number of items}. */
function days(plans) {
  const counts = {};
  for (const {step, due} of plans) {
    let day = due < dayOf() ? dayOf() : due;
    for (let at = step; at < STEPS.length; at++) {
      counts[day] = (counts[day] ?? 0) + 1;
      day = plus(day, STEPS[at + 1] ?? 0);
    }
  }
  return counts;
}

/**
 * A calendar file (RFC 5545) with one all-day entry for each day of review.
 * @param {Object} counts as of days() @param {(n: number) => string} title @param {string} url of this page
 */
function calendar(counts, title, url) {
  const stamp = new Date().toISOString().replace(/[-:]|\.\d+/g, "");
  const escaped = (text) => text.replace(/[\\;,]/g, "\\$&").replace(/\n/g, "\\n");
  const events = Object.keys(counts).sort().flatMap((day) => ["BEGIN:VEVENT", `UID:review-${day}@course`, `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${day.replace(/-/g, "")}`, `SUMMARY:${escaped(title(counts[day]))}`, `DESCRIPTION:${escaped(url)}`,
    "TRANSP:TRANSPARENT", "END:VEVENT"]);
  return ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//course//reviews//EN", ...events, "END:VCALENDAR", ""].map(folded).join("\r\n");
}

/** A line of a calendar file, cut so that no piece is longer than 75 bytes. */
function folded(line) {
  let out = "", size = 0;
  for (const sign of line) {
    const bytes = new TextEncoder().encode(sign).length;
    if (size + bytes > 74) {
      out += "\r\n ";
      size = 1;
    }
    out += sign;
    size += bytes;
  }
  return out;
}

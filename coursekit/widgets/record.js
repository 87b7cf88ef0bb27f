// What a reader did, kept in the browser: {version: 2, items: {id: entry}}.
//   entry: {response, sure, points, checked, ticked, seen} as in frame.js, attempts: its attempts, oldest first,
//   first: the attempt made before the text, with its response.
// An exported file says besides of which course it is, on what day it was made and, if the reader typed one, a name.

const RECORD = "course.record", VERSION = 2;

class Refused extends Error {}

const isPoints = (value) => value === null || (typeof value === "number" && value >= 0 && value <= 1);
const isLevel = (value) => value === null || [1, 2, 3].includes(value);
const isAttempt = (value) => isMap(value) && !Number.isNaN(Date.parse(value.at)) && isPoints(value.points) && isLevel(value.sure);
const isEntry = (value) => isMap(value) && isPoints(value.points ?? null) && isLevel(value.sure ?? null)
  && Array.isArray(value.attempts) && value.attempts.every(isAttempt) && (value.first === undefined || isAttempt(value.first));

/** A record of version 1, which knew no certainty, in the form of version 2. Throws where it is no such record. */
function fromVersion1({items}) {
  if (!isMap(items)) throw new Refused("damaged");
  const renew = (entry) => ({...entry, attempts: entry.attempts.map((attempt) => ({...attempt, sure: null, helped: false}))});
  return {version: 2, items: Object.fromEntries(Object.entries(items).map(([id, entry]) => [id, renew(entry)]))};
}

/** The items of a stored text. Throws Refused("damaged", "newer" or "foreign"): a record is taken whole or not at all. */
function readRecord(text) {
  if (text === null) return {};
  let record;
  try {
    record = JSON.parse(text);
    if (record.version === 1) record = fromVersion1(record);
  } catch {
    throw new Refused("damaged");
  }
  if (isMap(record) && record.version > VERSION) throw new Refused("newer");
  if (isMap(record) && (record.course ?? COURSE.id) !== COURSE.id) throw new Refused("foreign");
  const sound = isMap(record) && record.version === VERSION && isMap(record.items) && Object.values(record.items).every(isEntry);
  if (!sound) throw new Refused("damaged");
  return record.items;
}

/** The text that a record is stored as. @param {Object} items */
function recordText(items) {
  return JSON.stringify({version: VERSION, items});
}

/** The text of an exported file. @param {Object} items @param {string} name typed by the reader for whoever gets the file, or empty */
function exportText(items, name) {
  return JSON.stringify({version: VERSION, course: COURSE.id, exported: dayOf(), ...(name ? {name} : {}), items});
}

/** An entry after an edit or, with an attempt, after an answer. */
function remember(entry, {response, sure, checked, ticked, points, seen}, attempt) {
  return {...entry, response, sure, checked, ticked, points, seen, attempts: attempt ? [...entry.attempts, attempt] : entry.attempts};
}

/**
 * The record of this browser. Where it cannot be read or written the page goes on from memory and says so once.
 * @param {(trouble: "refused" | "full" | "damaged" | "newer") => void} tell
 * @returns {{all(): Object, get(id): Object | undefined, put(id, change): void, replace(change): boolean,
 *   follow(listener): void, setAside(): void}}
 *   change: a function from the stored entry (replace: from all stored items) to the new one, applied to what is stored at
 *   that moment, so that two tabs add to each other's work; follow: called with the ids of the entries that another tab
 *   changed. replace is for import and erasing: it tells whether the store took the items, and changes nothing if not.
 */
function openRecord(tell) {
  let items = {}, writable = true;
  const told = new Set(), late = new Set(); // late: ids not stored yet

  function trouble(error) {
    const name = error instanceof Refused ? error.message : error.name === "QuotaExceededError" ? "full" : "refused";
    if (name !== "full") writable = false; // what is stored stays as it is
    if (!told.has(name)) tell(name);
    told.add(name);
  }

  /** Take what is stored, but for entries that are newer here. */
  function load() {
    try {
      const stored = readRecord(localStorage.getItem(RECORD));
      for (const id of late) stored[id] = items[id];
      items = stored;
    } catch (error) {
      trouble(error);
    }
  }

  function save() {
    try {
      localStorage.setItem(RECORD, recordText(items));
      late.clear();
    } catch (error) {
      trouble(error);
    }
  }

  load();
  return {
    all: () => items,
    get: (id) => items[id],
    put(id, change) {
      if (writable) load();
      items[id] = change(items[id] ?? {attempts: []});
      late.add(id);
      if (writable) save();
    },
    replace(change) {
      if (writable) load();
      if (!writable) return false;
      const next = change(items);
      try {
        localStorage.setItem(RECORD, recordText(next));
      } catch (error) {
        trouble(error);
        return false;
      }
      items = next;
      late.clear();
      return true;
    },
    follow(listener) {
      addEventListener("storage", (event) => {
        if (!writable || (event.key !== RECORD && event.key !== null)) return;
        const before = items;
        load();
        const ids = new Set([...Object.keys(before), ...Object.keys(items)]);
        listener([...ids].filter((id) => JSON.stringify(before[id]) !== JSON.stringify(items[id])));
      });
    },
    /** Keep a damaged record under another name and begin a new one with what this page holds. */
    setAside() {
      try {
        localStorage.setItem(`${RECORD}.damaged.${new Date().toISOString()}`, localStorage.getItem(RECORD));
      } catch (error) {
        trouble(error); // no room for the copy: the damaged record stays where it is
        return;
      }
      writable = true;
      save();
    },
  };
}

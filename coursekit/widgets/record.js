// What a reader did, kept in the browser: {version: 1, items: {id: {response, points, checked, ticked, attempts}}}.

const RECORD = "course.record", VERSION = 1;

class Refused extends Error {}

const isPoints = (value) => value === null || (typeof value === "number" && value >= 0 && value <= 1);

/** The items of a stored text. Throws Refused("damaged" or "newer"): a record is taken whole or not at all. */
function readRecord(text) {
  if (text === null) return {};
  let record;
  try {
    record = JSON.parse(text);
  } catch {
    throw new Refused("damaged");
  }
  if (isMap(record) && record.version > VERSION) throw new Refused("newer");
  const sound = isMap(record) && record.version === VERSION && isMap(record.items)
    && Object.values(record.items).every((entry) => isMap(entry) && isPoints(entry.points ?? null)
      && Array.isArray(entry.attempts)
      && entry.attempts.every((attempt) => isMap(attempt) && !Number.isNaN(Date.parse(attempt.at)) && isPoints(attempt.points)));
  if (!sound) throw new Refused("damaged");
  return record.items;
}

/**
 * The record of this browser. Where it cannot be read or written the page goes on from memory and says so once.
 * @param {(trouble: "refused" | "full" | "damaged" | "newer") => void} tell
 * @returns {{get(id): Object | undefined, put(id, change): void, follow(listener): void, setAside(): void}}
 *   change: a function from the stored entry to the new one, applied to what is stored at that moment, so that two tabs
 *   add to each other's work; follow: called with the ids of the entries that another tab changed.
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
      localStorage.setItem(RECORD, JSON.stringify({version: VERSION, items}));
      late.clear();
    } catch (error) {
      trouble(error);
    }
  }

  load();
  return {
    get: (id) => items[id],
    put(id, change) {
      if (writable) load();
      items[id] = change(items[id] ?? {attempts: []});
      late.add(id);
      if (writable) save();
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
      localStorage.setItem(`${RECORD}.damaged.${new Date().toISOString()}`, localStorage.getItem(RECORD));
      writable = true;
      save();
    },
  };
}

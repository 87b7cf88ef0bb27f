// MicroPython on the page. The build puts `const PACKED = {mjs, wasm}` (gzip as base64) before this text; the page loads the whole
// as one plain script when a lab is first touched, from a server or from a folder alike. Nothing is fetched here: script and
// wasm are handed over as blob URLs, because a page opened from a folder may fetch nothing. A part that asks SQLite loads sqlite.js
// beside this file when it is first asked; a part with a limit is stopped, interpreter and all, when its time is over.

(() => {
  const HERE = document.currentScript.src;

  /** Bytes of a packed file. @param {string} packed gzip as base64 */
  async function unpack(packed) {
    const bytes = Uint8Array.from(atob(packed), (sign) => sign.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Response(stream).arrayBuffer();
  }

  /**
   * The interpreter with a lab's files and data in it. Runs in a worker and, where there is none, on the page; it is turned into
   * text for the worker, so it may use nothing from outside itself.
   * @returns {Promise<{python: Object, answer: (part: string, settings: string) => string}>} answers are JSON text; it raises with
   * Python's traceback
   */
  async function begin({mjs, wasm, lab}) {
    const script = URL.createObjectURL(new Blob([mjs], {type: "text/javascript"}));
    const binary = URL.createObjectURL(new Blob([wasm], {type: "application/wasm"}));
    try {
      const {loadMicroPython} = await import(script);
      const python = await loadMicroPython({url: binary, heapsize: 24 * 1024 * 1024});
      for (const [name, text] of Object.entries(lab.files)) {
        python.FS.mkdirTree(`/lib/${name}`.replace(/\/[^/]*$/, ""));
        python.FS.writeFile(`/lib/${name}`, text);
      }
      python.FS.writeFile("/data.json", lab.data);
      python.runPython(`
import json
from ${lab.module} import PARTS
data = json.loads(open("/data.json").read())
def answer(part, settings): return json.dumps(PARTS[part](data, json.loads(settings)))
`); // no indented Python: the build takes the indentation of these lines away
      return {python, answer: python.globals.get("answer")};
    } finally {
      URL.revokeObjectURL(script);
      URL.revokeObjectURL(binary);
    }
  }

  /** SQLite for the interpreter: the module page_sqlite of coursekit/labs/sql.py. It is turned into text for the worker too. */
  async function giveSqlite(python, {js, wasm}) {
    // its text sets a variable «module» without declaring it, which no ES module may do: so it is declared before
    const script = URL.createObjectURL(new Blob(["let module;", js, "\nexport default initSqlJs;"], {type: "text/javascript"}));
    const {default: initSqlJs} = await import(script);
    URL.revokeObjectURL(script);
    const {Database} = await initSqlJs({wasmBinary: wasm}), opened = [];
    // JSON that keeps a whole number apart from a fraction, as Python does
    const text = (value) => typeof value === "bigint" ? String(value)
      : typeof value === "number" ? (Number.isFinite(value) ? (Number.isInteger(value) ? value.toFixed(1) : String(value)) : value > 0 ? "1e999" : "-1e999")
      : value instanceof Uint8Array ? JSON.stringify(`x'${[...value.subarray(0, 40)].map((one) => one.toString(16).padStart(2, "0")).join("")}'`)
      : JSON.stringify(value);
    const list = (items) => `[${items.join(",")}]`;
    const acts = {
      open({statements}) {
        const db = new Database();
        for (const [sql, values] of statements) db.run(sql, values);
        return `{"db":${opened.push(db) - 1}}`;
      },
      close({db}) {
        opened[db].close();
        opened[db] = null;
        return "{}";
      },
      rows({db, sql, values, most, reader}) {
        if (reader) opened[db].run("PRAGMA query_only = ON");
        let statement;
        try {
          statement = opened[db].prepare(sql, values);
          const rows = [], columns = statement.getColumnNames();
          while (rows.length !== most && statement.step()) rows.push(list(statement.get(null, {useBigInt: true}).map(text)));
          return `{"columns":${JSON.stringify(columns)},"rows":${list(rows)}}`;
        } finally {
          statement?.free();
          if (reader) opened[db].run("PRAGMA query_only = OFF");
        }
      },
    };
    python.registerJsModule("page_sqlite", {call(request) {
      const wanted = JSON.parse(request);
      try {
        return acts[wanted.do](wanted);
      } catch (error) {
        return JSON.stringify({error: error.message});
      }
    }});
  }

  /** The packed SQLite, loaded as a script beside this one. */
  function loadSqlite() {
    return loadSqlite.once ??= new Promise((resolve, reject) => {
      const url = new URL("sqlite.js", HERE).href;
      document.head.append(Object.assign(document.createElement("script"), {src: url, onload: resolve, onerror: () => {
        loadSqlite.once = null;
        reject(new Error(url));
      }}));
    }).then(async () => {
      const [js, wasm] = await Promise.all([unpack(window.courseSqlite.js), unpack(window.courseSqlite.wasm)]);
      return {js, wasm};
    });
  }

  /** The answering half: a worker, so that the page never waits; or, where workers are refused, the page itself. */
  async function helper(lab) {
    const [mjs, wasm] = await Promise.all([unpack(PACKED.mjs), unpack(PACKED.wasm)]);
    const body = `${begin}
      ${giveSqlite}
      let started;
      onmessage = async ({data: {id, start, sqlite, part, settings}}) => {
        try {
          if (start) started = await begin(start);
          else if (sqlite) await giveSqlite(started.python, sqlite);
          postMessage({id, text: part ? started.answer(part, settings) : ""});
        } catch (error) {
          postMessage({id, trouble: String(error.message ?? error)});
        }
      };`;
    const url = URL.createObjectURL(new Blob([body], {type: "text/javascript"}));
    const waiting = new Map();
    let worker, last = 0;
    try {
      worker = new Worker(url);
    } catch {
      const {python, answer} = await begin({mjs, wasm, lab});
      return {end() {}, post: async ({sqlite, part, settings}) => (sqlite ? giveSqlite(python, sqlite) : answer(part, settings))};
    }
    worker.onmessage = ({data: {id, text, trouble}}) => {
      const {resolve, reject} = waiting.get(id);
      waiting.delete(id);
      if (trouble) reject(new Error(trouble));
      else resolve(text);
    };
    worker.onerror = (event) => {
      for (const {reject} of waiting.values()) reject(new Error(event.message || "worker"));
      waiting.clear();
    };
    const post = (message) => new Promise((resolve, reject) => {
      waiting.set(++last, {resolve, reject});
      worker.postMessage({id: last, ...message});
    });
    await post({start: {mjs, wasm, lab}});
    URL.revokeObjectURL(url);
    return {post, end: () => worker.terminate()};
  }

  /** The answering function of a lab. @param {{module, data, files, sqlite: string[], seconds: Object}} lab what lab.py packs */
  async function start(lab) {
    let now = await helper(lab), hasSqlite = null;
    const ask = async (part, settings) => JSON.parse(await now.post({part, settings: JSON.stringify(settings)}));
    const one = async (part, settings) => {
      if (lab.sqlite.includes(part)) {
        await (hasSqlite ??= loadSqlite().then((sqlite) => now.post({sqlite})).catch((error) => {
          hasSqlite = null;
          throw error;
        }));
      }
      if (!lab.seconds[part]) return ask(part, settings);
      let timer;
      const over = new Promise((resolve) => { timer = setTimeout(resolve, lab.seconds[part] * 1000); });
      const found = await Promise.race([ask(part, settings), over]).finally(() => clearTimeout(timer));
      if (found) return found;
      now.end();
      [now, hasSqlite] = [await helper(lab), null];
      return ask(part, {...settings, stopped: true}); // the model says in its own words that it was too long
    };
    // One after the other: the time of a part runs from its own turn, and a helper that is ended leaves nobody else waiting.
    let turn = Promise.resolve();
    return (part, settings) => {
      const mine = turn.then(() => one(part, settings));
      turn = mine.catch(() => {});
      return mine;
    };
  }

  window.courseLabs = {...window.courseLabs, start};
})();

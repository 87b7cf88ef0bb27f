// MicroPython on the page. The build puts `const PACKED = {mjs, wasm}` (gzip as base64) before this text; the page loads the whole
// as one plain script when a lab is first touched, from a server or from a folder alike. Nothing is fetched here: script and
// wasm are handed over as blob URLs, because a page opened from a folder may fetch nothing.

(() => {
  /** Bytes of a packed file. @param {string} packed gzip as base64 */
  async function unpack(packed) {
    const bytes = Uint8Array.from(atob(packed), (sign) => sign.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Response(stream).arrayBuffer();
  }

  /**
   * The interpreter with a lab's files and data in it. Runs in a worker and, where there is none, on the page; it is turned into
   * text for the worker, so it may use nothing from outside itself.
   * @returns {Promise<(part: string, settings: string) => string>} answers as JSON text; raises with Python's traceback
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
      return python.globals.get("answer");
    } finally {
      URL.revokeObjectURL(script);
      URL.revokeObjectURL(binary);
    }
  }

  /** A worker that answers, so that the page never waits; or, where workers are refused, the page itself. */
  async function start(lab) {
    const [mjs, wasm] = await Promise.all([unpack(PACKED.mjs), unpack(PACKED.wasm)]);
    const body = `${begin}
      let answer;
      onmessage = async ({data: {id, start, part, settings}}) => {
        try {
          if (start) answer = await begin(start);
          postMessage({id, text: start ? "" : answer(part, settings)});
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
      const answer = await begin({mjs, wasm, lab});
      return async (part, settings) => JSON.parse(answer(part, JSON.stringify(settings)));
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
    return async (part, settings) => JSON.parse(await post({part, settings: JSON.stringify(settings)}));
  }

  window.courseLabs = {...window.courseLabs, start};
})();

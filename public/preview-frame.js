/**
 * In the console's preview frame only: shows what is being tried before it is saved. It listens to the console alone and takes known
 * colours by name, keys of the choices that stand in this page, and plain text; nothing that it is sent becomes markup or CSS text.
 */
(() => {
  const { console: consoleOrigin, tokens, sets, texts } = document.currentScript.dataset;
  const known = new Set(tokens.split(" "));
  const choices = JSON.parse(sets);
  const longest = JSON.parse(texts);
  const own = (object, key) => (typeof key === "string" && Object.hasOwn(object, key) ? object[key] : null);
  const entries = (given) => (typeof given === "object" && given !== null ? Object.entries(given) : []);
  const root = document.documentElement.style;
  const shows = {
    colours(name, colour) {
      if (known.has(name) && /^#[0-9a-f]{6}$/.test(colour)) root.setProperty(`--${name}`, colour);
    },
    choices(name, key) {
      const set = own(own(choices, name) ?? {}, key);
      for (const [property, value] of entries(set)) root.setProperty(property, value);
    },
    texts(name, text) {
      if (typeof text !== "string" || text.length > (own(longest, name) ?? 0)) return;
      for (const element of document.querySelectorAll(`[data-live="${name}"]`)) element.textContent = text;
    },
  };
  addEventListener("message", ({ origin, data }) => {
    if (origin !== consoleOrigin || data?.kind !== "preview-brand") return;
    for (const [part, show] of Object.entries(shows)) for (const [name, value] of entries(data[part])) show(name, value);
  });
  parent.postMessage({ kind: "preview-ready" }, consoleOrigin);
})();

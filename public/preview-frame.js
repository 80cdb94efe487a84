/**
 * In the console's preview frame only: shows the colours that are being tried before they are saved. It listens to the console
 * alone and takes known colours by name; nothing that it is sent becomes markup or CSS text.
 */
(() => {
  const { console: consoleOrigin, tokens } = document.currentScript.dataset;
  const known = new Set(tokens.split(" "));
  addEventListener("message", ({ origin, data }) => {
    if (origin !== consoleOrigin || data?.kind !== "preview-colours" || typeof data.colours !== "object") return;
    for (const [name, colour] of Object.entries(data.colours ?? {})) {
      if (known.has(name) && /^#[0-9a-f]{6}$/.test(colour)) document.documentElement.style.setProperty(`--${name}`, colour);
    }
  });
  parent.postMessage({ kind: "preview-ready" }, consoleOrigin);
})();

import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { run } from "./steps.mjs";

const systemPrograms = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** Where Playwright keeps the browser it downloads; null when its packages are not installed. */
function playwrightsOwn() {
  try {
    return createRequire(import.meta.url)("@playwright/test").chromium.executablePath();
  } catch {
    return null;
  }
}

/** The browser for end-to-end tests: PORTAL_CHROMIUM, else the system's, else the one that Playwright has downloaded; else null. */
export function findChromium() {
  const candidates = [process.env.PORTAL_CHROMIUM, ...systemPrograms, playwrightsOwn()];
  return candidates.find((file) => file && existsSync(file)) ?? null;
}

async function starts() {
  const file = findChromium();
  return file !== null && (await run(file, ["--version"], { timeoutMs: 30_000 })).code === 0;
}

/**
 * Finds a browser, or gets one: Playwright's download, else Debian's package when this is root.
 * @returns {Promise<"skip" | "installed" | "missing">}
 */
export async function ensureChromium(note, root) {
  if (await starts()) return "skip";
  note("a few minutes the first time");
  const playwright = path.join(root, "node_modules/@playwright/test/cli.js");
  await run(process.execPath, [playwright, "install", "chromium"], { timeoutMs: 300_000 });
  if (await starts()) return "installed";
  if (process.getuid?.() === 0) {
    const env = { DEBIAN_FRONTEND: "noninteractive" };
    await run("apt-get", ["update"], { timeoutMs: 300_000, env });
    await run("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], { timeoutMs: 900_000, env });
    if (await starts()) return "installed";
  }
  return "missing";
}

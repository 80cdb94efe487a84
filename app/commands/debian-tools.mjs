import { existsSync, mkdirSync, readdirSync } from "node:fs";
import path from "node:path";
import { cacheFolder } from "./setup.mjs";
import { run } from "./steps.mjs";

/** What tests run beside the portal, by the name of the program and of its package alike. */
const tools = { nsd: ["-v"], caddy: ["version"] };

const unpacked = path.join(cacheFolder, "debian");
const folders = ["/usr/bin", "/usr/sbin", "/usr/local/bin", "/usr/local/sbin"];
const candidates = (name) =>
  [...folders, ...folders.map((folder) => path.join(unpacked, folder))].map((at) => path.join(at, name));

/** The program's file: the system's own, else the one that was unpacked; null when there is none. */
export const findTool = (name) => candidates(name).find((file) => existsSync(file)) ?? null;

/** What an unpacked program needs to find the libraries that were unpacked with it. */
export function toolEnv() {
  const libraries = path.join(unpacked, "usr/lib");
  const found = existsSync(libraries) ? readdirSync(libraries).filter((name) => name.includes("-linux-")) : [];
  return found.length > 0 ? { LD_LIBRARY_PATH: found.map((name) => path.join(libraries, name)).join(":") } : {};
}

async function starts(name) {
  const file = findTool(name);
  return file !== null && (await run(file, tools[name], { env: toolEnv(), timeoutMs: 30_000 })).code === 0;
}

async function missing() {
  const names = Object.keys(tools);
  const found = await Promise.all(names.map(starts));
  return names.filter((_name, i) => !found[i]);
}

/** The packages that Debian would add for these, with what they need and this system lacks. */
async function packagesFor(names) {
  const { output } = await run("apt-get", ["install", "-s", "--no-install-recommends", ...names], { timeoutMs: 120_000 });
  return [...output.matchAll(/^Inst (\S+)/gm)].map(([, name]) => name);
}

/**
 * Finds the name server and the TLS proxy for the tests of partners' domains, or gets Debian's packages and unpacks them into the
 * cache folder. They are not installed: a package's own scripts would start its server on this machine.
 * @returns {Promise<"skip" | "installed" | "missing">}
 */
export async function ensureDebianTools(note) {
  const wanted = await missing();
  if (wanted.length === 0) return "skip";
  note("a minute the first time");
  let packages = await packagesFor(wanted);
  if (packages.length === 0 && process.getuid?.() === 0) {
    await run("apt-get", ["update"], { timeoutMs: 300_000 });
    packages = await packagesFor(wanted);
  }
  mkdirSync(unpacked, { recursive: true });
  if (packages.length > 0) await run("apt-get", ["download", ...packages], { cwd: unpacked, timeoutMs: 300_000 });
  for (const file of readdirSync(unpacked).filter((name) => name.endsWith(".deb"))) {
    await run("dpkg-deb", ["-x", file, unpacked], { cwd: unpacked, timeoutMs: 120_000 });
  }
  return (await missing()).length === 0 ? "installed" : "missing";
}

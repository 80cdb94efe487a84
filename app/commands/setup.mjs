import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { run, SetupError } from "./steps.mjs";

export const root = fileURLToPath(new URL("../..", import.meta.url));
export const cacheFolder = path.join(root, ".cache");
const at = (...parts) => path.join(root, ...parts);

/**
 * Prisma's packages fetch a native engine that the portal never runs, from a host that closed networks cannot reach. An existing
 * file in this variable keeps them from trying, at install and at generate.
 */
const prismaEnv = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: "1", PRISMA_HIDE_UPDATE_MESSAGE: "1" };

/** Hash of files and folders, by their names and bytes. */
function hashOf(entries, skip = () => false) {
  const hash = createHash("sha256");
  const visit = (relative) => {
    const file = at(relative);
    if (skip(relative) || !existsSync(file)) return;
    let children = null;
    try {
      children = readdirSync(file).sort();
    } catch {
      hash.update(`${relative}\0`).update(readFileSync(file)).update("\0");
    }
    if (children) for (const name of children) visit(`${relative}/${name}`);
  };
  for (const entry of entries) visit(entry);
  return hash.digest("hex");
}

const readStamp = (file) => (existsSync(file) ? readFileSync(file, "utf8") : "");
function writeStamp(file, text) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Does `work` unless it was done for this very input; an interrupted run leaves no stamp. */
async function once(stampFile, stamp, isThere, work) {
  if (isThere() && readStamp(stampFile) === stamp) return "skip";
  rmSync(stampFile, { force: true });
  await work();
  writeStamp(stampFile, stamp);
}

// ---- install ------------------------------------------------------------------

const readJson = (file) => JSON.parse(readFileSync(file, "utf8"));

/** Whether node_modules holds every package of the lock file, by npm's own note of what it installed. */
function holdsTheLock(withDev) {
  if (!existsSync(at("node_modules/.package-lock.json"))) return false;
  const installed = readJson(at("node_modules/.package-lock.json")).packages;
  return Object.entries(readJson(at("package-lock.json")).packages).every(([name, wanted]) => {
    if (name === "" || wanted.optional || wanted.devOptional || wanted.peer || (wanted.dev && !withDev)) return true;
    return installed[name] !== undefined && installed[name].version === wanted.version;
  });
}

async function nativeDriverLoads() {
  const { code } = await run(process.execPath, ["-e", 'new (require("better-sqlite3"))(":memory:").close()'], { cwd: root });
  return code === 0;
}

function npm(args) {
  const cli = process.env.npm_execpath;
  const options = { cwd: root, env: prismaEnv };
  if (cli && /npm-cli\.c?js$/.test(cli)) return run(process.execPath, [cli, ...args], options);
  return run(process.platform === "win32" ? "npm.cmd" : "npm", args, options);
}

async function rebuildNativeDriver() {
  const { output } = await npm(["rebuild", "better-sqlite3", "--foreground-scripts"]);
  if (!(await nativeDriverLoads())) throw installError(output);
}

function installError(output) {
  writeStamp(path.join(cacheFolder, "install.log"), output);
  if (/gyp ERR|prebuild-install|better-sqlite3/.test(output)) {
    return new SetupError(
      "The SQLite driver has no ready-made binary for this machine and could not be compiled: install Python 3, make and a C++ compiler (Debian and Ubuntu: apt-get install -y python3 make g++; macOS: xcode-select --install), then run the command again. The whole output is in .cache/install.log.",
    );
  }
  if (/ENOTFOUND|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN|network/.test(output)) {
    return new SetupError(
      "The npm registry could not be reached: check the network or proxy, then run the command again. The whole output is in .cache/install.log.",
    );
  }
  return new SetupError("The packages could not be installed. The whole output is in .cache/install.log.", output);
}

/**
 * Installs what package-lock.json names, when it is not there yet or not made for this Node.
 * @param {{ withDev?: boolean }} options withDev: also what only checks and tests need
 */
export async function install(note, { withDev = false } = {}) {
  const lock = createHash("sha256")
    .update(readFileSync(at("package-lock.json")))
    .digest("hex");
  const stamp = `${lock} ${process.platform}-${process.arch}-${process.versions.modules} ${withDev ? "dev" : "run"}`;
  const stampFile = at("node_modules/.portal-install");
  const stamped = readStamp(stampFile);
  if (stamped === stamp || stamped === stamp.replace(/run$/, "dev")) return "skip";
  if (holdsTheLock(withDev)) {
    if (!(await nativeDriverLoads())) {
      note("the SQLite driver is made for this Node version");
      await rebuildNativeDriver();
    }
  } else {
    note("a few minutes the first time");
    const { code, output } = await npm(["ci", "--no-audit", "--no-fund", ...(withDev ? ["--include=dev"] : [])]);
    if (code !== 0) throw installError(output);
    if (!(await nativeDriverLoads())) await rebuildNativeDriver();
  }
  writeStamp(stampFile, stamp);
}

// ---- generate and build -------------------------------------------------------

/** Makes Prisma's client from prisma/schema.prisma. */
export async function generate() {
  const version = readJson(at("node_modules/prisma/package.json")).version;
  const stamp = `${version} ${hashOf(["prisma/schema.prisma", "prisma.config.ts"])}`;
  return once(
    path.join(cacheFolder, "generated"),
    stamp,
    () => existsSync(at("app/platform/generated/prisma/client.ts")),
    async () => {
      const { code, output } = await run(process.execPath, [at("node_modules/prisma/build/index.js"), "generate"], {
        cwd: root,
        env: prismaEnv,
      });
      if (code !== 0) throw new SetupError("Prisma could not make its client from prisma/schema.prisma.", output);
    },
  );
}

const sources = [
  "app",
  "public",
  "vite.config.ts",
  "remix.config.js",
  "tsconfig.json",
  "package-lock.json",
  "prisma/schema.prisma",
];
const notBuilt = (file) => /\.test\.tsx?$|\.md$|\.mjs$|^app\/platform\/generated/.test(file);

/** The built command line, server and Remix app in one. */
export const portalFile = at("build/server/portal.js");

/** Builds the server and the browser files into build/. */
export async function build() {
  const stamp = hashOf(sources, notBuilt);
  return once(
    path.join(cacheFolder, "built"),
    stamp,
    () => existsSync(portalFile),
    async () => {
      const { code, output } = await run(process.execPath, [at("node_modules/@remix-run/dev/dist/cli.js"), "vite:build"], {
        cwd: root,
        env: { NODE_ENV: "production" },
      });
      // Rollup's error carries the list of all files it has seen.
      if (code !== 0) throw new SetupError("The build failed.", output.replace(/watchFiles: \[[\s\S]*?\n\s*\],?/, ""));
    },
  );
}

/** Installs, generates and builds what is missing. */
export async function prepare(step, options) {
  await step("Install packages", (note) => install(note, options));
  await step("Generate the database client", generate);
  await step("Build", build);
}

/** Becomes `portal <args>`: the built command line runs in this process, so that signals reach it directly. */
export async function becomePortal(args) {
  process.env.NODE_ENV ||= "production";
  process.argv = [process.execPath, portalFile, ...args];
  await import(pathToFileURL(portalFile).href);
}

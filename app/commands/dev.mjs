/**
 * `npm run dev`: the portal from its sources. A page shows a change at its next load; a change to `platform`, `server` or
 * `commands` needs a restart.
 */
import { checkDataFolder, checkNode, checkPort } from "./checks.mjs";
import { generate, install, root } from "./setup.mjs";
import { createSteps, main } from "./steps.mjs";

/** Answers with what Vite serves (sources as modules, styles), like the built assets in production. */
const filesOf = (vite) => (req, res, path) => {
  if (path === "/") return Promise.resolve(false);
  return new Promise((resolve) => {
    res.once("close", () => resolve(true));
    vite.middlewares(req, res, () => resolve(false));
  });
};

async function loadDemoIntoEmpty(vite) {
  const { env } = await vite.ssrLoadModule("/app/platform/env.server.ts");
  const { isDatabaseEmpty, loadDemo } = await vite.ssrLoadModule("/app/commands/demo.ts");
  if (env().demo === "auto" && (await isDatabaseEmpty())) await loadDemo();
  return env().port;
}

await main(async () => {
  checkNode();
  const step = createSteps({ quiet: true });
  checkDataFolder();
  await checkPort();
  await step("Install packages", install);
  await step("Generate the database client", generate);

  const { createServer } = await import("vite");
  // Vite's scan for the browser's packages walks routes as a whole and meets what only the server half uses.
  const optimizeDeps = { exclude: ["@node-rs/argon2", "sharp", "better-sqlite3"] };
  const vite = await createServer({ root, appType: "custom", optimizeDeps, server: { middlewareMode: true, hmr: false } });
  const load = (file) => vite.ssrLoadModule(file);
  const { openMigrated } = await load("/app/commands/prepare.ts");
  await openMigrated();
  const port = await loadDemoIntoEmpty(vite);
  const { remixHandler } = await load("/app/server/remix-handler.server.ts");
  const { startServer } = await load("/app/server/start-server.server.ts");
  const remix = remixHandler(() => load("virtual:remix/server-build"), "development");
  const server = await startServer({ port, parts: { remix, files: filesOf(vite) } });
  console.log(`Portal ready: http://localhost:${server.port}`);

  let isStopping = false;
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    await Promise.all([server.stop(), vite.close()]);
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, stop);
});

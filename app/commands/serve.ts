import { readFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import path from "node:path";
import type { ServerBuild } from "@remix-run/server-runtime";
import { amendEnv, env } from "~/platform/env.server";
import { projectFolder } from "~/platform/project-folder.server";
import { remixHandler } from "~/server/remix-handler.server";
import { type RunningServer, startServer } from "~/server/start-server.server";
import { staticFiles } from "~/server/static-files.server";
import { demoSignInsFile, isDatabaseEmpty, loadDemo, type SignIn } from "./demo";
import { openMigrated } from "./prepare";
import { UsageError } from "./usage-error";

/** Serves until a signal, then finishes what is under way. */
export async function serve(): Promise<number> {
  await openMigrated();
  await settlePort();
  if (env().demo === "auto" && new URL(env().portalOrigin).hostname === "localhost" && (await isDatabaseEmpty())) {
    const startedAt = Date.now();
    await loadDemo();
    console.log(`Loaded the demo in ${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
  }
  const build = (await import("virtual:remix/server-build")) as unknown as ServerBuild;
  const parts = {
    remix: remixHandler(build, "production"),
    files: staticFiles(path.join(projectFolder(), "build", "client")),
  };
  const server = await listen(parts);
  const signal = untilSignal();
  announce(server.port);
  await signal;
  console.log("\nStopping: finishing what is under way.");
  await server.stop();
  return 0;
}

/** PORT=0 asks for any free port; addresses in the demo and on pages need to know it first. */
async function settlePort() {
  if (env().port !== 0) return;
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  amendEnv({ port, portalOrigin: env().portalOrigin.replace(/:0$/, `:${port}`) });
}

async function listen(parts: Parameters<typeof startServer>[0]["parts"]): Promise<RunningServer> {
  try {
    return await startServer({ port: env().port, parts });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "EADDRINUSE")
      throw new UsageError(`Port ${env().port} is in use. Stop the other program or set PORT to another one.`);
    if (code === "EACCES") throw new UsageError(`Port ${env().port} may not be opened by this user. Set PORT to one above 1023.`);
    throw error;
  }
}

function announce(port: number) {
  console.log(`Portal ready: http://localhost:${port}`);
  const signIns = readDemoSignIns();
  if (signIns.length === 0) return;
  console.log("\nSample data. Storefronts:");
  for (const host of new Set(signIns.filter((s) => s.door === "customer").map((s) => s.host))) console.log(`  http://${host}`);
  console.log("\nSign-ins (kept in demo-sign-ins.json of the data folder):");
  const pathOf: Record<string, string> = { partner: "/partner", carrier: "/carrier", customer: "/sign-in" };
  for (const s of signIns) {
    console.log(`  ${`${s.role} (${s.door})`.padEnd(20)} http://${s.host}${pathOf[s.door]}  ${s.email}  ${s.password}`);
  }
}

function readDemoSignIns(): SignIn[] {
  try {
    return JSON.parse(readFileSync(demoSignInsFile(), "utf8")) as SignIn[];
  } catch {
    return [];
  }
}

/** npm passes Ctrl-C on though the terminal has sent it already, so a repeat counts as a second signal only after this time. */
const echoMs = 1_000;

/** A second signal ends the process at once. */
function untilSignal(): Promise<void> {
  return new Promise((resolve) => {
    let firstAt: number | undefined;
    const onSignal = () => {
      firstAt ??= Date.now();
      if (Date.now() - firstAt > echoMs) process.exit(130);
      resolve();
    };
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, onSignal);
  });
}

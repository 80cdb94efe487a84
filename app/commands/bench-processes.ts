import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { childEnv } from "~/platform/env.server";
import { projectFolder } from "~/platform/project-folder.server";

export interface BenchServer {
  port: number;
  stop(): Promise<void>;
}

/**
 * The built portal in a process of its own, with the demo in an empty folder that is removed afterwards.
 * @param fill puts something else than the demo into the folder
 */
export async function startPortalForBench(fill?: (dataFolder: string) => Promise<void>): Promise<BenchServer> {
  const dataFolder = mkdtempSync(path.join(tmpdir(), "portal-bench-"));
  await fill?.(dataFolder);
  const child = spawn(process.execPath, [path.join(projectFolder(), "build", "server", "portal.js"), "serve"], {
    env: childEnv({ PORT: "0", PORTAL_DATA: dataFolder, PORTAL_DEMO: "auto", NODE_ENV: "production", LOG_LEVEL: "error" }),
    stdio: ["ignore", "pipe", "inherit"],
  });
  const port = await portFrom(child, /Portal ready: http:\/\/localhost:(\d+)/);
  return {
    port,
    stop: async () => {
      await end(child);
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

/** What nothing can beat: a bare `node:http` server that sends these bytes and does nothing else. */
export async function startBareServer(body: Buffer, headers: Record<string, string>): Promise<BenchServer> {
  const code = `
    const { createServer } = require("node:http");
    let input = "";
    process.stdin.on("data", (d) => (input += d)).on("end", () => {
      const { body, headers } = JSON.parse(input);
      const bytes = Buffer.from(body, "base64");
      const server = createServer((req, res) => { res.writeHead(200, headers); res.end(bytes); });
      server.listen(0, "127.0.0.1", () => console.log("bare on " + server.address().port));
    });
    process.once("SIGTERM", () => process.exit(0));`;
  const child = spawn(process.execPath, ["-e", code], { stdio: ["pipe", "pipe", "inherit"] });
  child.stdin?.end(JSON.stringify({ body: body.toString("base64"), headers }));
  return { port: await portFrom(child, /bare on (\d+)/), stop: () => end(child) };
}

function portFrom(child: ChildProcess, pattern: RegExp): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`A process of the bench ended early with code ${code}.`)));
    if (!child.stdout) return;
    createInterface({ input: child.stdout }).on("line", (line) => {
      const port = pattern.exec(line)?.[1];
      if (port) resolve(Number(port));
    });
  });
}

function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.removeAllListeners("exit");
    child.once("exit", () => resolve());
    child.kill("SIGTERM");
  });
}

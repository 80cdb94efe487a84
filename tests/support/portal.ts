import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { SignIn } from "~/commands/demo";

/** How long a start with the demo may take on a slow machine. */
const startPatienceMs = 120_000;

/** What other processes need to know of a running portal. */
export interface PortalAddress {
  port: number;
  /** Of the consoles, without a slash. */
  origin: string;
  dataFolder: string;
  signIns: SignIn[];
}

export interface Portal extends PortalAddress {
  pid: number;
  /** Host and port of a storefront, e.g. "harborline.localhost:41873". */
  host(slug: string): string;
  /** All that the process has printed so far. */
  output(): string;
  /** Ends it as Ctrl-C does and removes its folder. @returns the exit code */
  stop(): Promise<number | null>;
}

/** No test asks the machine's resolvers: nobody listens here. */
const nobodysResolver = { DNS_SERVERS: "127.0.0.1:1" };

const builtPortal = path.resolve("build/server/portal.js");

/**
 * Starts the built portal on a free port with an empty folder of its own, demo included, and waits until it answers.
 * @param env what differs from the default environment, e.g. `{ PORTAL_DEMO: "off" }`
 */
export async function startPortal(env: Record<string, string> = {}): Promise<Portal> {
  if (!existsSync(builtPortal)) throw new Error("There is no build: run `npm test -- build` first.");
  const dataFolder = mkdtempSync(path.join(tmpdir(), "portal-e2e-"));
  const inherited = { PATH: process.env.PATH ?? "", HOME: process.env.HOME ?? dataFolder };
  const child = spawn(process.execPath, [builtPortal, "serve"], {
    env: {
      ...inherited,
      NODE_ENV: "production",
      PORT: "0",
      PORTAL_DATA: dataFolder,
      LOG_LEVEL: "error",
      ...nobodysResolver,
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output = collect(child);
  const exited = new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));
  const port = await readyPort(child, output);
  const signInsFile = path.join(dataFolder, "demo-sign-ins.json");
  return {
    pid: child.pid ?? 0,
    port,
    origin: `http://localhost:${port}`,
    dataFolder,
    signIns: existsSync(signInsFile) ? (JSON.parse(readFileSync(signInsFile, "utf8")) as SignIn[]) : [],
    host: (slug) => `${slug}.localhost:${port}`,
    output: () => output.text,
    stop: async () => {
      child.kill("SIGINT");
      const code = await exited;
      rmSync(dataFolder, { recursive: true, force: true });
      return code;
    },
  };
}

function collect(child: ChildProcess): { text: string } {
  const output = { text: "" };
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (chunk: string) => {
      output.text += chunk;
    });
  }
  return output;
}

function readyPort(child: ChildProcess, output: { text: string }): Promise<number> {
  return new Promise((resolve, reject) => {
    const fail = (why: string) => {
      clearTimeout(timer);
      child.kill("SIGKILL");
      reject(new Error(`The portal ${why}.\n${output.text}`));
    };
    const timer = setTimeout(() => fail(`was not ready after ${startPatienceMs / 1000} s`), startPatienceMs);
    const onExit = (code: number | null) => fail(`stopped with exit code ${code}`);
    child.once("exit", onExit);
    child.stdout?.on("data", () => {
      const ready = /^Portal ready: http:\/\/localhost:(\d+)$/m.exec(output.text);
      if (!ready) return;
      clearTimeout(timer);
      child.removeListener("exit", onExit);
      resolve(Number(ready[1]));
    });
  });
}

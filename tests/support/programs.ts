import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { type AddressInfo, createServer } from "node:net";
import { findTool, toolEnv } from "../../app/commands/debian-tools.mjs";

/** Why tests that need these programs are skipped; null when all are there. */
export function missingTools(...names: string[]): string | null {
  const missing = names.filter((name) => !findTool(name));
  return missing.length > 0 ? `needs ${missing.join(" and ")}` : null;
}

export interface Program {
  output(): string;
  signal(name: NodeJS.Signals): void;
  stop(): Promise<void>;
}

/** Starts a server of the system's, or the one that `npm test` has unpacked. */
export function startProgram(name: string, args: string[], env: Record<string, string> = {}): Program {
  const file = findTool(name);
  if (!file) throw new Error(`There is no ${name} here.`);
  const inherited: Record<string, string | undefined> = { PATH: process.env.PATH, ...toolEnv() };
  const options: SpawnOptions = { env: { NODE_ENV: "test", ...inherited, ...env }, stdio: ["ignore", "pipe", "pipe"] };
  const child: ChildProcess = spawn(file, args, options);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (chunk: string) => {
      output += chunk;
    });
  }
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const stop = async () => {
    child.kill("SIGTERM");
    await exited;
  };
  return { output: () => output, signal: (signal) => void child.kill(signal), stop };
}

export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** @throws what `work` last threw, when it has not come to an end without throwing in time */
export async function until<T>(work: () => Promise<T>, patienceMs = 20_000): Promise<T> {
  const end = Date.now() + patienceMs;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

import { spawn } from "node:child_process";

/** Something the person at the keyboard can put right; `message` is one sentence for them, without a stack. */
export class SetupError extends Error {
  /** @param {string} message @param {string} [details] output of the program that failed */
  constructor(message, details = "") {
    super(message);
    this.details = details;
  }
}

export const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;

/**
 * Prints each step with what it does and how long it took.
 * @param {{ stream?: NodeJS.WritableStream, quiet?: boolean }} [options] quiet: a step with nothing to do prints nothing
 */
export function createSteps({ stream = process.stdout, quiet = false } = {}) {
  /**
   * @param {string} label what is done, e.g. "Install packages"
   * @param {(note: (text: string) => void) => Promise<"skip" | void>} work calls `note` when it will take long; "skip": nothing to do
   */
  return async function step(label, work) {
    const startedAt = Date.now();
    const begin = (text) => stream.write(`  ${label} (${text}) …\n`);
    const result = await work(begin);
    if (result === "skip" && quiet) return;
    stream.write(`  ${label}: ${result === "skip" ? "up to date" : "done"}, ${seconds(Date.now() - startedAt)}\n`);
  };
}

/**
 * Runs a program without input and keeps what it prints.
 * @param {{ env?: Record<string, string | undefined>, cwd?: string, timeoutMs?: number, echo?: boolean }} [options]
 * @returns {Promise<{ code: number, output: string }>} code 127 when the program does not exist, 124 when its time ran out
 */
export function run(command, args, { env, cwd, timeoutMs, echo = false } = {}) {
  return new Promise((resolve) => {
    const chunks = [];
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const keep = (chunk) => {
      chunks.push(chunk);
      if (echo) process.stdout.write(chunk);
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    let timedOut = false;
    const timer = timeoutMs
      ? setTimeout(() => {
          timedOut = true;
          child.kill("SIGKILL");
        }, timeoutMs)
      : undefined;
    const done = (code, extra = "") => {
      clearTimeout(timer);
      resolve({ code, output: Buffer.concat(chunks).toString("utf8") + extra });
    };
    child.once("error", (error) => done(127, `${command}: ${error.message}\n`));
    child.once("close", (code) =>
      done(timedOut ? 124 : (code ?? 1), timedOut ? `\n${command}: stopped after ${seconds(timeoutMs ?? 0)}\n` : ""),
    );
  });
}

/** The two ends of a long output: some programs say what went wrong first, others last. */
export function excerpt(text, lines = 80) {
  const all = text.trimEnd().split("\n");
  if (all.length <= lines) return all.join("\n");
  const half = Math.floor(lines / 2);
  return [...all.slice(0, half), `… ${all.length - 2 * half} lines left out …`, ...all.slice(-half)].join("\n");
}

/** Runs a command's body; a SetupError ends it with one sentence and exit code 1. */
export async function main(body) {
  try {
    await body();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    if (error.details) console.error(`${excerpt(error.details)}\n`);
    console.error(`\n${error.message}`);
    process.exit(1);
  }
}

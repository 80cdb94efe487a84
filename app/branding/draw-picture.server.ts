import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { Refusal } from "~/kit/refusal";
import { seconds } from "~/kit/time";
import { projectFolder } from "~/platform/project-folder.server";
import type { ImageFormat } from "./image-rules";
import { type PictureKind, parseAnswer, tooMuchMemory, type WorkerPicture } from "./worker-answer";

/** What one upload may cost. Memory is what the process takes above an idle one. */
export const drawLimits = { wallMs: seconds(15), cpuSeconds: 8, memoryMb: 384, answerBytes: 12 * 1024 * 1024 };
export type DrawLimits = typeof drawLimits;

const idleResidentMb = 96;
const watchEveryMs = 20;
const ready = "READY";

export interface Drawing {
  kind: PictureKind;
  format: ImageFormat;
  /** What to write on a drawing, and how. */
  options?: object;
}

interface End {
  code: number | null;
  cause: "time" | "memory" | "size" | null;
  answer: Buffer;
}

/**
 * Has an upload drawn anew by a process without environment that is killed past its time or memory: what a file costs to decode cannot
 * be told from the file, and a thread that decodes cannot be stopped.
 * @throws Refusal `bad-input` or `too-large`; an Error when the process itself does not run
 */
export async function drawPicture(
  bytes: Uint8Array,
  drawing: Drawing,
  limits: DrawLimits = drawLimits,
): Promise<WorkerPicture[]> {
  const args = [drawing.kind, drawing.format, JSON.stringify(drawing.options ?? {})];
  const idleKb = await idleAddressSpaceKb();
  const end = await runWorker(bytes, args, limits, idleKb === null ? null : idleKb + limits.memoryMb * 1024);
  if (end.answer.subarray(0, ready.length).toString("latin1") !== ready) {
    throw new Error(`The process that draws pictures did not start (exit code ${end.code}).`);
  }
  if (end.cause === "time") throw new Refusal("bad-input", "The picture takes too long to draw. Please save it simpler, as PNG.");
  if (end.cause) throw tooMuchMemory();
  if (end.code !== 0) {
    throw new Refusal("bad-input", "The picture is damaged or takes too much memory to draw. Please save it again, as PNG.");
  }
  return parseAnswer(end.answer.subarray(ready.length), drawing.kind);
}

/** A shell sets the limits and becomes the program; where a system does not know one of them, the rest holds. */
const limited = 'ulimit -c 0; ulimit -S -t "$1"; [ "$2" = 0 ] || ulimit -v "$2"; shift 2; exec "$@"';
const nodeFlags = ["--max-old-space-size=64", "--v8-pool-size=0"];

/** What the system ends the program for: its processor time, and when memory runs out everywhere. */
const causes: Record<string, End["cause"]> = { SIGXCPU: "time", SIGKILL: "memory" };

function runWorker(bytes: Uint8Array, args: string[], limits: DrawLimits, addressSpaceKb: number | null): Promise<End> {
  const program = path.join(projectFolder(), "app", "branding", "image-worker.mjs");
  const command = [process.execPath, ...nodeFlags, program, ...args];
  const shell = ["-c", limited, "sh", String(limits.cpuSeconds), String(addressSpaceKb ?? 0), ...command];
  return new Promise((resolve, reject) => {
    const child = spawn("/bin/sh", shell, {
      env: { NODE_ENV: "production", UV_THREADPOOL_SIZE: "1", MALLOC_ARENA_MAX: "1" },
      stdio: ["pipe", "pipe", "ignore"],
    });
    const parts: Buffer[] = [];
    let size = 0;
    let cause: End["cause"] = null;
    const kill = (why: End["cause"]) => {
      cause ??= why;
      child.kill("SIGKILL");
    };
    const timer = setTimeout(() => kill("time"), limits.wallMs);
    const watch = setInterval(() => {
      if (residentMb(child) > idleResidentMb + limits.memoryMb) kill("memory");
    }, watchEveryMs);
    child.stdout.on("data", (part: Buffer) => {
      size += part.length;
      if (size > limits.answerBytes) kill("size");
      else parts.push(part);
    });
    child.stdin.on("error", () => undefined);
    child.on("error", reject);
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      clearInterval(watch);
      resolve({ code, cause: cause ?? causes[signal ?? ""] ?? null, answer: Buffer.concat(parts) });
    });
    child.stdin.end(bytes);
  });
}

/** 0 where the system does not say. */
function residentMb({ pid }: ChildProcess): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

let idle: Promise<number | null> | undefined;

/** How much address space the program takes before it has read anything; it differs by Node's version. Null where the system does not say. */
function idleAddressSpaceKb(): Promise<number | null> {
  idle ??= runWorker(new Uint8Array(), ["idle", "png"], drawLimits, null).then(({ answer }) => {
    const kb = Number(answer.subarray(ready.length).toString("latin1"));
    return kb > 0 ? kb : null;
  });
  return idle;
}

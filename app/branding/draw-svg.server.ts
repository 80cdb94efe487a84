import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { Refusal } from "~/kit/refusal";
import { seconds } from "~/kit/time";
import { imageLimits } from "./image-rules";

const sharpUrl = () => pathToFileURL(createRequire(import.meta.url).resolve("sharp")).href;
const tooManyPixels = 3;

/** Runs in a process of its own. Reads an SVG from standard input, writes it as PNG with a longer side of about `wanted` pixels. */
const program = `
const [sharpUrl, wanted, limit] = [process.argv[1], Number(process.argv[2]), Number(process.argv[3])];
const { default: sharp } = await import(sharpUrl);
const parts = [];
for await (const part of process.stdin) parts.push(part);
const bytes = Buffer.concat(parts);
sharp.concurrency(1);
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({ operation: ["VipsForeignLoadSvgBuffer"] });
const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
if (width * height > limit) process.exit(${tooManyPixels});
const density = Math.min(9600, Math.max(1, Math.round((72 * wanted) / Math.max(width, height))));
const png = await sharp(bytes, { limitInputPixels: limit, density }).png({ compressionLevel: 1 }).toBuffer();
process.stdout.write(png);
`;

/**
 * Draws an SVG as pixels. How long a drawing takes cannot be told from its text, and a thread that draws cannot be stopped, so this is
 * done by a process without environment that is ended when its time is up.
 * @returns a PNG with a longer side of about `wanted` pixels
 * @throws Refusal `too-large` when it says it has more pixels than allowed; `bad-input` when it is damaged or takes too long
 */
export function drawSvg(bytes: Uint8Array, wanted: number, limitMs = seconds(10)): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parameters = [sharpUrl(), String(wanted), String(imageLimits.pixels)];
    const child = spawn(process.execPath, ["--input-type=module", "-e", program, ...parameters], {
      env: { NODE_ENV: "production" },
      stdio: ["pipe", "pipe", "ignore"],
      timeout: limitMs,
      killSignal: "SIGKILL",
    });
    const parts: Buffer[] = [];
    child.stdout.on("data", (part: Buffer) => parts.push(part));
    child.on("error", reject);
    child.on("close", (code, signal) => (code === 0 ? resolve(Buffer.concat(parts)) : reject(refusalFor(code, signal))));
    child.stdin.on("error", () => undefined);
    child.stdin.end(bytes);
  });
}

function refusalFor(code: number | null, signal: NodeJS.Signals | null): Refusal {
  if (signal) return new Refusal("bad-input", "This SVG takes too long to draw. Please export it as PNG.");
  if (code === tooManyPixels)
    return new Refusal("too-large", "The picture has more than 16 million pixels. Please save it smaller.");
  return new Refusal("bad-input", "The picture could not be read; it may be damaged. Please save it again.");
}

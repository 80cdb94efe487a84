/**
 * Draws one uploaded picture anew, in a process of its own that may be killed at any moment (started by draw-picture.server.ts).
 * Arguments: what to make ("idle": nothing, only say how much address space that takes), the format that the first bytes say, options
 * as JSON. Standard input: the file. Standard output: the word READY once the decoder is loaded, then the length of a JSON text (four
 * bytes), that text, and the bytes of the pictures it lists.
 */
import { readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import sharp from "sharp";

const limits = { pixels: 16_000_000, smallestSide: 48, longestRatio: 20 };
const loaders = { png: "Png", jpeg: "Jpeg", webp: "Webp", svg: "Svg" };
const clear = { r: 0, g: 0, b: 0, alpha: 0 };

class Problem extends Error {
  constructor(answer) {
    super(answer.problem);
    this.answer = answer;
  }
}

/** Only the decoder of the format that was recognised may run. */
function allowOnly(format) {
  sharp.block({ operation: ["VipsForeignLoad"] });
  sharp.unblock({ operation: [`VipsForeignLoad${loaders[format]}Buffer`] });
}

/** Draws a pipeline once, to go on from its pixels. */
async function fixed(pipeline) {
  const { data, info } = await pipeline.raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, again: () => sharp(data, { raw: info }), layer: { input: data, raw: info } };
}

/** An SVG as pixels, with a longer side of about `longerSide`. */
async function drawn(bytes, longerSide) {
  const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
  if (width * height > limits.pixels) throw new Problem({ problem: "pixels" });
  const density = Math.min(9600, Math.max(1, Math.round((72 * longerSide) / Math.max(width, height))));
  const drawing = await fixed(sharp(bytes, { limitInputPixels: limits.pixels, density }));
  checkShape(drawing);
  return drawing.again();
}

function checkShape({ width, height }) {
  if (width * height > limits.pixels) throw new Problem({ problem: "pixels" });
  if (Math.max(width, height) > limits.longestRatio * Math.min(width, height)) throw new Problem({ problem: "strip" });
  if (Math.min(width, height) < limits.smallestSide) throw new Problem({ problem: "small", width, height });
}

/** @returns the picture upright, in sRGB; its metadata stays behind */
async function open(bytes, format, longerSide) {
  if (format === "svg") return drawn(bytes, longerSide);
  const found = await sharp(bytes, { limitInputPixels: false }).metadata();
  if (found.format !== format) throw new Problem({ problem: "format" });
  checkShape(found);
  const options = { limitInputPixels: limits.pixels, failOn: "error", pages: 1 };
  return sharp(bytes, options).autoOrient().toColourspace("srgb");
}

async function finish(name, pipeline) {
  const { data, info } = await pipeline.toBuffer({ resolveWithObject: true });
  return { name, width: info.width, height: info.height, data };
}

const png = (pipeline) => pipeline.png({ compressionLevel: 9 });
const webp = (pipeline, quality) => pipeline.webp({ quality, alphaQuality: 100, effort: 5, smartSubsample: true });
const inside = (width, height) => ({ width, height, fit: "inside", withoutEnlargement: true });

/** What is made of an upload; the names are those that encode-image.server.ts asks for. */
const recipes = {
  async logo(bytes, format) {
    const logo = await fixed((await open(bytes, format, 960)).resize(inside(960, 320)));
    return [
      await finish("webp", webp(logo.again(), 90)),
      await finish("png", png(logo.again())),
      await finish("sample", logo.again().resize(120, 120, { fit: "inside" }).ensureAlpha().raw()),
    ];
  },
  async icon(bytes, format) {
    const source = await open(bytes, format, 512);
    const icon = await fixed(source.resize(512, 512, { fit: "contain", background: clear }));
    const square = (size) => icon.again().resize(size, size, { kernel: "lanczos3" });
    return [
      ...(await Promise.all([512, 192, 48, 32, 16].map((size) => finish(`px${size}`, png(square(size)))))),
      // Home screens paint transparent pixels black.
      await finish("px180", png(square(180).flatten({ background: "#ffffff" }))),
    ];
  },
  async hero(bytes, format) {
    const hero = await fixed((await open(bytes, format, 1920)).resize(inside(1920, 1280)));
    return [
      await finish("wide", webp(hero.again(), 80)),
      await finish("narrow", webp(hero.again().resize(inside(960, 960)), 80)),
    ];
  },
  async card(bytes, format) {
    const whole = (await open(bytes, format, 1200)).flatten({ background: "#ffffff" }).resize(1200, 630, { fit: "cover" });
    return [await finish("card", whole.jpeg({ quality: 86, progressive: true }))];
  },
  async "logo-card"(bytes, format, { background, plate }) {
    const logo = await fixed((await open(bytes, format, 720)).resize({ width: 720, height: 270, fit: "inside" }).ensureAlpha());
    const ground = { width: logo.width + 96, height: logo.height + 96, channels: 4, background: plate ?? clear };
    const plated = await fixed(sharp({ create: ground }).composite([logo.layer]));
    const card = sharp({ create: { width: 1200, height: 630, channels: 3, background } }).composite([plated.layer]);
    return [await finish("card", card.removeAlpha().jpeg({ quality: 90, chromaSubsampling: "4:4:4" }))];
  },
};

function answer(header, pictures = []) {
  const text = Buffer.from(JSON.stringify(header));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(text.length);
  process.stdout.write(Buffer.concat([length, text, ...pictures]));
}

/** What the decoders say, in the words of worker-answer.ts; a drawing that gets no more memory ends in a "rendering error" without a cause. */
const sayings = [
  [/pixel limit/i, "pixels"],
  [/exceeded more than/i, "complex"],
  [/rendering error:\s*$|out of memory|alloc/im, "memory"],
];

function problemOf(error) {
  if (error instanceof Problem) return error.answer;
  const said = String(error?.message);
  return { problem: sayings.find(([pattern]) => pattern.test(said))?.[1] ?? "damaged" };
}

async function readAll(stream) {
  const parts = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}

/** The portal answers first, and is the last to go when memory runs out. */
function stepBack() {
  try {
    os.setPriority(10);
    writeFileSync("/proc/self/oom_score_adj", "1000");
  } catch {
    // Not on this system: the limits of draw-picture.server.ts hold all the same.
  }
}

/** How much address space the program takes, in kB; "" where the system does not say. */
function addressSpace() {
  try {
    return /VmPeak:\s+(\d+)/.exec(readFileSync("/proc/self/status", "utf8"))?.[1] ?? "";
  } catch {
    return "";
  }
}

const [what, format, options = "{}"] = process.argv.slice(2);
stepBack();
sharp.concurrency(1);
sharp.cache(false);
allowOnly(format);
const bytes = await readAll(process.stdin);
process.stdout.write("READY");
if (what === "idle") {
  process.stdout.write(addressSpace());
  process.exit(0);
}
try {
  const made = await recipes[what](bytes, format, JSON.parse(options));
  answer(
    { pictures: made.map(({ data, ...rest }) => ({ ...rest, length: data.length })) },
    made.map(({ data }) => data),
  );
} catch (error) {
  console.error(error);
  answer(problemOf(error));
}

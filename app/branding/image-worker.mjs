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

/** An upload that has too few pixels for its place. */
function atLeast({ width, height }, least) {
  if (width < least.width || height < least.height) throw new Problem({ problem: "small", width, height });
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
const jpeg = (pipeline, quality) => pipeline.jpeg({ quality, progressive: true });
const webp = (pipeline, quality) => pipeline.webp({ quality, alphaQuality: 100, effort: 5, smartSubsample: true });

/** Drawn less exactly until it takes no more than so many kB; whoever opens a page waits for it. */
async function light(name, kB, draw) {
  let made;
  for (const quality of [80, 66, 52, 38]) {
    made = await finish(name, draw(quality));
    if (made.data.length <= kB * 1024) break;
  }
  return made;
}

const inside = (width, height) => ({ width, height, fit: "inside", withoutEnlargement: true });

/**
 * Home screens paint transparent pixels black, so theirs has none; systems that cut icons into shapes may take a fifth of each side away.
 */
const icons = (icon, opaque, roomy) =>
  Promise.all([
    ...[512, 192, 48, 32, 16].map((size) => finish(`px${size}`, png(icon.again().resize(size, size)))),
    finish("px180", png(opaque.resize(180, 180))),
    finish("mask512", png(roomy)),
  ]);

const escapes = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** Words as pixels, in the largest of the sizes at which they fit; at the smallest where they fit in none. */
async function written({ text, sizes, width, height }, { face, ink }) {
  const [file, more] = face.files;
  const set = (words, size, fontfile) => {
    const font = `${face.family}, Bold ${size}px`;
    const marked = `<span foreground="${ink}">${words.replace(/[&<>]/g, (sign) => escapes[sign])}</span>`;
    return fixed(sharp({ text: { text: marked, font, fontfile, width, wrap: "word-char", rgba: true } }));
  };
  // A file is known to the whole process once something was set in it: letters that are not in the other come from it.
  await set("Ł", 10, more);
  let made;
  for (const size of sizes) {
    made = await set(text, size, file);
    if (made.width <= width && made.height <= height) break;
  }
  return made;
}

/** What is made of an upload, or drawn for want of one; the names are those of worker-answer.ts. */
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
    const icon = await fixed(source.resize(512, 512, { fit: "contain", background: clear }).ensureAlpha());
    const [red, green, blue, alpha] = icon.layer.input;
    const ground = alpha === 255 ? { r: red, g: green, b: blue } : "#ffffff";
    const middle = await fixed(icon.again().resize(410, 410));
    const whole = await fixed(
      sharp({ create: { width: 512, height: 512, channels: 3, background: ground } }).composite([middle.layer]),
    );
    return icons(icon, icon.again().flatten({ background: "#ffffff" }), whole.again());
  },
  async hero(bytes, format) {
    const source = await open(bytes, format, 1600);
    const hero = await fixed(source.flatten({ background: "#ffffff" }).resize(inside(1600, 1200)));
    atLeast(hero, { width: 640, height: 320 });
    const wide = (width) => hero.again().resize(inside(width, width));
    return [
      await light("wide", 240, (quality) => webp(hero.again(), quality)),
      await light("middle", 130, (quality) => webp(wide(1024), quality)),
      await light("narrow", 70, (quality) => webp(wide(640), quality)),
      await light("jpeg", 200, (quality) => jpeg(wide(1024), quality)),
    ];
  },
  async card(bytes, format) {
    const source = await fixed((await open(bytes, format, 1200)).flatten({ background: "#ffffff" }));
    atLeast(source, { width: 600, height: 315 });
    // Never larger than the upload: a blurred card is worse than a small one.
    const width = Math.min(1200, source.width, Math.floor((source.height * 1200) / 630));
    const card = () => source.again().resize(width, Math.round((width * 630) / 1200), { fit: "cover" });
    return [await light("card", 280, (quality) => jpeg(card(), quality + 6))];
  },
  async "drawn-icon"(bytes, _format, { words, ground, ...looks }) {
    const initial = await written(words[0], looks);
    const tile = await fixed(sharp(bytes).composite([{ ...initial.layer, gravity: "centre" }]));
    const whole = await fixed(tile.again().flatten({ background: ground }));
    return icons(tile, whole.again(), whole.again());
  },
  async "drawn-card"(bytes, _format, { words, ...looks }) {
    let top = 542;
    const layers = [];
    for (const each of words.toReversed()) {
      const line = await written(each, looks);
      top -= line.height;
      layers.push({ ...line.layer, left: 80, top });
      top -= 38;
    }
    const card = await fixed(sharp(bytes).composite(layers));
    return [await finish("card", card.again().removeAlpha().png({ palette: true, dither: 0.5, compressionLevel: 9 }))];
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

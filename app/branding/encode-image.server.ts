import sharp, { type Metadata, type Sharp } from "sharp";
import { Refusal } from "~/kit/refusal";
import { drawSvg } from "./draw-svg.server";
import { type ImageFormat, imageLimits, sniffImage } from "./image-rules";
import { standsOut } from "./legibility";
import { paletteOf } from "./palette";

// One decoder thread per picture, no memory of earlier ones, and only the decoders that pictures made of pixels need.
sharp.concurrency(1);
sharp.cache(false);
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({ operation: ["VipsForeignLoadPngBuffer", "VipsForeignLoadJpegBuffer", "VipsForeignLoadWebpBuffer"] });

export interface EncodedImage {
  mime: "image/webp" | "image/png";
  width: number;
  height: number;
  bytes: Uint8Array<ArrayBuffer>;
}
export interface EncodedLogo {
  webp: EncodedImage;
  png: EncodedImage;
  onLight: boolean;
  onDark: boolean;
  /** Its strongest colours, `#rrggbb`. */
  palette: string[];
}
export type EncodedIcon = Record<"px512" | "px192" | "px180" | "px32", EncodedImage>;

const logoBox = { width: 960, height: 320 };
const clear = { r: 0, g: 0, b: 0, alpha: 0 };

/**
 * Draws an uploaded logo anew, at most 960 × 320: nothing of the file but its pixels is kept.
 * @throws Refusal `bad-input` or `too-large` under the field `logo`
 */
export function encodeLogo(bytes: Uint8Array): Promise<EncodedLogo> {
  return inTurn("logo", async () => {
    const source = await open(bytes, logoBox.width);
    const pixels = await source
      .resize({ ...logoBox, fit: "inside", withoutEnlargement: true })
      .png()
      .toBuffer();
    const raw = await sharp(pixels).resize(120, 120, { fit: "inside" }).ensureAlpha().raw().toBuffer();
    return {
      webp: await finish(sharp(pixels).webp({ quality: 90, alphaQuality: 100, effort: 5, smartSubsample: true }), "image/webp"),
      png: await finish(sharp(pixels).png({ compressionLevel: 9 }), "image/png"),
      ...standsOut(raw),
      palette: paletteOf(raw),
    };
  });
}

/**
 * Draws an uploaded icon anew as squares of 512, 192, 180 and 32 pixels; what is not square is centred.
 * @throws Refusal `bad-input` or `too-large` under the field `icon`
 */
export function encodeIcon(bytes: Uint8Array): Promise<EncodedIcon> {
  return inTurn("icon", async () => {
    const source = await open(bytes, 512);
    const master = await source.resize(512, 512, { fit: "contain", background: clear }).png().toBuffer();
    const square = (size: number) => sharp(master).resize(size, size, { kernel: "lanczos3" }).png({ compressionLevel: 9 });
    return {
      px512: await finish(square(512), "image/png"),
      px192: await finish(square(192), "image/png"),
      // Home screens paint transparent pixels black.
      px180: await finish(square(180).flatten({ background: "#ffffff" }), "image/png"),
      px32: await finish(square(32), "image/png"),
    };
  });
}

async function open(bytes: Uint8Array, longerSide: number): Promise<Sharp> {
  const sniffed = sniffImage(bytes);
  if ("problem" in sniffed) throw new Refusal(bytes.byteLength > imageLimits.bytes ? "too-large" : "bad-input", sniffed.problem);
  const isDrawing = sniffed.format === "svg";
  const pixels = isDrawing ? await drawSvg(bytes, longerSide) : bytes;
  const options = { limitInputPixels: imageLimits.pixels, failOn: "error", pages: 1 } as const;
  checkSize(await sharp(pixels, options).metadata(), isDrawing ? "png" : sniffed.format);
  return sharp(pixels, options).autoOrient().toColourspace("srgb").timeout({ seconds: 10 });
}

function checkSize({ width, height, format }: Metadata, sniffed: ImageFormat) {
  if (format !== sniffed) throw new Refusal("bad-input", "The picture is not what its first bytes say. Please save it again.");
  if (width * height > imageLimits.pixels) throw tooManyPixels();
  if (Math.max(width, height) > 20 * Math.min(width, height)) {
    throw new Refusal("bad-input", "The picture is a thin strip. Please use one that is less long.");
  }
  if (Math.min(width, height) < imageLimits.smallestSide) {
    throw new Refusal("bad-input", `The picture is only ${width} × ${height} pixels. Please use one of at least 48 × 48.`);
  }
}

async function finish(pipeline: Sharp, mime: EncodedImage["mime"]): Promise<EncodedImage> {
  const { data, info } = await pipeline.toBuffer({ resolveWithObject: true });
  return { mime, width: info.width, height: info.height, bytes: new Uint8Array(data) };
}

const tooManyPixels = () => new Refusal("too-large", "The picture has more than 16 million pixels. Please save it smaller.");

let turn: Promise<unknown> = Promise.resolve();
let waiting = 0;

/** One picture at a time: decoding takes memory by the pixel. */
async function inTurn<T>(field: "logo" | "icon", work: () => Promise<T>): Promise<T> {
  if (waiting >= 20) throw new Refusal("busy", "Many pictures are being prepared right now. Please try again in a moment.");
  waiting += 1;
  const mine = turn.then(work);
  turn = mine.catch(() => undefined);
  try {
    return await mine;
  } catch (error) {
    throw asRefusal(error, field);
  } finally {
    waiting -= 1;
  }
}

function asRefusal(error: unknown, field: "logo" | "icon"): Refusal {
  const said = error instanceof Error ? error.message : "";
  const damaged = new Refusal("bad-input", "The picture could not be read; it may be damaged. Please save it again.");
  const refusal = error instanceof Refusal ? error : /pixel limit/i.test(said) ? tooManyPixels() : damaged;
  return refusal.code === "busy" ? refusal : new Refusal(refusal.code, refusal.message, { [field]: [refusal.message] });
}

import { z } from "zod";
import { Refusal } from "~/kit/refusal";

const icons = {
  px512: "image/png",
  px192: "image/png",
  px180: "image/png",
  mask512: "image/png",
  px48: "image/png",
  px32: "image/png",
  px16: "image/png",
} as const;

/** The pictures of each kind that the worker makes, and what each is. */
export const pictureKinds = {
  logo: { webp: "image/webp", png: "image/png", sample: "pixels" },
  icon: icons,
  hero: { wide: "image/webp", middle: "image/webp", narrow: "image/webp", jpeg: "image/jpeg" },
  card: { card: "image/jpeg" },
  "drawn-icon": icons,
  "drawn-card": { card: "image/png" },
} as const;
export type PictureKind = keyof typeof pictureKinds;

/** Pixels that a picture must have at least, told to whoever sent less. */
const leastPixels: Partial<Record<PictureKind, string>> = { hero: "640 × 320", card: "600 × 315" };

export interface WorkerPicture {
  name: string;
  width: number;
  height: number;
  bytes: Uint8Array<ArrayBuffer>;
}

const side = z.number().int().min(1).max(4096);
const answerSchema = z.union([
  z.object({ problem: z.enum(["pixels", "strip", "format", "complex", "memory", "damaged"]) }),
  z.object({ problem: z.literal("small"), width: side, height: side }),
  z.object({
    pictures: z
      .array(z.object({ name: z.string().max(20), width: side, height: side, length: z.number().int().positive() }))
      .max(8),
  }),
]);
type Answer = z.infer<typeof answerSchema>;

const hex = (text: string) => Buffer.from(text, "latin1").toString("hex");
const signatures: Record<string, RegExp> = {
  "image/webp": new RegExp(`^${hex("RIFF")}.{8}${hex("WEBP")}`),
  "image/png": /^89504e470d0a1a0a/,
  "image/jpeg": /^ffd8ff/,
  pixels: /^/,
};

export const tooMuchMemory = () =>
  new Refusal("bad-input", "The picture takes too much memory to draw. Please save it smaller or simpler, as PNG.");

/**
 * Reads the worker's answer. The file it was given may have taken it over, so nothing in it is believed: names, sizes and first bytes
 * must be those of the kind asked for.
 * @throws Refusal with the sentence for what is wrong with the picture; an Error for an answer that is none
 */
export function parseAnswer(answer: Buffer, kind: PictureKind): WorkerPicture[] {
  const end = answer.length >= 4 ? 4 + answer.readUInt32BE(0) : Number.POSITIVE_INFINITY;
  if (end > answer.length || end > 4_096) throw unreadable();
  const header = headerOf(answer.subarray(4, end));
  if ("problem" in header) throw refusalFor(header, leastPixels[kind] ?? "48 × 48");
  const expected = pictureKinds[kind] as Record<string, string>;
  let at = end;
  const pictures = header.pictures.map(({ name, width, height, length }) => {
    const bytes = new Uint8Array(answer.subarray(at, at + length));
    at += length;
    const first = Buffer.from(bytes.subarray(0, 16)).toString("hex");
    if (bytes.length !== length || !signatures[expected[name] ?? ""]?.test(first)) throw unreadable();
    return { name, width, height, bytes };
  });
  const names = pictures.map(({ name }) => name).sort();
  if (at !== answer.length || String(names) !== String(Object.keys(expected).sort())) throw unreadable();
  return pictures;
}

const unreadable = () => new Error("The process that draws pictures gave an answer that is none.");

function headerOf(text: Buffer): Answer {
  try {
    return answerSchema.parse(JSON.parse(text.toString("utf8")));
  } catch {
    throw unreadable();
  }
}

function refusalFor(answer: Exclude<Answer, { pictures: unknown }>, least: string): Refusal {
  switch (answer.problem) {
    case "pixels":
      return new Refusal("too-large", "The picture has more than 16 million pixels. Please save it smaller.");
    case "strip":
      return new Refusal("bad-input", "The picture is a thin strip. Please use one that is less long.");
    case "format":
      return new Refusal("bad-input", "The picture is not what its first bytes say. Please save it again.");
    case "small":
      return new Refusal(
        "bad-input",
        `The picture is only ${answer.width} × ${answer.height} pixels. Please use one of at least ${least}.`,
      );
    case "complex":
      return new Refusal("bad-input", "This SVG is too complicated to draw here. Please export it as PNG.");
    case "memory":
      return tooMuchMemory();
    case "damaged":
      return new Refusal("bad-input", "The picture could not be read; it may be damaged. Please save it again.");
  }
}

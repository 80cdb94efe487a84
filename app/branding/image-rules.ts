/** What an upload may be. Everything here is decided on the bytes alone, before anything is decoded. */
export const imageLimits = {
  bytes: 2 * 1024 * 1024,
  /** Decoded pixels: 16 million take 64 MB. */
  pixels: 16_000_000,
  /** The shorter side, for pictures made of pixels. */
  smallestSide: 48,
  svgBytes: 512 * 1024,
  svgElements: 3000,
  /** References that make the renderer draw something again; they multiply when nested. */
  svgCopies: 40,
};

export type ImageFormat = "png" | "jpeg" | "webp" | "svg";

/** Either the format, or the sentence that says why not. */
export type Sniffed = { format: ImageFormat } | { problem: string };

const startsWith = (bytes: Uint8Array, signature: readonly number[], at = 0) =>
  signature.every((byte, i) => bytes[at + i] === byte);
const ascii = (text: string) => [...text].map((c) => c.charCodeAt(0));

const others: [signature: readonly number[], at: number, name: string][] = [
  [ascii("GIF8"), 0, "a GIF"],
  [ascii("BM"), 0, "a BMP"],
  [ascii("II*\0"), 0, "a TIFF"],
  [ascii("MM\0*"), 0, "a TIFF"],
  [ascii("%PDF"), 0, "a PDF"],
  [ascii("PK"), 0, "a ZIP or Office file"],
  [[0x1f, 0x8b], 0, "a compressed file (perhaps SVGZ)"],
  [[0, 0, 1, 0], 0, "an ICO"],
  [ascii("ftyp"), 4, "an AVIF, HEIC or video file"],
];

/** Recognises a picture by its first bytes; a file name or a declared type counts for nothing. */
export function sniffImage(bytes: Uint8Array): Sniffed {
  if (bytes.byteLength === 0) return { problem: "The file is empty." };
  if (bytes.byteLength > imageLimits.bytes) return { problem: "The picture is larger than 2 MB. Please save it smaller." };
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return { format: "png" };
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return { format: "jpeg" };
  if (startsWith(bytes, ascii("RIFF")) && startsWith(bytes, ascii("WEBP"), 8)) return { format: "webp" };
  const other = others.find(([signature, at]) => startsWith(bytes, signature, at));
  if (other) return { problem: `This is ${other[2]}. Please use a PNG, JPEG, WebP or SVG.` };
  return sniffSvg(bytes);
}

function sniffSvg(bytes: Uint8Array): Sniffed {
  const text = decodeUtf8(bytes);
  const opening = /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*/.exec((text ?? "").slice(0, 65_536))?.[0] ?? "";
  if (text === null || !/^<(?:svg[\s>/]|!doctype svg)/i.test(text.slice(opening.length, opening.length + 20))) {
    return { problem: "This file is not a picture that we know. Please use a PNG, JPEG, WebP or SVG." };
  }
  const problem = svgProblem(text);
  return problem ? { problem } : { format: "svg" };
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const elsewhere = "This SVG refers to something outside itself. Please export it with everything embedded as shapes.";
const active = "This SVG holds scripts or other active content. Please export it as a plain SVG, or as PNG.";

/**
 * What an SVG must not hold, on its text. A drawing needs none of it, so the patterns are wide rather than clever; the picture that
 * is kept is re-drawn as pixels anyway.
 */
const forbidden: [pattern: RegExp, sentence: string][] = [
  [/<!(?!--|\[CDATA\[)/i, "This SVG declares a document type or entities. Please export it as a plain SVG."],
  [/<\?(?!xml\s[^>]*\?>)/i, active],
  [/<\?xml[^>]*encoding\s*=\s*["'](?!utf-?8["'])/i, "This SVG is not in UTF-8. Please export it again as UTF-8."],
  [/<(?:[\w-]+:)?(?:script|foreignObject|iframe|object|embed|audio|video|handler|listener|set|animate\w*)\b/i, active],
  [/\son[a-z]+\s*=/i, active],
  [/javascript\s*:/i, active],
  [/<(?:[\w-]+:)?(?:image|feImage|filter)\b/i, "This SVG holds a photo or a filter effect. Please export it as PNG instead."],
  [/href\s*=\s*(?!["']#[\w.-]+["'])/i, elsewhere],
  [/url\(\s*(?!["']?#[\w.-]+["']?\s*\))/i, elsewhere],
  [/@import|@font-face|\\/i, elsewhere],
];

const copying = /<(?:[\w-]+:)?(?:use|pattern|mask|marker)\b|\bmask\s*[=:]|\bmarker[\w-]*\s*[=:]/gi;

/** Size first: the patterns run where requests are answered, and on 2 MB made for it they take half a second. */
const isTooComplicated = (text: string) =>
  text.length > imageLimits.svgBytes ||
  hasMoreThan(imageLimits.svgElements, /<[a-z]/gi, text) ||
  hasMoreThan(imageLimits.svgCopies, copying, text);

function hasMoreThan(most: number, pattern: RegExp, text: string): boolean {
  let count = 0;
  for (const _ of text.matchAll(pattern)) if (++count > most) return true;
  return false;
}

/** @returns the sentence for the first thing that an SVG must not hold, or null */
export function svgProblem(text: string): string | null {
  if (isTooComplicated(text)) return "This SVG is too complicated to draw here. Please export it as PNG.";
  return forbidden.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

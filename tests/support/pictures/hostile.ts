import sharp from "sharp";
import { animatedPng, dataBomb, handmadePng, profileBomb, textBomb } from "./png";
import { wrongDrawings } from "./svg";

export const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#3366aa" } });
const join = (...parts: (Uint8Array | string)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part, "latin1") : part)));

/** Occurs in every file below that carries something along; no picture that is kept may hold it. */
export const contraband = "CONTRABAND-7f3a";

export interface HostileUpload {
  what: string;
  bytes: Uint8Array;
  /** The refusal; left out where the file is drawn anew and nothing of it but pixels is kept. */
  sentence?: RegExp;
}

/** A JPEG whose frame says it is of another size. */
function resizedJpeg(jpeg: Buffer, side: number): Buffer {
  const copy = Buffer.from(jpeg);
  const at = copy.findIndex((byte, i) => byte === 0xff && (copy[i + 1] === 0xc0 || copy[i + 1] === 0xc2));
  copy.writeUInt16BE(side, at + 5);
  copy.writeUInt16BE(side, at + 7);
  return copy;
}

/** A progressive JPEG whose last scan is there thousands of times. */
function manyScans(jpeg: Buffer): Buffer {
  const lastScan = jpeg.subarray(jpeg.lastIndexOf(Buffer.from([0xff, 0xda])), -2);
  return join(jpeg.subarray(0, -2), ...Array.from({ length: 3_000 }, () => lastScan), jpeg.subarray(-2));
}

/** A lossless WebP that says it is 16,383 pixels square. */
function hugeWebp(webp: Buffer): Buffer {
  const copy = Buffer.from(webp);
  copy.writeUInt32LE(16_382 | (16_382 << 14), copy.indexOf("VP8L") + 9);
  return copy;
}

async function animatedWebp(): Promise<Buffer> {
  const frames = 300;
  const pixels = Buffer.from(Array.from({ length: 64 * 64 * 3 * frames }, (_, i) => (i * 31 + Math.floor(i / 12_288) * 7) & 255));
  return sharp(pixels, { raw: { width: 64, height: 64 * frames, channels: 3, pageHeight: 64 } })
    .webp({ effort: 0 })
    .toBuffer();
}

/** Files that were made to hurt: what each is, and what must become of it. */
export async function hostileUploads(): Promise<HostileUpload[]> {
  const png = await picture(300, 200).png().toBuffer();
  const withExif = picture(300, 200).withExif({ IFD0: { Copyright: contraband }, IFD3: { GPSLatitude: "51/1 30/1 0/1" } });
  const jpeg = await withExif.jpeg().toBuffer();
  const progressive = await picture(2_000, 2_000).jpeg({ progressive: true }).toBuffer();
  const webp = await picture(300, 200).webp({ lossless: true }).toBuffer();
  const refused: [what: string, bytes: Uint8Array, sentence: RegExp][] = [
    ["nothing", new Uint8Array(), /empty/],
    ["a file of 3 MB", join(png, new Uint8Array(3 * 1024 * 1024)), /2 MB/],
    ["a PNG of 20,000 pixels a side", handmadePng(20_000, [], 1), /16 million/],
    ["a PNG of 50,000 pixels a side", handmadePng(50_000, [], 1), /16 million/],
    ["a PNG of 2,000 million pixels a side", handmadePng(2_000_000_000, [], 1), /16 million|could not be read/],
    ["a JPEG of 65,500 pixels a side", resizedJpeg(jpeg, 65_500), /16 million|could not be read/],
    ["a WebP of 16,383 pixels a side", hugeWebp(webp), /16 million|too much memory/],
    ["a truncated PNG", png.subarray(0, png.length >> 1), /damaged/],
    ["a truncated JPEG", jpeg.subarray(0, 200), /damaged/],
    ["a truncated WebP", webp.subarray(0, 30), /damaged/],
    ["magic bytes and rubbish", join(png.subarray(0, 8), "rubbish".repeat(100)), /damaged/],
    ["a GIF that is PHP", join("GIF89a", `<?php ${contraband} ?>`), /a GIF/],
    ["a BMP", join("BM", new Uint8Array(60)), /a BMP/],
    ["a TIFF", join("II*\0", new Uint8Array(60)), /a TIFF/],
    ["an ICO", join("\0\0\x01\0", new Uint8Array(60)), /an ICO/],
    ["a PDF", join("%PDF-1.7"), /a PDF/],
    ["a ZIP", join("PK\x03\x04", new Uint8Array(60)), /a ZIP/],
    ["an SVGZ", join("\x1f\x8b\x08\0"), /compressed/],
    ["an AVIF", join("\0\0\0\x1cftypavif"), /AVIF/],
    ["a page named logo.png", join("<!doctype html><html><script>alert(1)</script></html>"), /not a picture/],
    ["a page that holds an svg", join("<html><svg></svg></html>"), /not a picture/],
    ["a picture of one pixel", await picture(1, 1).png().toBuffer(), /1 × 1/],
    ["a strip", await picture(3_000, 60).png().toBuffer(), /thin strip/],
  ];
  const drawn: [what: string, bytes: Uint8Array][] = [
    ["a PNG with a page behind it", join(png, `<script>${contraband}</script>`)],
    ["a PNG with a ZIP behind it", join(png, "PK\x03\x04", contraband, "PK\x05\x06", new Uint8Array(18))],
    [
      "a JPEG with a script in its comment",
      join(jpeg.subarray(0, 2), "\xff\xfe\0\x20", `*/=alert("${contraband}")/*`.padEnd(30), jpeg.subarray(2)),
    ],
    ["a JPEG with a place and a name in it", jpeg],
    ["an animated PNG of 2,000 frames", animatedPng()],
    ["an animated WebP of 300 frames", await animatedWebp()],
  ];
  // Decoders differ in what they make of these; either is fine.
  const either: [what: string, bytes: Uint8Array][] = [
    ["a PNG with 1.2 GB of text, squeezed", textBomb()],
    ["a PNG with a colour profile of 64 MB, squeezed", profileBomb()],
    ["a PNG with more pixels than it says", dataBomb()],
    ["a JPEG of 3,000 scans", manyScans(progressive)],
  ];
  return [
    ...[...refused, ...wrongDrawings.map(([what, bytes, sentence]) => [what, bytes(), sentence] as const)].map(
      ([what, bytes, sentence]) => ({ what, bytes, sentence }),
    ),
    ...drawn.map(([what, bytes]) => ({ what, bytes })),
    ...either.map(([what, bytes]) => ({ what, bytes, sentence: /damaged|too long|memory|^$/ })),
  ];
}

import { crc32, deflateSync } from "node:zlib";

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

const uint32 = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value >>> 0);
  return bytes;
};

export function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  return Buffer.concat([uint32(data.length), body, uint32(crc32(body))]);
}

/**
 * A PNG of one grey, made by hand.
 * @param side what its header says; `rows` is how many rows of pixels it holds
 * @param extra chunks between the header and the pixels
 */
export function handmadePng(side: number, extra: Buffer[] = [], rows = side): Buffer {
  const header = Buffer.concat([uint32(side), uint32(side), Buffer.from([8, 0, 0, 0, 0])]);
  const pixels = deflateSync(Buffer.alloc((Math.min(side, 100_000) + 1) * rows));
  return Buffer.concat([signature, chunk("IHDR", header), ...extra, chunk("IDAT", pixels), chunk("IEND", Buffer.alloc(0))]);
}

const keyword = (text: string) => Buffer.from(`${text}\0\0`, "latin1");
/** 64 MB of nothing, in 64 kB. */
const squeezed = deflateSync(Buffer.alloc(64 * 1024 * 1024));

export const textBomb = () =>
  handmadePng(
    64,
    Array.from({ length: 20 }, (_, i) => chunk("zTXt", Buffer.concat([keyword(`k${i}`), squeezed]))),
  );
export const profileBomb = () => handmadePng(64, [chunk("iCCP", Buffer.concat([keyword("icc"), squeezed]))]);
/** One row of pixels is declared, 64 MB follow. */
export const dataBomb = () => {
  const header = Buffer.concat([uint32(64), uint32(64), Buffer.from([8, 0, 0, 0, 0])]);
  return Buffer.concat([signature, chunk("IHDR", header), chunk("IDAT", squeezed), chunk("IEND", Buffer.alloc(0))]);
};

/** 2,000 frames of 64 × 64, as an animated PNG. */
export function animatedPng(): Buffer {
  const frames = 2_000;
  const pixels = deflateSync(Buffer.alloc(65 * 64));
  const control = (sequence: number) =>
    chunk(
      "fcTL",
      Buffer.concat([uint32(sequence), uint32(64), uint32(64), uint32(0), uint32(0), Buffer.from([0, 1, 0, 10, 0, 0])]),
    );
  const header = Buffer.concat([uint32(64), uint32(64), Buffer.from([8, 0, 0, 0, 0])]);
  const parts = [
    signature,
    chunk("IHDR", header),
    chunk("acTL", Buffer.concat([uint32(frames), uint32(0)])),
    control(0),
    chunk("IDAT", pixels),
  ];
  for (let i = 1; i < frames; i += 1) {
    parts.push(control(2 * i - 1), chunk("fdAT", Buffer.concat([uint32(2 * i), pixels])));
  }
  return Buffer.concat([...parts, chunk("IEND", Buffer.alloc(0))]);
}

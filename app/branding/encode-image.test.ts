import { deflateSync } from "node:zlib";
import sharp from "sharp";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { demoMarks } from "./demo-logos";
import { drawSvg } from "./draw-svg.server";
import { encodeIcon, encodeLogo } from "./encode-image.server";

// Each drawing starts a process.
vi.setConfig({ testTimeout: 30_000 });

const text = (source: string) => new TextEncoder().encode(source);
const svg = (inside: string, attributes = 'width="100" height="60"') =>
  text(`<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`);
const box = '<rect width="50" height="50" fill="#246"/>';
const picture = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: "#3366aa" } });
const join = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts));

let png: Uint8Array;
let jpeg: Uint8Array;
beforeAll(async () => {
  png = await picture(300, 200).png().toBuffer();
  jpeg = await picture(300, 200)
    .withExif({ IFD0: { Copyright: "secret-exif" } })
    .jpeg()
    .toBuffer();
});

/** A PNG that says it is `side` pixels square, with next to no data in it. */
function pngBomb(side: number): Uint8Array {
  const chunk = (type: string, data: Uint8Array) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const data = deflateSync(Buffer.alloc(1_000_000));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return join(signature, chunk("IHDR", header), chunk("IDAT", data), chunk("IEND", Buffer.alloc(0)));
}

function crc(data: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of data) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return (value ^ 0xffffffff) >>> 0;
}

const refusal = async (bytes: Uint8Array) => {
  const error: unknown = await encodeLogo(bytes).catch((caught: unknown) => caught);
  return error as { code: string; message: string; fields: Record<string, string[]> };
};

describe("hostile uploads", () => {
  const hostile: [what: string, bytes: () => Uint8Array, sentence: RegExp, code?: string][] = [
    ["nothing", () => new Uint8Array(), /empty/],
    ["a file of 3 MB", () => join(png, new Uint8Array(3 * 1024 * 1024)), /2 MB/, "too-large"],
    ["a PNG of 20,000 × 20,000 in a few bytes", () => pngBomb(20_000), /16 million/, "too-large"],
    ["a PNG that says 2,000 million pixels a side", () => pngBomb(2_000_000_000), /16 million|could not be read/],
    ["a truncated PNG", () => png.slice(0, Math.floor(png.length / 2)), /damaged/],
    ["a truncated JPEG", () => jpeg.slice(0, 200), /damaged/],
    ["magic bytes and rubbish", () => join(png.slice(0, 8), text("rubbish".repeat(100))), /damaged/],
    ["a GIF", () => text("GIF89a\u0001\u0000\u0001\u0000"), /a GIF/],
    ["a PDF", () => text("%PDF-1.7"), /a PDF/],
    ["an SVGZ", () => new Uint8Array([0x1f, 0x8b, 8, 0]), /compressed/],
    ["an AVIF", () => join(new Uint8Array([0, 0, 0, 28]), text("ftypavif")), /AVIF/],
    ["a page named logo.png", () => text("<!doctype html><html><script>alert(1)</script></html>"), /not a picture/],
    ["a page that holds an svg", () => text("<html><svg></svg></html>"), /not a picture/],
    ["an SVG with a script", () => svg(`${box}<script>alert(1)</script>`), /active content/],
    [
      "an SVG with a prefixed script",
      () => svg(`${box}<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>`),
      /active/,
    ],
    ["an SVG with a handler", () => svg(`<rect width="9" height="9"\nonload = "alert(1)"/>`), /active/],
    ["an SVG with HTML inside", () => svg("<foreignObject><body/></foreignObject>"), /active/],
    ["an SVG with an external image", () => svg('<image href="https://evil.example/x.png"/>'), /photo/],
    ["an SVG with a file as image", () => svg('<image xlink:href="file:///etc/passwd"/>'), /photo/],
    ["an SVG with an external use", () => svg('<use xlink:href="https://evil.example/x.svg#a"/>'), /outside itself/],
    ["an SVG with an encoded reference", () => svg('<use href="&#104;ttps://evil.example/x.svg#a"/>'), /outside itself/],
    ["an SVG with an import", () => svg('<style>@import "https://evil.example/x.css";</style>'), /outside itself/],
    ["an SVG with an external fill", () => svg('<rect fill="url(https://evil.example/x.svg#p)"/>'), /outside itself/],
    ["an SVG with CSS escapes", () => svg("<style>a{fill:u\\72l(//evil.example)}</style>"), /outside itself/],
    [
      "an SVG with entities",
      () => text('<!DOCTYPE svg [<!ENTITY a "aaaa">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>'),
      /entities/,
    ],
    [
      "an SVG with a style sheet instruction",
      () => text('<?xml version="1.0"?><?xml-stylesheet href="//e.example"?><svg/>'),
      /active|not a picture/,
    ],
    ["an SVG in UTF-16", () => new Uint8Array(Buffer.from("\ufeff<svg><script/></svg>", "utf16le")), /not a picture/],
    ["an SVG that names another encoding", () => text('<?xml version="1.0" encoding="UTF-7"?><svg/>'), /UTF-8/],
    ["an SVG of 100,000 × 100,000", () => svg(box, 'width="100000" height="100000"'), /16 million/, "too-large"],
    ["an SVG of 20,000 shapes", () => svg('<path d="M0 0h1"/>'.repeat(20_000)), /too complicated/],
    [
      "an SVG with many copies",
      () => svg(Array.from({ length: 80 }, (_, i) => `<g id="a${i + 1}"><use href="#a${i}"/></g>`).join("")),
      /too complicated/,
    ],
    ["an SVG that is not closed", () => text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect'), /damaged/],
    ["an SVG without shapes or size", () => text("<svg/>"), /damaged/],
    [
      "a picture of one pixel",
      () =>
        new Uint8Array(
          Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=", "base64"),
        ),
      /1 × 1/,
    ],
  ];

  it.each(hostile)("%s is refused in a sentence", async (_what, bytes, sentence, code = "bad-input") => {
    const found = await refusal(bytes());
    expect(found.message).toMatch(sentence);
    expect(found.code).toBe(/16 million/.test(found.message) ? "too-large" : code);
    expect(found.fields.logo).toEqual([found.message]);
  });

  const doubling = Array.from({ length: 19 }, (_, i) => `<g id="a${i + 1}"><use href="#a${i}"/><use href="#a${i}"/></g>`).join(
    "",
  );
  it.each([
    ["copies that double", svg(`<g id="a0">${box}</g>${doubling}<use href="#a19"/>`)],
    ["a million dashes", svg(`<path d="M0 0${"H300 H0 ".repeat(3000)}" stroke="#000" fill="none" stroke-dasharray=".01"/>`)],
    ["a line that crosses itself", svg(`<path d="M0 0${"l300 100 l-300 0 l0 -100".repeat(15_000)}" stroke="#000"/>`)],
    ["a very long text", svg(`<text font-size="20">${"a".repeat(400_000)}</text>`)],
  ])("an SVG with %s is stopped when its time is up", async (_what, bytes) => {
    await expect(drawSvg(bytes, 960, 600)).rejects.toThrow(/too long|damaged/);
  });
});

describe("what is kept of a picture", () => {
  it("is its pixels: no metadata, no page that was glued to the end", async () => {
    for (const source of [jpeg, join(png, text("<script>alert('polyglot')</script>"))]) {
      const { webp, png: copy } = await encodeLogo(source);
      for (const made of [webp, copy]) {
        expect(Buffer.from(made.bytes).toString("latin1")).not.toMatch(/secret-exif|polyglot/);
        const meta = await sharp(made.bytes).metadata();
        expect([meta.exif, meta.xmp, meta.iptc]).toEqual([undefined, undefined, undefined]);
      }
    }
  });

  it("fits 960 × 320 and is never blown up", async () => {
    const wide = await encodeLogo(await picture(2000, 400).png().toBuffer());
    expect([wide.webp.width, wide.webp.height]).toEqual([960, 192]);
    const small = await encodeLogo(await picture(120, 60).webp().toBuffer());
    expect([small.webp.width, small.webp.height, small.webp.mime]).toEqual([120, 60, "image/webp"]);
  });

  it("draws an SVG as large as it is shown", async () => {
    const { webp } = await encodeLogo(svg(box, 'width="24" height="6" viewBox="0 0 50 12.5"'));
    expect(webp.width).toBeGreaterThan(900);
  });

  it("makes four square icons; the one for home screens is opaque", async () => {
    const icon = await encodeIcon(text(demoMarks.brightwick.logo));
    expect(Object.values(icon).map((each) => [each.width, each.height])).toEqual([
      [512, 512],
      [192, 192],
      [180, 180],
      [32, 32],
    ]);
    expect((await sharp(icon.px180.bytes).stats()).isOpaque).toBe(true);
    expect((await sharp(icon.px512.bytes).stats()).isOpaque).toBe(false);
  });

  it("says where a logo would be lost", async () => {
    const ink = (fill: string) => encodeLogo(svg(`<circle cx="50" cy="30" r="28" fill="${fill}"/>`));
    expect(await ink("#0a1020")).toMatchObject({ onLight: true, onDark: false });
    expect(await ink("#ffffff")).toMatchObject({ onLight: false, onDark: true });
    expect(await ink("#c2571a")).toMatchObject({ onLight: true, onDark: true });
    expect(await encodeLogo(jpeg)).toMatchObject({ onLight: true, onDark: true });
  });

  it("keeps working after a refusal, for several uploads at once", async () => {
    const all = await Promise.allSettled([encodeLogo(text("x")), encodeLogo(png), encodeIcon(jpeg), encodeLogo(pngBomb(20_000))]);
    expect(all.map((each) => each.status)).toEqual(["rejected", "fulfilled", "fulfilled", "rejected"]);
  });
});

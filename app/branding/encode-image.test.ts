import sharp from "sharp";
import { describe, expect, it, vi } from "vitest";
import { mintSystemPartnerScope } from "~/kit/scope-mint";
import { contraband, hostileUploads, picture } from "../../tests/support/pictures/hostile";
import { box, svg } from "../../tests/support/pictures/svg";
import { demoMarks } from "./demo-logos";
import { encodeCard, encodeHero, encodeIcon, encodeLogo, encodeLogoCard } from "./encode-image.server";

// Each picture starts a process.
vi.setConfig({ testTimeout: 60_000 });

const scope = mintSystemPartnerScope("test", "p1");
const pngOf = (width: number, height: number) => picture(width, height).png().toBuffer();
const hostile = await hostileUploads();

describe("hostile uploads", () => {
  it("are more than fifty", () => expect(hostile.length).toBeGreaterThan(50));

  it.each(hostile.filter(({ sentence }) => sentence))("$what is refused in a sentence", async ({ bytes, sentence }) => {
    const found = await encodeLogo(scope, bytes).catch((error: unknown) => error as Error & { code: string; fields: object });
    // Some decoders read around what others stumble over: then only pixels are kept, as below.
    if (!(found instanceof Error)) return expect("").toMatch(sentence ?? /./);
    expect(found.message).toMatch(sentence ?? /./);
    expect(found).toMatchObject({
      code: /16 million|2 MB/.test(found.message) ? "too-large" : "bad-input",
      fields: { logo: [found.message] },
    });
  });

  it.each(hostile.filter(({ sentence }) => !sentence))("of $what only pixels are kept", async ({ bytes }) => {
    const { webp, png } = await encodeLogo(scope, bytes);
    for (const made of [webp, png]) {
      expect(Buffer.from(made.bytes).toString("latin1")).not.toContain(contraband);
      const found = await sharp(made.bytes).metadata();
      expect([found.exif, found.xmp, found.iptc, found.icc, found.pages]).toEqual(Array(5).fill(undefined));
    }
  });
});

describe("what is made of a picture", () => {
  it("fits 960 × 320 and is never blown up", async () => {
    const wide = await encodeLogo(scope, await pngOf(2000, 400));
    expect([wide.webp.width, wide.webp.height, wide.png.width]).toEqual([960, 192, 960]);
    const small = await encodeLogo(scope, await picture(120, 60).webp().toBuffer());
    expect([small.webp.width, small.webp.height, small.webp.mime]).toEqual([120, 60, "image/webp"]);
  });

  it("is as large as it is shown when it is an SVG", async () => {
    const { webp } = await encodeLogo(scope, svg(box, 'width="24" height="6" viewBox="0 0 50 12.5"'));
    expect(webp.width).toBeGreaterThan(900);
  });

  it("are six square icons; the one for home screens is opaque", async () => {
    const icon = await encodeIcon(scope, new TextEncoder().encode(demoMarks.brightwick.logo));
    const sides = Object.entries(icon).map(([name, each]) => [name, each.width, each.height]);
    expect(sides.sort()).toEqual([16, 180, 192, 32, 48, 512].map((side) => [`px${side}`, side, side]));
    expect((await sharp(icon.px180.bytes).stats()).isOpaque).toBe(true);
    expect((await sharp(icon.px512.bytes).stats()).isOpaque).toBe(false);
  });

  it("is a hero of two widths, and a card of 1200 × 630", async () => {
    const { wide, narrow } = await encodeHero(scope, await picture(3000, 1500).jpeg().toBuffer());
    expect([wide.width, wide.height, narrow.width, narrow.mime]).toEqual([1920, 960, 960, "image/webp"]);
    const card = await encodeCard(scope, await pngOf(700, 700));
    expect([card.width, card.height, card.mime]).toEqual([1200, 630, "image/jpeg"]);
  });

  it("is a card of a logo on a colour, on a plate where it would be lost", async () => {
    const logo = svg('<rect width="100" height="60" fill="#0a1020"/>');
    const middle = async (look: Parameters<typeof encodeLogoCard>[2]) => {
      const { bytes, width, height } = await encodeLogoCard(scope, logo, look);
      expect([width, height]).toEqual([1200, 630]);
      const at = async (left: number, top: number) =>
        [...(await sharp(bytes).extract({ left, top, width: 1, height: 1 }).raw().toBuffer())].map((value) =>
          Math.round(value / 16),
        );
      return [await at(5, 5), await at(600, 315), await at(600, 160)];
    };
    const [blue, ink, white] = [
      [2, 5, 8],
      [1, 1, 2],
      [16, 16, 16],
    ];
    expect(await middle({ background: "#1f4f82", plate: null })).toEqual([blue, ink, blue]);
    expect(await middle({ background: "#1f4f82", plate: "#ffffff" })).toEqual([blue, ink, white]);
  });

  it("says where a logo would be lost", async () => {
    const ink = (fill: string) => encodeLogo(scope, svg(`<circle cx="50" cy="30" r="28" fill="${fill}"/>`));
    expect(await ink("#0a1020")).toMatchObject({ onLight: true, onDark: false });
    expect(await ink("#ffffff")).toMatchObject({ onLight: false, onDark: true });
    expect(await ink("#c2571a")).toMatchObject({ onLight: true, onDark: true });
    expect(await encodeLogo(scope, await pngOf(300, 200))).toMatchObject({ onLight: true, onDark: true });
  });

  it("comes in turn; a partner who sends more than his share is told to wait, another is not", async () => {
    const png = await pngOf(300, 200);
    const mine = await Promise.allSettled(
      Array.from({ length: 8 }, () => encodeLogo(scope, png)).concat(encodeLogo(mintSystemPartnerScope("test", "p2"), png)),
    );
    const busy = mine.filter((each) => each.status === "rejected" && each.reason.code === "busy");
    expect([busy.length, mine.at(-1)?.status]).toEqual([3, "fulfilled"]);
  });
});

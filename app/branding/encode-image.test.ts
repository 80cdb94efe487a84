import sharp from "sharp";
import { describe, expect, it, vi } from "vitest";
import { mintSystemPartnerScope } from "~/kit/scope-mint";
import { contraband, hostileUploads, picture } from "../../tests/support/pictures/hostile";
import { box, svg } from "../../tests/support/pictures/svg";
import { demoMarks } from "./demo-logos";
import { type EncodedImage, encodeCard, encodeHero, encodeIcon, encodeLogo } from "./encode-image.server";

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

  it("are square icons; the one for home screens is opaque, and so is the one with room around it", async () => {
    const icon = await encodeIcon(scope, new TextEncoder().encode(demoMarks.brightwick.logo));
    const sides = Object.entries(icon).map(([name, each]) => [name, each.width, each.height]);
    const named = [16, 180, 192, 32, 48, 512].map((side) => [`px${side}`, side, side]);
    expect(sides.sort()).toEqual([["mask512", 512, 512], ...named]);
    const isOpaque = async ({ bytes }: EncodedImage) => (await sharp(bytes).stats()).isOpaque;
    expect(await Promise.all([icon.px180, icon.mask512, icon.px512].map(isOpaque))).toEqual([true, true, false]);
  });

  it("goes on in an icon's own colour where the icon is cut into a shape", async () => {
    const { mask512 } = await encodeIcon(scope, svg('<rect width="100" height="100" fill="#3366aa"/>', 'viewBox="0 0 100 100"'));
    const { dominant } = await sharp(mask512.bytes).extract({ left: 0, top: 0, width: 40, height: 40 }).stats();
    expect(Object.values(dominant).map((value) => value >> 4)).toEqual([3, 6, 10]);
  });

  it("is a hero of three widths and a JPEG, none of them heavy and none blown up", async () => {
    const noise = await sharp({
      create: { width: 2400, height: 1200, channels: 3, background: "#888", noise: { type: "gaussian", mean: 128, sigma: 40 } },
    })
      .jpeg({ quality: 40 })
      .toBuffer();
    const { wide, middle, narrow, jpeg } = await encodeHero(scope, noise);
    expect([wide, middle, narrow, jpeg].map(({ width, height, mime }) => [width, height, mime])).toEqual([
      [1600, 800, "image/webp"],
      [1024, 512, "image/webp"],
      [640, 320, "image/webp"],
      [1024, 512, "image/jpeg"],
    ]);
    const kB = [wide, middle, narrow, jpeg].map(({ bytes }) => Math.round(bytes.length / 1024));
    // Noise is the hardest there is.
    for (const [i, most] of [260, 130, 70, 200].entries()) expect(kB[i]).toBeLessThanOrEqual(most);
    const small = await encodeHero(scope, await pngOf(800, 400));
    expect([small.wide.width, small.middle.width, small.narrow.width, small.jpeg.width]).toEqual([800, 800, 640, 800]);
  });

  it.each([
    [700, 700, 700, 368],
    [3000, 1000, 1200, 630],
    [1300, 600, 1142, 600],
  ])("is a card of the one shape that is never larger than the upload: %i × %i", async (width, height, ...made) => {
    const card = await encodeCard(scope, await pngOf(width, height));
    expect([card.width, card.height, card.mime]).toEqual([...made, "image/jpeg"]);
  });

  it("is not made of too few pixels", async () => {
    await expect(encodeHero(scope, await pngOf(500, 400))).rejects.toThrow(/only 500 × 400 pixels.*at least 640 × 320/);
    await expect(encodeCard(scope, await pngOf(600, 300))).rejects.toMatchObject({
      fields: { card: [expect.stringMatching(/only 600 × 300 pixels.*at least 600 × 315/)] },
    });
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

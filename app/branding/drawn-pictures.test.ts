import { rmSync } from "node:fs";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { mintStorefrontScope } from "~/kit/scope-mint";
import { freshDatabase } from "../../tests/support/database";
import { type Brand, defaultBrand } from "./brand";
import { type DrawnName, drawnNames } from "./drawn-names";
import { readDrawnPicture } from "./drawn-pictures.server";
import { fontKeys } from "./fonts";

// Each drawing starts a process.
vi.setConfig({ testTimeout: 60_000 });

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

const draw = (name: DrawnName, change: Partial<Brand> = {}, shop = "one") =>
  readDrawnPicture(mintStorefrontScope(shop), name, { ...defaultBrand("Zwickau & Sons"), ...change });
const sizeOf = async ({ bytes }: { bytes: Uint8Array }) => {
  const { width, height, format } = await sharp(bytes).metadata();
  return [width, height, format];
};
const colourAt = async ({ bytes }: { bytes: Uint8Array }, left: number, top: number) => {
  const pixel = await sharp(bytes).extract({ left, top, width: 1, height: 1 }).ensureAlpha().raw().toBuffer();
  return [...pixel].map((value) => value >> 4);
};

it("is of the size that its name says", async () => {
  for (const name of Object.keys(drawnNames) as DrawnName[]) {
    const side = Number(/\d+/.exec(name)?.[0] ?? 512);
    expect([name, ...(await sizeOf(await draw(name)))]).toEqual([
      name,
      ...(name === "card.png" ? [1200, 630] : [side, side]),
      "png",
    ]);
  }
});

it("is an initial on the brand's colour, in ink that can be read, filling what is cut into shapes", async () => {
  const yellow = { primary: "#ffee00", radius: "pill", name: "éclair 9" } as const;
  const [tile, mask, home] = [
    await draw("icon-512.png", yellow),
    await draw("icon-mask.png", yellow),
    await draw("icon-180.png", yellow),
  ];
  expect(await colourAt(tile, 2, 2)).toEqual([0, 0, 0, 0]);
  expect(await colourAt(mask, 2, 2)).toEqual([15, 14, 0, 15]);
  expect(await colourAt(home, 2, 2)).toEqual([15, 14, 0, 15]);
  const { channels: onYellow } = await sharp(mask.bytes).stats();
  expect(onYellow.slice(0, 3).map(({ min }) => min)).toEqual([0, 0, 0]);
  const { channels: onBlue } = await sharp((await draw("icon-mask.png", { primary: "#1f4f82" })).bytes).stats();
  expect(onBlue.slice(0, 3).map(({ min, max }) => [min > 20, max])).toEqual(Array(3).fill([true, 255]));
});

it("is drawn in every heading face of the list, each with letters of its own", async () => {
  const icons = new Set<string>();
  for (const font of fontKeys)
    icons.add(Buffer.from((await draw("icon-512.png", { font, name: "Rg" })).bytes).toString("base64"));
  // Of a file of its own.
  for (const font of fontKeys)
    icons.add(Buffer.from((await draw("icon-512.png", { font, name: "Łódź" })).bytes).toString("base64"));
  expect(icons.size).toBe(fontKeys.length * 2);
  rmSync(path.join(database.folder, "faces"), { recursive: true });
  expect(await sizeOf(await draw("icon-32.png", { name: "Unpacked again" }))).toEqual([32, 32, "png"]);
});

it.each([
  ["marks of the text language", "A&B \"Quoted\" 'n' & Co"],
  ["what looks like an entity", "&lt;b&gt; &amp; &#0;"],
  ["one word of 60 letters", "W".repeat(60)],
  ["no letter at all", "★ ☎"],
  ["other scripts", "Ελληνικά שלום 電話"],
])("takes a name of %s", async (_what, name) => {
  expect(await sizeOf(await draw("card.png", { name, tagline: "x".repeat(100) }))).toEqual([1200, 630, "png"]);
  expect(await sizeOf(await draw("icon-192.png", { name }))).toEqual([192, 192, "png"]);
});

it("is drawn once for a brand, and anew when the brand is another", async () => {
  const [first, again] = await Promise.all([draw("card.png"), draw("card.png")]);
  expect(again).toBe(first);
  expect(await draw("card.png", { primary: "#7a1f4b" })).not.toBe(first);
  expect(await draw("card.png", {}, "two")).not.toBe(first);
  // What an icon does not show does not draw it anew.
  expect(await draw("icon-16.png", { tagline: "Another" })).toBe(await draw("icon-16.png"));
});

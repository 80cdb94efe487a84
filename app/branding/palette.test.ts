import { expect, it } from "vitest";
import { paletteOf } from "./palette";

/** A picture of stripes: each colour as often as it says. */
const picture = (...stripes: [hex: string, pixels: number, alpha?: number][]) =>
  new Uint8Array(
    stripes.flatMap(([hex, pixels, alpha = 255]) => {
      const n = Number.parseInt(hex.slice(1), 16);
      return Array.from({ length: pixels }, () => [n >> 16, (n >> 8) & 255, n & 255, alpha]).flat();
    }),
  );

it("names the colours of a logo by how much they cover and how strong they are", () => {
  expect(paletteOf(picture(["#0e5a73", 900], ["#ff8a6b", 500], ["#ffffff", 4000], ["#222222", 800]))).toEqual([
    "#ff8a6b",
    "#0e5a73",
  ]);
});

it("leaves out what is transparent, grey, or a shade of one that it has", () => {
  expect(paletteOf(picture(["#0e5a73", 900, 20], ["#808080", 900], ["#7f8081", 50]))).toEqual([]);
  expect(paletteOf(picture(["#c4105f", 900], ["#c6125f", 300], ["#c2105d", 200]))).toHaveLength(1);
});

it("names five at most", () => {
  const many = ["#ff0000", "#00aa00", "#0000ff", "#ffaa00", "#aa00ff", "#00aaff", "#ff00aa"];
  expect(paletteOf(picture(...many.map((hex): [string, number] => [hex, 100])))).toHaveLength(5);
  expect(paletteOf(new Uint8Array())).toEqual([]);
});

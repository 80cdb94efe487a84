import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { defaultBrand } from "./brand";
import { cornerRadii } from "./brand-lists";
import { fontKeys } from "./fonts";
import { contrast } from "./oklch";
import { shapeTokens, typeTokens } from "./shape-tokens";
import { brandCss, colourTokens, contrastPairs } from "./tokens";

const names = [...colourTokens, ...Object.keys({ ...shapeTokens("slight"), ...typeTokens("inter") })];
const consoles = readFileSync("app/ui/styles/tokens.css", "utf8");
const theme = readFileSync("app/tailwind.css", "utf8");

const filesIn = (folder: string, end: RegExp) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => end.test(name) && !/(tokens|print)\.css$/.test(name))
    .map((name) => readFileSync(path.join(folder, name), "utf8"))
    .join("\n");
/** What a storefront may paint with: its style sheets, and utilities in its markup. */
const sheets = filesIn("app/ui/styles", /\.css$/);
const markup = ["app/routes/storefront", "app/ui", "app/service-path"].map((folder) => filesIn(folder, /\.tsx$/)).join("\n");

/** A token in a sheet, or the utility that `tailwind.css` makes of it in markup. */
function isUsed(token: string) {
  if (sheets.includes(`var(--${token})`)) return true;
  const utilities = [...theme.matchAll(/--(?:color|radius|font|text)-([\w-]+): [^;]*?var\(--([\w-]+)\)/g)]
    .filter(([, , from]) => from === token)
    .map(([, utility]) => utility);
  return utilities.some((utility) => new RegExp(`[-:](?:${utility})(?![\\w-])`).test(markup));
}

describe("the tokens of a brand", () => {
  it("are about forty, each used by a shop's pages", () => {
    expect(names).toHaveLength(43);
    expect(names.filter((token) => !isUsed(token))).toEqual([]);
    expect(isUsed("a-token-that-nothing-uses"), "the control").toBe(false);
  });

  it("all stand in a brand's sheet, colours once for each scheme", () => {
    const css = brandCss(defaultBrand("Acme"));
    const count = (token: string) => css.split(`--${token}:`).length - 1;
    expect(names.filter((token) => count(token) !== ((colourTokens as readonly string[]).includes(token) ? 2 : 1))).toEqual([]);
  });

  it("all have a value in the consoles' own look, whose pairs can be read in both schemes", () => {
    const [light = "", dark = ""] = consoles.split("@media");
    const values = (sheet: string) =>
      Object.fromEntries([...sheet.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, k, v]) => [k, v]));
    expect(names.filter((token) => !light.includes(`--${token}:`))).toEqual([]);
    for (const scheme of [values(light), values(dark)]) {
      expect(colourTokens.filter((token) => !scheme[token])).toEqual([]);
      const weak = contrastPairs.filter(({ front, on, atLeast }) => contrast(scheme[front] ?? "", scheme[on] ?? "") < atLeast);
      expect(weak.map(({ front, on }) => `${front} on ${on}`)).toEqual([]);
    }
  });
});

describe("shape and type", () => {
  it("differ for every choice of corners and of faces", () => {
    const shapes = (Object.keys(cornerRadii) as (keyof typeof cornerRadii)[]).map((corners) => shapeTokens(corners));
    expect(new Set(shapes.map((shape) => JSON.stringify(shape))).size).toBe(4);
    expect(shapes.map(({ rule, inset, "radius-field": field }) => `${rule} ${inset} ${field}`)).toEqual([
      "3px 0px 0px",
      "1px 0px 0px",
      "1px 16px 18px",
      "1px 16px 30px",
    ]);
    const faces = fontKeys.map((font) => JSON.stringify(typeTokens(font)));
    expect(new Set(faces).size).toBe(fontKeys.length);
  });
});

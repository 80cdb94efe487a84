import { describe, expect, it } from "vitest";
import { defaultBrand } from "./brand";
import { neutralTones } from "./brand-lists";
import { contrast, luminance, toLch } from "./oklch";
import { brandCss, colourTokens, contrastPairs, deriveTokens } from "./tokens";

/** Repeats the same colours on every run, so that a failure can be looked at. */
function* colours(count: number, seed = 20261122) {
  let state = seed;
  for (let i = 0; i < count; i += 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield `#${(state >>> 8).toString(16).padStart(6, "0")}`;
  }
}

function failures(primary: string, accent: string) {
  const found: string[] = [];
  const neutral = neutralTones[Number.parseInt(primary.slice(-1), 16) % 3] ?? "plain";
  const both = deriveTokens({ primary, accent, neutral });
  for (const scheme of ["light", "dark"] as const) {
    for (const { front, on, atLeast } of contrastPairs) {
      const ratio = contrast(both[scheme][front], both[scheme][on]);
      if (ratio < atLeast) found.push(`${primary} ${neutral} ${scheme}: ${front} on ${on} ${ratio.toFixed(2)} < ${atLeast}`);
    }
  }
  return found;
}

describe("derived tokens", () => {
  it("keep every pair readable for 5,000 colours in both schemes", () => {
    const all = [...colours(5000)];
    expect(all).toHaveLength(5000);
    expect(new Set(all).size, "nearly all of them different").toBeGreaterThan(4990);
    const found = all.flatMap((colour, i) => failures(colour, all[(i + 1) % all.length] ?? colour));
    expect(found).toEqual([]);
  }, 20_000);

  it("keep every pair readable for the extremes", () => {
    const extremes = [
      "#000000",
      "#ffffff",
      "#808080",
      "#767676",
      "#777777",
      "#ff0000",
      "#00ff00",
      "#0000ff",
      "#ffff00",
      "#00ffff",
      "#ff00ff",
    ];
    expect(extremes.flatMap((colour) => failures(colour, colour))).toEqual([]);
  });

  it("keep the fills as they were asked and the hue of what moved", () => {
    const { light, dark } = deriveTokens({ primary: "#f6821f", accent: "#ffcc00", neutral: "cool" });
    expect([light.brand, dark.brand, light.accent, dark.accent]).toEqual(["#f6821f", "#f6821f", "#ffcc00", "#ffcc00"]);
    expect(light["on-brand"]).toBe("#000000");
    expect(Math.abs(toLch(light["brand-text"]).h - toLch("#f6821f").h)).toBeLessThan(0.06);
    expect(luminance(light["brand-text"])).toBeLessThan(luminance("#f6821f"));
  });

  it("leave a colour alone that reads already", () => {
    expect(deriveTokens({ primary: "#123a63", accent: "#123a63", neutral: "warm" }).light["brand-text"]).toBe("#123a63");
  });

  it("change the fill under the pointer so that it is seen", () => {
    for (const colour of colours(500, 7)) {
      const { light } = deriveTokens({ primary: colour, accent: colour, neutral: "plain" });
      expect(light["brand-hover"], colour).not.toBe(light.brand);
    }
  });

  it("name every text token in some pair", () => {
    const used = new Set(contrastPairs.flatMap((pair) => [pair.front, pair.on]));
    expect(colourTokens.filter((token) => !used.has(token))).toEqual(["border", "shadow", "plate"]);
  });
});

describe("brandCss", () => {
  it("carries the true colour, both schemes and nothing else", () => {
    const css = brandCss(defaultBrand("Acme"));
    expect(css).toContain("--brand:#1f4f82;");
    expect(css.match(/--surface:/g)).toHaveLength(2);
    expect(css).not.toMatch(/[<>&\\"]/);
  });

  it("refuses to build a sheet from a value that nobody validated", () => {
    expect(() => brandCss({ ...defaultBrand("Acme"), accent: "</style><script>" })).toThrow();
    expect(() => brandCss({ ...defaultBrand("Acme"), accent: "red;}body{background:url(//x)" })).toThrow();
  });
});

import { expect, it } from "vitest";
import { type Brand, defaultBrand } from "./brand";
import type { LogoRef } from "./brand-pictures";
import { shownPictures } from "./picture-view";

const at = { stored: (id: string) => `/a/${id}`, drawn: (name: string) => `/drawn/${name}` };
const mark = (id: string, ink: "dark" | "light"): LogoRef => ({
  ...{ id, pngId: `${id}-png`, width: 200, height: 50, palette: [] },
  ...{ onLight: ink === "dark", onDark: ink === "light" },
});
const logoOf = (change: Partial<Brand>) => {
  const { logo } = shownPictures({ ...defaultBrand("Acme"), ...change }, at);
  return logo && { url: logo.url, onDark: logo.onDark?.url ?? null, plates: logo.plates };
};
const both = { logo: mark("ink", "dark"), logoDark: mark("white", "light") };

it.each<[string, Partial<Brand>, ReturnType<typeof logoOf>]>([
  ["no logo", {}, null],
  ["one logo, on a plate where it would be lost", { logo: both.logo }, { url: "/a/ink", onDark: null, plates: ["on-dark"] }],
  ["two logos, each on its own page", both, { url: "/a/ink", onDark: "/a/white", plates: [] }],
  ["always light: the dark one is never shown", { ...both, colourScheme: "light" }, { url: "/a/ink", onDark: null, plates: [] }],
  ["always dark: only the dark one is shown", { ...both, colourScheme: "dark" }, { url: "/a/white", onDark: null, plates: [] }],
  [
    "always dark without a dark one",
    { logo: both.logo, colourScheme: "dark" },
    { url: "/a/ink", onDark: null, plates: ["always-on-dark"] },
  ],
  ["a dark one alone", { logoDark: both.logoDark }, { url: "/a/white", onDark: null, plates: ["on-light"] }],
  [
    "two that were mixed up",
    { logo: both.logoDark, logoDark: both.logo },
    { url: "/a/white", onDark: "/a/ink", plates: ["on-light", "on-dark"] },
  ],
])("shows %s", (_what, change, expected) => expect(logoOf(change)).toEqual(expected));

const hero = { id: "jpeg", width: 1024, height: 512, webp: [640, 1024].map((width) => ({ id: `w${width}`, width })) };

it("offers the picture at the top in its widths, and reads nothing out for decoration", () => {
  const brand = { ...defaultBrand("Acme"), hero, heroAlt: "Two technicians" };
  expect(shownPictures(brand, at).hero).toEqual({
    ...{ url: "/a/jpeg", width: 1024, height: 512 },
    ...{ srcSet: "/a/w640 640w, /a/w1024 1024w", alt: "Two technicians" },
  });
  expect(shownPictures({ ...brand, heroIsDecoration: true }, at).hero?.alt).toBe("");
});

it("has something drawn where there is no icon and no card, and nothing drawn where there is", () => {
  const plain = shownPictures(defaultBrand("Acme"), at);
  expect(plain.card).toMatchObject({
    url: "/drawn/card.png",
    width: 1200,
    height: 630,
    alt: "Acme: Business phone numbers and messaging",
  });
  expect(Object.values(plain.icons).every((url) => url?.startsWith("/drawn/icon-"))).toBe(true);
  const icon = { id512: "512", id192: "192", id180: "180", id32: "32" };
  const own = shownPictures({ ...defaultBrand("Acme"), icon, card: { id: "card", width: 800, height: 420 } }, at);
  expect(own.card).toMatchObject({ url: "/a/card", width: 800, height: 420 });
  // An icon from before some sizes were made.
  expect(own.icons).toMatchObject({ px16: null, px32: "/a/32", px48: null, px180: "/a/180", mask512: null });
});

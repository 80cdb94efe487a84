import { describe, expect, it } from "vitest";
import { defaultBrand } from "./brand";
import { navPages } from "./brand-lists";
import { chosenOf, completeFields, fromStored, toStored } from "./stored-brand";

/** A row as it was written before there was inheritance: every input of that time, set or not. */
const oldRow = {
  name: "Harborline",
  tagline: "",
  primary: "#0e5a73",
  accent: "#e4572e",
  neutral: "cool",
  font: "public-sans",
  radius: "slight",
  heroHeadline: "",
  heroText: "Pick a number.",
  about: "We look after computers.\nAnd phones.",
  why: "",
  description: "",
  supportPhone: "(207) 555-0142",
  supportEmail: "help@harborline.example",
  supportHours: "",
  nameBesideLogo: false,
  logo: { id: "l".repeat(21), pngId: "p".repeat(21), width: 200, height: 80, onLight: true, onDark: false },
  icon: null,
};

describe("a stored brand", () => {
  it("from before an input existed reads as it looked, the new inputs inherited", () => {
    const brand = fromStored(JSON.stringify(oldRow), "Harborline Inc.");
    expect(brand).toMatchObject({
      name: "Harborline",
      tagline: "",
      primary: "#0e5a73",
      nameBesideLogo: false,
      logo: oldRow.logo,
    });
    expect(brand.heroHeadline).toBe(defaultBrand("Harborline").heroHeadline);
    expect(brand.description).toMatch(/^Harborline sells/);
    expect(brand).toMatchObject({
      browserTitle: "Harborline",
      mailSenderName: "Harborline",
      colourScheme: "follow",
      terms: "",
      social: {},
    });
    expect(brand.navPages).toEqual([...navPages]);
  });

  it("keeps only what the partner set", () => {
    const brand = { ...defaultBrand("Acme"), primary: "#aa0000", about: "Us" };
    expect(JSON.parse(toStored(brand, "Acme"))).toEqual({ primary: "#aa0000", about: "Us" });
    expect(JSON.parse(toStored(defaultBrand("Acme"), "Acme Inc."))).toEqual({ name: "Acme" });
  });

  it.each([{}, { tagline: "" }, { name: "" }, { navPages: [], navLinks: [{ label: "Blog", url: "https://example.com/" }] }])(
    "comes back as it was stored: %j",
    (change) => {
      const brand = { ...defaultBrand("Acme"), ...completeFields(change, "Acme") };
      expect(fromStored(toStored(brand, "Acme"), "Acme")).toEqual(brand);
    },
  );
});

describe("chosenOf", () => {
  const before = defaultBrand("Acme");

  it("lets what was inherited follow a new name, and keeps what was written", () => {
    const sent = { ...before, name: "Zenith", tagline: "Up" };
    const { description, browserTitle, mailSenderName } = completeFields(chosenOf(sent, before, "Acme"), "Acme");
    expect(description).toMatch(/^Zenith sells/);
    expect([browserTitle, mailSenderName]).toEqual(["Zenith – Up", "Zenith"]);
    const written = { ...before, description: "Our own words" };
    const later = completeFields(chosenOf({ ...written, name: "Zenith" }, written, "Acme"), "Acme");
    expect(later.description).toBe("Our own words");
  });

  it("takes what is left out, or emptied where something must stand, back to the inherited value", () => {
    const written = { ...before, tagline: "Ours", heroHeadline: "Ours" };
    const { tagline: _gone, ...sent } = { ...written, heroHeadline: "" };
    const after = completeFields(chosenOf(sent, written, "Acme"), "Acme");
    expect([after.tagline, after.heroHeadline]).toEqual([before.tagline, before.heroHeadline]);
  });
});

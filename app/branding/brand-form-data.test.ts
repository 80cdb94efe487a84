import { expect, it } from "vitest";
import { brandFieldsFrom, pressedField } from "./brand-form-data";
import { chosenFieldsSchema } from "./brand-schema";

const form = (fields: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
};
const typed = { name: "Acme", tagline: "Ours", primary: "#f6821f", supportEmail: "help@acme.example", terms: "" };

it("gathers what was posted under dotted names", () => {
  const fields = brandFieldsFrom(
    form({
      ...typed,
      "navPages.contact": "on",
      "navLinks.1.label": "Blog",
      "navLinks.1.url": "https://acme.example",
      "social.x": "https://x.com/acme",
    }),
  );
  expect(chosenFieldsSchema.parse(fields)).toMatchObject({
    navPages: ["contact"],
    navLinks: [{ label: "Blog", url: "https://acme.example/" }],
    social: { x: "https://x.com/acme" },
    nameBesideLogo: false,
  });
});

it("does what the form's own buttons ask for, and says where the page should stand", () => {
  const back = form({ ...typed, back: "tagline" });
  expect(brandFieldsFrom(back)).not.toHaveProperty("tagline");
  expect(pressedField(back)).toBe("#tagline");
  const pick = form({ ...typed, pick: "primary #ba5d00" });
  expect(brandFieldsFrom(pick).primary).toBe("#ba5d00");
  expect(pressedField(pick)).toBe("#primary");
  expect(brandFieldsFrom(form({ ...typed, pick: "name #ba5d00" })).name).toBe("Acme");
  expect(pressedField(form({ ...typed, back: '"><script>' }))).toBe("");
});

it("begins an empty legal page with a text that asks for a lawyer, and never writes over one", () => {
  const started = brandFieldsFrom(form({ ...typed, starter: "terms" }));
  expect(started.terms).toMatch(/lawyer[\s\S]*Acme[\s\S]*help@acme\.example/);
  expect(chosenFieldsSchema.safeParse(started).success).toBe(true);
  expect(brandFieldsFrom(form({ ...typed, terms: "Mine", starter: "terms" })).terms).toBe("Mine");
});

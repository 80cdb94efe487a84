import { expect, it } from "vitest";
import { defaultBrand } from "./brand";
import { brandSchema } from "./brand-schema";
import { liveInputs, liveMessage, liveTexts } from "./live-brand";
import { deriveTokens } from "./tokens";

const saved = { ...defaultBrand("Acme"), heroHeadline: "Saved headline" };
const inherited = defaultBrand("Acme");
const typed = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ heroHeadline: "Saved headline", ...fields })) form.set(name, value);
  return liveInputs(form, saved, inherited);
};

it("takes what the form can save", () => {
  const fields = { primary: "#A3195B", neutral: "warm", font: "fraunces", radius: "pill", colourScheme: "dark" };
  const next = typed({ ...fields, heroHeadline: " Typed ", tagline: "A tagline" });
  expect(next).toMatchObject({ ...fields, primary: "#a3195b", heroHeadline: "Typed", tagline: "A tagline" });
  expect(liveMessage(next, "light")).toMatchObject({
    colours: deriveTokens(next).dark,
    choices: { font: "fraunces", radius: "pill", scheme: "dark" },
    texts: { heroHeadline: "Typed" },
  });
  expect(liveMessage({ ...next, colourScheme: "follow" }, "light").choices.scheme).toBe("light");
});

it("keeps what was there where something else is typed", () => {
  const odd = { primary: "red", neutral: "pink", font: "Comic Sans", radius: "99px", colourScheme: "both" };
  const { primary, neutral, font, radius, colourScheme } = saved;
  expect(typed(odd)).toMatchObject({ primary, neutral, font, radius, colourScheme });
  for (const heroHeadline of ["<b>", "x".repeat(91)]) expect(typed({ heroHeadline }).heroHeadline).toBe("Saved headline");
});

it("shows the inherited text where a field is emptied", () => {
  expect(typed({ heroHeadline: "  " }).heroHeadline).toBe(inherited.heroHeadline);
});

it("lets a text be as long as it may be saved", () => {
  for (const [name, most] of Object.entries(liveTexts)) {
    const lengths = [most, most + 1].map((length) => brandSchema.partial().safeParse({ [name]: "x".repeat(length) }).success);
    expect(lengths, name).toEqual([true, false]);
  }
});

import { expect, test } from "vitest";
import { defaultBrand } from "./brand";
import { legalStarters } from "./legal-starters";
import { blockersOf, brandPublishList, contrastCheck } from "./publish-list";
import { contrastPairs } from "./tokens";

const ready = { ...defaultBrand("Harbor"), supportEmail: "help@harbor.example", terms: "Pay monthly." };
const openFields = (brand: typeof ready) => blockersOf(brandPublishList(brand)).map(({ fix }) => fix.to);

test("a brand with a name and a way to reach support can be published", () => {
  expect(openFields(ready)).toEqual([]);
  expect(openFields({ ...ready, supportEmail: "", supportPhone: "(201) 555-0123" })).toEqual([]);
});

test("each blocker leads to its field", () => {
  expect(openFields({ ...ready, name: "" })).toEqual(["/partner/brand#name"]);
  expect(openFields({ ...ready, supportEmail: "" })).toEqual(["/partner/brand#supportPhone"]);
  expect(openFields({ ...ready, terms: "" })).toEqual(["/partner/brand#terms"]);
});

test("a starting text does not go out as it is", () => {
  const facts = { name: "Harbor", email: "help@harbor.example" };
  expect(openFields({ ...ready, terms: legalStarters.terms(facts) })).toEqual(["/partner/brand#terms"]);
  expect(openFields({ ...ready, terms: "A bill is due [14] days after its date." })).toEqual(["/partner/brand#terms"]);
  expect(
    openFields({ ...ready, terms: "See [our rates](https://harbor.example) and [the law][1].\n\n[1]: https://law.example" }),
  ).toEqual([]);
  const items = brandPublishList({ ...ready, privacy: legalStarters.privacy(facts) });
  expect(items.find(({ fix }) => fix.to.endsWith("#privacy"))?.level).toBe("warning");
});

test("what is only worth a look blocks nothing", () => {
  const items = brandPublishList(ready);
  expect(items.every(({ level }) => level === "warning")).toBe(true);
  expect(items.map(({ fix }) => fix.to)).toContain("/partner/brand#logo");
});

test("contrast is checked pair by pair in both schemes", () => {
  for (const primary of ["#ffff00", "#000000", "#ffffff", "#808080"]) {
    expect(contrastCheck({ ...ready, primary, accent: primary })).toEqual({ pairs: contrastPairs.length * 2, unreadable: 0 });
  }
});

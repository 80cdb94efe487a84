import { expect, it } from "vitest";
import { defaultBrand } from "~/branding/brand";
import { nextSteps, type ShopNow } from "./next-steps";

const fresh: ShopNow = { brand: [defaultBrand("Seabright")], version: 1, shown: [], domains: [], team: 1 };
const open = (change: Partial<ShopNow>) =>
  nextSteps({ ...fresh, ...change })
    .filter(({ isDone }) => !isDone)
    .map(({ title, isOptional }) => (isOptional ? `(${title})` : title));

it("ticks each step from what is there", () => {
  expect(open({})).toEqual([
    "Say how customers reach you",
    "Put your logo on it",
    "Say who you are",
    "Set out your terms",
    "Publish your brand",
    "Put products in the shop",
    "Check your prices",
    "Put the shop on a name of your own",
    "(Invite a colleague)",
  ]);
  const brand = { ...defaultBrand("Seabright"), supportEmail: "help@shop.example", about: "We", terms: "# Terms" };
  expect(open({ brand: [brand], version: 2, shown: [{ charges: [] }], domains: [{ state: "serving" }], team: 2 })).toEqual([
    "Put your logo on it",
  ]);
});

it("keeps a step ticked while the shop has it, whatever an older draft lacks", () => {
  const published = { ...defaultBrand("Seabright"), supportPhone: "(201) 555-0123" };
  expect(open({ brand: [defaultBrand("Seabright"), published] })).not.toContain("Say how customers reach you");
});

it("leaves the prices open while a charge on show has none", () => {
  const charge = (retailMicros: string | null) => ({ wholesaleMicros: "1", retailMicros, raisedToFloor: false });
  const shown = (retailMicros: string | null) => ({ shown: [{ charges: [charge(retailMicros)] }] }) as Partial<ShopNow>;
  expect(open(shown(null))).toContain("Check your prices");
  expect(open(shown("2"))).not.toContain("Check your prices");
});

it("leaves out what the role may not change, and leaves a domain open while it does not answer", () => {
  expect(open({ brand: null, domains: null, team: null })).toEqual(["Put products in the shop", "Check your prices"]);
  expect(open({ brand: null, shown: null, domains: null, team: null })).toEqual([]);
  expect(open({ domains: [{ state: "pending" }] })).toContain("Put the shop on a name of your own");
});

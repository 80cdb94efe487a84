import { expect, it } from "vitest";
import { defaultBrand } from "~/branding/brand";
import { nextSteps, type ShopNow } from "./next-steps";

const fresh: ShopNow = { draft: { brand: defaultBrand("Seabright"), draftSavedAt: "" }, shown: [], waiting: 0, domains: [] };
const open = (change: Partial<ShopNow>) =>
  nextSteps({ ...fresh, ...change })
    .filter(({ isDone }) => !isDone)
    .map(({ title }) => title);

it("ticks each step from what is there", () => {
  expect(open({})).toEqual([
    "Say how customers reach you",
    "Put your logo on it",
    "Say who you are",
    "Set out your terms",
    "Put products in the shop",
    "Check your prices",
    "Put the shop on a name of your own",
  ]);
  const brand = { ...fresh.draft.brand, supportEmail: "help@shop.example", about: "We", terms: "# Terms" };
  expect(open({ draft: { brand, draftSavedAt: "" }, shown: [{ charges: [] }], domains: [{ state: "serving" }] })).toEqual([
    "Put your logo on it",
  ]);
  expect(open({ draft: { ...fresh.draft, draftSavedAt: "2026-11-25" }, waiting: 2 })).toEqual(
    expect.arrayContaining(["Publish what you changed", "Answer enquiries"]),
  );
});

it("leaves the domain out for a role that may not see domains, and open while it does not answer", () => {
  expect(open({ domains: null })).not.toContain("Put the shop on a name of your own");
  expect(open({ domains: [{ state: "pending" }] })).toContain("Put the shop on a name of your own");
});

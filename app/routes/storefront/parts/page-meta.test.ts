import { describe, expect, it } from "vitest";
import { defaultBrand } from "~/branding/brand";
import { toBrandView } from "~/branding/brand-view";
import { pageMeta } from "./page-meta";
import { layoutRouteId, type ShopData } from "./shop-data";

const shop: ShopData = {
  brand: toBrandView(defaultBrand("Acme"), { version: 1, carrierName: "Carrier" }),
  seller: { name: "Acme", kind: "msp", isSample: false },
  customer: null,
  isSharedPreview: false,
  origin: "https://acme.example",
};
const tags = (facts: Parameters<typeof pageMeta>[1]) => JSON.stringify(pageMeta([{ id: layoutRouteId, data: shop }], facts));
const canonical = '"rel":"canonical","href":"https://acme.example/numbers"';
const noindex = '"name":"robots","content":"noindex"';

describe("pageMeta", () => {
  it("gives a lasting page one address on the shop's own origin", () => {
    expect(tags({ title: "Numbers", path: "/numbers" })).toContain(canonical);
    expect(tags({ title: "Numbers", path: "/numbers" })).not.toContain(noindex);
  });

  it("keeps a filtered page out of search engines and names no address for it", () => {
    const filtered = tags({ title: "Numbers", path: "/numbers", noindex: true });
    expect(filtered).toContain(noindex);
    expect(filtered).not.toContain(canonical);
  });

  it("never indexes a page whose shop could not be read", () => {
    expect(JSON.stringify(pageMeta([], { title: "Numbers", path: "/numbers" }))).toContain(noindex);
  });
});

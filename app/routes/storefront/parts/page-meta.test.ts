import { describe, expect, it } from "vitest";
import { defaultBrand } from "~/branding/brand";
import { toBrandView } from "~/branding/brand-view";
import { pageMeta } from "./page-meta";
import { layoutRouteId, type ShopData } from "./shop-data";

const shop: ShopData = {
  brand: toBrandView(defaultBrand("Acme"), { version: 2, carrierName: "Carrier" }),
  seller: { name: "Acme", kind: "msp", isSample: false },
  customer: null,
  isSharedPreview: false,
  origin: "https://acme.example",
};
const tags = (facts: Parameters<typeof pageMeta>[1], data = shop) =>
  JSON.stringify(pageMeta([{ id: layoutRouteId, data }], facts));
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

  it("keeps a shop out of search engines until its partner has published", () => {
    const opened = { ...shop, brand: { ...shop.brand, version: 1 } };
    expect(tags({ title: "Numbers", path: "/numbers" }, opened)).toContain(noindex);
    expect(tags({ title: "Numbers", path: "/numbers" }, opened)).not.toContain(canonical);
  });

  it("shows the share card from the shop's own origin, with its size and in words", () => {
    const facts = JSON.parse(tags({ title: "Numbers", path: "/numbers" })) as Record<string, string>[];
    const contentOf = (name: string) => facts.find((tag) => tag.property === name || tag.name === name)?.content;
    expect(contentOf("og:image")).toBe("https://acme.example/brand-assets/card.png?v=2");
    expect([contentOf("og:image:width"), contentOf("og:image:height")]).toEqual(["1200", "630"]);
    expect(contentOf("og:image:alt")).toMatch(/^Acme: /);
    expect(contentOf("twitter:card")).toBe("summary_large_image");
  });

  it("never indexes a page whose shop could not be read", () => {
    expect(JSON.stringify(pageMeta([], { title: "Numbers", path: "/numbers" }))).toContain(noindex);
  });
});

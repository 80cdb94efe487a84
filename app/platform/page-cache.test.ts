import { describe, expect, test } from "vitest";
import { PageCache, pickVariant, preparePage } from "./page-cache.server";

const later = () => Date.now() + 60_000;
const pageOf = (text: string, until = later()) => preparePage(Buffer.from(text), ["Content-Type", "text/html"], until);

describe("PageCache", () => {
  test("keeps partners apart under the same key", async () => {
    const cache = new PageCache();
    cache.set("a", "1 /", await pageOf("of a"));
    expect(cache.get("b", "1 /")).toBeUndefined();
    expect(cache.get("a", "1 /")?.variants.identity.body.toString()).toBe("of a");
  });

  test("finds a page under the request's own spelling, for that partner only", async () => {
    const cache = new PageCache();
    cache.set("a", "1 /n?a=1", await pageOf("list"), "1 /n?a=1&b=");
    expect(cache.get("a", "1 /n?a=1&b=")).toBeDefined();
    cache.set("b", "1 /n?a=1", await pageOf("other"));
    expect(cache.get("b", "1 /n?a=1&b=")).toBeUndefined();
  });

  test("does not give a page whose time is over", async () => {
    const cache = new PageCache();
    cache.set("a", "1 /", await pageOf("old", Date.now() - 1));
    expect(cache.get("a", "1 /")).toBeUndefined();
  });

  test("stays within its bounds, and one partner's flood leaves another's page", async () => {
    const cache = new PageCache();
    cache.set("quiet", "1 /", await pageOf("quiet"));
    const big = { ...(await pageOf("big")), size: 1024 * 1024 };
    for (let i = 0; i < 200; i++) cache.set("busy", `1 /${i}`, big);
    expect(cache.bytes).toBeLessThan(25 * 1024 * 1024);
    expect(cache.get("quiet", "1 /")).toBeDefined();
    for (let p = 0; p < 10; p++) for (let i = 0; i < 24; i++) cache.set(`p${p}`, `1 /${i}`, big);
    expect(cache.bytes).toBeLessThanOrEqual(96 * 1024 * 1024);
  });
});

describe("pickVariant", () => {
  test.each([
    ["gzip, deflate, br", "br"],
    ["gzip", "gzip"],
    ["br;q=0, gzip;q=0.5", "gzip"],
    ["br;q=0.0", "identity"],
    ["", "identity"],
    ["brotli, xgzip", "identity"],
  ])("for %j takes %s", async (accept, expected) => {
    const page = await pageOf("hello ".repeat(500));
    expect(pickVariant(page, accept)).toBe(page.variants[expected as keyof typeof page.variants]);
  });

  test("gives each encoding a strong tag of its own", async () => {
    const { variants } = await pageOf("hello");
    expect(new Set([variants.br.etag, variants.gzip.etag, variants.identity.etag]).size).toBe(3);
    expect(variants.br.etag).toMatch(/^"[^"]+"$/);
  });
});

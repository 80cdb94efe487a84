import { expect, it } from "vitest";
import { assetResponse } from "./asset-response";

const asset = { mime: "image/webp", bytes: new Uint8Array([1, 2, 3]) };

it("may be kept for ever and can be nothing but a picture", async () => {
  const response = assetResponse(asset, new Request("http://shop.test/brand-assets/x"));
  expect(Object.fromEntries(response.headers)).toMatchObject({
    "content-type": "image/webp",
    "cache-control": "public, max-age=31536000, immutable",
    "x-content-type-options": "nosniff",
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
  });
  expect((await response.arrayBuffer()).byteLength).toBe(3);
});

it("is not for shared caches when it is a draft's", () => {
  const response = assetResponse(asset, new Request("http://portal.test/partner/brand-assets/x"), { audience: "private" });
  expect(response.headers.get("Cache-Control")).toMatch(/^private,/);
});

it("is kept for a day when it is drawn from a brand that may change", () => {
  const response = assetResponse(asset, new Request("http://shop.test/brand-assets/card.png"), { for: "a day" });
  expect(response.headers.get("Cache-Control")).toBe("public, max-age=86400");
});

import { expect, test } from "vitest";
import { isOwnPost } from "./same-origin";

const own = "https://shop.example";

test.each([
  ["a page of this site", { "sec-fetch-site": "same-origin" }, true],
  ["an old browser with the site's origin", { origin: own }, true],
  ["a sibling storefront", { "sec-fetch-site": "same-site", origin: "https://other.example" }, false],
  ["another site", { "sec-fetch-site": "cross-site", origin: own }, false],
  ["the address bar", { "sec-fetch-site": "none" }, false],
  ["an old browser from elsewhere", { origin: "https://evil.example" }, false],
  ["a sandboxed frame", { origin: "null" }, false],
  ["the same host on another port", { origin: "https://shop.example:8443" }, false],
  [
    "this site by one header and another by the other",
    { "sec-fetch-site": "same-origin", origin: "https://evil.example" },
    false,
  ],
  ["this site, by both headers", { "sec-fetch-site": "same-origin", origin: own }, true],
  ["neither header", {}, false],
])("a post from %s", (_who, headers, allowed) => expect(isOwnPost(headers, own)).toBe(allowed));

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { safeRedirect } from "./safe-redirect";

const origin = "https://portal.test";

const hostile: unknown[] = [
  "//evil.test",
  "//evil.test/partner/brand",
  "///evil.test",
  "////evil.test/partner",
  "/\\evil.test",
  "\\\\evil.test",
  "\\/evil.test",
  "/partner\\..\\..\\evil",
  "https://evil.test/partner",
  "http://portal.test/partner",
  "https:evil.test",
  "https://portal.test@evil.test/",
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "data:text/html,hi",
  "/\t/evil.test",
  "/\n/evil.test",
  "/\r\nSet-Cookie: a=b",
  "/partner\u0000",
  "\t//evil.test",
  " //evil.test",
  "/.//evil.test",
  "/..//evil.test",
  "/partner/..//evil.test",
  "/partner/../carrier",
  "/partner/%2e%2e/carrier",
  "/partner/.%2E/%2e./carrier",
  "/%5cevil.test",
  "/partner/%5C..%5C",
  "/partner/%0d%0aLocation:%20//evil",
  "/partner/%00",
  "/partner%7f",
  "/carrier",
  "/carrier/partners",
  "/partnership",
  "/partner-evil",
  "/account",
  "/",
  "",
  "partner",
  "@evil.test",
  "/partner/sign-out",
  "/partner/sign-in",
  "/partner/sign-in?to=/partner",
  `/partner/${"a".repeat(2000)}`,
  null,
  undefined,
  7,
  ["/partner"],
  { toString: () => "/partner/brand" },
  "//portal.test/partner",
  "/\u0085/evil.test",
];

describe("safeRedirect", () => {
  it.each(hostile.map((to) => [to]))("sends %j to the door's home", (to) => {
    expect(safeRedirect(to, origin, "partner")).toBe("/partner");
  });

  it("keeps what stays in the door, with its query", () => {
    for (const to of ["/partner", "/partner/", "/partner/listings?sort=name&page=2", "/partner/brand#logo"]) {
      expect(safeRedirect(to, origin, "partner")).toBe(to);
    }
    expect(safeRedirect("/carrier/partners", origin, "carrier")).toBe("/carrier/partners");
    expect(safeRedirect("/numbers?contains=22", origin, "shop")).toBe("/numbers?contains=22");
  });

  it("does not send a customer to the consoles' paths or back to the door", () => {
    for (const to of [
      "/partner",
      "/carrier/x",
      "/sign-out",
      "/sign-in?to=%2Faccount",
      "/.//evil.test",
      "/a/..//evil.test",
      "//evil.test/numbers",
    ])
      expect(safeRedirect(to, origin, "shop")).toBe("/account");
  });

  it("always lands on this origin and in this door, whatever is asked", () => {
    const parts = fc.constantFrom(
      "/",
      "//",
      "\\",
      "..",
      ".",
      "partner",
      "carrier",
      "evil.test",
      "%2f",
      "%5c",
      "@",
      ":",
      "?",
      "#",
      "\t",
      "\n",
      "https:",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(parts, { maxLength: 9 }).map((p) => p.join("")),
        ),
        (to) => {
          const url = new URL(safeRedirect(to, origin, "partner"), `${origin}/partner/sign-in`);
          expect(url.origin).toBe(origin);
          expect(url.pathname).toMatch(/^\/partner(\/|$)/);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

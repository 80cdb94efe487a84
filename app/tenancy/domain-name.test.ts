import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inOwnLetters, isApex, parseDomain } from "./domain-name";

const platform = ["portal.example.com", "shops.example.net"];
const parse = (text: string) => parseDomain(text, platform);

describe("parseDomain", () => {
  test.each([
    ["shop.harbor.test", "shop.harbor.test"],
    ["  Shop.HARBOR.test. ", "shop.harbor.test"],
    ["https://shop.harbor.test/", "shop.harbor.test"],
    ["harbor.co.uk", "harbor.co.uk"],
    ["bücher.example", "xn--bcher-kva.example"],
    ["xn--bcher-kva.example", "xn--bcher-kva.example"],
    ["shop。harbor.test", "shop.harbor.test"],
    ["example.com.harbor.test", "example.com.harbor.test"],
    ["other.example.com", "other.example.com"],
  ])("takes %s", (text, host) => expect(parse(text)).toEqual({ host }));

  test.each([
    ["", /Type the name/],
    ["*.harbor.test", /stands for many/],
    ["192.0.2.1", /number address/],
    ["[2001:db8::1]", /number address/],
    ["2001:db8::1", /number address/],
    ["0x7f.1", /number address|not a domain/],
    ["shop_one.harbor.test", /underscore/],
    ["harbor", /one part/],
    ["me@harbor.test", /e-mail/],
    ["harbor.test/shop", /alone/],
    ["harbor.test:8443", /port/],
    ["shop harbor.test", /not a domain name/],
    ["shop%2eharbor.test", /not a domain name/],
    ["-shop.harbor.test", /not a domain name/],
    ["shop..harbor.test", /not a domain name/],
    [`${"a".repeat(64)}.test`, /not a domain name/],
    ["xn--a.test", /not a domain name/],
    ["co.uk", /shared by many/],
    ["github.io", /shared by many/],
    ["printer.local", /cannot be reached/],
    ["shop.localhost", /cannot be reached/],
    ["portal.example.com", /portal itself/],
    ["x.portal.example.com", /portal itself/],
    ["example.com", /portal itself/],
    ["harborline.shops.example.net", /portal itself/],
    ["SHOPS.example.net.", /portal itself/],
    ["example.net", /portal itself/],
  ])("says what is wrong with %j", (text, sentence) => {
    expect(parse(text)).toEqual({ problem: expect.stringMatching(sentence) });
    expect(parse(text)).toEqual({ problem: expect.stringMatching(/\.$/) });
  });

  test("never gives what the gate could not be asked for", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ maxLength: 80 }), fc.domain(), fc.webUrl()), (text) => {
        const parsed = parse(text);
        expect("problem" in parsed || /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(parsed.host)).toBe(true);
      }),
    );
  });
});

test("tells a registrable domain from what is under it", () => {
  expect(["harbor.co.uk", "harbor.test", "www.harbor.test", "shop.harbor.co.uk"].map(isApex)).toEqual([true, true, false, false]);
});

test("shows an internationalised name in its own letters", () => {
  expect(inOwnLetters("xn--bcher-kva.example")).toBe("bücher.example");
  expect(inOwnLetters("shop.harbor.test")).toBe("shop.harbor.test");
});

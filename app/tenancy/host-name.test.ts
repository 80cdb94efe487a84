import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseHostName } from "./host-name";

describe("parseHostName", () => {
  test.each([
    ["shop.example.com", "shop.example.com"],
    ["SHOP.Example.COM", "shop.example.com"],
    ["shop.example.com:8443", "shop.example.com"],
    ["shop.example.com.", "shop.example.com"],
    ["shop.example.com.:80", "shop.example.com"],
    ["localhost:3000", "localhost"],
    ["xn--bcher-kva.example", "xn--bcher-kva.example"],
  ])("reads %s", (header, name) => expect(parseHostName(header)).toBe(name));

  test.each([
    ["nothing", undefined],
    ["empty", ""],
    ["a dot", "."],
    ["two dots at the end", "shop.example.com.."],
    ["an empty label", "shop..example.com"],
    ["IPv4", "127.0.0.1"],
    ["IPv4 with a port", "127.0.0.1:3000"],
    ["IPv4 as one number", "2130706433"],
    ["IPv4 in hexadecimal", "0x7f.0x1"],
    ["IPv6", "[::1]:3000"],
    ["userinfo", "a@evil.example"],
    ["white space", "shop.example.com evil"],
    ["a path", "shop.example.com/evil"],
    ["an underscore", "a_b.example.com"],
    ["a hyphen first", "-a.example.com"],
    ["letters outside ASCII", "bücher.example"],
    ["a full-width dot", "shop。example"],
    ["port 0", "shop.example.com:0"],
    ["port 65536", "shop.example.com:65536"],
    ["a port in words", "shop.example.com:http"],
    ["two ports", "shop.example.com:80:80"],
    ["a long label", `${"a".repeat(64)}.example.com`],
    ["a long name", `${"a.".repeat(130)}com`],
    ["two hosts", "a.example,b.example"],
  ])("refuses %s", (_what, header) => expect(parseHostName(header)).toBeNull());

  test("never gives anything but a lower-case name of letters, digits, hyphens and dots", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (header) => {
        const name = parseHostName(header);
        expect(name === null || /^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(name)).toBe(true);
      }),
    );
  });
});

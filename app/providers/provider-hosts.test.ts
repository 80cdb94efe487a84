import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hostBelongsTo, readHostPattern } from "./provider-hosts";

const list = (...texts: string[]) =>
  texts.map((text) => {
    const pattern = readHostPattern(text);
    if (!pattern) throw new Error(`${text} is no pattern`);
    return { pattern };
  });

describe("an address of a trace", () => {
  const network = list("Example.NET.", "192.0.2.0/25", "198.51.100.7", "2001:db8:100::/40", "2001:db8:7::9");
  const inside = [
    "example.net",
    "SIP.Example.net.",
    "a.b.example.net",
    "192.0.2.0",
    "192.0.2.127",
    "198.51.100.7",
    "[2001:db8:1ff:ffff::1]",
    "2001:0DB8:0007:0:0:0:0:9",
    "::ffff:192.0.2.5",
    "::ffff:c000:205",
  ];
  const outside = [
    "badexample.net",
    "example.net.evil.test",
    "net",
    "192.0.2.128",
    "192.0.02.5",
    "198.51.100.70",
    "2001:db8:200::1",
    "2001:db8:7::8",
    "2001:db8:100",
    "::192.0.2.5",
    "1::2::3",
    "192.0.2.5:5060",
    "",
    "example.net example.net",
  ];
  it.each(inside)("%s lies in the network", (address) => expect(hostBelongsTo(network, address)).toBe(true));
  it.each(outside)("%s does not", (address) => expect(hostBelongsTo(network, address)).toBe(false));
  it("is nobody's where nothing is listed", () => expect(hostBelongsTo([], "example.net")).toBe(false));
});

describe("an entry of the list", () => {
  const good: [string, string][] = [
    [" SIP.Example.com. ", "sip.example.com"],
    ["192.0.2.77/24", "192.0.2.0/24"],
    ["192.0.2.7/32", "192.0.2.7"],
    ["2001:DB8:0:0:1:0:0:1", "2001:db8::1:0:0:1"],
    ["2001:db8::/32", "2001:db8::/32"],
    ["::ffff:192.0.2.1", "192.0.2.1"],
    ["::", "::"],
  ];
  const bad = [
    ...[
      "com",
      "192.0.2.1/33",
      "192.0.2.1/7",
      "::/0",
      "2001:db8::/129",
      "192.0.2",
      "1.2.3.4.5",
      "a..b",
      "-a.example",
      "*.example.com",
    ],
    ...["example.com/24", "192.0.2.0/24/8", "192.0.2.0/", "sip:example.com", `${"a".repeat(64)}.example`, "é.example", "[::1"],
  ];
  it.each(good)("%s is kept as %s", (text, pattern) => expect(readHostPattern(text)).toBe(pattern));
  it.each(bad)("%s is none", (text) => expect(readHostPattern(text)).toBeNull());

  it("holds itself, in whatever way an address is written", () => {
    const groups = fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(groups, fc.integer({ min: 16, max: 128 }), (parts, prefix) => {
        const address = parts.map((part) => part.toString(16)).join(":");
        const pattern = readHostPattern(`${address}/${prefix}`);
        if (parts.slice(0, 5).every((part) => part === 0) && parts[5] === 0xffff) return;
        expect(pattern).not.toBeNull();
        expect(hostBelongsTo([{ pattern: pattern ?? "" }], address)).toBe(true);
        expect(readHostPattern(pattern ?? "")).toBe(pattern);
      }),
    );
  });

  it("never throws on what is pasted", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), fc.string(), (host, text) => {
        readHostPattern(text);
        hostBelongsTo(list("192.0.2.0/24", "example.com"), host);
      }),
    );
  });
});

import { describe, expect, it } from "vitest";
import { addressKey } from "./address-key";
import { parseEmail } from "./email";

describe("parseEmail", () => {
  it("tells addresses apart by their trimmed, lower-case form", () =>
    expect(parseEmail("  Lena@Example.COM ")).toBe("lena@example.com"));
  it.each([
    "",
    "lena",
    "lena@",
    "@example.com",
    "a@b",
    "a b@example.com",
    "a@example.com\r\nBcc: x@example.com",
    "a@-example.com",
    "a@b..com",
    '"a"@example.com',
    "<a@example.com>",
    "a@example.com,b@example.com",
    "a\u0000@example.com",
    `${"a".repeat(65)}@example.com`,
    `a@${"b".repeat(250)}.com`,
    null,
    undefined,
    5,
    {},
  ])("refuses %j", (text) => expect(parseEmail(text)).toBeNull());
});

describe("addressKey", () => {
  it("counts an IPv6 network of 64 bits as one place", () => {
    expect(addressKey("2001:db8:1:2:3:4:5:6")).toBe(addressKey("2001:0DB8:1:2::9%eth0"));
    expect(addressKey("2001:db8:1:2::1")).not.toBe(addressKey("2001:db8:1:3::1"));
    expect(addressKey("2001:db8::1")).toBe("2001:db8:0:0");
    expect(addressKey("::1")).toBe("0:0:0:0");
  });
  it("counts an IPv4 address as itself, mapped or not", () => {
    expect(addressKey("::ffff:192.0.2.7")).toBe("192.0.2.7");
    expect(addressKey("192.0.2.7")).toBe("192.0.2.7");
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultBrand, inheritedFields } from "./brand";
import { brandSchema } from "./brand-schema";
import { parseSupportPhone } from "./phone";

const good = defaultBrand("Acme IT");
const sentences = (change: Record<string, unknown>) => {
  const parsed = brandSchema.safeParse({ ...good, ...change });
  return parsed.success ? [] : parsed.error.issues.map((issue) => issue.message);
};

describe("brandSchema", () => {
  it("takes the brand that every shop starts with", () => {
    expect(brandSchema.safeParse(good).success).toBe(true);
  });

  it("takes what is inherited under any name and tagline that it takes, so that no untouched field keeps a form from being saved", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 100 }), (name, tagline) => {
        const inherited = inheritedFields({ name: "n".repeat(name), tagline: "t".repeat(tagline) });
        expect(brandSchema.safeParse(inherited).error?.issues).toBeUndefined();
      }),
    );
  });

  it.each([
    ["a tag in a name", { name: "<b>Acme</b>" }, /plain text/],
    ["a tag in a long text", { about: "Hi <img src=x onerror=alert(1)>" }, /plain text/],
    ["a closing style element", { tagline: "</style>" }, /plain text/],
    ["a long name", { name: "x".repeat(61) }, /at most 60/],
    ["two lines in a name", { name: "Acme\nBcc: all@example.com" }, /one line/],
    ["a line break hidden as carriage return", { name: "Acme\rX" }, /one line/],
    ["a null byte", { tagline: "a\u0000b" }, /cannot be seen/],
    ["text that runs backwards", { name: "Acme\u202Egnp" }, /cannot be seen/],
    ["a colour by name", { primary: "red" }, /hex colour/],
    ["a colour function", { primary: "url(https://x.example)" }, /hex colour/],
    ["a colour with CSS after it", { accent: "#fff;}body{display:none" }, /hex colour/],
    ["eight hex digits", { accent: "#11223344" }, /hex colour/],
    ["a font that is not listed", { font: "Comic Sans" }, /listed fonts/],
    ["a prototype key as radius", { radius: "constructor" }, /corner styles/],
    ["a tone that is not listed", { neutral: "neon" }, /cool, warm or plain/],
    ["an address without domain", { supportEmail: "help@" }, /look like/],
    ["two addresses", { supportEmail: "a@example.com,b@example.com" }, /look like/],
    ["a header in an address", { supportEmail: "a@example.com\nBcc: b@example.com" }, /one line|look like/],
    ["letters in a telephone number", { supportPhone: "call us" }, /ten digits/],
    ["a telephone number that cannot be", { supportPhone: "(123) 555-0100" }, /ten digits/],
    ["a file where text belongs", { name: { size: 1 } }, /must be text/],
    ["a link without https", { supportUrl: "http://help.example.com" }, /begins with https/],
    ["a link that is a script", { supportUrl: "javascript:alert(1)" }, /begins with https/],
    ["a link with a user in it", { supportUrl: "https://bank.example@evil.example/" }, /begins with https/],
    ["a link with a password in it", { supportUrl: "https://:bank.example@evil.example/" }, /begins with https/],
    ["a link to an address of this machine", { supportUrl: "https://127.0.0.1/" }, /begins with https/],
    ["a link to a bare name", { supportUrl: "https://localhost/" }, /begins with https/],
    [
      "a social link to somebody else",
      { social: { linkedin: "https://linkedin.com.evil.example/x" } },
      /must lead to linkedin.com/,
    ],
    ["a social link that only ends alike", { social: { x: "https://notx.com/acme" } }, /must lead to x.com/],
    ["an own link without a name", { navLinks: [{ label: "", url: "https://example.com" }] }, /name to click on/],
    ["an own link that leads nowhere", { navLinks: [{ label: "Blog", url: "" }] }, /address that this link leads to/],
    ["four own links", { navLinks: Array(4).fill({ label: "A", url: "https://example.com" }) }, /room for 3/],
    ["a page that the shop has not", { navPages: ["admin"] }, /listed pages/],
    ["a scheme that is not listed", { colourScheme: "sepia" }, /listed colour schemes/],
    ["a sender on two lines", { mailSenderName: "Acme\nBcc: all@example.com" }, /one line/],
    ["terms of a whole book", { terms: "word ".repeat(10_000) }, /at most 30,000 characters/],
    ["nothing at all for a colour", { primary: undefined }, /missing/],
  ])("refuses %s with one sentence", (_what, change, sentence) => {
    const found = sentences(change);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(sentence);
  });

  it("normalises what it takes", () => {
    const parsed = brandSchema.parse({
      ...good,
      primary: " #ABC ",
      supportEmail: "Help@Example.COM",
      nameBesideLogo: "",
      about: "a\r\nb",
    });
    expect(parsed).toMatchObject({ primary: "#aabbcc", supportEmail: "help@example.com", nameBesideLogo: false, about: "a\nb" });
  });

  it("keeps each page once in the header's order, drops empty rows, and writes addresses as a browser does", () => {
    const parsed = brandSchema.parse({
      ...good,
      navPages: ["contact", "numbers", "contact"],
      navLinks: [
        { label: "", url: "" },
        { label: "Blog", url: " https://Example.COM/a b " },
      ],
      social: { linkedin: "https://www.linkedin.com/company/acme", x: "" },
    });
    expect(parsed.navPages).toEqual(["numbers", "contact"]);
    expect(parsed.navLinks).toEqual([{ label: "Blog", url: "https://example.com/a%20b" }]);
    expect(parsed.social).toEqual({ linkedin: "https://www.linkedin.com/company/acme" });
  });

  it.each([
    ["www.obrien-sons.example/help", "https://www.obrien-sons.example/help"],
    ["obrien.example", "https://obrien.example/"],
  ])("reads %s as a browser's address bar does", (typed, url) => {
    expect(brandSchema.parse({ ...good, supportUrl: typed }).supportUrl).toBe(url);
  });

  it("drops what it does not know", () => {
    expect(brandSchema.parse({ ...good, css: "body{}" })).not.toHaveProperty("css");
  });
});

describe("parseSupportPhone", () => {
  it.each([
    ["201-555-0123", "+12015550123", "(201) 555-0123"],
    ["1 (201) 555.0123", "+12015550123", "(201) 555-0123"],
    ["+1 201 555 0123", "+12015550123", "(201) 555-0123"],
    ["+44 20 7946 0000", "+442079460000", "+44 20 7946 0000"],
    ["201.555.0123 ext. 4", "+12015550123", "(201) 555-0123 ext. 4"],
    ["(201) 555-0123x17", "+12015550123", "(201) 555-0123 ext. 17"],
  ])("reads %s", (typed, e164, display) => expect(parseSupportPhone(typed)).toEqual({ e164, display }));

  it.each(["", "555-0123", "+0 123 456 789", "911", "201-555-0123;ext", "ext. 4", "0000000000", "+1 101 555 0123"])(
    "refuses %j",
    (typed) => expect(parseSupportPhone(typed)).toBeNull(),
  );
});

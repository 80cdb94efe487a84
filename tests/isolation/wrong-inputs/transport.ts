import { deflateSync } from "node:zlib";
import type { Site } from "../gate/site";
import { body, form, longText, markup, multipart, sql, type WrongInput } from "./input";

const urlencoded = "application/x-www-form-urlencoded";
const damaged = /The form arrived damaged|did not arrive as a form|did not say what it is for|Please give your name/;
const tooMuch = /That is more than this form takes/;

/** Bodies that are no form, or too much of one. */
export const wrongBodies: WrongInput[] = [
  { name: "body: JSON", send: body("nobody", "/contact", "application/json", `{"name":"x"}`), says: /did not arrive as a form/ },
  { name: "body: plain text", send: body("nobody", "/contact", "text/plain", "name=x"), says: /did not arrive as a form/ },
  {
    name: "body: XML with an entity",
    send: body("nobody", "/sign-in", "application/xml", `<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>`),
    says: /did not arrive as a form/,
  },
  { name: "body: no type", send: body("nobody", "/contact", null, "name=x"), says: /did not arrive as a form/ },
  {
    name: "body: a type of 3,000 characters",
    send: body("nobody", "/contact", `${urlencoded};${"x".repeat(3_000)}`, "name=x"),
    says: /Please give an e-mail address/,
  },
  { name: "body: nothing", send: body("nobody", "/contact", urlencoded, ""), says: /Please give your name/ },
  {
    name: "body: bad percent signs",
    send: body("nobody", "/contact", urlencoded, "name=%zz%&email=%ff%fe&message=%00"),
    says: /Please/,
  },
  {
    name: "body: a thousand fields",
    send: body("nobody", "/contact", urlencoded, Array.from({ length: 1_000 }, (_, i) => `f${i}=1`).join("&")),
    says: /Please give your name/,
  },
  {
    name: "body: names of JavaScript's own",
    send: body("nobody", "/contact", urlencoded, "__proto__=1&constructor=2&name="),
    says: /Please give your name/,
  },
  { name: "body: multipart without a boundary", send: body("nobody", "/contact", "multipart/form-data", "x"), says: damaged },
  {
    name: "body: multipart that ends early",
    send: body(
      "nobody",
      "/contact",
      "multipart/form-data; boundary=b",
      `--b\r\nContent-Disposition: form-data; name="name"\r\n\r\nQui`,
    ),
    says: damaged,
  },
  {
    name: "body: multipart with another boundary",
    send: body("nobody", "/contact", "multipart/form-data; boundary=b", "--c\r\n\r\n--c--\r\n"),
    says: damaged,
  },
  {
    name: "body: multipart with a header of NULs",
    send: body("owner of A", "/partner/brand", "multipart/form-data; boundary=b", "--b\r\n\0\0\r\n\r\n--b--\r\n"),
    says: damaged,
  },
  {
    name: "body: a file where text belongs",
    send: asMultipart("nobody", "/contact", { name: Buffer.from("x"), email: "a@example.com", message: "x" }),
    says: /./,
  },
  { name: "body: 300 kB of contact", send: body("nobody", "/contact", urlencoded, `name=${"x".repeat(300_000)}`), says: tooMuch },
  {
    name: "body: 257 MB of brand",
    send: (site) =>
      asMultipart("owner of A", "/partner/brand", { form: "save-brand", logo: Buffer.alloc(257 * 1024 * 1024) })(site),
    says: /more than 256 MB together/,
  },
  {
    name: "body: 1 MB in chunks, without a length",
    send: body("nobody", "/contact", urlencoded, Buffer.alloc(1_000_000, "x"), { "Transfer-Encoding": "chunked" }),
    says: tooMuch,
  },
  {
    name: "body: squeezed",
    send: body("nobody", "/contact", urlencoded, deflateSync("name=x"), { "Content-Encoding": "deflate" }),
    says: /Please/,
  },
  {
    name: "invitation: a name and no password",
    send: form("nobody", ({ b }) => `/partner/invitation/${b.invitationToken}`, { name: "Typed Name", password: "" }),
    says: /Use at least \d+ characters/,
    keeps: ["Typed Name"],
  },
  {
    name: "invitation: a password that everybody has",
    send: form("nobody", ({ b }) => `/partner/invitation/${b.invitationToken}`, {
      name: "Typed Name",
      password: "password1234567",
    }),
    says: /tried first|Use at least/,
    keeps: ["Typed Name"],
  },
];

function asMultipart(caller: Parameters<typeof body>[0], path: string, fields: Record<string, string | Buffer>) {
  const { type, bytes } = multipart(fields);
  return body(caller, path, type, bytes);
}

const draftOf = ({ watch, a }: Site) =>
  JSON.parse(String(watch.value(`SELECT "dataJson" FROM "BrandDraft" WHERE "partnerId" = ?`, a.partnerId))) as Record<
    string,
    unknown
  >;

export const stamps = ({ watch, a }: Site) => ({
  baseVersion: String(watch.value(`SELECT max("version") FROM "BrandVersion" WHERE "partnerId" = ?`, a.partnerId)),
  draftSavedAt: new Date(
    Number(watch.value(`SELECT "savedAt" FROM "BrandDraft" WHERE "partnerId" = ?`, a.partnerId)),
  ).toISOString(),
});

/** Sends the brand form as it stands, but for what is named. */
export const sendBrand = (change: Record<string, string | Buffer>) => (site: Site) => {
  const stored = Object.entries(draftOf(site)).filter(([, value]) => typeof value === "string") as [string, string][];
  const fields = { ...Object.fromEntries(stored), ...stamps(site), form: "save-brand", tagline: "A tagline I typed", ...change };
  return asMultipart("owner of A", "/partner/brand", fields)(site);
};

/** A brand form that is right but for what is named. */
const brand = (name: string, wrong: Record<string, string | Buffer>, says: RegExp, keeps: string[] = []): WrongInput => ({
  name: `brand: ${name}`,
  send: sendBrand(wrong),
  says,
  keeps: ["A tagline I typed", ...keeps],
});

const png = (size: number) =>
  Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.alloc(size, 7)]);
const svg = (inside: string) => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100">${inside}</svg>`);
const svgOf = (width: number, height: number) =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="9" height="9"/></svg>`);
const picture = /[Pp]icture|This is an? |This SVG /;

export const wrongBrands: WrongInput[] = [
  brand("a colour that is none", { primary: "red" }, /must be a hex colour/, ["red"]),
  brand("a colour with CSS behind it", { primary: "#fff;}body{background:url(//evil.example)" }, /must be a hex colour/),
  brand("an accent that calls out", { accent: "url(https://evil.example/x)" }, /must be a hex colour/),
  brand("a font that is none", { font: "Comic Sans" }, /Choose one of the listed fonts/),
  brand("corners that are none", { radius: "99px" }, /Choose one of the listed corner styles/),
  brand("greys that are none", { neutral: "pink" }, /Choose cool, warm or plain greys/),
  brand("a name of markup", { name: "<b>Harborline</b>" }, /leave out < and >/, ["<b>Harborline</b>"]),
  brand("a name of 200 characters", { name: longText(200) }, /can have at most 60 characters/),
  brand("a name that reads backwards", { name: "Harbor\u202eenil" }, /a character that cannot be seen/),
  brand("a headline of two lines", { heroHeadline: "One\nTwo" }, /must fit on one line/),
  brand("a telephone number of words", { supportPhone: "call us" }, /must have ten digits/, ["call us"]),
  brand("a mail address of words", { supportEmail: "write us" }, /must look like help@example.com/, ["write us"]),
  brand("an older version", { baseVersion: "1" }, /while you were working/),
  brand("a version that is none", { baseVersion: "1e9" }, /while you were working/),
  brand("another's draft", { draftSavedAt: "2001-01-01T00:00:00.000Z" }, /while you were working/),
  brand("a logo of text", { logo: Buffer.from("not a picture") }, picture),
  brand("a logo that only begins like one", { logo: png(500) }, picture),
  brand("a logo that is a GIF", { logo: Buffer.from("GIF89a-and-so-on") }, picture),
  brand("a logo of 3 MB", { logo: png(3_000_000) }, /larger than 2 MB/),
  brand("a logo of 60 MB", { logo: png(60_000_000) }, /larger than 2 MB/),
  brand("a logo and an icon of 6 MB each", { logo: png(6_000_000), icon: png(6_000_000) }, /larger than 2 MB/),
  brand("an SVG with a script", { logo: svg("<script>alert(1)</script>") }, picture),
  brand("an SVG that loads something", { logo: svg(`<image href="https://evil.example/x.png"/>`) }, picture),
  brand(
    "an SVG that multiplies",
    { icon: svg(`<defs><g id="a">${`<use href="#b"/>`.repeat(60)}</g><g id="b"><rect/></g></defs><use href="#a"/>`) },
    picture,
  ),
  brand(
    "an SVG with an entity",
    { icon: Buffer.from(`<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>`) },
    picture,
  ),
  brand("an icon that is a PDF", { icon: Buffer.from("%PDF-1.7") }, picture),
  brand("a dark logo of text", { logoDark: Buffer.from("not a picture") }, picture),
  brand("a dark logo with a script", { logoDark: svg("<script>alert(1)</script>") }, picture),
  brand("a dark logo of 3 MB", { logoDark: png(3_000_000) }, /larger than 2 MB/),
  brand("a picture at the top that is a video", { hero: Buffer.from("\0\0\0\x18ftypmp42") }, picture),
  brand("a picture at the top of 3 MB", { hero: png(3_000_000) }, /larger than 2 MB/),
  brand("a picture at the top that only begins like one", { hero: png(500) }, picture),
  brand("a picture at the top that is a strip", { hero: svgOf(1600, 60) }, /thin strip/),
  brand("a description of the picture of 300 characters", { heroAlt: longText(300) }, /can have at most 160 characters/),
  brand("a description of the picture in markup", { heroAlt: markup }, /leave out < and >/),
  brand("a share card that is a page", { card: Buffer.from("<!doctype html><script>alert(1)</script>") }, picture),
  brand("a share card that is too small", { card: svgOf(1200, 300) }, /only 1200 × 300 pixels.*at least 600 × 315/),
  brand("a share card of 3 MB", { card: png(3_000_000) }, /larger than 2 MB/),
  {
    name: "brand: a form without a name",
    send: form("owner of A", "/partner/brand", { form: markup }),
    says: /did not say what it is for/,
  },
  {
    name: "brand: publishing an older version",
    send: form("owner of A", "/partner/brand/publish", { form: "publish-brand", baseVersion: "1" }),
    says: /while you were working/,
  },
  {
    name: "brand: publishing with a note of 500 characters",
    send: form("owner of A", "/partner/brand/publish", (site) => ({
      form: "publish-brand",
      ...stamps(site),
      note: longText(500),
    })),
    says: /can have at most 200 characters/,
  },
  {
    name: "brand: publishing a draft that was saved since",
    send: form("owner of A", "/partner/brand/publish", (site) => ({
      ...{ form: "publish-brand", ...stamps(site), draftSavedAt: "2026-01-01T00:00:00.000Z", note: "Mine" },
    })),
    says: /while you were working/,
    keeps: ["Mine"],
  },
  {
    name: "brand: discarding a draft that was saved since",
    send: form("owner of A", "/partner/brand", { form: "discard-draft", draftSavedAt: sql }),
    says: /while you were working/,
  },
  {
    name: "brand: restoring a version over a draft",
    send: form("owner of A", "/partner/brand/versions/1", { form: "restore-version", replaceDraft: markup }),
    says: /is still there/,
  },
  {
    name: "brand: restoring a version that is not there",
    send: form("owner of A", "/partner/brand/versions/1e9", { form: "restore-version", replaceDraft: "" }),
    says: /There is no such version here/,
  },
];

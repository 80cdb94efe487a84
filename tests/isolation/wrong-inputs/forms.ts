import type { Site } from "../gate/site";
import { form, longText, markup, sql, type WrongInput } from "./input";

type Fields = Record<string, string>;
const right: Fields = { name: "Quinn Typed", email: "quinn@example.com", message: "Words that I typed" };

const contact = (name: string, wrong: Fields, says: RegExp, keeps = Object.values({ ...right, ...wrong })): WrongInput => ({
  name: `contact: ${name}`,
  send: form("nobody", "/contact", { ...right, ...wrong }),
  says,
  keeps: keeps.filter((value) => value !== "" && value.length < 200),
});

export const wrongContacts: WrongInput[] = [
  contact("no name", { name: "" }, /Please give your name\./),
  contact("a name of blanks", { name: "   " }, /Please give your name\./, [right.message ?? ""]),
  contact("a name of 500 characters", { name: longText(500) }, /Please shorten your name/),
  contact("no e-mail", { email: "" }, /Please give an e-mail address such as/),
  contact("an e-mail without a domain", { email: "quinn@home" }, /Please give an e-mail address such as/),
  contact("two e-mails", { email: "a@example.com,b@example.com" }, /Please give an e-mail address such as/),
  contact(
    "an e-mail with a header in it",
    { email: "a@example.com\r\nBcc: b@example.com" },
    /Please give an e-mail address such as/,
    [right.name ?? ""],
  ),
  contact("an e-mail of markup", { email: markup }, /Please give an e-mail address such as/),
  contact("an e-mail of 300 characters", { email: `${"a".repeat(290)}@example.com` }, /This e-mail address is too long/),
  contact("no message", { message: "" }, /Please write a sentence about what you need/),
  contact("a message of 5,000 characters", { message: longText(5_000) }, /Please shorten your message/),
  contact("a telephone number of words", { phone: "call me maybe" }, /Please use digits, spaces and/),
  contact("a telephone number of markup", { phone: markup }, /Please use digits, spaces and|Please shorten/),
  contact("a company of 300 characters", { company: longText(300) }, /Please shorten the company/),
  contact("a number that is none", { number: "12" }, /This is not a telephone number that we know/, Object.values(right)),
  contact("a product of markup", { product: markup }, /This is not a product that we know/, Object.values(right)),
  contact("nothing at all", { name: "", email: "", message: "" }, /Please give your name\./, []),
];

const check = (name: string, fields: Fields, says: RegExp, keeps: string[] = []): WrongInput => ({
  name: `provider check: ${name}`,
  send: form("nobody", "/check-provider", fields),
  says,
  keeps,
});

export const wrongChecks: WrongInput[] = [
  check("nothing at all", {}, /Answer at least one question/),
  check("a name of 300 characters", { name: longText(300) }, /at most 80 characters/),
  check("a company number of markup", { name: "Acme Voice", ocn: markup }, /four letters or digits/, ["Acme Voice"]),
  check("a service provider ID of five letters", { spid: "ABCDE" }, /four letters or digits/, ["ABCDE"]),
  check("a registration number of SQL", { frn: sql, "item-1": "yes" }, /ten digits/),
  check("a page to share of nothing", { form: "share-check" }, /Answer at least one question/),
];

const hops = (name: string, fields: Fields, says: RegExp, keeps: string[] = []): WrongInput => ({
  name: `hop finder: ${name}`,
  send: form("nobody", "/find-hops", fields),
  says,
  keeps,
});

export const wrongLists: WrongInput[] = [
  hops("nothing", {}, /Paste your numbers, or choose a file/),
  hops("words", { list: "hello there" }, /No line could be read/, ["hello there"]),
  hops("an area code that is none", { list: "1115550123" }, /No line could be read/),
  hops("a table of other things", { list: "number,ocn\n2015550123,TOO LONG" }, /four letters or digits/),
  hops("more than 10,000 lines", { list: "2015550123\n".repeat(10_001) }, /more than 10,000 lines/),
  hops(
    "a long list without a name to send it by",
    { form: "send-hops", list: "2015550123\n".repeat(9_000).concat("2015550199") },
    /Please give your name/,
    ["2015550199"],
  ),
  hops("a list without a name to send it by", { form: "send-hops", list: "2015550123" }, /Please give your name/, ["2015550123"]),
];

const traceOf = (name: string, fields: Fields, says: RegExp, keeps: string[] = []): WrongInput => ({
  name: `trace reader: ${name}`,
  send: form("nobody", "/read-trace", fields),
  says,
  keeps,
});
const invite = "INVITE sip:+12015550142@pbx.example SIP/2.0\nVia: SIP/2.0/UDP sbc.example;branch=z9\n";

export const wrongTraces: WrongInput[] = [
  traceOf("nothing", {}, /Paste a SIP INVITE here, or choose a file/),
  traceOf("words", { trace: "hello there" }, /There is no SIP INVITE in this text/, ["hello there"]),
  traceOf("markup", { trace: markup }, /There is no SIP INVITE in this text/),
  traceOf("another kind of message", { trace: "SIP/2.0 200 OK\nVia: SIP/2.0/UDP a" }, /There is no SIP INVITE/),
  traceOf("words for a certificate", { trace: invite, certificate: "my words" }, /This is no certificate/, ["my words"]),
  traceOf("a call without a name to send it by", { form: "send-trace", trace: invite }, /Please give your name/, [
    "sip:+12015550142@pbx.example",
  ]),
];

const signIn = (
  name: string,
  path: string,
  email: string,
  password: string,
  says: RegExp,
  keeps: string[] = [email],
): WrongInput => ({
  name: `sign-in: ${name}`,
  send: form("nobody", path, { email, password }),
  says,
  keeps: keeps.filter(Boolean),
});
const notRight = /The e-mail address or the password is not right/;

export const wrongSignIns: WrongInput[] = [
  signIn("nobody's e-mail", "/sign-in", "nobody@example.com", "x", notRight),
  signIn("a wrong password", "/sign-in", "customer@harborline.example", "wrong", notRight),
  signIn("no password", "/partner/sign-in", "owner@harborline.example", "", notRight),
  signIn("a password of 100,000 characters", "/partner/sign-in", "owner@harborline.example", "p".repeat(100_000), notRight),
  signIn("a password with a NUL", "/carrier/sign-in", "admin@desk.example", "a\0b", notRight),
  signIn("no e-mail", "/sign-in", "", "x", /Enter an e-mail address/),
  signIn("an e-mail of SQL", "/sign-in", "x' OR '1'='1", "x", /Enter an e-mail address/),
  signIn("an e-mail of markup", "/carrier/sign-in", markup, "x", /Enter an e-mail address/),
  signIn(
    "an e-mail in look-alike letters",
    "/partner/sign-in",
    "\u043ewner@harborline.example",
    "x",
    /not right|Enter an e-mail/,
  ),
  signIn(
    "an e-mail of 10,000 characters",
    "/sign-in",
    `${"a".repeat(10_000)}@example.com`,
    "x",
    /Enter an e-mail address|not right/,
    [],
  ),
];

const recordsTo = (name: string, to: string, keeps = [to]): WrongInput => ({
  name: `records to ${name}`,
  send: form("owner of A", ({ a }) => `/partner/domains/${a.domain.id}`, { form: "send-records", to }),
  says: /Type one e-mail address, such as/,
  keeps: keeps.filter(Boolean),
});

export const wrongRecords: WrongInput[] = [
  recordsTo("nobody", ""),
  recordsTo("two addresses", "a@example.com,b@example.com"),
  recordsTo("an address with a header in it", "a@example.com\r\nBcc: b@example.com", []),
  recordsTo("markup", markup, []),
  recordsTo("5,000 characters", `${longText(5_000)}@example.com`, []),
];

const domain = (name: string, typed: string, says: RegExp, keeps = [typed]): WrongInput => ({
  name: `domain: ${name}`,
  send: form("owner of A", "/partner/domains", { form: "add-domain", domain: typed }),
  says,
  keeps: keeps.filter(Boolean),
});

export const wrongDomains: WrongInput[] = [
  domain("nothing", "", /Type the name of your domain/),
  domain("a wildcard", "*.harbor.test", /stands for many names/),
  domain("an IPv4 address", "192.0.2.1", /That is a number address/),
  domain("an IPv6 address", "[2001:db8::1]", /That is a number address/),
  domain("an underscore", "my_shop.harbor.test", /has no underscore/),
  domain("one label", "harbor", /only one part of a name/),
  domain("a public suffix", "co.uk", /shared by many owners/),
  domain("the portal's own name", "localhost", /only one part|cannot be reached|portal itself/),
  domain("a name under the portal's", "x.localhost", /cannot be reached|portal itself/),
  domain("a name that cannot be reached", "printer.local", /cannot be reached from the Internet/),
  domain("a path", "harbor.test/shop", /Type the name alone/),
  domain("a port", "harbor.test:8443", /without a port/),
  domain("an e-mail address", "me@harbor.test", /That is an e-mail address/),
  domain("markup", markup, /is not a domain name|Type the name alone/, []),
  domain("SQL", sql, /is not a domain name/, []),
  domain("5,000 characters", `${"a".repeat(5_000)}.test`, /is not a domain name/, []),
  domain("a name in use at another shop", "www.oakmere-own.test", /is in use at another shop here/),
  domain("a name that is in the list already", "www.harborline-own.test", /is in your list already/),
  {
    name: "domain: a form that is none",
    send: form("owner of A", ({ a }) => `/partner/domains/${a.domain.id}`, { form: "give-away" }),
    says: /did not say what it is for/,
  },
  {
    name: "domain: one that is none",
    send: form("owner of A", "/partner/domains/none", { form: "check-domain" }),
    says: /There is no such domain here/,
  },
];

const listing = (name: string, wrong: (chargeId: string) => Fields, says: RegExp, keeps: string[] = []): WrongInput => ({
  name: `listing: ${name}`,
  send: form(
    "owner of A",
    ({ a }) => `/partner/listings/${a.listingIds.voice}`,
    (site) => ({
      form: "save-listing",
      name: "A name I typed",
      summary: "",
      visibility: "visible",
      ...wrong(perUseCharge(site)),
    }),
  ),
  says,
  keeps: ["A name I typed", ...keeps],
});
const perUseCharge = ({ watch, a }: Site) =>
  String(
    watch.value(
      `SELECT c."id" FROM "ProductCharge" c JOIN "Listing" l ON l."productId" = c."productId"
       WHERE l."partnerId" = ? AND l."id" = ? AND c."basis" = 'per-use' LIMIT 1`,
      ...[a.partnerId, a.listingIds.voice ?? ""],
    ),
  );
const rule =
  (kind: string, value: string, rounding = "none") =>
  (id: string) => ({
    ...{ chargeId: id, [`kind.${id}`]: kind, [`value.${id}`]: value, [`rounding.${id}`]: rounding },
  });

export const wrongListings: WrongInput[] = [
  listing("a price of words", rule("price", "cheap"), /Write the amount with digits/, ["cheap"]),
  listing("a price below zero", rule("price", "-1"), /Write the amount with digits/, ["-1"]),
  listing("a price with a comma", rule("price", "1,25"), /Write the amount with digits/, ["1,25"]),
  listing("a price in floating style", rule("price", "1e3"), /Write the amount with digits/, ["1e3"]),
  listing("a price of seven decimals", rule("price", "0.0000001"), /Write the amount with digits/, ["0.0000001"]),
  listing("a price of five decimals", rule("price", "0.50001"), /Use at most four decimals/, ["0.50001"]),
  listing("a price of millions", rule("price", "99999999"), /Write the amount with digits/, ["99999999"]),
  listing("a price under wholesale", rule("price", "0"), /below/, []),
  listing("a markup below zero", rule("percent", "-50"), /below|Write the markup/, ["-50"]),
  listing("a markup of 1,000,000", rule("percent", "1000000"), /Write the markup as a percentage/, ["1000000"]),
  listing("a markup of NaN", rule("percent", "NaN"), /Write the markup as a percentage/, ["NaN"]),
  listing("a target margin of 100", rule("margin", "100"), /Write the target margin as a percentage/, ["100"]),
  listing("a target margin below zero", rule("margin", "-1"), /Write the target margin as a percentage/, ["-1"]),
  listing("a rounding that is none", rule("percent", "50", ".42"), /Choose one of the roundings/),
  listing("a kind of rule that is none", rule("gift", "5"), /Choose a markup, a target margin, an added amount or a price/),
  listing(
    "another product's charge",
    () => rule("price", "5")("no-such-charge"),
    /A price was sent for something that this product does not charge/,
  ),
  listing("a visibility that is none", () => ({ visibility: "sometimes" }), /Choose whether the shop shows it/),
  listing("a place that is none", () => ({ position: "first" }), /Use a whole number from 0 to 9999/),
  listing("a name of 500 characters", () => ({ name: longText(500), summary: "A name I typed" }), /Use at most \d+ characters/),
  {
    name: "enquiry: a state that is none",
    send: form("owner of A", "/partner/enquiries", ({ a }) => ({ form: "enquiry-state", id: a.enquiry.id, state: "lost" })),
    says: /Please choose: answered/,
  },
  {
    name: "enquiry: one that is none",
    send: form("owner of A", "/partner/enquiries", { form: "enquiry-state", id: markup, state: "answered" }),
    says: /There is no such enquiry here/,
  },
];

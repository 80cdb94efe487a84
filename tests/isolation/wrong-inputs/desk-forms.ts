import { form, longText, markup, sql, type WrongInput } from "./input";

type Fields = Record<string, string>;

const desk =
  (path: string, right: Fields) =>
  (name: string, wrong: Fields, says: RegExp, keeps?: string[]): WrongInput => ({
    name: `${path}: ${name}`,
    send: form("carrier admin", path, { ...right, ...wrong }),
    says,
    keeps: (keeps ?? Object.values({ ...right, ...wrong })).filter(
      (value) => value.length > 3 && value.length < 100 && !/^(save|set|create)-/.test(value),
    ),
  });

const partner = desk("/carrier/partners", {
  form: "create-partner",
  name: "Fernhill Typed",
  slug: "fernhill-typed",
  ownerEmail: "owner@fernhill.example",
});

export const wrongPartners: WrongInput[] = [
  partner("no name", { name: "" }, /Enter the company's name/),
  partner("a name of markup", { name: markup }, /leave out < and >|Use at most/),
  partner("a name of 500 characters", { name: longText(500) }, /Use at most 60 characters/),
  partner("no address", { slug: "" }, /Use 3 to 30 characters/),
  partner("an address of two letters", { slug: "ab" }, /Use 3 to 30 characters/),
  partner("a reserved address", { slug: "admin" }, /is kept for the portal itself/),
  partner("a reserved address in capitals", { slug: " WWW " }, /is kept for the portal itself/, ["Fernhill Typed"]),
  partner("an address that is taken", { slug: "harborline" }, /Another shop has this address already/),
  partner("an address of two labels", { slug: "shop.fernhill" }, /Use lower-case letters, digits and single hyphens/),
  partner("an address in punycode", { slug: "xn--fernhill-abc" }, /Use lower-case letters, digits and single hyphens/),
  partner(
    "an address in another script",
    { slug: "\u0444\u0435\u0440\u043d" },
    /Use lower-case letters, digits and single hyphens/,
  ),
  partner("an address of SQL", { slug: sql }, /Use lower-case letters|Use 3 to 30/),
  partner("an owner without an e-mail", { ownerEmail: "" }, /Enter an e-mail address/),
  partner("two owners", { ownerEmail: "a@example.com, b@example.com" }, /Enter an e-mail address/),
  partner("an owner with a header", { ownerEmail: "a@example.com\r\nBcc: b@example.com" }, /Enter an e-mail address/, [
    "Fernhill Typed",
  ]),
];

const item = desk("/carrier/providers/granite", {
  form: "save-item 1",
  item: "1",
  status: "verified",
  identifier: "",
  evidenceUrl: "",
  note: "A note that I typed",
  checkedOn: "2026-11-20",
  expiresOn: "",
});
const note = ["A note that I typed"];

export const wrongItems: WrongInput[] = [
  item("a status that is none", { status: "perfect" }, /Choose verified, self-declared/, note),
  item("verified without an identifier", {}, /A verified item names its/, note),
  item("an identifier of markup", { identifier: markup }, /Please look at the marked fields/, note),
  item(
    "a check in the future",
    { identifier: "x", checkedOn: "2036-01-01" },
    /A check cannot lie in the future|That day is too far away/,
    note,
  ),
  item("a day that is none", { checkedOn: "2026-02-30" }, /Give a day as year-month-day/, note),
  item("a day in another order", { checkedOn: "11/20/2026" }, /Give a day as year-month-day/, note),
  item("a day in the year 275760", { expiresOn: "275760-09-13" }, /Give a day as year-month-day/, note),
  item("evidence that runs", { evidenceUrl: "javascript:alert(1)" }, /A link to evidence begins with https/, [
    "javascript:alert(1)",
  ]),
  item("evidence with a password", { evidenceUrl: "https://a:b@example.com/" }, /A link to evidence begins with https/, note),
  item("a note of 5,000 characters", { note: longText(5_000) }, /A note is at most 500 characters long/),
  item("an eleventh item", { item: "11", form: "save-item 11" }, /no such|did not say/i, []),
  item("item NaN", { item: "one", form: "save-item one" }, /no such|did not say/i, []),
  item("no form's name", { form: "" }, /The form did not say what it is for|did not say/, []),
];

const provider = desk("/carrier/providers", {
  form: "save-provider",
  id: "typed-company",
  name: "Typed Company",
  category: "",
  website: "",
  routesCalls: "unknown",
});

export const wrongProviders: WrongInput[] = [
  provider("an id with blanks", { id: "two words" }, /An id is 2 to 40 small letters/),
  provider("an id that is taken", { id: "keystone" }, /Another company has this id already/),
  provider("no name", { name: "" }, /A name has 2 to 80 characters/, []),
  provider("a category that is none", { category: "BANK" }, /A category is one of/, ["Typed Company"]),
  provider("a website that runs", { website: "javascript:alert(1)" }, /A website begins with https/),
  provider("a website of markup", { website: `https://${markup}` }, /A website begins with https/),
  provider("whether it routes calls: perhaps", { routesCalls: "perhaps" }, /Choose yes, no or not known/, ["Typed Company"]),
];

const priced = (name: string, wrong: Fields, says: RegExp, keeps: string[] = []): WrongInput => ({
  name: `wholesale: ${name}`,
  send: form("carrier admin", "/carrier/catalog", ({ watch }) => {
    const chargeId = String(watch.value(`SELECT "id" FROM "ProductCharge" ORDER BY "id" LIMIT 1`));
    return { form: `set-wholesale ${chargeId}`, chargeId, amount: "1.2345", minimumRetail: "", effectiveFrom: "", ...wrong };
  }),
  says,
  keeps,
});

export const wrongWholesale: WrongInput[] = [
  priced("no amount", { amount: "" }, /Write the amount with digits/),
  priced("an amount of words", { amount: "free" }, /Write the amount with digits/, ["free"]),
  priced("an amount below zero", { amount: "-0.5" }, /Write the amount with digits/, ["-0.5"]),
  priced("an amount of seven decimals", { amount: "0.1234567" }, /Write the amount with digits/, ["0.1234567"]),
  priced("an amount in full-width digits", { amount: "\uff11\uff12" }, /Write the amount with digits/),
  priced("a lowest price of words", { minimumRetail: "low" }, /Write the amount with digits/, ["low"]),
  priced("the 30th of February", { effectiveFrom: "2027-02-30" }, /Give a day as year-month-day/, ["1.2345"]),
  priced("a day of words", { effectiveFrom: "tomorrow" }, /Give a day as year-month-day/, ["1.2345"]),
  priced("a day of five digits", { effectiveFrom: "20270-01-01" }, /Give a day as year-month-day/, ["1.2345"]),
  priced("a day of the past", { effectiveFrom: "2020-01-01" }, /Prices of the past stay as they were/, ["1.2345"]),
  priced("a charge that is none", { chargeId: sql }, /There is no such charge here/),
  {
    name: "catalog: a product without a name",
    send: form("carrier admin", "/carrier/catalog", ({ watch }) => {
      const productId = String(watch.value(`SELECT "id" FROM "Product" ORDER BY "id" LIMIT 1`));
      return { form: `save-product ${productId}`, productId, name: "", summary: "A summary I typed", status: "active" };
    }),
    says: /Give the product a name/,
    keeps: ["A summary I typed"],
  },
];

const site = desk("/carrier/providers/granite", {
  form: "save-site new",
  site: "",
  place: "Typed Place",
  region: "Typed Region",
  siteHost: "sip.typed.example",
  priority: "1",
});
const host = desk("/carrier/providers/granite", {
  form: "add-host",
  host: "typed.example",
  hostSource: "Typed source",
  hostCheckedOn: "2026-11-20",
});
const support = desk("/carrier/providers/granite", {
  form: "save-support",
  supportHours: "Typed hours",
  supportBy: "typed people",
  supportPrice: "typed price",
  supportSource: "typed source",
  supportCheckedOn: "2026-11-20",
});

export const wrongNetworks: WrongInput[] = [
  site("no place", { place: "" }, /A place has 2 to 60 characters/),
  site("a host of markup", { siteHost: markup }, /Give a host name such as/, ["Typed Place"]),
  site("a priority of SQL", { priority: sql }, /A priority is a whole number/, ["Typed Place"]),
  host("what is no host", { host: "sip:typed@example" }, /Give a host name such as/),
  host("half the internet", { host: "0.0.0.0/1" }, /Give a host name such as/),
  host("no source", { hostSource: "" }, /Say in 2 to 120 characters/),
  support("no price", { supportPrice: "" }, /Say what it costs/),
  support("support checked in the future", { supportCheckedOn: "2036-01-01" }, /A check cannot lie in the future|too far away/),
];

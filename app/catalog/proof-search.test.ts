import { expect, test } from "vitest";
import { unlistedProvider } from "~/providers/provider";
import { readHtml } from "./html-parts";
import { judgeNames } from "./judge-answer";
import { findAmounts } from "./proof-amounts";
import { ProofFindings } from "./proof-findings";
import { type Needle, nameFinder } from "./proof-names";
import { proofNeedles } from "./proof-needles";
import { shopAddress } from "./shop-address";

const needle = (text: string): Needle => ({ text, kind: "other-shop", level: "blocker", sentence: "" });
const found = (names: string[], text: string) => nameFinder(names.map(needle))(text).map((one) => one.needle.text);

test.each([
  ["Granite Exchange", "We buy at granite   EXCHANGE.", true],
  ["Granite Exchange", "Granite\u00a0Exchange", true],
  ["Granite Exchange", "Granite Exchanges", false],
  ["Granite", "Pregranite and granites", false],
  ["Granite", "granite’s", true],
  ["201-555-0", "201-555-0", true],
  ["201-555-0", "201-555-0199", false],
  ["granite.example", "https://www.granite.example/", true],
])("looks for %j in %j: %j", (name, text, isThere) => {
  expect(found([name], text)).toEqual(isThere ? [name] : []);
});

test("finds every name at once, with the words around it", () => {
  const [first, second] = nameFinder([needle("Alpha One"), needle("Alpha Two")])(`${"x ".repeat(200)}Alpha Two and Alpha One.`);
  expect([first?.needle.text, second?.needle.text]).toEqual(["Alpha Two", "Alpha One"]);
  expect(first?.excerpt).toMatch(/^…x .* Alpha Two and Alpha One\.$/);
});

test("reads a million characters and a thousand names in a moment", () => {
  const names = Array.from({ length: 1_000 }, (_, index) => needle(`Shop${index} of all`));
  const started = performance.now();
  nameFinder(names)("shop7 of nobody, and shop1001 of all ".repeat(28_000));
  expect(performance.now() - started).toBeLessThan(3_000);
});

const amounts = { micros: new Set([850_000n, 7_900n, 1_250_000_000n]), alsoRetail: 0 };

test.each([
  ["for $0.85 a month", "warning"],
  ["for 0.85 a month", "warning"],
  ["$1,250.00", "warning"],
  ["each text 0.0079", "blocker"],
  ['{"micros":"850000"}', "blocker"],
  ["$0.8500", "warning"],
])("an amount in %j is a %s", (text, level) => {
  expect(findAmounts(text, amounts).map((one) => one.level)).toEqual([level]);
});

test.each([
  "0.851",
  "85",
  "1.0.85x9",
  "(201) 850-000",
  "2026-11-25",
  "$10.85",
  "9999999999999999999",
  "eyJ850000Zx",
  "id-850000",
  "k_850000",
])("no amount is found in %j", (text) => expect(findAmounts(text, amounts)).toEqual([]));

test("a page's words, links and pictures; not its style sheet, its scripts or the shapes of a drawing", () => {
  const page = readHtml(
    `<title>A &amp; B</title><meta name="description" content="Said"/><style>.a{width:0.85rem}</style><script>var x = 0.85</script>
     <script type="application/ld+json">{"price":"2.00"}</script><h1 id="top">Head</h1><a href="/x?a=1&amp;b=2"><svg aria-label="Go"><path d="M0.85 1"/></svg></a>
     <a href="/y">Why</a><a href="/z"></a><img src="/p.png" alt=""/><img src="/q.png"/>`,
  );
  expect(page.title).toBe("A & B");
  expect(page.headings).toBe(1);
  expect(page.text).toContain("Said");
  expect(page.text).toContain('"price":"2.00"');
  expect(page.text).not.toContain("0.85");
  expect(page.links.map(({ href, text }) => [href, text.trim()])).toEqual([
    ["/x?a=1&b=2", "Go"],
    ["/y", "Why"],
    ["/z", ""],
  ]);
  expect(page.pictures).toEqual([
    { src: "/p.png", alt: "" },
    { src: "/q.png", alt: null },
  ]);
});

test.each(['<a href="', "<", "<style>", '<script type="application/ld+json">{', "&#x110000;", "<a", '<!-- <a href="/x">'])(
  "a page that breaks off, %j, is read to its end",
  (html) => expect(() => readHtml(html)).not.toThrow(),
);

const at = { host: "shop.portal.test:3000", ownHosts: ["shop.portal.test", "www.own.test"], base: "/preview/token" };

test.each([
  ["/preview/token/numbers?a=1", { kind: "shop", path: "/numbers?a=1" }],
  ["/preview/token", { kind: "shop", path: "/" }],
  ["https://www.own.test/contact", { kind: "shop", path: "/contact" }],
  ["https://else.test/contact?secret=1", { kind: "outside", url: "https://else.test/contact" }],
  ["mailto:a@b.example", { kind: "other" }],
  ["tel:+12015550100", { kind: "other" }],
  ["http://[", { kind: "other" }],
])("the address %j", (address, where) => expect(shopAddress(at, address, "/")).toEqual(where));

const carrier = {
  ...unlistedProvider("ours", "Granite Exchange"),
  ocn: "1234",
  frn: "0001234567",
  website: "https://www.granite.example/",
};
const subject = { shopName: "Meadow", hosts: ["meadow.test"], carrier, carrierIsNamed: false, others: [] };

test("a hidden carrier is looked for by name, first word, address and long identifiers; short codes are named as not looked for", () => {
  const { needles, notChecked } = proofNeedles(subject);
  expect(needles.map(({ text, level }) => [text, level])).toEqual([
    ["Granite Exchange", "blocker"],
    ["Granite", "warning"],
    ["0001234567", "blocker"],
    ["granite.example", "blocker"],
  ]);
  expect(notChecked).toHaveLength(1);
  expect(proofNeedles({ ...subject, carrierIsNamed: true })).toEqual({ needles: [], notChecked: [] });
});

test("the first word of a name that is there whole is not told again", () => {
  const findings = new ProofFindings();
  const findNames = nameFinder(proofNeedles(subject).needles);
  judgeNames({ findings, findNames, amounts }, "/", "We buy from Granite Exchange.");
  judgeNames({ findings, findNames, amounts }, "/stone", "Worktops of granite.");
  expect(findings.all().map(({ level, places }) => [level, places.map(({ where }) => where)])).toEqual([
    ["blocker", ["/"]],
    ["warning", ["/stone"]],
  ]);
});

test("another shop is looked for by its names and hosts, but for what this shop's own name holds", () => {
  const others = [{ name: "Meadow", brandName: "Hill IT", hosts: ["hill.test"] }];
  const { needles, notChecked } = proofNeedles({ ...subject, carrierIsNamed: true, others });
  expect(needles.map(({ text }) => text)).toEqual(["Hill IT", "hill.test"]);
  expect(notChecked).toHaveLength(1);
});

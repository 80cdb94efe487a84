import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { demoShops } from "~/branding/demo-brands";
import { publishBrand } from "~/branding/publish-brand.server";
import { readBrandDraft } from "~/branding/read-brand-draft.server";
import { saveBrandDraft } from "~/branding/save-brand.server";
import { mintSystemScope } from "~/kit/scope-mint";
import { closeDatabase, write } from "~/platform/database.server";
import { type StoredEntry, saveEntry } from "~/providers/robocall-store.sqlite.server";
import { ask, formPost } from "../support/http";
import { type Portal, startPortal } from "../support/portal";
import { People } from "./support/callers";
import { crawl, type Page } from "./support/crawl";
import { Watch } from "./support/watch";
import { makeWorld, ownerScope, patienceMs, type World } from "./support/world";

/** The shop that does not name its carrier. */
const hiding = "oakmere";
const slugs = demoShops.map(({ slug }) => slug);
type Slug = (typeof slugs)[number];

/** What names a shop and nothing else; the carrier's own shop shares a word with the carrier. */
const namesOf: Record<Slug, RegExp> = {
  harborline: /harborline|marit voss/i,
  brightwick: /brightwick|city tech, switched on/i,
  oakmere: /oakmere/i,
  keystone: /keystone direct|keystone\.localhost|keystone-exchange\.example/i,
};
/** What names the carrier or the portal: names, addresses, and identifiers by which anybody could look the carrier up. */
const betrayals = /keystone|core.?msp|\bSMPL|RMD0000001|899001|DA 00-0001|0000000001|201-555-0,|no-reply@localhost/i;

/** What the Robocall Mitigation Database holds of the carrier. */
const filing: StoredEntry = {
  ...{ number: "RMD0000001", frn: "0000000001", otherFrns: "", name: "Keystone Exchange Carrier", dbaNames: "" },
  ...{ implementation: "Complete", lastUpdated: null, lastRecertified: null, fileDay: Date.parse("2026-11-20T00:00:00Z") },
};

let world: World;
let portal: Portal;
let watch: Watch;
let people: People;

beforeAll(async () => {
  world = await makeWorld({ keepNumber: (digits) => /^20[1-3]\d{6}7$|^8\d\d55500\d\d$/.test(digits) });
  const shop = world.shops[hiding];
  const owner = ownerScope(shop.partnerId, shop.ownerId);
  const { baseVersion } = await readBrandDraft(owner);
  const fields = demoShops.find(({ slug }) => slug === hiding)?.fields;
  await saveBrandDraft(owner, { fields: { ...fields, carrierShown: "our-carrier" } });
  await publishBrand(owner, { baseVersion });
  await write(async (tx) => saveEntry(mintSystemScope("test"), tx, filing));
  await closeDatabase();
  portal = await startPortal({ PORTAL_DATA: world.folder, PORTAL_DEMO: "off" });
  watch = new Watch(world.file);
  people = new People(portal, world.shops.harborline, world.shops.oakmere);
  const unsigned = `SELECT 1 FROM "NumberBlock" b WHERE NOT EXISTS (SELECT 1 FROM "PathLeaf" l WHERE l."partnerId" = ?
    AND l."block" = b."block" AND l."holderProviderId" = b."holderProviderId" AND l."reveal" IS NOT NULL)`;
  await vi.waitUntil(() => watch.value(unsigned, shop.partnerId) === undefined, { timeout: 60_000, interval: 200 });
}, patienceMs);

afterAll(async () => {
  watch?.close();
  await portal?.stop();
  await world?.close();
});

/** Headers, text and the bytes of pictures and files. */
const allOf = ({ headers, text, body }: Page) => `${JSON.stringify(headers)}\n${text}\n${body.toString("latin1")}`;
const naming = (pages: Page[], names: RegExp) =>
  pages.flatMap((page) => {
    const text = allOf(page);
    const at = text.search(names);
    return at < 0 ? [] : [`${page.path}: …${text.slice(Math.max(0, at - 60), at + 40)}…`];
  });

async function everythingOf(slug: Slug): Promise<Page[]> {
  const cookie = await people.signIn("shop", `customer@${slug}.example`, world.shops[slug]);
  return [...(await crawl(portal.port, portal.host(slug))), ...(await crawl(portal.port, portal.host(slug), { Cookie: cookie }))];
}

/** Where a customer of a shop that does not name its carrier learns which one it is, and visitors do not. */
const isForCustomers = (path: string) => path.startsWith("/path-records/");

/** Mails to whoever asked a question; those to the partner's own team lead to the console. */
async function mailsOf(slug: Slug): Promise<string[]> {
  const form = { name: "Quinn", email: `quinn@example.com`, message: "How much?", product: "sms-mms" };
  expect((await people.post(portal.host(slug), "/contact?product=sms-mms", form)).status).toBe(303);
  await expect
    .poll(() => watch.value(`SELECT count(*) FROM "MailMessage" WHERE "state" = 'queued'`), { timeout: 10_000 })
    .toBe(0n);
  const mails = watch.rows(
    `SELECT "fromAddress", "subject", "html", "text" FROM "MailMessage" WHERE "partnerId" = ? AND "kind" = 'enquiry-copy'`,
    world.shops[slug].partnerId,
  );
  return mails.map((mail) => Object.values(mail).join("\n"));
}

describe.each(slugs)("%s", (slug) => {
  test("no page, header or file names another shop", async () => {
    const pages = await everythingOf(slug);
    expect(pages.filter(({ status }) => status === 200).length).toBeGreaterThan(60);
    expect(pages.some(({ path }) => path.startsWith("/brand-assets/"))).toBe(true);
    for (const other of slugs) {
      const found = naming(pages, namesOf[other]);
      if (other === slug) expect(found.length, "the control").toBeGreaterThan(20);
      else expect(found).toEqual([]);
    }
    const visitors = pages.slice(
      0,
      pages.findLastIndex(({ path }) => path === "/"),
    );
    const isOpen = (page: Page) => visitors.includes(page) || !isForCustomers(page.path);
    expect(visitors.filter(({ path, status }) => isForCustomers(path) && status === 200).length).toBeGreaterThan(10);
    if (slug === hiding) {
      expect(naming(pages.filter(isOpen), betrayals)).toEqual([]);
      expect(
        naming(
          pages.filter((page) => !isOpen(page)),
          betrayals,
        ).length,
        "customers are told",
      ).toBeGreaterThan(10);
    } else expect(naming(pages, betrayals).length, "the control").toBeGreaterThan(10);
  });

  test("no mail does", async () => {
    const mails = await mailsOf(slug);
    expect(mails.length).toBeGreaterThan(0);
    for (const mail of mails) {
      expect(mail).toMatch(namesOf[slug]);
      for (const other of slugs.filter((one) => one !== slug)) expect(mail).not.toMatch(namesOf[other]);
      if (slug === hiding && mail.includes("no-reply@oakmere")) expect(mail).not.toMatch(betrayals);
    }
    if (slug === hiding) expect(mails.some((mail) => mail.includes("no-reply@oakmere"))).toBe(true);
  });
});

describe("what a shop's host refuses", () => {
  const token = `none.draft.frame.nobody.9999999999.${"x".repeat(43)}`;
  const paths = [
    ...[
      "/preview",
      "/preview/",
      "/preview/none",
      "/preview/none/numbers",
      `/preview/${token}/`,
      `/preview/${token}.dark/partner`,
    ],
    ...["/partner", "/carrier/catalog", "/partner/brand?_data=root", "/__manifest", "/%", `/${"x".repeat(5_000)}`],
    ...["/brand-assets/none", "/assets/none.js", "/reset-password/none", "/path-records/none", "/healthz", "/readyz", "/metrics"],
  ];

  test.each(["GET", "POST", "PUT"])("names neither the portal's own host nor another shop: %s", async (method) => {
    const host = portal.host(hiding);
    for (const path of paths) {
      const answer = await ask(portal.port, path, { host, method, headers: { Origin: "https://evil.example" } });
      expect(answer.status, `${method} ${path.slice(0, 60)}`).not.toBe(500);
      const all = `${JSON.stringify(answer.headers)}\n${answer.text}`;
      expect(all, `${method} ${path.slice(0, 60)}`).not.toMatch(/\/\/(?:localhost|127\.0\.0\.1)/);
      for (const slug of slugs) if (slug !== hiding) expect(all).not.toMatch(namesOf[slug]);
    }
  });
});

test("a visitor's own tools do not name a carrier that the shop does not name, whatever it is looked up by", async () => {
  const answerOf = async (slug: Slug, path: string, fields: Record<string, string>) => {
    const host = portal.host(slug);
    const { status, text } = await ask(portal.port, path, { host, ...formPost(`http://${host}`, fields) });
    expect(status).toBe(200);
    return text;
  };
  const looks: Record<string, string>[] = [
    { name: "Exchange Carrier" },
    { frn: "0000000001" },
    { spid: "SMPL" },
    { ocn: "SMPL" },
  ];
  for (const look of looks) expect(await answerOf(hiding, "/check-provider", look)).not.toMatch(/keystone|RMD0000001/i);
  expect(await answerOf("harborline", "/check-provider", { frn: "0000000001" }), "the control").toContain("RMD0000001");
  const list = { list: "number,ocn,spid\n2015550107,SMPL,SMPL" };
  expect(await answerOf(hiding, "/find-hops", list)).not.toMatch(/keystone/i);
  expect(await answerOf("harborline", "/find-hops", list), "the control").toMatch(/keystone/i);
  expect(await answerOf(hiding, "/find-hops/hops.csv", list)).not.toMatch(/keystone/i);
  expect(await answerOf("harborline", "/find-hops/hops.csv", list), "the control").toMatch(/keystone/i);
  // An address of the carrier's network, without its name.
  const call = { trace: "INVITE sip:1@a.example SIP/2.0\nVia: SIP/2.0/UDP 192.0.2.5;branch=z9\n" };
  expect(await answerOf(hiding, "/read-trace", call)).not.toMatch(/keystone/i);
  expect(await answerOf("harborline", "/read-trace", call), "the control").toMatch(/keystone/i);
});

test("two shops differ at the same path in tokens, robots, sitemap, manifest, legal pages, canonical address and title", async () => {
  const read = async (slug: Slug, path: string) => (await people.get(portal.host(slug), path)).text;
  const tells: [path: string, what: RegExp][] = [
    ["/", /--brand:#[0-9a-f]{6}/],
    ["/", /<title>[^<]+/],
    ["/numbers", /rel="canonical" href="[^"]+"/],
    ["/robots.txt", /Sitemap: \S+/],
    ["/sitemap.xml", /<loc>[^<]+/],
    ["/manifest.webmanifest", /"short_name":"[^"]+/],
    ["/legal/terms", /The law of \w+/],
    ["/sign-in", /<title>[^<]+/],
    ["/no-such-page", /<title>[^<]+/],
  ];
  for (const [path, what] of tells) {
    const [a, b] = [what.exec(await read("harborline", path))?.[0], what.exec(await read("brightwick", path))?.[0]];
    expect(a, path).toBeDefined();
    expect(a, path).not.toBe(b);
  }
});

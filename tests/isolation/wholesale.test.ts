import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { demoShops } from "~/branding/demo-brands";
import { readBrand } from "~/branding/read-brand.server";
import { listStorefrontProducts } from "~/catalog/list-products.server";
import { priceNumbers } from "~/catalog/price-numbers.server";
import { customerNumbers } from "~/delivery/customer-numbers.server";
import { formatMicros } from "~/kit/money";
import { readNumber } from "~/numbering/read-number.server";
import { searchNumbers } from "~/numbering/search-numbers.server";
import { parseNumberSearch } from "~/numbering/search-query";
import { closeDatabase } from "~/platform/database.server";
import { readComparison, readNumberPath, readShopPath } from "~/service-path/read-path.server";
import { demoCatalogJson } from "../support/catalog";
import { type Portal, startPortal } from "../support/portal";
import { People } from "./support/callers";
import { crawl, type Page } from "./support/crawl";
import { markedCatalog, renderings } from "./support/needles";
import { scopesOf } from "./support/secrets";
import { Watch } from "./support/watch";
import { makeWorld, patienceMs, type ShopWorld, type World } from "./support/world";

const slugs = demoShops.map(({ slug }) => slug);
const { json, wholesale } = markedCatalog(demoCatalogJson());

const named = { carrierIsNamed: true };

let world: World;
let portal: Portal;
let watch: Watch;
let people: People;
let needles: string[];
/** What the verbs behind the storefronts' pages give out, by shop. */
const views = new Map<string, string>();

beforeAll(async () => {
  world = await makeWorld({ catalogJson: json, keepNumber: (digits) => /^20[1-3]\d{6}7$|^8\d\d55500\d\d$/.test(digits) });
  const shown = new Set<string>();
  for (const slug of slugs) {
    for (const { charges } of listStorefrontProducts(scopesOf(world.shops[slug]).visitor)) {
      for (const { retailMicros } of charges) if (retailMicros) shown.add(formatMicros(retailMicros));
    }
    views.set(slug, JSON.stringify(await viewsOf(world.shops[slug])));
  }
  needles = [...new Set(wholesale.flatMap((micros) => renderings(micros, shown)))];
  await closeDatabase();
  portal = await startPortal({ PORTAL_DATA: world.folder, PORTAL_DEMO: "off" });
  watch = new Watch(world.file);
  people = new People(portal, world.shops.harborline, world.shops.oakmere);
}, patienceMs);

afterAll(async () => {
  watch?.close();
  await portal?.stop();
  await world?.close();
});

async function viewsOf(shop: ShopWorld) {
  const { visitor, customer } = scopesOf(shop);
  const prices = priceNumbers(visitor);
  const found = await searchNumbers(visitor, { search: parseNumberSearch(new URLSearchParams()).search, skus: prices.skus });
  const [first] = found.numbers;
  return [
    listStorefrontProducts(visitor),
    ...[prices, found, readBrand(visitor), await customerNumbers(customer)],
    ...[readShopPath(visitor, named), readComparison(visitor, named)],
    first && (await readNumber(visitor, { ...named, e164: first.e164, skus: prices.skus })),
    first && readNumberPath(visitor, { ...named, e164: first.e164 }),
  ];
}

/** Every wholesale amount, or its rounding, that a text holds. */
const leaksIn = (text: string) => needles.filter((needle) => isIn(text, needle));

/** "$0.95" is not in "$0.9512"; longer renderings are looked for anywhere. */
function isIn(text: string, needle: string): boolean {
  if (!text.includes(needle)) return false;
  return !needle.startsWith("$") || new RegExp(`\\${needle.replace(".", "\\.")}(?!\\d)`).test(text);
}

/** Pictures are searched as bytes. */
const leaksOfPage = ({ headers, body, text }: Page) => leaksIn(`${JSON.stringify(headers)}\n${text}\n${body.toString("latin1")}`);

describe("the control", () => {
  test("the amounts are written in ways that nothing else uses", () => {
    expect(wholesale.length).toBeGreaterThan(30);
    expect(needles.length).toBeGreaterThan(4 * wholesale.length);
  });

  test("a partner's console shows them, so the search finds what it looks for", async () => {
    const cookie = await people.signIn("partner", "owner@harborline.example");
    const { text } = await people.get(people.consoleHost, "/partner/listings", cookie);
    expect(leaksIn(text).length).toBeGreaterThan(15);
    const one = await people.get(people.consoleHost, `/partner/listings/${world.shops.harborline.listingIds["sms-mms"]}`, cookie);
    expect(leaksIn(one.text).length).toBeGreaterThan(3);
  });

  test("the carrier's desk shows them all", async () => {
    const cookie = await people.signIn("carrier", "admin@desk.example");
    const { text } = await people.get(people.consoleHost, "/carrier/catalog", cookie);
    const found = new Set(leaksIn(text));
    const missing = wholesale.filter((micros) => !renderings(micros, new Set()).some((needle) => found.has(needle)));
    expect(missing).toEqual([]);
  });
});

describe.each(slugs)("%s", (slug) => {
  const host = () => portal.host(slug);

  test("no view model behind its pages has a cost, a margin or a floor", () => {
    const view = views.get(slug) ?? "";
    expect(view).toContain("retailMicros");
    expect(leaksIn(view)).toEqual([]);
    expect(view).not.toMatch(/"[a-z]*(wholesale|margin|markup|cost|floor|minimum)[a-z]*":/i);
  });

  test("no answer to a visitor holds a wholesale amount", async () => {
    const pages = await crawl(portal.port, host());
    expect(pages.filter(({ status }) => status === 200).length).toBeGreaterThan(30);
    expect(pages.some(({ path }) => path.startsWith("/brand-assets/"))).toBe(true);
    expect(pages.filter(({ path }) => path.startsWith("/products/")).length).toBeGreaterThan(8);
    expect(pages.filter((page) => leaksOfPage(page).length > 0).map((page) => [page.path, leaksOfPage(page)])).toEqual([]);
  });

  test("no answer to a customer does", async () => {
    const cookie = await people.signIn("shop", `customer@${slug}.example`, world.shops[slug]);
    const pages = await crawl(portal.port, host(), { Cookie: cookie });
    expect(pages.find(({ path }) => path === "/account")?.status).toBe(200);
    expect(pages.filter((page) => leaksOfPage(page).length > 0).map((page) => [page.path, leaksOfPage(page)])).toEqual([]);
  });

  test("no answer to a form does, and no mail", async () => {
    const form = { name: "Quinn", email: "quinn@example.com", message: "How much?", product: "sms-mms" };
    const refused = await people.post(host(), "/contact?product=sms-mms", { ...form, email: "" });
    const taken = await people.post(host(), "/contact?product=sms-mms", form);
    expect([refused.status, taken.status]).toEqual([400, 303]);
    expect(leaksIn(refused.text + JSON.stringify(taken.headers))).toEqual([]);
    await expect
      .poll(() => watch.value(`SELECT count(*) FROM "MailMessage" WHERE "state" = 'queued'`), { timeout: 10_000 })
      .toBe(0n);
    const mails = watch.rows(`SELECT * FROM "MailMessage" WHERE "partnerId" = ?`, world.shops[slug].partnerId);
    expect(mails.length).toBeGreaterThanOrEqual(4);
    for (const mail of mails) {
      expect([mail.kind, mail.state, mail.lastError, mail.html !== null]).toEqual([mail.kind, "kept", null, true]);
      expect(leaksIn(Object.values(mail).join("\n"))).toEqual([]);
    }
  });
});

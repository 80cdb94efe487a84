import { afterAll, beforeAll, expect, test } from "vitest";
import { demoShops } from "~/branding/demo-brands";
import { saveBrandDraft } from "~/branding/save-brand.server";
import type { ProofFinding, ProofSheet } from "~/catalog/proof";
import { readListings } from "~/catalog/read-listings.server";
import { formatMicros } from "~/kit/money";
import { closeDatabase, write } from "~/platform/database.server";
import { type Portal, startPortal } from "../support/portal";
import { People } from "./support/callers";
import { Watch } from "./support/watch";
import { makeWorld, ownerScope, patienceMs, type World } from "./support/world";

const slug = "oakmere";
const fields = demoShops.find((shop) => shop.slug === slug)?.fields;
const hiding = { ...fields, carrierShown: "our-carrier" };
const path = "/partner/brand/publish";

let world: World;
let portal: Portal;
let watch: Watch;
let people: People;
let cookie: string;
/** A wholesale amount in fractions of a cent, as a shop would write it. */
let wholesale = "";

/** What no form keeps a partner from writing: its own words, its own links, its own copy of a product. */
async function seed() {
  const { partnerId, ownerId, listingIds } = world.shops[slug];
  const owner = ownerScope(partnerId, ownerId);
  await saveBrandDraft(owner, {
    fields: {
      ...hiding,
      about: "Since 1998. Our lines come from Keystone Exchange Carrier.",
      navLinks: [{ label: "Wi-Fi", url: `https://${slug}.localhost/no-such-page-of-ours` }],
    },
  });
  const charges = (await readListings(owner)).flatMap((listing) => listing.charges);
  const odd = charges.find(
    ({ wholesaleMicros, retailMicros }) =>
      wholesaleMicros !== null && BigInt(wholesaleMicros) % 10_000n !== 0n && wholesaleMicros !== retailMicros,
  );
  wholesale = formatMicros(odd?.wholesaleMicros);
  const summary = `Better than at Harborline, and it costs us ${wholesale} only.`;
  await write((tx) => tx.db.listing.updateMany({ where: { partnerId, id: listingIds.voice }, data: { summary } }));
}

beforeAll(async () => {
  world = await makeWorld({ keepNumber: (digits) => /^20[1-2]\d{6}7$|^8\d\d55500\d\d$/.test(digits) });
  await seed();
  await closeDatabase();
  portal = await startPortal({ PORTAL_DATA: world.folder, PORTAL_DEMO: "off" });
  watch = new Watch(world.file);
  people = new People(portal, world.shops.harborline, world.shops[slug]);
  cookie = await people.signIn("partner", `owner@${slug}.example`, world.shops[slug]);
}, patienceMs);

afterAll(async () => {
  watch?.close();
  await portal?.stop();
  await world?.close();
});

const newest = () =>
  watch.rows(
    `SELECT "id", "state", "sheetJson" FROM "ShopProof" WHERE "partnerId" = ? ORDER BY "startedAt" DESC LIMIT 1`,
    world.shops[slug].partnerId,
  )[0] as { id: string; state: string; sheetJson: string };

async function sheetOfRun(): Promise<ProofSheet> {
  const asked = await people.post(people.consoleHost, path, { form: "prove-brand" }, cookie);
  expect(asked.status).toBe(303);
  await expect.poll(() => newest().state, { timeout: 120_000, interval: 250 }).toMatch(/done|failed/);
  expect(newest().state, newest().sheetJson).toBe("done");
  return JSON.parse(newest().sheetJson) as ProofSheet;
}

const placesOf = (findings: readonly ProofFinding[], kind: string, level: string) =>
  findings.filter((finding) => finding.kind === kind && finding.level === level).flatMap(({ places }) => places);

test(
  "a run over the draft finds what was sown: the hidden carrier, another shop, a wholesale amount, a dead link",
  async () => {
    const { findings, pages, mails, notChecked } = await sheetOfRun();
    const carrier = placesOf(findings, "carrier-name", "blocker");
    expect(carrier.map(({ where }) => where)).toContain("/");
    expect(carrier[0]?.excerpt).toContain("Our lines come from Keystone Exchange Carrier");
    expect(placesOf(findings, "other-shop", "blocker")[0]?.excerpt).toContain("Harborline");
    expect(placesOf(findings, "wholesale", "blocker")[0]?.excerpt).toContain(wholesale);
    const dead = findings.find(({ kind }) => kind === "dead-link");
    expect(dead).toMatchObject({ level: "warning", sentence: expect.stringContaining("/no-such-page-of-ours") });
    expect(pages.length).toBeGreaterThan(40);
    for (const opened of ["/", "/messaging", "/service-path", "/robots.txt", "/sitemap.xml", "/manifest.webmanifest"])
      expect(pages.map(({ what }) => what)).toContain(opened);
    expect(mails.map(({ what }) => what)).toEqual(expect.arrayContaining(["enquiry-copy", "account-reset", "team-invitation"]));
    expect(notChecked.join("\n")).toContain("signed-in customer");
  },
  patienceMs,
);

test("what leaks keeps the draft from being published, with the place", async () => {
  const shown = await people.get(people.consoleHost, path, cookie);
  expect(shown.text).toContain("Names the carrier, which this shop has chosen not to name.");
  const refused = await people.post(people.consoleHost, path, { form: "publish-brand", baseVersion: "2", note: "" }, cookie);
  expect(refused.status).toBe(400);
  const sheet = await people.get(people.consoleHost, `/partner/brand/proofs/${newest().id}`, cookie);
  expect(sheet.status).toBe(200);
  expect(sheet.text).toContain("Must be put right");
});

test("one run at a time", async () => {
  const ask = () => people.post(people.consoleHost, path, { form: "prove-brand" }, cookie);
  const statuses = await Promise.all([ask(), ask(), ask()]);
  expect(statuses.map(({ status }) => status).sort()).toEqual([303, 409, 409]);
  await expect.poll(() => newest().state, { timeout: 120_000, interval: 250 }).toBe("done");
});

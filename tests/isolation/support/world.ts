import path from "node:path";
import { Readable } from "node:stream";
import sharp from "sharp";
import { type DemoSlug, demoShops } from "~/branding/demo-brands.server";
import { sendQueuedMail } from "~/branding/mail.jobs.server";
import { publishBrand } from "~/branding/publish-brand.server";
import { saveBrandDraft } from "~/branding/save-brand.server";
import { readSharedPreviews, sharePreview } from "~/branding/share-preview.server";
import { shopVoice } from "~/branding/shop-voice.adapter.server";
import { demoShopPlans } from "~/catalog/demo-listings";
import type { ShopPlan } from "~/catalog/first-listing";
import { importCatalog } from "~/catalog/import-catalog.server";
import { openShop } from "~/catalog/open-shop.server";
import { endProof, insertProof } from "~/catalog/proof-store.server";
import { readListings } from "~/catalog/read-listings.server";
import { assignNumber, freeNumberOfEachHolder } from "~/delivery/customer-number-store.server";
import { askReset } from "~/identity/password-reset.server";
import { readResetMail } from "~/identity/reset-link.server";
import type { ImportReport } from "~/kit/import-report";
import type { PartnerRole, PartnerScope } from "~/kit/scope";
import { mintPartnerScope, mintStorefrontScope, mintSystemPartnerScope, mintSystemScope } from "~/kit/scope-mint";
import { days } from "~/kit/time";
import { demoInventoryCsv } from "~/numbering/demo-inventory";
import { importNumbers } from "~/numbering/import-numbers.server";
import { sendEnquiry } from "~/ordering/send-enquiry.server";
import { closeDatabase, readSql, write } from "~/platform/database.server";
import { newId } from "~/platform/ids.server";
import { insertDemoProviders } from "~/providers/insert-demo-providers.server";
import { putFile } from "~/providers/provider-file-store.server";
import { shareCheck } from "~/providers/share-check.server";
import { pathRecorder } from "~/service-path/path-records.jobs.server";
import { addDomain } from "~/tenancy/add-domain.server";
import type { DomainLook } from "~/tenancy/domain-records";
import { recordLook } from "~/tenancy/domain-store.server";
import { demoCatalogJson } from "../../support/catalog";
import { freshDatabase } from "../../support/database";
import { addCarrierMember, addCustomer, addPartnerMember, knock, shopSite } from "../../support/people";
import { type Portal, startPortal } from "../../support/portal";

/** One shop with everything that a tenant can own, so that a leak of any of it can be seen. */
export interface ShopWorld {
  slug: DemoSlug;
  partnerId: string;
  ownerId: string;
  customers: { email: string; personId: string; customerId: string; numbers: string[] }[];
  /** By the listing's slug. */
  listingIds: Record<string, string>;
  enquiry: { id: string; words: string };
  mailId: string;
  /** A picture that the shop shows. */
  logoId: string;
  /** A picture that only the saved draft has. */
  draftLogoId: string;
  draftHeadline: string;
  /** Of an open link to the draft, by which its staff withdraw it. */
  previewLinkId: string;
  /** A run over the shop that is over, with a sheet. */
  proofId: string;
  /** Of the owner's open invitation, as it stands in its link. */
  invitationToken: string;
  /** A page of answers about a provider, and the secret that takes it away. */
  sharedCheck: { id: string; removal: string };
  /** Of the first customer's open link for a new password. */
  resetToken: string;
  /** Of a signed path record of its own. */
  recordId: string;
  /** Proven, but not leading here: it answers beside the free host name, and nothing redirects. */
  domain: { id: string; host: string };
}

export interface World {
  folder: string;
  file: string;
  shops: Record<DemoSlug, ShopWorld>;
  close(): Promise<void>;
}

export interface WorldPlan {
  catalogJson?: string;
  plans?: Record<string, ShopPlan>;
  /** Which rows of the demo's inventory there are. */
  keepNumber?: (digits: string) => boolean;
}

const system = mintSystemScope("test");

/** How long making a world and starting the portal on it may take on a busy machine. */
export const patienceMs = 180_000;

export const partnerRoles: readonly PartnerRole[] = ["owner", "admin", "sales", "support", "viewer"];
export const carrierRoles = ["admin", "operations", "viewer"] as const;

/** A few area codes and some toll-free numbers: enough for each search to find and to miss. */
const someNumbers = (digits: string) => /^20[1-9]\d{6}[37]$/.test(digits) || /^8\d{8}5$/.test(digits);

/**
 * The demo's four shops with fewer numbers and more people: every role, two customers each, an enquiry, a draft, an invitation. It is
 * made in this process, by the ways in that everyone has; the database stays open.
 */
export async function makeWorld({
  catalogJson,
  plans = demoShopPlans,
  keepNumber = someNumbers,
}: WorldPlan = {}): Promise<World> {
  const { folder, close } = await freshDatabase();
  await insertDemoProviders(system);
  await fileEvidence();
  complete(await importCatalog(system, { json: catalogJson ?? demoCatalogJson(), dryRun: false }));
  complete(await importNumbers(system, { csv: Readable.from(rowsOf(keepNumber)), dryRun: false }));
  const shops: Partial<World["shops"]> = {};
  for (const { slug } of demoShops) shops[slug] = await openWorldShop(slug, plans[slug]);
  await pathRecorder(shopVoice)(system);
  for (const shop of Object.values(shops)) shop.recordId = recordOf(shop.partnerId);
  for (const role of carrierRoles) await addCarrierMember(`${role}@desk.example`, role);
  await sendQueuedMail(system);
  return { folder, file: path.join(folder, "portal.db"), shops: shops as World["shops"], close };
}

/** What is downloaded at the desk and nowhere else. */
const fileEvidence = () =>
  write((tx) =>
    putFile(
      system,
      tx,
      { providerId: "keystone", item: 2 },
      { name: "a.pdf", mime: "application/pdf", bytes: new Uint8Array(9) },
    ),
  );

async function* rowsOf(keep: (digits: string) => boolean) {
  for await (const chunk of demoInventoryCsv()) {
    for (const line of chunk.split("\n")) if (line.startsWith("number,") || keep(line.slice(2, 12))) yield `${line}\n`;
  }
}

function complete(report: ImportReport) {
  if (report.refused > 0) throw new Error(JSON.stringify(report.errors.slice(0, 3)));
}

async function openWorldShop(slug: DemoSlug, plan: ShopPlan | undefined): Promise<ShopWorld> {
  const shop = demoShops.find((one) => one.slug === slug);
  if (!shop) throw new Error(slug);
  const { kind, fields } = shop;
  const ownerEmail = `invited@${slug}.example`;
  const opened = await openShop(system, { name: fields.name, slug, kind, ownerEmail, isSample: true, plan });
  const { partnerId } = opened;
  for (const role of partnerRoles) await addPartnerMember(partnerId, `${role}@${slug}.example`, role);
  const owner = ownerScope(partnerId, personId("console", `owner@${slug}.example`));
  const pictures = { logo: await picture(fields.primary, 200), icon: await picture(fields.primary, 96) };
  await saveBrandDraft(owner, { fields: { ...fields }, ...pictures });
  await publishBrand(owner, { baseVersion: 1 });
  const listings = await readListings(owner);
  return {
    slug,
    partnerId,
    ownerId: owner.actor.id,
    customers: [await addNumberedCustomer(slug, partnerId, 3), await addNumberedCustomer(slug, partnerId, 1)],
    listingIds: Object.fromEntries(listings.map((listing) => [listing.slug, listing.id])),
    ...(await addDraft(slug, owner)),
    ...(await addEnquiry(slug, partnerId)),
    sharedCheck: await addSharedCheck(slug, partnerId),
    invitationToken: opened.invitationUrl?.split("/").at(-1) ?? "",
    resetToken: await openReset(slug, partnerId),
    domain: await addVerifiedDomain(slug, owner),
    recordId: "",
  };
}

const recordOf = (partnerId: string) =>
  String(readSql().prepare(`SELECT "id" FROM "PathLeaf" WHERE "partnerId" = ? LIMIT 1`).pluck().get(partnerId));

/** Pixels of one colour: an SVG would be drawn in a process of its own, which takes its time. */
const picture = async (background: string, width: number) =>
  new Uint8Array(
    await sharp({ create: { width, height: 96, channels: 3, background } })
      .png()
      .toBuffer(),
  );

export const ownerScope = (partnerId: string, id: string): PartnerScope =>
  mintPartnerScope(partnerId, "owner", { door: "partner", id, name: "Pat Member" });

async function addNumberedCustomer(slug: string, partnerId: string, wanted: number) {
  const email = `${wanted === 3 ? "customer" : "second"}@${slug}.example`;
  const { customerId, personId } = await addCustomer(partnerId, email);
  const numbers = await write(async (tx) => {
    const free = (await freeNumberOfEachHolder(system, tx, { npa: "201" })).slice(0, wanted);
    for (const e164 of free) {
      const label = `Line of ${email}`;
      await assignNumber(system, tx, { partnerId, customerId, id: newId(), e164, label, activeSince: new Date() });
    }
    return free;
  });
  return { email, personId, customerId, numbers };
}

async function addDraft(slug: DemoSlug, owner: PartnerScope) {
  const { partnerId } = owner;
  const fields = demoShops.find((one) => one.slug === slug)?.fields;
  const draftHeadline = `Unpublished words of ${slug}`;
  const logoId = readSql()
    .prepare(`SELECT "id" FROM "BrandAsset" WHERE "partnerId" = ? AND "kind" = 'logo'`)
    .pluck()
    .get(partnerId);
  await saveBrandDraft(owner, { fields: { ...fields, heroHeadline: draftHeadline }, logo: await picture("#123456", 96) });
  const draft = readSql().prepare(`SELECT "dataJson" FROM "BrandDraft" WHERE "partnerId" = ?`).pluck().get(partnerId);
  const draftLogoId = (JSON.parse(String(draft)) as { logo: { id: string } }).logo.id;
  await sharePreview(owner, { days: 1 });
  const [{ id: previewLinkId } = { id: "" }] = readSharedPreviews(owner);
  return { draftHeadline, logoId: String(logoId), draftLogoId, previewLinkId, proofId: await addProof(slug, owner) };
}

/** Over, so that no worker takes it up while a test watches. */
async function addProof(slug: string, owner: PartnerScope) {
  const finding = { kind: "missing-text", level: "warning", sentence: `Found in ${slug}`, places: [], more: 0 };
  const lists = { pages: [], mails: [], findings: [finding], lookedFor: [], notChecked: [], outside: [] };
  return write(async (tx) => {
    const id = await insertProof(owner, tx, { brandLabel: "Draft of version 3", draftSavedAt: "" });
    const sheet = { shopName: slug, origin: "", ...lists };
    await endProof(owner, tx, id, { state: "done", blockers: 0, warnings: 1, sheet });
    return id;
  });
}

/** Its next look is years away, so that the portal's own looks change nothing while a test watches. */
async function addVerifiedDomain(slug: string, owner: PartnerScope) {
  const host = `www.${slug}-own.test`;
  const { id } = await addDomain(owner, { text: host, probe: async () => false });
  const seen = { state: "verified", misses: 0, failingSince: null, warnedAt: null, at: Date.now() } as const;
  const look: DomainLook = { records: [], proof: "yes", address: "no" };
  await write((tx) => recordLook(owner, tx, id, { ...seen, host, look, nextCheckAt: Date.now() + days(3_000) }));
  return { id, host };
}

async function openReset(slug: string, partnerId: string): Promise<string> {
  await askReset(knock(shopSite(partnerId)), { door: "shop", email: `customer@${slug}.example` });
  const id = readSql().prepare(`SELECT "tokenHash" FROM "PasswordReset" WHERE "site" = ?`).pluck().get(`shop:${partnerId}`);
  return readResetMail(mintSystemPartnerScope("test", partnerId), { id: String(id) }).secret;
}

const addSharedCheck = (slug: string, partnerId: string) =>
  shareCheck(mintStorefrontScope(partnerId), { fields: { name: `Provider of ${slug}` }, visitorAddress: "192.0.2.9" });

async function addEnquiry(slug: string, partnerId: string) {
  const words = `A confidential question for ${slug}`;
  const fields = { name: "Quinn Asker", email: `quinn@${slug}-asker.example`, message: words };
  const text = `number,seller\n2015550123,A seller of ${slug}`;
  const attachment = { kind: "numbers" as const, summary: `A number of ${slug}`, text };
  const { id } = await sendEnquiry(mintStorefrontScope(partnerId), { fields, visitorAddress: "192.0.2.9", attachment });
  const mailId = readSql().prepare(`SELECT "id" FROM "MailMessage" WHERE "partnerId" = ? LIMIT 1`).pluck().get(partnerId);
  return { enquiry: { id, words }, mailId: String(mailId) };
}

const personId = (site: string, email: string) =>
  String(readSql().prepare(`SELECT "id" FROM "Person" WHERE "site" = ? AND "email" = ?`).pluck().get(site, email));

/** The built portal on the world's database; this process lets go of it. */
export async function servedWorld(
  plan: WorldPlan = {},
  env: Record<string, string> = {},
): Promise<{ world: World; portal: Portal }> {
  const world = await makeWorld(plan);
  await closeDatabase();
  const portal = await startPortal({ PORTAL_DATA: world.folder, PORTAL_DEMO: "off", ...env });
  return { world, portal };
}

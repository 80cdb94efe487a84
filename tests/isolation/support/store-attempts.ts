import { expect } from "vitest";
import * as assets from "~/branding/brand-asset-store.server";
import * as brands from "~/branding/brand-store.server";
import * as versions from "~/branding/brand-version-store.server";
import * as saves from "~/branding/draft-save-store.server";
import * as links from "~/branding/preview-link-store.server";
import * as previews from "~/branding/preview-store.server";
import * as catalogSearch from "~/catalog/catalog-search-store.server";
import * as catalog from "~/catalog/catalog-store.server";
import * as batch from "~/catalog/listing-batch.sqlite.server";
import * as listingPages from "~/catalog/listing-page-store.sqlite.server";
import * as listed from "~/catalog/listing-store.sqlite.server";
import * as works from "~/catalog/listing-work-store.server";
import * as listings from "~/catalog/partner-listing-store.server";
import * as notices from "~/catalog/price-change-notice-store.server";
import * as priceJobs from "~/catalog/price-file-job-store.server";
import * as priceRules from "~/catalog/price-rule-store.server";
import * as scheduledPrices from "~/catalog/scheduled-price-store.sqlite.server";
import * as customers from "~/delivery/customer-number-store.server";
import * as staffAddresses from "~/identity/staff-address-store.server";
import { mintCustomerScope, mintSystemScope } from "~/kit/scope-mint";
import * as areaCodes from "~/numbering/area-code-store.server";
import { builtInAreaCodes } from "~/numbering/area-codes";
import * as search from "~/numbering/inventory-search.sqlite.server";
import * as inventory from "~/numbering/inventory-store.sqlite.server";
import { planSearch } from "~/numbering/search-plan";
import * as enquiries from "~/ordering/enquiry-store.server";
import * as audit from "~/platform/audit-store.server";
import { type Tx, write } from "~/platform/database.server";
import * as mails from "~/platform/mail-queue-store.server";
import * as providers from "~/providers/provider-store.sqlite.server";
import * as paths from "~/service-path/path-store.sqlite.server";
import * as domains from "~/tenancy/domain-store.server";
import * as partners from "~/tenancy/partner-store.server";
import * as revisions from "~/tenancy/revisions-store.server";
import * as visits from "~/tenancy/visit-store.server";
import { type Attempt, leaksIn, scopesOf } from "./secrets";
import type { ShopWorld } from "./world";

const nothingOf = (shop: ShopWorld, value: unknown) => expect(leaksIn(value, shop)).toEqual([]);
/** With another's id smuggled in beside what the function takes. */
const picture = (kind: "webp" | "png", { partnerId }: ShopWorld) => {
  const mime: "image/webp" | "image/png" = `image/${kind}`;
  return { mime, bytes: new Uint8Array([1, 2, 3]), width: 1, height: 1, partnerId };
};
const attempt = <T>(fn: (tx: Tx) => T) => write(async (tx) => fn(tx));
const firstCharge = (row: { charges: { id: string }[] } | null) => row?.charges[0]?.id ?? "";
const percent = { kind: "percent", percentBasisPoints: 1, rounding: "none" } as const;
const plan = planSearch(
  { type: "local", match: "anywhere", features: [], sort: "number", page: 1, npa: "201" },
  { areas: [], codes: builtInAreaCodes },
);
const walk = { sku: "local-standard", key: "", limit: 50, rowBudget: 500, from: "0", to: ":" };
const everything = { productKind: "*", basis: "*" } as const;
interface ChargeAt {
  listingId: string;
  chargeId: string;
}
/** A charge of each of a shop's first listings. */
async function chargesOf(shop: ShopWorld): Promise<ChargeAt[]> {
  const found = Object.values(shop.listingIds)
    .slice(0, 3)
    .map(async (listingId) => ({
      listingId,
      chargeId: firstCharge(await listings.findListing(scopesOf(shop).owner, listingId)),
    }));
  return Promise.all(found);
}
/** A product that a shop does not list. */
async function unlistedProduct(shop: ShopWorld) {
  const own = await listings.findListedProductIds(scopesOf(shop).owner);
  return (await catalog.findProducts(scopesOf(shop).owner)).find(({ id }) => !own.has(id));
}
const scheduleFor = (shop: ShopWorld, at: ChargeAt = { listingId: "", chargeId: "" }) =>
  attempt(async (tx) => {
    const span = { priceMicros: 9_000_000n, startsAtMs: 0, endsAtMs: 1 };
    return scheduledPrices.insertScheduledPrice(scopesOf(shop).owner, tx, { ...at, ...span }) ?? "";
  });
const fields = { name: "Taken over", summary: "Taken over", visibility: "hidden", position: 99 } as const;
const enquiry = {
  name: "Eve",
  email: "eve@example.com",
  phone: null,
  company: null,
  message: "Hello",
  aboutE164: null,
  aboutListing: null,
  aboutName: null,
};

/** A read of what the carrier owns: the same for every partner, and it tells nobody who has which number. */
const sameForAll =
  <T>(read: (scope: ReturnType<typeof scopesOf>["visitor"]) => T) =>
  ({ a, b }: Attempt) => {
    const found = read(scopesOf(a).visitor);
    expect(found).toEqual(read(scopesOf(b).visitor));
    nothingOf(b, found);
  };

/** Reads of the scope's own rows, which take no id: each kind of scope sees its own and nothing of the other's. */
const ownOnly =
  (read: (scopes: ReturnType<typeof scopesOf>) => unknown) =>
  async ({ a, b }: Attempt) => {
    const found = await read(scopesOf(a));
    expect(found, "the control: its own is found").toBeTruthy();
    nothingOf(b, found);
  };

const jobOf = (shop: ShopWorld) =>
  attempt((tx) => priceJobs.startPriceFileJob(scopesOf(shop).owner, tx, { kind: "check", total: 1 }));

/** One attempt per store function; the runner proves besides that no row of B's changed. */
export const storeAttempts: Record<string, (attempt: Attempt) => unknown> = {
  "branding/brand-asset-store#readBrandAsset": ({ a, b }) => {
    for (const scope of Object.values(scopesOf(a))) {
      for (const id of [b.logoId, b.draftLogoId]) expect(() => assets.readBrandAsset(scope, id)).toThrow(/no such/);
    }
    expect(assets.readBrandAsset(scopesOf(b).visitor, b.logoId).mime).toMatch(/^image\//);
  },
  "branding/brand-asset-store#insertLogo": async ({ a, b }) => {
    const logo = { webp: picture("webp", b), png: picture("png", b), onLight: true, onDark: true, palette: [] };
    const { id } = await attempt((tx) => assets.insertLogo(scopesOf(a).owner, tx, logo));
    expect(assets.readBrandAsset(scopesOf(a).owner, id).mime).toBe("image/webp");
  },
  "branding/brand-asset-store#insertIcon": async ({ a, b }) => {
    const px = picture("png", b);
    const { id32 } = await attempt((tx) =>
      assets.insertIcon(scopesOf(a).owner, tx, {
        ...{ px512: px, px192: px, px180: px, mask512: px, px48: px, px32: px, px16: px },
      }),
    );
    expect(assets.readBrandAsset(scopesOf(a).owner, id32).mime).toBe("image/png");
  },
  "branding/brand-asset-store#insertHero": async ({ a, b }) => {
    const [px, jpeg] = [picture("webp", b), picture("png", b)];
    const { id } = await attempt((tx) => assets.insertHero(scopesOf(a).owner, tx, { wide: px, middle: px, narrow: px, jpeg }));
    expect(assets.readBrandAsset(scopesOf(a).owner, id).mime).toBe("image/png");
  },
  "branding/brand-asset-store#insertCard": async ({ a, b }) => {
    const { id } = await attempt((tx) => assets.insertCard(scopesOf(a).owner, tx, picture("png", b)));
    expect(assets.readBrandAsset(scopesOf(a).owner, id).mime).toBe("image/png");
  },
  "branding/brand-asset-store#deleteUnusedAssets": ({ a }) => attempt((tx) => assets.deleteUnusedAssets(scopesOf(a).owner, tx)),
  "branding/brand-store#publishedRow": ownOnly(({ visitor }) => brands.publishedRow(visitor)),
  "branding/brand-store#ourCarrierName": sameForAll((scope) => brands.ourCarrierName(scope)),
  "branding/brand-store#accountName": ({ a, b }) =>
    expect(brands.accountName(scopesOf(a).visitor)).not.toBe(brands.accountName(scopesOf(b).visitor)),
  "branding/brand-store#shopSlug": ({ a }) => expect(brands.shopSlug(scopesOf(a).visitor)).toBe(a.slug),
  "branding/brand-store#findDraft": ownOnly(({ owner }) => brands.findDraft(owner)),
  "branding/brand-store#upsertDraft": async ({ a }) => {
    const brand = brands.brandOfRow(brands.publishedRow(scopesOf(a).visitor));
    await attempt((tx) => brands.upsertDraft(scopesOf(a).owner, tx, { brand, baseVersion: 1 }));
  },
  "branding/brand-store#deleteDraft": ({ a }) => attempt((tx) => brands.deleteDraft(scopesOf(a).owner, tx)),
  "branding/brand-store#listVersions": ownOnly(({ owner }) => brands.listVersions(owner, { limit: 50 })),
  "branding/brand-store#insertVersion": ({ a }) => {
    const brand = brands.brandOfRow(brands.publishedRow(scopesOf(a).visitor));
    return attempt((tx) => brands.insertVersion(scopesOf(a).owner, tx, { version: 7, brand, note: "" }));
  },
  "branding/brand-version-store#versionRecords": ownOnly(({ owner }) => versions.versionRecords(owner, { limit: 50 })),
  "branding/draft-save-store#insertDraftSave": ({ a }) => {
    const save = { kind: "saved", savedAt: new Date(), dataJson: "{}" } as const;
    return attempt((tx) => saves.insertDraftSave(scopesOf(a).owner, tx, save));
  },
  "branding/draft-save-store#nextSaveTime": ownOnly(({ owner }) => saves.nextSaveTime(owner)),
  "branding/draft-save-store#draftSavesFrom": ({ a, b }) => {
    const found = saves.draftSavesFrom(scopesOf(a).owner, new Date(0));
    expect(found.length, "the control: its own are found").toBeGreaterThan(1);
    nothingOf(b, found);
  },
  "branding/preview-link-store#previewLinks": ({ a, b }) => {
    const found = links.previewLinks(scopesOf(a).owner, { limit: 50 });
    expect(found.map(({ tokenHash }) => tokenHash)).toContain(a.previewLinkId);
    nothingOf(b, found);
  },
  "branding/preview-link-store#insertPreviewLink": ({ a, b }) => {
    const link = { tokenHash: b.previewLinkId, expiresAt: new Date(), partnerId: b.partnerId };
    return attempt((tx) => links.insertPreviewLink(scopesOf(a).owner, tx, link));
  },
  "branding/preview-link-store#countLiveLinks": async ({ a }) =>
    expect(await attempt((tx) => links.countLiveLinks(scopesOf(a).owner, tx))).toBe(1),
  "branding/preview-link-store#revokePreviewLink": async ({ a, b }) => {
    expect(await attempt((tx) => links.revokePreviewLink(scopesOf(a).owner, tx, b.previewLinkId))).toBe(false);
    expect(await attempt((tx) => links.revokePreviewLink(scopesOf(a).owner, tx, a.previewLinkId))).toBe(true);
  },
  "branding/preview-store#previewedRow": ({ a, b }) => {
    const row = previews.previewedRow(scopesOf(a).previewer);
    expect(row, "the control: its own version is found").toMatchObject({ version: 2 });
    nothingOf(b, row);
    expect(() => previews.previewedRow(scopesOf(a).visitor)).toThrow(/no such/);
  },
  "catalog/catalog-store#findProducts": async ({ a, b }) => {
    const found = await catalog.findProducts(scopesOf(a).owner);
    expect(found.map(({ sku }) => sku)).toContain("local-standard");
    nothingOf(b, found);
  },
  "catalog/listing-batch.sqlite#writeRules": async ({ a, b }) => {
    for (const at of await chargesOf(b)) {
      const change = { ...at, rule: percent, agreed: { effectiveFromMs: 0, wholesaleMicros: 1n }, partnerId: b.partnerId };
      await expect(attempt((tx) => batch.writeRules(scopesOf(a).owner, tx, [change]))).rejects.toThrow(/foreign key/i);
      await attempt((tx) => batch.writeRules(scopesOf(a).owner, tx, [{ ...change, rule: null, agreed: null }]));
    }
  },
  "catalog/listing-batch.sqlite#writeFields": async ({ a, b }) => {
    const smuggled = Object.values(b.listingIds).map((listingId) => ({ ...fields, listingId, partnerId: b.partnerId }));
    await attempt((tx) => batch.writeFields(scopesOf(a).owner, tx, smuggled));
  },
  "catalog/listing-batch.sqlite#listPlaces": async ({ a, b }) => {
    const own = await attempt((tx) => batch.listPlaces(scopesOf(a).owner, tx));
    expect(own.map(({ id }) => id).sort()).toEqual(Object.values(a.listingIds).sort());
    nothingOf(b, own);
  },
  "catalog/listing-batch.sqlite#writePlace": async ({ a, b }) => {
    for (const id of Object.values(b.listingIds)) await attempt((tx) => batch.writePlace(scopesOf(a).owner, tx, id, 77));
  },
  "catalog/listing-work-store#findWork": async ({ a, b }) => {
    await attempt((tx) => works.putWork(scopesOf(a).owner, tx, "add", { of: "a" }));
    expect(await works.findWork(scopesOf(a).owner, "add"), "the control").toEqual({ of: "a" });
    expect(await works.findWork(scopesOf(b).owner, "add")).toBeNull();
  },
  "catalog/listing-work-store#putWork": ({ a, b }) =>
    attempt((tx) => works.putWork(scopesOf(a).owner, tx, "add", { partnerId: b.partnerId })),
  "catalog/listing-work-store#deleteWork": async ({ a, b }) => {
    await attempt((tx) => works.putWork(scopesOf(a).owner, tx, "add", { of: "a" }));
    await attempt((tx) => works.deleteWork(scopesOf(b).owner, tx, "add"));
    expect(await works.findWork(scopesOf(a).owner, "add")).toEqual({ of: "a" });
  },
  "catalog/price-file-job-store#startPriceFileJob": async ({ a, b }) => {
    const smuggled = { kind: "check", total: 1, ...{ partnerId: b.partnerId, personId: "b" } } as const;
    await attempt((tx) => priceJobs.startPriceFileJob(scopesOf(a).owner, tx, smuggled));
    expect(await priceJobs.findPriceFileJob(scopesOf(b).owner)).toBeNull();
  },
  "catalog/price-file-job-store#findPriceFileJob": async ({ a, b }) => {
    const id = await jobOf(a);
    expect((await priceJobs.findPriceFileJob(scopesOf(a).owner))?.id, "the control").toBe(id);
    expect(await priceJobs.findPriceFileJob(scopesOf(b).owner)).toBeNull();
  },
  "catalog/price-file-job-store#claimPriceFileJob": async ({ a, b }) => {
    const id = await jobOf(a);
    const claim = (shop: ShopWorld) => attempt((tx) => priceJobs.claimPriceFileJob(scopesOf(shop).owner, tx, id, Date.now()));
    expect([await claim(b), await claim(a)]).toEqual([false, true]);
  },
  "catalog/price-file-job-store#movePriceFileJob": async ({ a, b }) => {
    const id = await jobOf(a);
    await attempt((tx) => priceJobs.claimPriceFileJob(scopesOf(a).owner, tx, id, Date.now()));
    const at = { done: 1, total: 1 };
    const move = (shop: ShopWorld) => attempt((tx) => priceJobs.movePriceFileJob(scopesOf(shop).owner, tx, id, at));
    expect([await move(b), await move(a)]).toEqual([false, true]);
  },
  "catalog/price-file-job-store#endPriceFileJob": async ({ a, b }) => {
    const id = await jobOf(a);
    const end = { state: "failed", result: null } as const;
    expect(await attempt((tx) => priceJobs.endPriceFileJob(scopesOf(b).owner, tx, id, end))).toBe(false);
  },
  "catalog/price-file-job-store#deletePriceFileJob": async ({ a, b }) => {
    const id = await jobOf(a);
    await attempt((tx) => priceJobs.deletePriceFileJob(scopesOf(b).owner, tx));
    expect((await priceJobs.findPriceFileJob(scopesOf(a).owner))?.id).toBe(id);
  },
  "catalog/catalog-store#findProduct": async ({ a, b }) => {
    const unlisted = await unlistedProduct(a);
    const found = await attempt((tx) => catalog.findProduct(scopesOf(a).owner, tx, { productId: unlisted?.id ?? "" }));
    expect(found?.id, "the control: the carrier's catalog is for every partner").toBe(unlisted?.id);
    nothingOf(b, found);
  },
  "catalog/listing-store.sqlite#listedChargesOf": ({ a, b }) => {
    const slugs = listed.listedChargesOf(scopesOf(a).visitor, Date.now()).map((charge) => charge.slug);
    expect(slugs).toContain("local-standard");
    expect(slugs, "B alone lists it").not.toContain(onlyAt(b, a));
  },
  "catalog/listing-store.sqlite#listedChargesBySlug": ({ a, b }) => {
    expect(listed.listedChargesBySlug(scopesOf(b).visitor, Date.now(), onlyAt(b, a))).not.toEqual([]);
    expect(listed.listedChargesBySlug(scopesOf(a).visitor, Date.now(), onlyAt(b, a))).toEqual([]);
  },
  "catalog/listing-store.sqlite#listedNumberCharges": ({ a, b }) => {
    const retail = (shop: ShopWorld) =>
      listed.listedNumberCharges(scopesOf(shop).visitor, Date.now()).map(({ slug, rule }) => ({ slug, rule }));
    expect(retail(a)).not.toEqual(retail(b));
  },
  "catalog/listing-page-store.sqlite#listingHeads": ownOnly(({ owner }) => listingPages.listingHeads(owner)),
  "catalog/listing-page-store.sqlite#countWaitingChanges": async ({ a, b }) => {
    const before = listingPages.countWaitingChanges(scopesOf(b).owner, Date.now());
    const change = { effectiveFromMs: 1, wholesaleMicros: 987_654_321n, choice: "follow" } as const;
    for (const at of await chargesOf(a)) await attempt((tx) => priceRules.putDecision(scopesOf(a).owner, tx, at, change));
    expect(listingPages.countWaitingChanges(scopesOf(b).owner, Date.now()), "what A decided is A's").toBe(before);
  },
  "catalog/listing-page-store.sqlite#listWaitingChanges": async ({ a, b }) => {
    const decision = { effectiveFromMs: 1, wholesaleMicros: 987_654_321n, choice: "follow" } as const;
    for (const at of await chargesOf(a)) await attempt((tx) => priceRules.putDecision(scopesOf(a).owner, tx, at, decision));
    const found = listingPages.listWaitingChanges(scopesOf(a).job, Date.now());
    expect(found.length, "the control: those of A wait now").toBeGreaterThan(0);
    nothingOf(b, found);
  },
  "catalog/price-change-notice-store#findChangeNotice": async ({ a, b }) => {
    await attempt((tx) => notices.putChangeNotice(scopesOf(a).job, tx, { told: ["a"], pendingHash: "", pendingSince: null }));
    expect(notices.findChangeNotice(scopesOf(a).job).told, "the control").toEqual(["a"]);
    expect(notices.findChangeNotice(scopesOf(b).job).told).toEqual([]);
  },
  "catalog/price-change-notice-store#putChangeNotice": async ({ a, b }) => {
    const notice = { told: ["smuggled"], pendingHash: "", pendingSince: null, ...{ partnerId: b.partnerId } };
    await attempt((tx) => notices.putChangeNotice(scopesOf(a).job, tx, notice));
    expect(notices.findChangeNotice(scopesOf(b).job).told).toEqual([]);
  },
  "catalog/partner-listing-store#findListings": ownOnly(({ owner }) => listings.findListings(owner)),
  "catalog/partner-listing-store#findListing": async ({ a, b }) => {
    for (const id of Object.values(b.listingIds)) expect(await listings.findListing(scopesOf(a).owner, id)).toBeNull();
  },
  "catalog/partner-listing-store#findListedProductIds": async ({ a, b }) => {
    const own = await listings.findListedProductIds(scopesOf(a).owner);
    const others = await listings.findListedProductIds(scopesOf(b).owner);
    expect(own.size).toBe(Object.keys(a.listingIds).length);
    expect(
      [...others].some((id) => !own.has(id)),
      "B alone lists it",
    ).toBe(true);
  },
  "catalog/partner-listing-store#insertListing": async ({ a, b }) => {
    const product = await unlistedProduct(a);
    const row = { productId: product?.id ?? "", slug: "smuggled", ...fields, rules: [], agreed: [], partnerId: b.partnerId };
    await attempt((tx) => listings.insertListing(scopesOf(a).owner, tx, row));
  },
  "catalog/partner-listing-store#countOwnListings": async ({ a, b }) => {
    const smuggled = { partnerId: b.partnerId };
    const count = (where: object) => attempt((tx) => listings.countOwnListings(scopesOf(a).owner, tx, where));
    expect(await count(smuggled)).toBe(await count({}));
  },
  "catalog/partner-listing-store#updateListing": async ({ a, b }) => {
    for (const id of Object.values(b.listingIds)) {
      expect(await attempt((tx) => listings.updateListing(scopesOf(a).owner, tx, id, fields))).toBe(false);
    }
  },
  "catalog/partner-listing-store#putRule": async ({ a, b }) => {
    const [slug = "", listingId = ""] = Object.entries(b.listingIds)[0] ?? [];
    const chargeId = firstCharge(await listings.findListing(scopesOf(b).owner, listingId));
    const put = (at: { listingId: string; chargeId: string }, rule: typeof percent | null) =>
      attempt((tx) => listings.putRule(scopesOf(a).owner, tx, at, rule));
    await expect(put({ listingId, chargeId }, percent), slug).rejects.toThrow(/foreign key/i);
    await put({ listingId, chargeId }, null);
    const smuggled = { listingId, chargeId, partnerId: b.partnerId };
    await put(smuggled, percent).catch(() => undefined);
    await put(smuggled, null);
  },
  "catalog/listing-store.sqlite#markupDefaultsOf": async ({ a, b }) => {
    const before = listed.markupDefaultsOf(scopesOf(b).visitor);
    await attempt((tx) => priceRules.putMarkupDefault(scopesOf(a).owner, tx, everything, percent));
    expect(listed.markupDefaultsOf(scopesOf(a).visitor), "the control").toContainEqual({ ...everything, rule: percent });
    expect(listed.markupDefaultsOf(scopesOf(b).visitor)).toEqual(before);
    expect(before).not.toContainEqual({ ...everything, rule: percent });
  },
  "catalog/price-rule-store#findMarkupDefaults": async ({ a, b }) => {
    const before = await priceRules.findMarkupDefaults(scopesOf(b).owner);
    await attempt((tx) => priceRules.putMarkupDefault(scopesOf(a).owner, tx, everything, percent));
    expect(await priceRules.findMarkupDefaults(scopesOf(a).owner), "the control").toContainEqual({
      ...everything,
      rule: percent,
    });
    expect(await priceRules.findMarkupDefaults(scopesOf(b).owner)).toEqual(before);
    expect(before).not.toContainEqual({ ...everything, rule: percent });
  },
  "catalog/price-rule-store#putMarkupDefault": async ({ a, b }) => {
    const smuggled = { ...everything, partnerId: b.partnerId };
    await attempt((tx) => priceRules.putMarkupDefault(scopesOf(a).owner, tx, smuggled, percent));
    await attempt((tx) => priceRules.putMarkupDefault(scopesOf(a).owner, tx, smuggled, null));
  },
  "catalog/price-rule-store#putDecision": async ({ a, b }) => {
    const decision = { effectiveFromMs: 0, wholesaleMicros: 1n, choice: "follow" } as const;
    const put = (at: ChargeAt) => attempt((tx) => priceRules.putDecision(scopesOf(a).owner, tx, at, decision));
    const smuggled = (await chargesOf(b)).map((at) => ({ ...at, partnerId: b.partnerId }));
    for (const at of smuggled) await expect(put(at)).rejects.toThrow(/foreign key/i);
  },
  "catalog/scheduled-price-store.sqlite#insertScheduledPrice": async ({ a, b }) => {
    for (const at of await chargesOf(b)) await expect(scheduleFor(a, at)).rejects.toThrow(/foreign key/i);
  },
  "catalog/price-rule-store#deleteScheduledPrice": async ({ a, b }) => {
    const [own] = await chargesOf(a);
    const id = await scheduleFor(a, own);
    expect(await attempt((tx) => priceRules.deleteScheduledPrice(scopesOf(b).owner, tx, id))).toBe(false);
    expect(await attempt((tx) => priceRules.deleteScheduledPrice(scopesOf(a).owner, tx, id)), "the control").toBe(true);
  },
  "catalog/price-rule-store#endScheduledPrice": async ({ a, b }) => {
    const [own] = await chargesOf(a);
    const id = await scheduleFor(a, own);
    expect(await attempt((tx) => priceRules.endScheduledPrice(scopesOf(b).owner, tx, id, 5))).toBe(false);
    expect(await attempt((tx) => priceRules.endScheduledPrice(scopesOf(a).owner, tx, id, 5)), "the control").toBe(true);
  },
  "delivery/customer-number-store#readCustomerNumbers": async ({ a, b }) => {
    const [mine, other] = a.customers;
    const found = await customers.readCustomerNumbers(scopesOf(a).customer);
    expect(found.map((row) => row.e164).sort()).toEqual([...(mine?.numbers ?? [])].sort());
    expect(other?.numbers.some((e164) => found.some((row) => row.e164 === e164))).toBe(false);
    nothingOf(b, found);
    const crossed = mintCustomerScope(a.partnerId, b.customers[0]?.customerId ?? "", scopesOf(a).customer.actor);
    expect(await customers.readCustomerNumbers(crossed)).toEqual([]);
  },
  "numbering/area-code-store#readAreaCodes": sameForAll((scope) => [...areaCodes.readAreaCodes(scope).all].length),
  "numbering/inventory-search.sqlite#walkByDigits": sameForAll((scope) => search.walkByDigits(scope, plan, walk)),
  "numbering/inventory-search.sqlite#walkByMemorability": sameForAll((scope) => search.walkByMemorability(scope, plan, walk)),
  "numbering/inventory-search.sqlite#isBeyondBudget": sameForAll((scope) => search.isBeyondBudget(scope, plan, walk)),
  "numbering/inventory-search.sqlite#idsWithDigits": sameForAll((scope) => search.idsWithDigits(scope, "%555%", 20)),
  "numbering/inventory-search.sqlite#filterIds": ({ a, b }) => {
    const numbers = b.customers.flatMap((customer) => customer.numbers);
    const ids = numbers.map((e164) => inventory.readNumberRow(scopesOf(b).visitor, e164)?.id ?? -1);
    const all = {
      ...plan,
      features: 0,
      like: "%",
      state: null,
      entry: "digits",
      keys: [""],
      ranges: [{ from: "0", to: ":" }],
    } as const;
    const open = { ...all, keys: [...all.keys], ranges: [...all.ranges] };
    expect(
      search.filterIds(scopesOf(a).visitor, open, ids, ["local-standard", "local-memorable"]),
      "they are not on offer",
    ).toEqual([]);
  },
  "numbering/inventory-search.sqlite#nextArea": sameForAll((scope) =>
    search.nextArea(scope, { type: "local", sku: "local-standard", after: "", before: "\u{10ffff}" }),
  ),
  "numbering/inventory-store.sqlite#readNumberRows": sameForAll((scope) => inventory.readNumberRows(scope, [1, 2, 3])),
  "numbering/inventory-store.sqlite#readNumberRow": ({ a, b }) => {
    for (const e164 of b.customers.flatMap((customer) => customer.numbers)) {
      nothingOf(b, inventory.readNumberRow(scopesOf(a).visitor, e164));
    }
  },
  "ordering/enquiry-store#insertEnquiry": ({ a, b }) => {
    const smuggled = { ...enquiry, id: b.enquiry.id, partnerId: b.partnerId };
    return attempt((tx) => enquiries.insertEnquiry(scopesOf(a).visitor, tx, smuggled));
  },
  "ordering/enquiry-store#readEnquiries": ({ a, b }) =>
    enquiries.readEnquiries(scopesOf(a).owner, 100).then((rows) => {
      expect(rows.map((row) => row.message)).toContain(a.enquiry.words);
      expect(rows.map((row) => row.message)).not.toContain(b.enquiry.words);
    }),
  "ordering/enquiry-store#changeEnquiryState": async ({ world, a, b }) => {
    const other = [world.shops.brightwick, world.shops.keystone, b].map((shop) => shop.enquiry.id);
    const { owner } = scopesOf(world.shops.brightwick);
    expect(await attempt((tx) => enquiries.changeEnquiryState(owner, tx, b.enquiry.id, "answered"))).toBe(false);
    expect(await attempt((tx) => enquiries.changeEnquiryState(owner, tx, other[0] ?? "", "answered")), "the control").toBe(true);
    expect(await attempt((tx) => enquiries.changeEnquiryState(scopesOf(a).owner, tx, other[1] ?? "", "answered"))).toBe(false);
  },
  "ordering/enquiry-store#countNewEnquiries": async ({ a, b }) => {
    const before = await enquiries.countNewEnquiries(scopesOf(b).owner);
    await attempt((tx) => enquiries.insertEnquiry(scopesOf(a).visitor, tx, { ...enquiry, id: "another" }));
    expect(await enquiries.countNewEnquiries(scopesOf(b).owner)).toBe(before);
  },
  "platform/audit-store#writeAudit": async ({ a, b }) => {
    const note = { action: "brand.publish", subject: "smuggled", partnerId: b.partnerId } as const;
    for (const scope of [scopesOf(a).owner, scopesOf(a).job, scopesOf(a).customer])
      await attempt((tx) => audit.writeAudit(scope, tx, note));
    const own = await audit.listAudit(scopesOf(a).owner, { limit: 500 });
    expect(own.filter((row) => row.subject === "smuggled")).toHaveLength(3);
  },
  "platform/audit-store#listAudit": async ({ a, b }) => {
    const rows = await audit.listAudit(scopesOf(a).owner, { limit: 500 });
    expect(rows.length).toBeGreaterThan(0);
    nothingOf(b, rows);
    expect(JSON.stringify(rows)).not.toContain(`@${b.slug}.example`);
    const smuggled = { limit: 500, partnerId: b.partnerId, actorId: b.ownerId };
    expect(await audit.listAudit(scopesOf(a).owner, smuggled), "whatever the filter says").toEqual([]);
  },
  "platform/audit-store#listAuditActors": async ({ a, b }) => {
    const names = await audit.listAuditActors(scopesOf(a).owner);
    expect(names.map(({ id }) => id)).toContain(a.ownerId);
    nothingOf(b, names);
  },
  "platform/mail-queue-store#queueMail": ({ a, b }) => {
    const mail = {
      kind: "enquiry-copy",
      to: "eve@example.com",
      data: { partnerId: b.partnerId },
      partnerId: b.partnerId,
    } as const;
    return attempt((tx) => mails.queueMail(scopesOf(a).visitor, tx, mail));
  },
  "platform/mail-queue-store#recordMailOutcome": async ({ a, b }) => {
    const outcome = { state: "failed", lastError: "taken over" } as const;
    await expect(attempt((tx) => mails.recordMailOutcome(scopesOf(a).job, tx, b.mailId, outcome))).rejects.toThrow();
  },
  "providers/provider-store.sqlite#findOurCarrier": sameForAll((scope) => providers.findOurCarrier(scope)),
  "providers/provider-store.sqlite#findProvider": sameForAll((scope) => providers.findProvider(scope, "keystone")),
  "providers/provider-store.sqlite#listProviders": sameForAll((scope) => providers.listProviders(scope)),
  "service-path/path-store.sqlite#findHolding": ({ a, b }) => {
    const [own] = a.customers[0]?.numbers ?? [];
    for (const e164 of [...b.customers, ...a.customers.slice(1)].flatMap((customer) => customer.numbers)) {
      expect(paths.findHolding(scopesOf(a).visitor, e164)).toBeNull();
      expect(paths.findHolding(scopesOf(a).customer, e164)).toBeNull();
    }
    expect(paths.findHolding(scopesOf(a).customer, own ?? "")).not.toBeNull();
    const crossed = mintCustomerScope(a.partnerId, b.customers[0]?.customerId ?? "", scopesOf(a).customer.actor);
    expect(paths.findHolding(crossed, b.customers[0]?.numbers[0] ?? "")).toBeNull();
  },
  "service-path/path-store.sqlite#findSeller": ({ a }) => expect(paths.findSeller(scopesOf(a).visitor)?.id).toBe(a.partnerId),
  "identity/staff-address-store#addressesOfThoseWhoMay": async ({ a, b }) => {
    const own = await attempt((tx) => staffAddresses.addressesOfThoseWhoMay(scopesOf(a).job, tx, "listings.edit"));
    expect(own.length, "the control: its own is found").toBeGreaterThan(0);
    nothingOf(b, own);
  },
  "identity/staff-address-store#ownerAddresses": async ({ a, b }) => {
    const own = await attempt((tx) => staffAddresses.ownerAddresses(scopesOf(a).visitor, tx));
    expect(own.length, "the control: its own is found").toBeGreaterThan(0);
    nothingOf(b, own);
  },
  "tenancy/domain-store#insertDomain": ({ a, b }) => {
    const smuggled = { id: "smuggled", host: "smuggled.test", challenge: "x", isPrimary: false, siteSeen: false };
    return attempt((tx) => domains.insertDomain(scopesOf(a).owner, tx, { ...smuggled, ...{ partnerId: b.partnerId } }));
  },
  "tenancy/domain-store#findDomain": async ({ a, b }) => {
    expect(await domains.findDomain(scopesOf(a).owner, b.domain.id)).toBeNull();
    expect(await attempt((tx) => domains.findDomain(scopesOf(a).job, b.domain.id, tx))).toBeNull();
    expect((await domains.findDomain(scopesOf(a).owner, a.domain.id))?.host, "the control").toBe(a.domain.host);
  },
  "tenancy/domain-store#listDomains": ownOnly(({ owner }) => domains.listDomains(owner)),
  "tenancy/domain-store#isHeldByOther": async ({ a, b }) => {
    const says = (shop: ShopWorld, host: string) => attempt((tx) => domains.isHeldByOther(scopesOf(shop).owner, host, tx));
    expect(await says(a, b.domain.host), "that it is held, and no more").toBe(true);
    expect([await says(b, b.domain.host), await says(a, "nobody.test")]).toEqual([false, false]);
  },
  "tenancy/domain-store#recordLook": async ({ a, b }) => {
    const look = { records: [], proof: "yes", address: "yes" } as const;
    const step = { state: "serving", misses: 0, failingSince: null, warnedAt: null, nextCheckAt: 0, at: 0 } as const;
    const record = (id: string, host: string) =>
      attempt((tx) => domains.recordLook(scopesOf(a).job, tx, id, { ...step, host, look: { ...look, records: [] } }));
    await expect(record(b.domain.id, b.domain.host)).rejects.toThrow();
    await expect(record(a.domain.id, b.domain.host), "one name, two holders").rejects.toThrow(/unique/i);
  },
  "tenancy/domain-store#tombstone": async ({ a, b }) => {
    expect(await attempt((tx) => domains.tombstone(scopesOf(a).owner, tx, b.domain.id))).toBe(false);
  },
  "tenancy/domain-store#setPrimary": async ({ a, b }) => {
    expect(await attempt((tx) => domains.setPrimary(scopesOf(a).owner, tx, b.domain.id))).toBe(false);
  },
  "tenancy/domain-store#servingPrimary": ({ a }) => expect(domains.servingPrimary(scopesOf(a).visitor)).toBeNull(),
  "tenancy/partner-store#findPartner": ownOnly(({ owner }) => partners.findPartner(owner)),
  "catalog/catalog-search-store#searchableListings": ownOnly(({ owner }) =>
    catalogSearch.searchableListings(owner, { limit: 9 }),
  ),
  "catalog/catalog-search-store#searchableOffers": async ({ a, b }) => {
    const own = await listings.findListedProductIds(scopesOf(a).owner);
    const offers = catalogSearch.searchableOffers(scopesOf(a).owner, { limit: 500 });
    expect(offers.filter(({ id }) => own.has(id))).toEqual([]);
    nothingOf(b, offers);
  },
  "tenancy/visit-store#visitsSince": async ({ a, b }) => {
    const count = { partnerId: a.partnerId, day: "2026-11-25", page: "legal", visits: 7 } as const;
    await attempt((tx) => visits.addVisits(mintSystemScope("test"), tx, [count]));
    expect(visits.visitsSince(scopesOf(a).owner, 0)).toContainEqual({ day: count.day, page: "legal", visits: 7 });
    expect(visits.visitsSince(scopesOf(b).owner, 0)).toEqual([]);
  },
  "tenancy/revisions-store#raisePartnerRevision": ({ a }) =>
    attempt((tx) => revisions.raisePartnerRevision(scopesOf(a).owner, tx)),
};

const onlyAt = (shop: ShopWorld, other: ShopWorld) =>
  Object.keys(shop.listingIds).find((slug) => !(slug in other.listingIds)) ?? "";

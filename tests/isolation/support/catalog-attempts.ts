import { expect } from "vitest";
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
import {
  attempt,
  type ChargeAt,
  chargesOf,
  everything,
  fields,
  firstCharge,
  jobOf,
  nothingOf,
  onlyAt,
  ownOnly,
  percent,
  scheduleFor,
  unlistedProduct,
} from "./attempt-tools";
import { type Attempt, scopesOf } from "./secrets";
import type { ShopWorld } from "./world";

/** Listings, prices and what is being worked on. */
export const catalogAttempts: Record<string, (attempt: Attempt) => unknown> = {
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
    expect(before).not.toContainEqual({ ...everything, rule: percent });
    expect(listed.markupDefaultsOf(scopesOf(b).visitor)).toEqual(before);
  },
  "catalog/price-rule-store#findMarkupDefaults": async ({ a, b }) => {
    const before = await priceRules.findMarkupDefaults(scopesOf(b).owner);
    await attempt((tx) => priceRules.putMarkupDefault(scopesOf(a).owner, tx, everything, percent));
    expect(await priceRules.findMarkupDefaults(scopesOf(a).owner), "the control").toContainEqual({
      ...everything,
      rule: percent,
    });
    expect(before).not.toContainEqual({ ...everything, rule: percent });
    expect(await priceRules.findMarkupDefaults(scopesOf(b).owner)).toEqual(before);
  },
  "catalog/price-rule-store#putMarkupDefault": async ({ a, b }) => {
    const smuggled = { ...everything, productKind: "fax", partnerId: b.partnerId };
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
  "catalog/catalog-search-store#searchableListings": ownOnly(({ owner }) =>
    catalogSearch.searchableListings(owner, { limit: 9 }),
  ),
  "catalog/catalog-search-store#searchableOffers": async ({ a, b }) => {
    const own = await listings.findListedProductIds(scopesOf(a).owner);
    const offers = catalogSearch.searchableOffers(scopesOf(a).owner, { limit: 500 });
    expect(offers.filter(({ id }) => own.has(id))).toEqual([]);
    nothingOf(b, offers);
  },
};

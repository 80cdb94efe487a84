import type { CarrierStaffScope, PartnerScope } from "~/kit/scope";
import { type ReadClient, read, type Tx } from "~/platform/database.server";
import type { Prisma } from "~/platform/generated/prisma/client";
import { newId } from "~/platform/ids.server";
import type { NewListing } from "./first-listing";
import { groupBy } from "./group-by";
import type { ListingRow } from "./partner-listing";
import type { ChargeBasis } from "./product-kinds";
import type { RetailRule } from "./retail-rules";
import type { ScheduledPrice } from "./scheduled-price";
import { fromStoredRule, toStoredRule } from "./stored-rule";
import type { WholesaleDecision } from "./wholesale-decision";

const chargeOrder = [{ position: "asc" }, { code: "asc" }] satisfies Prisma.ProductChargeOrderByWithRelationInput[];
const withPrices = {
  product: { include: { charges: { orderBy: chargeOrder, include: { wholesale: true } } } },
  rules: true,
  decisions: true,
  scheduled: true,
} satisfies Prisma.ListingInclude;

/**
 * Listings of the scope's partner, hidden ones too, in the shop's order.
 * @param listingIds only these, of which there are a few hundred at most; all without it
 */
export async function findListings(scope: PartnerScope, tx?: Tx, listingIds?: readonly string[]): Promise<ListingRow[]> {
  const { partnerId } = scope;
  const picked = listingIds && { in: [...listingIds] };
  const own = { partnerId, id: picked };
  const ofOwn = { partnerId, listingId: picked };
  const reader: ReadClient = tx?.db ?? read();
  // Table by table: nested, Prisma asks for rows by lists of ids, and SQLite takes no list of thousands.
  const rows = await reader.listing.findMany({ where: { ...own, partnerId }, orderBy: [{ position: "asc" }, { slug: "asc" }] });
  // For a few, ids are quicker than a look for each row whether it is listed.
  const listed = picked ? { id: { in: rows.map(({ productId }) => productId) } } : { listings: { some: { partnerId } } };
  const products = await reader.product.findMany({ where: listed });
  const ofListed = picked ? { productId: listed.id } : { product: listed };
  const charges = await reader.productCharge.findMany({ where: ofListed, orderBy: chargeOrder });
  const ofCharges = picked ? { chargeId: { in: charges.map(({ id }) => id) } } : { charge: ofListed };
  const prices = await reader.wholesalePrice.findMany({ where: ofCharges });
  const rules = await reader.retailRule.findMany({ where: { ...ofOwn, partnerId } });
  const decisions = await reader.wholesaleDecision.findMany({ where: { ...ofOwn, partnerId } });
  const scheduled = await reader.scheduledPrice.findMany({ where: { ...ofOwn, partnerId } });
  const pricesOf = groupBy(prices, ({ chargeId }) => chargeId);
  const chargesOf = groupBy(
    charges.map((charge) => ({ ...charge, wholesale: pricesOf(charge.id) })),
    ({ productId }) => productId,
  );
  const [rulesOf, decisionsOf, scheduledOf] = [
    groupBy(rules, ofListing),
    groupBy(decisions, ofListing),
    groupBy(scheduled, ofListing),
  ];
  const productOf = new Map(products.map((product) => [product.id, { ...product, charges: chargesOf(product.id) }]));
  return rows.flatMap((row) => {
    const product = productOf.get(row.productId);
    if (!product) return [];
    return [
      toListingRow({ ...row, product, rules: rulesOf(row.id), decisions: decisionsOf(row.id), scheduled: scheduledOf(row.id) }),
    ];
  });
}

const ofListing = ({ listingId }: { listingId: string }) => listingId;

export async function findListing(scope: PartnerScope, listingId: string, tx?: Tx): Promise<ListingRow | null> {
  const reader: Pick<ReadClient, "listing"> = tx?.db ?? read();
  const where = { partnerId_id: { partnerId: scope.partnerId, id: listingId } };
  const row = await reader.listing.findUnique({ where, include: withPrices });
  return row && toListingRow(row);
}

/** The products that the partner lists, hidden or shown. */
export async function findListedProductIds(scope: PartnerScope): Promise<Set<string>> {
  const rows = await read().listing.findMany({ where: { partnerId: scope.partnerId }, select: { productId: true } });
  return new Set(rows.map(({ productId }) => productId));
}

/** @returns the new listing's id */
export async function insertListing(scope: PartnerScope, tx: Tx, listing: NewListing): Promise<string> {
  return createListing(tx, scope.partnerId, listing);
}

/** As `insertListing`, for the carrier's staff opening one partner's shop. */
export async function insertPartnerListing(_scope: CarrierStaffScope, tx: Tx, partnerId: string, listing: NewListing) {
  await createListing(tx, partnerId, listing);
}

async function createListing(tx: Tx, partnerId: string, { rules, agreed, ...listing }: NewListing): Promise<string> {
  const id = newId();
  const now = new Date();
  await tx.db.listing.create({ data: { ...listing, partnerId, id, createdAt: now } });
  const data = rules.map(({ chargeId, rule }) => ({ partnerId, listingId: id, chargeId, ...toStoredRule(rule) }));
  await tx.db.retailRule.createMany({ data });
  const followed = agreed.map(({ effectiveFromMs, ...facts }) => ({
    ...{ ...facts, partnerId, listingId: id, choice: "follow", decidedAt: now },
    effectiveFrom: new Date(effectiveFromMs),
  }));
  await tx.db.wholesaleDecision.createMany({ data: followed });
  return id;
}

export async function countOwnListings(scope: PartnerScope, tx: Tx, where: { productId?: string }): Promise<number> {
  return tx.db.listing.count({ where: { ...where, partnerId: scope.partnerId } });
}

export type ListingFields = Pick<NewListing, "name" | "summary" | "visibility" | "position">;

/** @returns whether there was such a listing */
export async function updateListing(scope: PartnerScope, tx: Tx, listingId: string, fields: ListingFields): Promise<boolean> {
  const { count } = await tx.db.listing.updateMany({ where: { partnerId: scope.partnerId, id: listingId }, data: fields });
  return count === 1;
}

/** Sets or, with null, takes away the rule of one charge. The composite key refuses another partner's listing. */
export async function putRule(scope: PartnerScope, tx: Tx, at: { listingId: string; chargeId: string }, rule: RetailRule | null) {
  const { partnerId } = scope;
  const { listingId, chargeId } = at;
  if (rule === null) {
    await tx.db.retailRule.deleteMany({ where: { partnerId, listingId, chargeId } });
    return;
  }
  await tx.db.retailRule.upsert({
    where: { partnerId_listingId_chargeId: { partnerId, listingId, chargeId } },
    create: { partnerId, listingId, chargeId, ...toStoredRule(rule) },
    update: toStoredRule(rule),
  });
}

type Stored = Prisma.ListingGetPayload<{ include: typeof withPrices }>;

function toListingRow({
  id,
  slug,
  name,
  summary,
  visibility,
  position,
  product,
  rules,
  decisions,
  scheduled,
}: Stored): ListingRow {
  const ruleOf = new Map(rules.map((rule) => [rule.chargeId, fromStoredRule(rule)]));
  const charges = product.charges.map((charge) => ({
    id: charge.id,
    code: charge.code,
    label: charge.label,
    basis: charge.basis as ChargeBasis,
    unit: charge.unit,
    rule: ruleOf.get(charge.id) ?? null,
    versions: charge.wholesale.map(({ effectiveFrom, ...facts }) => ({ ...facts, effectiveFromMs: effectiveFrom.getTime() })),
    decisions: decisions.filter(({ chargeId }) => chargeId === charge.id).map(toDecision),
    scheduled: scheduled.filter(({ chargeId }) => chargeId === charge.id).map(toScheduledPrice),
  }));
  return { id, slug, name, summary, visibility, position, product, charges };
}

const toDecision = ({ effectiveFrom, wholesaleMicros, choice }: Stored["decisions"][number]): WholesaleDecision => ({
  effectiveFromMs: effectiveFrom.getTime(),
  wholesaleMicros,
  choice: choice === "follow" ? "follow" : "keep",
});

const toScheduledPrice = ({ id, priceMicros, startsAt, endsAt }: Stored["scheduled"][number]): ScheduledPrice => ({
  ...{ id, priceMicros },
  startsAtMs: startsAt.getTime(),
  endsAtMs: endsAt?.getTime() ?? null,
});

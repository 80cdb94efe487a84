import type { PartnerScope, SystemPartnerScope } from "~/kit/scope";
import { readSql, type Tx } from "~/platform/database.server";

// Prepared SQL: both run for every page of a console, over all listings of a shop.

/** A listing without its prices: what a list is filtered by. */
export interface ListingHeadRow {
  id: string;
  name: string | null;
  visibility: string;
  sku: string;
  kind: string;
  productName: string;
}

const heads = `SELECT l."id", l."name", l."visibility", p."sku", p."kind", p."name" AS "productName"
  FROM "Listing" l JOIN "Product" p ON p."id" = l."productId" WHERE l."partnerId" = ? ORDER BY l."position", l."slug"`;

/** All listings of the scope's partner, hidden ones too, in the shop's order. */
export const listingHeads = (scope: PartnerScope, tx?: Tx) =>
  (tx ? tx.sql : readSql()).prepare(heads).all(scope.partnerId) as ListingHeadRow[];

// As `undecidedVersions` says it for one charge: in force or to come, not decided on at this amount, and not what was agreed to.
const waiting = `FROM "Listing" l
  JOIN "Product" p ON p."id" = l."productId" AND p."status" = 'active'
  JOIN "ProductCharge" c ON c."productId" = p."id"
  JOIN "WholesalePrice" w ON w."chargeId" = c."id"
  WHERE l."partnerId" = @partnerId
    AND w."effectiveFrom" >= coalesce((SELECT max(n."effectiveFrom") FROM "WholesalePrice" n
      WHERE n."chargeId" = c."id" AND n."effectiveFrom" <= @atMs), w."effectiveFrom")
    AND NOT EXISTS (SELECT 1 FROM "WholesaleDecision" d WHERE d."partnerId" = l."partnerId" AND d."listingId" = l."id"
      AND d."chargeId" = c."id" AND d."effectiveFrom" = w."effectiveFrom" AND d."wholesaleMicros" = w."amountMicros")
    AND w."amountMicros" <> coalesce(
      (SELECT d."wholesaleMicros" FROM "WholesaleDecision" d WHERE d."partnerId" = l."partnerId" AND d."listingId" = l."id"
        AND d."chargeId" = c."id" AND d."choice" = 'follow' AND d."effectiveFrom" <= w."effectiveFrom"
        ORDER BY d."effectiveFrom" DESC LIMIT 1),
      (SELECT f."amountMicros" FROM "WholesalePrice" f WHERE f."chargeId" = c."id" ORDER BY f."effectiveFrom" LIMIT 1))`;
const countWaiting = `SELECT count(*) ${waiting}`;
const listWaiting = `SELECT coalesce(l."name", p."name") AS "name", w."effectiveFrom" AS "effectiveFromMs",
  l."id" || '.' || c."id" || '.' || w."effectiveFrom" || '.' || w."amountMicros" AS "key" ${waiting}
  ORDER BY w."effectiveFrom", l."position", l."slug", c."position"`;

/** How many wholesale changes wait for the partner's decision. */
export const countWaitingChanges = (scope: PartnerScope, atMs: number): number =>
  readSql().prepare(countWaiting).pluck().get({ partnerId: scope.partnerId, atMs }) as number;

export interface WaitingChange {
  /** Listing, charge, beginning and amount. */
  key: string;
  name: string;
  effectiveFromMs: number;
}

/** Which ones, soonest first. */
export const listWaitingChanges = (scope: SystemPartnerScope, atMs: number) =>
  readSql().prepare(listWaiting).all({ partnerId: scope.partnerId, atMs }) as WaitingChange[];

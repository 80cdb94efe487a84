import type { StorefrontScope } from "~/kit/scope";
import { readSql } from "~/platform/database.server";
import type { MarkupDefault } from "./price-pipeline";
import { type ChargeBasis, numberKinds } from "./product-kinds";
import { fromStoredDefault, fromStoredRule, type StoredDefault } from "./stored-rule";
import type { ListedCharge } from "./storefront-product";

/** Every page of every storefront reads this, so it is prepared SQL. `@at` is the time in milliseconds. */
const listedCharges = `
  SELECT l."slug", p."sku", p."kind", COALESCE(l."name", p."name") AS "name", COALESCE(l."summary", p."summary") AS "summary",
    p."isSample", c."code", c."label", c."basis", c."unit",
    r."kind" AS "ruleKind", r."percentBasisPoints", r."amountMicros" AS "ruleMicros", r."rounding",
    w."amountMicros", w."minimumRetailMicros", w."currency",
    (SELECT s."priceMicros" FROM "ScheduledPrice" s WHERE s."partnerId" = l."partnerId" AND s."listingId" = l."id"
      AND s."chargeId" = c."id" AND s."startsAt" <= @at AND (s."endsAt" IS NULL OR s."endsAt" > @at)) AS "scheduledMicros",
    COALESCE((SELECT d."wholesaleMicros" FROM "WholesaleDecision" d WHERE d."partnerId" = l."partnerId" AND d."listingId" = l."id"
      AND d."chargeId" = c."id" AND d."choice" = 'follow' AND d."effectiveFrom" <= @at ORDER BY d."effectiveFrom" DESC LIMIT 1),
      (SELECT f."amountMicros" FROM "WholesalePrice" f WHERE f."chargeId" = c."id" ORDER BY f."effectiveFrom" LIMIT 1)) AS "agreedMicros",
    (SELECT MIN(n."at") FROM (
      SELECT v."effectiveFrom" AS "at" FROM "WholesalePrice" v WHERE v."chargeId" = c."id"
      UNION ALL SELECT s."startsAt" FROM "ScheduledPrice" s WHERE s."partnerId" = l."partnerId" AND s."listingId" = l."id" AND s."chargeId" = c."id"
      UNION ALL SELECT s."endsAt" FROM "ScheduledPrice" s WHERE s."partnerId" = l."partnerId" AND s."listingId" = l."id" AND s."chargeId" = c."id"
    ) n WHERE n."at" > @at) AS "nextChangeAtMs"
  FROM "Listing" l
  JOIN "Product" p ON p."id" = l."productId" AND p."status" = 'active'
  JOIN "ProductCharge" c ON c."productId" = p."id"
  LEFT JOIN "WholesalePrice" w ON w."chargeId" = c."id" AND w."effectiveFrom" =
    (SELECT MAX(v."effectiveFrom") FROM "WholesalePrice" v WHERE v."chargeId" = c."id" AND v."effectiveFrom" <= @at)
  LEFT JOIN "RetailRule" r ON r."partnerId" = l."partnerId" AND r."listingId" = l."id" AND r."chargeId" = c."id"
  WHERE l."partnerId" = @partnerId AND l."visibility" = 'visible'`;
const inOrder = ` ORDER BY l."position", l."slug", c."position", c."code"`;

const allListed = listedCharges + inOrder;
const oneListed = `${listedCharges} AND l."slug" = @slug${inOrder}`;
const numbersListed = `${listedCharges} AND p."kind" IN (${numberKinds.map((kind) => `'${kind}'`).join(", ")})${inOrder}`;

/** What this shop sells, charge by charge, at the prices in force at `atMs`, in the shop's order. */
export function listedChargesOf(scope: StorefrontScope, atMs: number): ListedCharge[] {
  return readSql().prepare(allListed).all({ at: atMs, partnerId: scope.partnerId }).map(toListedCharge);
}

/** The same for one listing; empty when this shop does not show it. */
export function listedChargesBySlug(scope: StorefrontScope, atMs: number, slug: string): ListedCharge[] {
  return readSql().prepare(oneListed).all({ at: atMs, partnerId: scope.partnerId, slug }).map(toListedCharge);
}

/** The same for products that are telephone numbers. */
export function listedNumberCharges(scope: StorefrontScope, atMs: number): ListedCharge[] {
  return readSql().prepare(numbersListed).all({ at: atMs, partnerId: scope.partnerId }).map(toListedCharge);
}

const markupDefaults = `SELECT "productKind", "basis", "kind", "percentBasisPoints", "amountMicros", "rounding"
  FROM "MarkupDefault" WHERE "partnerId" = ?`;

/** The shop's rules for charges that have none of their own. */
export function markupDefaultsOf(scope: StorefrontScope): MarkupDefault[] {
  const rows = readSql().prepare(markupDefaults).all(scope.partnerId) as StoredDefault[];
  return rows.flatMap(fromStoredDefault);
}

interface Row {
  slug: string;
  sku: string;
  kind: string;
  name: string;
  summary: string;
  isSample: number;
  code: string;
  label: string;
  basis: ChargeBasis;
  unit: string | null;
  ruleKind: string | null;
  percentBasisPoints: number | null;
  ruleMicros: number | null;
  rounding: string | null;
  scheduledMicros: number | null;
  agreedMicros: number | null;
  amountMicros: number | null;
  minimumRetailMicros: number | null;
  currency: string | null;
  nextChangeAtMs: number | null;
}

function toListedCharge(found: unknown): ListedCharge {
  const row = found as Row;
  const { slug, sku, kind, name, summary, code, label, basis, unit, nextChangeAtMs } = row;
  const stored = {
    kind: row.ruleKind,
    percentBasisPoints: row.percentBasisPoints,
    amountMicros: row.ruleMicros,
    rounding: row.rounding,
  };
  return {
    ...{ slug, sku, kind, name, summary, code, label, basis, unit, nextChangeAtMs },
    isSample: row.isSample === 1,
    rule: fromStoredRule(stored),
    scheduledMicros: row.scheduledMicros === null ? null : BigInt(row.scheduledMicros),
    agreedMicros: row.agreedMicros === null ? null : BigInt(row.agreedMicros),
    wholesale:
      row.amountMicros === null
        ? null
        : {
            amountMicros: BigInt(row.amountMicros),
            minimumRetailMicros: row.minimumRetailMicros === null ? null : BigInt(row.minimumRetailMicros),
            currency: row.currency ?? "USD",
          },
  };
}

import type { CustomerScope, StorefrontScope, TenantScope } from "~/kit/scope";
import { readSql } from "~/platform/database.server";

/** Who holds a number, by the carrier's inventory. `changedAt` is UTC milliseconds. */
export interface NumberHolding {
  e164: string;
  holderProviderId: string;
  isSample: boolean;
  changedAt: number;
}

type HoldingRow = Omit<NumberHolding, "isSample"> & { isSample: number };

const holdingColumns = `n."e164", n."holderProviderId", n."isSample", n."changedAt"`;
const onOffer = `SELECT ${holdingColumns} FROM "TelephoneNumber" n WHERE n."e164" = ? AND n."status" IN ('available', 'held')`;
const customersOwn = `SELECT ${holdingColumns} FROM "CustomerNumber" c JOIN "TelephoneNumber" n ON n."id" = c."numberId"
  WHERE n."e164" = ? AND c."partnerId" = ? AND c."customerId" = ?`;

/** A number on offer, and for a customer also one of its own. Anybody else's number is not found. */
export function findHolding(scope: StorefrontScope | CustomerScope, e164: string): NumberHolding | null {
  const own =
    scope.kind === "customer" ? readSql().prepare(customersOwn).get(e164, scope.partnerId, scope.customerId) : undefined;
  const row = (own ?? readSql().prepare(onOffer).get(e164)) as HoldingRow | undefined;
  return row ? { ...row, isSample: row.isSample === 1 } : null;
}

export interface SellerRow {
  id: string;
  name: string;
  kind: "msp" | "carrier";
}

/** The scope's own partner, as the seller of the path. */
export function findSeller(scope: TenantScope): SellerRow | null {
  const row = readSql().prepare(`SELECT "id", "name", "kind" FROM "Partner" WHERE "id" = ?`).get(scope.partnerId);
  return (row as SellerRow | undefined) ?? null;
}

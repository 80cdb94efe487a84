import type { CarrierStaffScope, TenantScope } from "~/kit/scope";
import { readSql } from "~/platform/database.server";
import type { ItemFact, ProviderFacts } from "./provider";

/** Providers are the carrier's own rows, the same for every partner; whoever sees a storefront may read them. */
export type ProviderReader = TenantScope | CarrierStaffScope;

type ProviderColumns = Omit<ProviderFacts, "isOurs" | "isSample" | "items"> & { isOurs: number; isSample: number };

const providerColumns = `"id","name","isOurs","isSample","category","ocn","spid","frn","website","routesCalls"`;
const itemColumns = `"item","status","identifier","evidenceUrl","note","checkedOn","checkedBy","expiresOn"`;

function withItems(row: ProviderColumns | undefined): ProviderFacts | null {
  if (!row) return null;
  const items = readSql().prepare(`SELECT ${itemColumns} FROM "ProviderItem" WHERE "providerId" = ? ORDER BY "item"`).all(row.id);
  return { ...row, isOurs: row.isOurs === 1, isSample: row.isSample === 1, items: items as ItemFact[] };
}

/** The carrier that runs this portal, or null before its row is written. */
export function findOurCarrier(_scope: ProviderReader): ProviderFacts | null {
  const row = readSql().prepare(`SELECT ${providerColumns} FROM "Provider" WHERE "isOurs" = 1 LIMIT 1`).get();
  return withItems(row as ProviderColumns | undefined);
}

export function findProvider(_scope: ProviderReader, id: string): ProviderFacts | null {
  const row = readSql().prepare(`SELECT ${providerColumns} FROM "Provider" WHERE "id" = ?`).get(id);
  return withItems(row as ProviderColumns | undefined);
}

/** All of the directory, ours first, then by name. */
export function listProviders(_scope: ProviderReader): ProviderFacts[] {
  const rows = readSql()
    .prepare(`SELECT ${providerColumns} FROM "Provider" ORDER BY "isOurs" DESC, "name"`)
    .all() as ProviderColumns[];
  return rows.map(withItems).filter((facts) => facts !== null);
}

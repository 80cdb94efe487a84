import type { CarrierStaffScope } from "~/kit/scope";
import type { Tx } from "~/platform/database.server";
import type { ItemFact, ProviderFacts } from "./provider";

export type ProviderDetails = Omit<ProviderFacts, "items" | "ocn" | "spid" | "frn">;

/** The provider as it stands inside the transaction, or null. */
export async function currentProvider(_scope: CarrierStaffScope, tx: Tx, id: string): Promise<ProviderDetails | null> {
  const row = await tx.db.provider.findUnique({ where: { id } });
  if (!row) return null;
  const { ocn: _ocn, spid: _spid, frn: _frn, routesCalls, ...rest } = row;
  return { ...rest, routesCalls: routesCalls === "yes" || routesCalls === "no" ? routesCalls : "unknown" };
}

/** Inserts or replaces a provider's details, its items apart. At most one provider is ours. */
export async function upsertProvider(_scope: CarrierStaffScope, tx: Tx, { id, ...details }: ProviderDetails) {
  if (details.isOurs) await tx.db.provider.updateMany({ where: { isOurs: true, id: { not: id } }, data: { isOurs: false } });
  await tx.db.provider.upsert({ where: { id }, create: { id, ...details }, update: details });
}

export async function currentItem(_scope: CarrierStaffScope, tx: Tx, providerId: string, item: number) {
  return tx.db.providerItem.findUnique({ where: { providerId_item: { providerId, item } } });
}

/** Items whose first identifier also stands in a column of the provider, by which companies are looked up. */
const headline: Readonly<Partial<Record<number, "ocn" | "spid" | "frn">>> = { 3: "ocn", 4: "spid", 5: "frn" };

/** Inserts or replaces one item of a provider. */
export async function upsertItem(_scope: CarrierStaffScope, tx: Tx, providerId: string, fact: ItemFact) {
  const { item, checkedOn, expiresOn, ...rest } = fact;
  const data = { ...rest, checkedOn: toDate(checkedOn), expiresOn: toDate(expiresOn) };
  const where = { providerId_item: { providerId, item } };
  await tx.db.providerItem.upsert({ where, create: { providerId, item, ...data }, update: data });
  const column = headline[item];
  if (column) await tx.db.provider.update({ where: { id: providerId }, data: { [column]: firstOf(fact.identifier) } });
}

const toDate = (ms: number | null) => (ms === null ? null : new Date(ms));
const firstOf = (identifier: string | null) => identifier?.split(",")[0]?.trim() || null;

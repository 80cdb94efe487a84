import type { CarrierStaffScope } from "~/kit/scope";
import type { Tx } from "~/platform/database.server";
import { asKnown, type ItemFact, type ProviderFacts } from "./provider";
import type { HostFact } from "./provider-hosts";

export type ProviderDetails = Omit<ProviderFacts, "items" | "hosts" | "sites" | "support" | "ocn" | "spid" | "frn">;

/** The provider as it stands inside the transaction, or null. */
export async function currentProvider(_scope: CarrierStaffScope, tx: Tx, id: string): Promise<ProviderDetails | null> {
  const row = await tx.db.provider.findUnique({ where: { id } });
  if (!row) return null;
  const { name, isOurs, isSample, category, website, routesText: text, routesSource, routesCheckedOn, routesCheckedBy } = row;
  const evidence = {
    text: text ?? "",
    source: routesSource ?? "",
    checkedOn: Number(routesCheckedOn),
    by: routesCheckedBy ?? "",
  };
  return {
    ...{ id, name, isOurs, isSample, category, website },
    routesCalls: asKnown(row.routesCalls),
    sellsService: asKnown(row.sellsService),
    routesCallsEvidence: routesCheckedOn ? evidence : null,
  };
}

/** Inserts or replaces a provider's details, its items and hosts apart. At most one provider is ours. */
export async function upsertProvider(_scope: CarrierStaffScope, tx: Tx, details: ProviderDetails) {
  const { id, routesCallsEvidence: evidence, sellsService, ...rest } = details;
  if (details.isOurs) await tx.db.provider.updateMany({ where: { isOurs: true, id: { not: id } }, data: { isOurs: false } });
  const data = {
    ...rest,
    sellsService: sellsService === "unknown" ? null : sellsService,
    routesText: evidence?.text ?? null,
    routesSource: evidence?.source ?? null,
    routesCheckedOn: toDate(evidence?.checkedOn ?? null),
    routesCheckedBy: evidence?.by ?? null,
  };
  await tx.db.provider.upsert({ where: { id }, create: { id, ...data }, update: data });
}

/** Inserts or replaces one entry of a provider's network. */
export async function upsertHost(_scope: CarrierStaffScope, tx: Tx, providerId: string, fact: HostFact) {
  const { pattern, source, checkedBy } = fact;
  const data = { source, checkedBy, checkedOn: new Date(fact.checkedOn) };
  const where = { providerId_pattern: { providerId, pattern } };
  await tx.db.providerHost.upsert({ where, create: { providerId, pattern, ...data }, update: data });
}

/** @returns what stood there, or null */
export async function removeHost(_scope: CarrierStaffScope, tx: Tx, providerId: string, pattern: string) {
  const row = await tx.db.providerHost.findUnique({ where: { providerId_pattern: { providerId, pattern } } });
  if (row) await tx.db.providerHost.delete({ where: { providerId_pattern: { providerId, pattern } } });
  return row;
}

/** The patterns of a provider's network as they stand inside the transaction. */
export const currentHosts = (_scope: CarrierStaffScope, tx: Tx, providerId: string) =>
  tx.db.providerHost.findMany({ where: { providerId }, select: { pattern: true } });

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

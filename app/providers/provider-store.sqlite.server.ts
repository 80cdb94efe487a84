import type { CarrierStaffScope, TenantScope } from "~/kit/scope";
import { readSql } from "~/platform/database.server";
import { asKnown, type ItemFact, type ProviderFacts } from "./provider";
import type { HostFact } from "./provider-hosts";
import type { SiteFact } from "./sites";

/** Providers are the carrier's own rows, the same for every partner; whoever sees a storefront may read them. */
export type ProviderReader = TenantScope | CarrierStaffScope;

type Plain = "id" | "name" | "category" | "ocn" | "spid" | "frn" | "website";
interface ProviderColumns extends Pick<ProviderFacts, Plain> {
  isOurs: number;
  isSample: number;
  routesCalls: string;
  sellsService: string | null;
  routesText: string | null;
  routesSource: string | null;
  routesCheckedOn: number | null;
  routesCheckedBy: string | null;
  supportHours: string | null;
  supportBy: string | null;
  supportPrice: string | null;
  supportSource: string | null;
  supportCheckedOn: number | null;
}

const providerColumns = `"id","name","isOurs","isSample","category","ocn","spid","frn","website","routesCalls","sellsService",
  "routesText","routesSource","routesCheckedOn","routesCheckedBy",
  "supportHours","supportBy","supportPrice","supportSource","supportCheckedOn"`;
const itemColumns = `"item","status","identifier","evidenceUrl","note","checkedOn","checkedBy","expiresOn"`;

function withItems(row: ProviderColumns | undefined): ProviderFacts | null {
  if (!row) return null;
  const { id, name, category, ocn, spid, frn, website } = row;
  const of = (table: string, columns: string, order: string) =>
    readSql().prepare(`SELECT ${columns} FROM "${table}" WHERE "providerId" = ? ORDER BY "${order}"`).all(id);
  return {
    ...{ id, name, category, ocn, spid, frn, website },
    isOurs: row.isOurs === 1,
    isSample: row.isSample === 1,
    routesCalls: asKnown(row.routesCalls),
    routesCallsEvidence: routesEvidence(row),
    sellsService: asKnown(row.sellsService),
    hosts: of("ProviderHost", `"pattern","source","checkedOn","checkedBy"`, "pattern") as HostFact[],
    sites: of("ProviderSite", `"id","place","region","host","priority"`, "priority") as SiteFact[],
    support: supportOf(row),
    items: of("ProviderItem", itemColumns, "item") as ItemFact[],
  };
}

function routesEvidence(row: ProviderColumns): ProviderFacts["routesCallsEvidence"] {
  if (row.routesCheckedOn === null) return null;
  const { routesText, routesSource, routesCheckedOn: checkedOn, routesCheckedBy } = row;
  return { text: routesText ?? "", source: routesSource ?? "", checkedOn, by: routesCheckedBy ?? "" };
}

function supportOf(row: ProviderColumns): ProviderFacts["support"] {
  const { supportHours, supportBy, supportPrice, supportSource, supportCheckedOn: checkedOn } = row;
  if (checkedOn === null) return null;
  return {
    hours: supportHours ?? "",
    answeredBy: supportBy ?? "",
    price: supportPrice ?? "",
    source: supportSource ?? "",
    checkedOn,
  };
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

/** The companies of the directory by name alone: reading all of each is slow where one is looked for. */
export function listProviderNames(_scope: ProviderReader): { id: string; name: string; isOurs: boolean }[] {
  const rows = readSql().prepare(`SELECT "id","name","isOurs" FROM "Provider"`).all() as {
    id: string;
    name: string;
    isOurs: number;
  }[];
  return rows.map((row) => ({ ...row, isOurs: row.isOurs === 1 }));
}

/** All of the directory, ours first, then by name. */
export function listProviders(_scope: ProviderReader): ProviderFacts[] {
  const rows = readSql()
    .prepare(`SELECT ${providerColumns} FROM "Provider" ORDER BY "isOurs" DESC, "name"`)
    .all() as ProviderColumns[];
  return rows.map(withItems).filter((facts) => facts !== null);
}

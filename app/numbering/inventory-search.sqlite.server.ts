import type { StorefrontScope } from "~/kit/scope";
import { readSql } from "~/platform/database.server";
import type { NumberType } from "./number-search";
import type { Entry, SearchPlan } from "./search-plan";

/** A number that matched: enough to sort by and to fetch the rest. */
export interface Hit {
  id: number;
  digits: string;
  productSku: string;
  memorability: number;
}

export interface Walk {
  sku: string;
  /** The value of the plan's entry column. */
  key: string;
  limit: number;
  /** At most this many index rows are looked at, so that a filter which nothing passes can't hold up the process. */
  rowBudget: number;
}

const entryFilter: Record<Entry, string> = {
  digits: `@key = ''`,
  state: `"state" = @key`,
  area: `"area" = @key`,
  line: `"line" = @key`,
};
const stateFilter = (plan: SearchPlan) => (plan.state ? `AND "state" = @state` : "");
const seek = `"status" = 'available' AND "type" = @type AND "productSku" = @sku`;
const pass = `("features" & @features) = @features AND "digits" LIKE @like`;

const bound = ({ type, features, like, from, to, state, keys }: SearchPlan) => ({ type, features, like, from, to, state, keys: JSON.stringify(keys) });

/** Reads one index in the order of the digits and filters on the way. The inner LIMIT makes the budget and keeps the order. */
export function walkByDigits(_scope: StorefrontScope, plan: SearchPlan, walk: Walk): Hit[] {
  const sql = `SELECT h."id", h."digits", @sku AS "productSku", ${plan.sort === "memorable" ? `t."memorability"` : "0"} AS "memorability" FROM (
    SELECT "id", "digits", "features" FROM "TelephoneNumber"
    WHERE ${seek} AND ${entryFilter[plan.entry]} AND "digits" >= @from AND "digits" < @to ${stateFilter(plan)}
    ORDER BY "digits" LIMIT @rowBudget) AS h
    ${plan.sort === "memorable" ? `CROSS JOIN "TelephoneNumber" t ON t."id" = h."id"` : ""}
    WHERE (h."features" & @features) = @features AND h."digits" LIKE @like LIMIT @limit`;
  return readSql().prepare(sql).all({ ...bound(plan), ...walk }) as Hit[];
}

/** Reads the numbers of one product from the most memorable on. */
export function walkByMemorability(_scope: StorefrontScope, plan: SearchPlan, walk: Omit<Walk, "key">): Hit[] {
  const filtered = [plan.entry, plan.state ? "state" : "digits"].filter((column) => column !== "digits");
  const inKeys = plan.entry === "digits" ? "" : `AND "${plan.entry}" IN (SELECT value FROM json_each(@keys))`;
  // A column beyond the index costs a look at the table for each row, so only the ones that are filtered by are named.
  const sql = `SELECT "id", "digits", @sku AS "productSku", "memorability" FROM (
    SELECT ${["id", "digits", "features", "memorability", ...filtered].map((column) => `"${column}"`).join(", ")} FROM "TelephoneNumber"
    WHERE ${seek} ORDER BY "memorability" DESC, "digits" LIMIT @rowBudget)
    WHERE "digits" >= @from AND "digits" < @to AND ${pass} ${inKeys} ${stateFilter(plan)} LIMIT @limit`;
  return readSql().prepare(sql).all({ ...bound(plan), ...walk }) as Hit[];
}

/** Whether a walk would have gone on beyond its budget. */
export function isBeyondBudget(_scope: StorefrontScope, plan: SearchPlan, walk: Walk): boolean {
  const sql = `SELECT 1 FROM "TelephoneNumber" WHERE ${seek} AND ${entryFilter[plan.entry]} AND "digits" >= @from AND "digits" < @to
    ORDER BY "digits" LIMIT 1 OFFSET @rowBudget`;
  return readSql().prepare(sql).get({ ...bound(plan), ...walk }) !== undefined;
}

/** Row ids by the trigram index, in no order; at most `limit`. The caller filters: the index knows neither status nor product. */
export function idsWithDigits(_scope: StorefrontScope, like: string, limit: number): number[] {
  const sql = `SELECT rowid FROM "TelephoneNumberDigits" WHERE "digits" LIKE ? LIMIT ?`;
  return readSql().prepare(sql).pluck().all(like, limit) as number[];
}

/** Those of the ids that pass the plan, in no order. */
export function filterIds(_scope: StorefrontScope, plan: SearchPlan, ids: number[], skus: readonly string[]): Hit[] {
  const inKeys = plan.entry === "digits" ? "" : `AND t."${plan.entry}" IN (SELECT value FROM json_each(@keys))`;
  // CROSS JOIN keeps the ids outside: without it SQLite walks the whole index and asks the ids for each row.
  const sql = `SELECT t."id", t."digits", t."productSku", t."memorability" FROM json_each(@ids) AS i CROSS JOIN "TelephoneNumber" t ON t."id" = i.value
    WHERE t."status" = 'available' AND t."type" = @type AND t."productSku" IN (SELECT value FROM json_each(@skus))
    AND t."digits" >= @from AND t."digits" < @to AND ${pass} ${stateFilter(plan)} ${inKeys}`;
  return readSql().prepare(sql).all({ ...bound(plan), ids: JSON.stringify(ids), skus: JSON.stringify(skus) }) as Hit[];
}

/** The next area name of a product's numbers after `after` and before `before`, in byte order. */
export function nextArea(_scope: StorefrontScope, range: { type: NumberType; sku: string; after: string; before: string }): string | null {
  const sql = `SELECT "area" FROM "TelephoneNumber" WHERE ${seek} AND "area" > @after AND "area" < @before ORDER BY "area" LIMIT 1`;
  return (readSql().prepare(sql).pluck().get(range) as string | undefined) ?? null;
}

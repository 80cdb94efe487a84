import type { StorefrontScope } from "~/kit/scope";
import { readSql } from "~/platform/database.server";
import type { NumberType } from "./number-search";
import type { DigitRange, Entry, SearchPlan } from "./search-plan";

/** A number that matched: enough to sort by and to fetch the rest. */
export interface Hit {
  id: number;
  digits: string;
  productSku: string;
  memorability: number;
}

export interface Walk extends DigitRange {
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
const keysFilter = (plan: SearchPlan) =>
  plan.entry === "digits" ? "" : `AND "${plan.entry}" IN (SELECT value FROM json_each(@keys))`;
const seek = `"status" = 'available' AND "type" = @type AND "productSku" = @sku`;
const inRange = `"digits" >= @from AND "digits" < @to`;
const pass = `("features" & @features) = @features AND "digits" LIKE @like`;

/** The plan's part of the parameters. Where a statement takes one range, a plan of several is one from first to last. */
const bound = ({ type, features, like, ranges, state, keys }: SearchPlan) => {
  const whole = { from: ranges[0]?.from ?? "", to: ranges.at(-1)?.to ?? "" };
  return { type, features, like, state, keys: JSON.stringify(keys), ...whole };
};

/** Reads one index in the order of the digits and filters on the way. The inner LIMIT makes the budget and keeps the order. */
export function walkByDigits(_scope: StorefrontScope, plan: SearchPlan, walk: Walk): Hit[] {
  // Several ranges are one for each area code of the state, which says it already.
  const byCode = plan.ranges.length > 1;
  const sql = `SELECT "id", "digits", @sku AS "productSku", "memorability" FROM (
    SELECT "id", "digits", "features", "memorability" FROM "TelephoneNumber"
    WHERE ${seek} AND ${entryFilter[plan.entry]} AND ${inRange} ${byCode ? "" : stateFilter(plan)} ORDER BY "digits" LIMIT @rowBudget)
    WHERE ${pass} LIMIT @limit`;
  return readSql()
    .prepare(sql)
    .all({ ...bound(plan), ...walk }) as Hit[];
}

/** Reads the numbers of one product from the most memorable on. */
export function walkByMemorability(
  _scope: StorefrontScope,
  plan: SearchPlan,
  walk: Pick<Walk, "sku" | "limit" | "rowBudget">,
): Hit[] {
  // A column beyond the index costs a look at the table for each row, so it is named only to be filtered by.
  const beyond = plan.entry === "area" || plan.entry === "line" ? `, "${plan.entry}"` : "";
  const sql = `SELECT "id", "digits", @sku AS "productSku", "memorability" FROM (
    SELECT "id", "digits", "features", "memorability", "state"${beyond} FROM "TelephoneNumber"
    WHERE ${seek} ORDER BY "memorability" DESC, "digits" LIMIT @rowBudget)
    WHERE ${inRange} AND ${pass} ${keysFilter(plan)} ${stateFilter(plan)} LIMIT @limit`;
  return readSql()
    .prepare(sql)
    .all({ ...bound(plan), ...walk }) as Hit[];
}

/** Whether a walk would have gone on beyond its budget. */
export function isBeyondBudget(_scope: StorefrontScope, plan: SearchPlan, walk: Walk): boolean {
  const sql = `SELECT 1 FROM "TelephoneNumber" WHERE ${seek} AND ${entryFilter[plan.entry]} AND ${inRange}
    ORDER BY "digits" LIMIT 1 OFFSET @rowBudget`;
  return (
    readSql()
      .prepare(sql)
      .get({ ...bound(plan), ...walk }) !== undefined
  );
}

/** Row ids by the trigram index, in no order; at most `limit`. The caller filters: the index knows neither status nor product. */
export function idsWithDigits(_scope: StorefrontScope, like: string, limit: number): number[] {
  const sql = `SELECT rowid FROM "TelephoneNumberDigits" WHERE "digits" LIKE ? LIMIT ?`;
  return readSql().prepare(sql).pluck().all(like, limit) as number[];
}

/** Those of the ids that pass the plan, in no order. */
export function filterIds(_scope: StorefrontScope, plan: SearchPlan, ids: number[], skus: readonly string[]): Hit[] {
  // CROSS JOIN keeps the ids outside: without it SQLite walks the whole index and asks the ids for each row.
  const sql = `SELECT t."id", t."digits", t."productSku", t."memorability" FROM json_each(@ids) AS i CROSS JOIN "TelephoneNumber" t ON t."id" = i.value
    WHERE t."status" = 'available' AND t."type" = @type AND t."productSku" IN (SELECT value FROM json_each(@skus))
    AND ${inRange} AND ${pass} ${stateFilter(plan)} ${keysFilter(plan)}`;
  return readSql()
    .prepare(sql)
    .all({ ...bound(plan), ids: JSON.stringify(ids), skus: JSON.stringify(skus) }) as Hit[];
}

/** The next area name of a product's numbers after `after` and before `before`, in byte order. */
export function nextArea(
  _scope: StorefrontScope,
  range: { type: NumberType; sku: string; after: string; before: string },
): string | null {
  const sql = `SELECT "area" FROM "TelephoneNumber" WHERE ${seek} AND "area" > @after AND "area" < @before ORDER BY "area" LIMIT 1`;
  return (readSql().prepare(sql).pluck().get(range) as string | undefined) ?? null;
}

import type { AnyScope } from "~/kit/scope";
import { readSql } from "~/platform/database.server";
import type { NumberRow } from "./found-number";

const columns = `t."id", t."e164", t."digits", t."npa", t."nxx", t."type", t."state", t."area", t."features", t."productSku",
  t."holderProviderId", iif(p."isOurs", NULL, p."name") AS "holderName", t."status", t."memorability", t."isSample"`;

/** The rows of these ids, in their order. The inventory is the carrier's and the same for every partner. */
export function readNumberRows(_scope: AnyScope, ids: readonly number[]): NumberRow[] {
  const sql = `SELECT ${columns} FROM json_each(?) AS i CROSS JOIN "TelephoneNumber" t ON t."id" = i.value
    JOIN "Provider" p ON p."id" = t."holderProviderId" ORDER BY i.key`;
  return readSql().prepare(sql).all(JSON.stringify(ids)) as NumberRow[];
}

/** @param e164 with "+" */
export function readNumberRow(_scope: AnyScope, e164: string): NumberRow | undefined {
  const sql = `SELECT ${columns} FROM "TelephoneNumber" t JOIN "Provider" p ON p."id" = t."holderProviderId" WHERE t."e164" = ?`;
  return readSql().prepare(sql).get(e164) as NumberRow | undefined;
}

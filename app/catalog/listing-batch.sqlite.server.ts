import type { PartnerScope } from "~/kit/scope";
import type { Tx } from "~/platform/database.server";
import type { RetailRule } from "./retail-rules";
import { toStoredRule } from "./stored-rule";

// Prepared SQL, because a change of hundreds of listings must not hold the one writing connection for seconds. A listing of another
// partner is refused by the composite keys, or not found.

interface ChargeAt {
  listingId: string;
  chargeId: string;
}

export interface NewRule extends ChargeAt {
  /** Null: the charge has no rule of its own any more. */
  rule: RetailRule | null;
  /** The wholesale price that the rule is reckoned from; see decision 0004. */
  agreed: { effectiveFromMs: number; wholesaleMicros: bigint } | null;
}

const deleteRule = `DELETE FROM "RetailRule" WHERE "partnerId" = ? AND "listingId" = ? AND "chargeId" = ?`;
const insertRule = `INSERT INTO "RetailRule"
  ("partnerId", "listingId", "chargeId", "kind", "percentBasisPoints", "amountMicros", "rounding") VALUES (?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT DO UPDATE SET "kind" = excluded."kind", "percentBasisPoints" = excluded."percentBasisPoints",
    "amountMicros" = excluded."amountMicros", "rounding" = excluded."rounding"`;
const insertFollowed = `INSERT INTO "WholesaleDecision"
  ("partnerId", "listingId", "chargeId", "effectiveFrom", "wholesaleMicros", "choice", "decidedAt") VALUES (?, ?, ?, ?, ?, 'follow', ?)
  ON CONFLICT DO UPDATE SET "wholesaleMicros" = excluded."wholesaleMicros", "choice" = 'follow', "decidedAt" = excluded."decidedAt"`;

/** Sets or takes away rules, each agreed to at the wholesale price given with it. */
export function writeRules(scope: PartnerScope, tx: Tx, rules: readonly NewRule[]) {
  const { partnerId } = scope;
  for (const { listingId, chargeId, rule, agreed } of rules) {
    if (rule) {
      const { kind, percentBasisPoints, amountMicros, rounding } = toStoredRule(rule);
      tx.sql.prepare(insertRule).run(partnerId, listingId, chargeId, kind, percentBasisPoints, amountMicros, rounding);
    } else {
      tx.sql.prepare(deleteRule).run(partnerId, listingId, chargeId);
    }
    if (!agreed) continue;
    const { effectiveFromMs, wholesaleMicros } = agreed;
    tx.sql.prepare(insertFollowed).run(partnerId, listingId, chargeId, effectiveFromMs, wholesaleMicros, Date.now());
  }
}

const updateFields = `UPDATE "Listing" SET "name" = ?, "summary" = ?, "visibility" = ?, "position" = ? WHERE "partnerId" = ? AND "id" = ?`;

export interface NewFields {
  listingId: string;
  name: string | null;
  summary: string | null;
  visibility: string;
  position: number;
}

export function writeFields(scope: PartnerScope, tx: Tx, fields: readonly NewFields[]) {
  for (const { listingId, name, summary, visibility, position } of fields) {
    tx.sql.prepare(updateFields).run(name, summary, visibility, position, scope.partnerId, listingId);
  }
}

const allPlaces = `SELECT "id", "position" FROM "Listing" WHERE "partnerId" = ? ORDER BY "position", "slug"`;
const updatePlace = `UPDATE "Listing" SET "position" = ? WHERE "partnerId" = ? AND "id" = ?`;

/** The partner's listings in the shop's order. */
export const listPlaces = (scope: PartnerScope, tx: Tx) =>
  tx.sql.prepare(allPlaces).all(scope.partnerId) as { id: string; position: number }[];

export function writePlace(scope: PartnerScope, tx: Tx, listingId: string, position: number) {
  tx.sql.prepare(updatePlace).run(position, scope.partnerId, listingId);
}

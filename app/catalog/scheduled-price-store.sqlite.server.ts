import type { PartnerScope } from "~/kit/scope";
import type { Tx } from "~/platform/database.server";
import { newId } from "~/platform/ids.server";
import { type ScheduledPrice, scheduledLimit } from "./scheduled-price";

export interface NewScheduled extends Omit<ScheduledPrice, "id"> {
  listingId: string;
  chargeId: string;
}

// One statement checks and writes, so that no two prices of a charge can share a moment, whatever was read before.
const ofCharge = `SELECT 1 FROM "ScheduledPrice" WHERE "partnerId" = @partnerId AND "listingId" = @listingId AND "chargeId" = @chargeId`;
const insert = `INSERT INTO "ScheduledPrice"
  ("partnerId", "id", "listingId", "chargeId", "priceMicros", "startsAt", "endsAt", "createdAt")
  SELECT @partnerId, @id, @listingId, @chargeId, @priceMicros, @startsAtMs, @endsAtMs, @nowMs
  WHERE NOT EXISTS (${ofCharge} AND (@endsAtMs IS NULL OR "startsAt" < @endsAtMs) AND ("endsAt" IS NULL OR "endsAt" > @startsAtMs))
    AND (SELECT count(*) FROM (${ofCharge} AND ("endsAt" IS NULL OR "endsAt" > @nowMs))) < ${scheduledLimit}`;

/**
 * Schedules a price of one charge. The composite key refuses another partner's listing.
 * @returns the new row's id; null, and nothing is written, where another one shares a moment with it or the charge has as many as it may
 */
export function insertScheduledPrice(scope: PartnerScope, tx: Tx, wanted: NewScheduled): string | null {
  const { listingId, chargeId, priceMicros, startsAtMs, endsAtMs } = wanted;
  const id = newId();
  const of = { partnerId: scope.partnerId, listingId, chargeId };
  const { changes } = tx.sql.prepare(insert).run({ ...of, id, priceMicros, startsAtMs, endsAtMs, nowMs: Date.now() });
  return changes === 1 ? id : null;
}

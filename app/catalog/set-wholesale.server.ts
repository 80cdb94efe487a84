import { notFound, Refusal } from "~/kit/refusal";
import type { CarrierScope } from "~/kit/scope";
import { isoDay } from "~/kit/time";
import { writeAudit } from "~/platform/audit-store.server";
import { write } from "~/platform/database.server";
import { raiseCarrierRevision } from "~/tenancy/revisions-store.server";
import { type CatalogVersion, samePrice } from "./catalog-product";
import { findProduct, putWholesale } from "./catalog-store.server";
import { versionAt } from "./wholesale";

export interface WholesaleChange {
  chargeId: string;
  amountMicros: bigint;
  /** The lowest retail price partners may ask; null for none, left out to keep what is in force. */
  minimumRetailMicros?: bigint | null;
  /** When it begins. Null, or any time of the present day (UTC) that is over, means at once. */
  effectiveFrom: Date | null;
  source?: string;
}

/**
 * Sets a wholesale price from a moment on. What was in force before that moment stays on record as it was;
 * a change planned for the very same moment is replaced.
 * @throws Refusal `not-found`; `bad-input` with fields `effectiveFrom`, `amount` or `minimumRetail`
 */
export async function setWholesale(scope: CarrierScope, change: WholesaleChange): Promise<{ effectiveFromMs: number }> {
  return write(async (tx) => {
    const product = await findProduct(scope, tx, { chargeId: change.chargeId });
    const charge = product?.charges.find(({ id }) => id === change.chargeId);
    if (!product || !charge) throw notFound("charge");
    const version = newVersion(change, charge.versions, Date.now());
    const before = versionAt(charge.versions, version.effectiveFromMs);
    if (before && samePrice(before, version)) return { effectiveFromMs: before.effectiveFromMs };
    await putWholesale(scope, tx, charge.id, version);
    await writeAudit(scope, tx, {
      action: "wholesale.set",
      subject: `charge/${product.sku}/${charge.code}`,
      before,
      after: version,
    });
    raiseCarrierRevision(scope, tx);
    return { effectiveFromMs: version.effectiveFromMs };
  });
}

function newVersion(change: WholesaleChange, versions: CatalogVersion[], nowMs: number): CatalogVersion {
  const effectiveFromMs = beginning(change.effectiveFrom, nowMs);
  const current = versionAt(versions, effectiveFromMs);
  const minimumRetailMicros =
    change.minimumRetailMicros === undefined ? (current?.minimumRetailMicros ?? null) : change.minimumRetailMicros;
  refuseOutOfRange("amount", change.amountMicros);
  if (minimumRetailMicros !== null) refuseOutOfRange("minimumRetail", minimumRetailMicros);
  return {
    effectiveFromMs,
    amountMicros: change.amountMicros,
    minimumRetailMicros,
    currency: current?.currency ?? "USD",
    source: change.source?.trim() || "carrier desk",
    checkedOnMs: nowMs,
  };
}

function beginning(effectiveFrom: Date | null, nowMs: number): number {
  if (!effectiveFrom) return nowMs;
  const ms = effectiveFrom.getTime();
  if (Number.isNaN(ms)) refuse("effectiveFrom", "Choose the day from which the price holds.");
  if (ms >= nowMs) return ms;
  if (isoDay(ms) === isoDay(nowMs)) return nowMs;
  refuse("effectiveFrom", "Prices of the past stay as they were. Choose today or a later day.");
}

const highestMicros = 1_000_000_000_000n;

function refuseOutOfRange(field: string, micros: bigint) {
  if (micros < 0n || micros > highestMicros) refuse(field, "Use an amount from 0 to 1,000,000.");
}

function refuse(field: string, sentence: string): never {
  throw new Refusal("bad-input", sentence, { [field]: [sentence] });
}

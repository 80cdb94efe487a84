import { addressesOfThoseWhoMay } from "~/identity/staff-address-store.server";
import type { SystemPartnerScope, SystemScope } from "~/kit/scope";
import { mintSystemPartnerScope } from "~/kit/scope-mint";
import { minutes } from "~/kit/time";
import { write } from "~/platform/database.server";
import { sha256Base64 } from "~/platform/ids.server";
import { queueMail } from "~/platform/mail-queue-store.server";
import { listWaitingChanges, type WaitingChange } from "./listing-page-store.sqlite.server";
import { findChangeNotice, livePartnerIds, putChangeNotice } from "./price-change-notice-store.server";

/** The carrier changes many prices in a row: one mail is about all of them, when this long nothing was added. */
const quietMs = minutes(10);
const namesInMail = 12;

/**
 * Tells those who may edit prices of wholesale changes that wait, once about each, in one mail. No amount is in it.
 * @param now UTC milliseconds; for tests
 */
export async function tellOfPriceChanges(scope: SystemScope, now = Date.now()): Promise<{ mailed: number }> {
  let mailed = 0;
  for (const partnerId of await livePartnerIds(scope)) {
    mailed += await tellPartner(mintSystemPartnerScope(scope.reason, partnerId), now);
  }
  return { mailed };
}

/** @returns how many mails were queued */
async function tellPartner(scope: SystemPartnerScope, now: number): Promise<number> {
  const waiting = listWaitingChanges(scope, now);
  if (news(scope, waiting).length === 0) return 0;
  return write(async (tx) => {
    const notice = findChangeNotice(scope, tx);
    const told = new Set(notice.told);
    const fresh = waiting.filter(({ key }) => !told.has(key));
    const hash = sha256Base64(
      fresh
        .map(({ key }) => key)
        .sort()
        .join("\n"),
    );
    if (fresh.length === 0) return 0;
    if (notice.pendingHash !== hash || notice.pendingSince === null) {
      await putChangeNotice(scope, tx, { ...notice, pendingHash: hash, pendingSince: now });
      return 0;
    }
    if (now - notice.pendingSince < quietMs) return 0;
    await putChangeNotice(scope, tx, { told: waiting.map(({ key }) => key), pendingHash: "", pendingSince: null });
    const addresses = await addressesOfThoseWhoMay(scope, tx, "listings.edit");
    for (const to of addresses) await queueMail(scope, tx, { kind: "price-changes", to, data: digest(fresh, now) });
    return addresses.length;
  });
}

function news(scope: SystemPartnerScope, waiting: readonly WaitingChange[]): WaitingChange[] {
  if (waiting.length === 0) return [];
  const told = new Set(findChangeNotice(scope).told);
  return waiting.filter(({ key }) => !told.has(key));
}

function digest(changes: readonly WaitingChange[], now: number) {
  const soonestOf = new Map<string, number>();
  for (const { name, effectiveFromMs } of changes)
    soonestOf.set(name, Math.min(soonestOf.get(name) ?? Infinity, effectiveFromMs));
  const products = [...soonestOf].map(([name, fromMs]) => ({ name, fromMs, isInForce: fromMs <= now }));
  return { changes: changes.length, products: products.slice(0, namesInMail), more: Math.max(0, products.length - namesInMail) };
}

import { carrierMailAddresses } from "~/identity/carrier-address-store.server";
import type { SystemScope } from "~/kit/scope";
import { mintSystemPartnerScope } from "~/kit/scope-mint";
import { write } from "~/platform/database.server";
import { queueMail } from "~/platform/mail-queue-store.server";
import { markTold } from "./lapse-notice-store.sqlite.server";
import { lapsesOf } from "./lapses";
import { findOurCarrier } from "./provider-store.sqlite.server";
import { recordOf } from "./record";

/**
 * Mails the carrier's administrators 30, 7 and 1 days before an item of our own record ends, and on its last day; once each, all that
 * is due in one mail. The mail wears the brand of the carrier's own shop; without one the desk's first page alone tells.
 * @param now UTC milliseconds; for tests
 */
export async function tellOfLapses(scope: SystemScope, now = Date.now()): Promise<{ mailed: number }> {
  const facts = findOurCarrier(scope);
  const due = facts ? lapsesOf(recordOf(facts, now), now) : [];
  if (!facts || due.length === 0) return { mailed: 0 };
  return write(async (tx) => {
    const { partnerId, addresses } = carrierMailAddresses(scope, tx);
    if (!partnerId || addresses.length === 0) return { mailed: 0 };
    const news = due.filter((lapse) => markTold(scope, tx, facts.id, lapse));
    if (news.length === 0) return { mailed: 0 };
    const data = { providerId: facts.id, items: news.map(({ title, expiresOn, daysLeft }) => ({ title, expiresOn, daysLeft })) };
    const from = mintSystemPartnerScope(scope.reason, partnerId);
    for (const to of addresses) await queueMail(from, tx, { kind: "items-lapse", to, data });
    return { mailed: addresses.length };
  });
}

import { notFound } from "~/kit/refusal";
import type { PartnerScope } from "~/kit/scope";
import { writeAudit } from "~/platform/audit-store.server";
import { write } from "~/platform/database.server";
import { raisePartnerRevision } from "~/tenancy/revisions-store.server";
import { listPlaces, writePlace } from "./listing-batch.sqlite.server";

/** Where a listing goes: one place earlier or later, or to the place of another one. */
export type Move = { listingId: string } & ({ by: -1 | 1 } | { toPlaceOf: string });

/**
 * Moves a listing in the shop's order; the others keep theirs.
 * @returns whether it moved
 * @throws Refusal `not-found`, also for another partner's listing
 */
export async function placeListing(scope: PartnerScope, move: Move): Promise<{ changed: boolean }> {
  return write(async (tx) => {
    const places = listPlaces(scope, tx);
    const ids = places.map(({ id }) => id);
    const from = ids.indexOf(move.listingId);
    const wanted = "by" in move ? from + move.by : ids.indexOf(move.toPlaceOf);
    if (from < 0 || ("toPlaceOf" in move && wanted < 0)) throw notFound("listing");
    const to = Math.max(0, Math.min(wanted, ids.length - 1));
    if (to === from) return { changed: false };
    const order = moved(ids, from, to);
    const stored = new Map(places.map(({ id, position }) => [id, position]));
    for (const [position, id] of order.entries()) {
      if (stored.get(id) !== position) writePlace(scope, tx, id, position);
    }
    await writeAudit(scope, tx, {
      action: "listing.place",
      subject: `listing/${move.listingId}`,
      before: { place: from + 1 },
      after: { place: to + 1 },
    });
    raisePartnerRevision(scope, tx);
    return { changed: true };
  });
}

function moved(ids: readonly string[], from: number, to: number): string[] {
  const order = [...ids];
  order.splice(to, 0, ...order.splice(from, 1));
  return order;
}

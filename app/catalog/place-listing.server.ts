import { notFound } from "~/kit/refusal";
import type { PartnerScope } from "~/kit/scope";
import { writeAudit } from "~/platform/audit-store.server";
import { write } from "~/platform/database.server";
import { raisePartnerRevision } from "~/tenancy/revisions-store.server";
import { listPlaces, writePlace } from "./listing-batch.sqlite.server";

/** Where listings go: one of them a place earlier or later, or to the place of another one; or some of them, in their order, to a place. */
export type Move =
  | { listingId: string; by: -1 | 1 }
  | { listingId: string; toPlaceOf: string }
  | { listingIds: readonly string[]; toPlace: number };

/**
 * Moves listings in the shop's order; the others keep theirs. A place beyond the last one is the last one.
 * @returns whether anything moved, and the place from 1 at which the first of them stands now
 * @throws Refusal `not-found`, also for another partner's listing
 */
export async function placeListing(scope: PartnerScope, move: Move): Promise<{ changed: boolean; place: number }> {
  return write(async (tx) => {
    const places = listPlaces(scope, tx);
    const ids = places.map(({ id }) => id);
    const moving = new Set("listingIds" in move ? move.listingIds : [move.listingId]);
    const block = ids.filter((id) => moving.has(id));
    if (block.length < moving.size) throw notFound("listing");
    const rest = ids.filter((id) => !moving.has(id));
    const at = Math.max(0, Math.min(wantedIndex(move, ids), rest.length));
    const order = [...rest.slice(0, at), ...block, ...rest.slice(at)];
    if (order.every((id, index) => id === ids[index])) return { changed: false, place: at + 1 };
    const stored = new Map(places.map(({ id, position }) => [id, position]));
    for (const [position, id] of order.entries()) {
      if (stored.get(id) !== position) writePlace(scope, tx, id, position);
    }
    await writeAudit(scope, tx, {
      action: "listing.place",
      subject: block.length === 1 ? `listing/${block[0]}` : `listings/${block.length}`,
      before: placesOf(block, ids),
      after: placesOf(block, order),
    });
    raisePartnerRevision(scope, tx);
    return { changed: true, place: at + 1 };
  });
}

function wantedIndex(move: Move, ids: readonly string[]): number {
  if ("toPlace" in move) return move.toPlace - 1;
  if ("by" in move) return ids.indexOf(move.listingId) + move.by;
  const index = ids.indexOf(move.toPlaceOf);
  if (index < 0) throw notFound("listing");
  return index;
}

const placesOf = (block: readonly string[], order: readonly string[]) =>
  block.length === 1
    ? { place: order.indexOf(block[0] ?? "") + 1 }
    : { places: block.map((id) => order.indexOf(id) + 1).join(", ") };

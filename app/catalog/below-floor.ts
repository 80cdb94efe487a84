import type { MicrosText } from "~/kit/money";
import { ruleBasis } from "./charge-pricing";
import type { ListingRow } from "./partner-listing";
import { askedMicros, floorMicros } from "./retail-rules";
import { versionAt } from "./wholesale";

/** A price that a partner set and that is under what the carrier allows, or under wholesale without having been confirmed. */
export interface BelowFloor {
  listingId: string;
  listingName: string;
  chargeLabel: string;
  currency: string;
  askedMicros: MicrosText;
  floorMicros: MicrosText;
}

/** Own prices of shown listings under the floor of now. The shop sells at the floor instead; the partner should look. */
export function pricesBelowFloor(rows: readonly ListingRow[], atMs: number): BelowFloor[] {
  return rows
    .filter((row) => row.visibility === "visible" && row.product.status === "active")
    .flatMap((row) =>
      row.charges.flatMap(({ rule, basis, versions, label }) => {
        const version = versionAt(versions, atMs);
        if (!version || (rule?.kind !== "price" && rule?.kind !== "below-cost")) return [];
        const of = ruleBasis(basis, version);
        const floor = rule.kind === "price" ? floorMicros(of) : (version.minimumRetailMicros ?? 0n);
        const asked = askedMicros(of, rule);
        if (asked >= floor) return [];
        return [
          {
            ...{ listingId: row.id, listingName: row.name ?? row.product.name, chargeLabel: label, currency: version.currency },
            askedMicros: asked.toString(),
            floorMicros: floor.toString(),
          },
        ];
      }),
    );
}

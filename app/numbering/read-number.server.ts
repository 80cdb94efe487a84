import { notFound } from "~/kit/refusal";
import type { StorefrontScope } from "~/kit/scope";
import { readAreaCodes } from "./area-code-store.server";
import { timeZoneName } from "./area-codes";
import type { FoundNumber } from "./found-number";
import { readNumberRow } from "./inventory-store.sqlite.server";
import { showNumber } from "./show-number";

export interface NumberDetail extends FoundNumber {
  available: boolean;
  /** "Eastern time", "Mountain or Pacific time"; null where the area code has none. */
  timeZone: string | null;
  /** Other area codes that serve the same place. */
  overlay: string[];
}

/** On offer, or about to be somebody's. What is somebody's is nobody else's to look up. */
const shownStatuses = new Set(["available", "held"]);

/**
 * One number of the inventory that is on offer, or held for somebody just now.
 * @param options.e164 with or without "+"
 * @param options.skus the products that the partner shows
 * @throws Refusal `not-found` for a number that is not in the inventory, is sold as another product, or belongs to somebody
 */
export async function readNumber(
  scope: StorefrontScope,
  { e164, skus }: { e164: string; skus: readonly string[] },
): Promise<NumberDetail> {
  const asked = /^\+?(1\d{10})$/.exec(e164)?.[1];
  const row = asked ? readNumberRow(scope, `+${asked}`) : undefined;
  if (!row || !shownStatuses.has(row.status) || !skus.includes(row.productSku)) throw notFound("number");
  const code = readAreaCodes(scope).get(row.npa);
  return {
    ...(await showNumber(row, { match: "anywhere" })),
    available: row.status === "available",
    timeZone: timeZoneName(code?.timeZone ?? null),
    overlay: (code?.overlay ?? []).filter((npa) => readAreaCodes(scope).get(npa)?.inService),
  };
}

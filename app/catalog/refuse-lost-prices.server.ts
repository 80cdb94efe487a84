import { Refusal } from "~/kit/refusal";
import type { LostPrices } from "./lost-prices";

/** @throws Refusal `conflict` (with a `LostPrices`) unless the partner confirmed exactly these */
export function refuseLostPrices(lost: LostPrices | null, confirmed: string | undefined) {
  if (!lost || lost.fingerprint === confirmed) return;
  const count = lost.names.length + lost.more;
  const what = count === 1 ? "One charge in your shop would" : `${count} charges in your shop would`;
  throw new Refusal("conflict", `${what} have no price any more. Nothing was changed yet.`, {}, lost);
}

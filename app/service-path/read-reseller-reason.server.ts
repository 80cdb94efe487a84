import type { CarrierStaffScope, PartnerScope } from "~/kit/scope";
import { findOurCarrier } from "~/providers/provider-store.sqlite.server";
import { recordOf } from "~/providers/record";
import { decide } from "./decide";
import { shopPathInput } from "./path-facts";
import { findSeller } from "./path-store.sqlite.server";
import { readSellerRecord } from "./seller-record.server";

/** Stands in for a shop that is not open yet: it will sell, and carry no calls. */
const newShop = { id: "new", name: "The shop", kind: "msp" } as const;

/**
 * Why a carrier service reseller stands in the path of what a shop sells; null where none is seen, also where that cannot be told.
 * It names the carrier: for those who run the shop or the portal, not for its customers.
 */
export function readResellerReason(scope: PartnerScope | CarrierStaffScope, nowMs = Date.now()): string | null {
  const facts = findOurCarrier(scope);
  if (!facts) return null;
  const found = scope.kind === "partner" ? findSeller(scope) : null;
  const seller = found ? { ...found, record: readSellerRecord(scope, [found.name], nowMs) } : newShop;
  const { verdict, reasons } = decide(shopPathInput({ carrier: recordOf(facts, nowMs), seller, number: null }));
  return verdict === "reseller-hop" ? (reasons[0] ?? null) : null;
}

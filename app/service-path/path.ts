import type { Known } from "~/providers/provider";
import type { ProviderRecord } from "~/providers/record";

/** From best to worst; see `verdictOrder` in decide.ts. */
export type Verdict = "direct" | "numbers-only" | "unknown" | "reseller-hop";
export type Plane = "call" | "commercial";

/** What an arrow rests on. `checkedOn` is a UTC day, "2026-11-03", or null when the source carries no date. */
export interface Evidence {
  what: string;
  source: string;
  checkedOn: string | null;
}

/** What a stop of the path is; `maybe` is a company whose part in the calls is not known. */
export type HopKind = "caller" | "holder" | "carrier" | "reseller" | "maybe" | "seller" | "customer";

export interface Hop {
  id: string;
  kind: HopKind;
  name: string;
  /** What it does in this path, in a few words. */
  role: string;
}

export interface Arrow {
  from: string;
  to: string;
  /** A few words that stand on the arrow. */
  label: string;
  /** Whether this arrow is known to run so, or is only where it would run. */
  isKnown: boolean;
  evidence: Evidence[];
}

export interface PlanePath {
  plane: Plane;
  hops: Hop[];
  arrows: Arrow[];
}

/** A path as computed. Strings only, so that it can travel to a view as it is. */
export interface ServicePath {
  verdict: Verdict;
  /** Why, the deciding sentence first. */
  reasons: string[];
  call: PlanePath;
  commercial: PlanePath;
}

/** The company that sells in its own name. A partner carries no calls; one that does is in the call path. */
export interface Seller {
  id: string;
  name: string;
  routesCalls: Known;
  evidence: Evidence | null;
}

/** Who does what for the customer, by company id; null is not known. */
export interface Parties {
  service: string | null;
  sale: string | null;
  billing: string | null;
  support: string | null;
}

export interface PathInput {
  carrier: ProviderRecord;
  /** The company to which the number is assigned; null when that is not known. */
  holder: ProviderRecord | null;
  holderEvidence: Evidence | null;
  /** The carrier itself when it sells directly: the same id. */
  seller: Seller;
  /** Companies known to stand between the carrier and the customer, in call order. */
  between: ProviderRecord[];
  parties: Parties;
  partiesEvidence: Evidence | null;
  /** How the last stop is called, e.g. "Your phone system" and "Your business". */
  customer: { phones: string; business: string };
}

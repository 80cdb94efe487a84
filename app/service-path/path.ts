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
  attestation: Attestation;
  call: PlanePath;
  commercial: PlanePath;
}

/**
 * What a look-up of one fact found. Not looked up is not the same as looked up and absent: the first leaves everything open, the second
 * is an answer with a date.
 */
export type Looked<Value> =
  | { state: "not-looked-up" }
  | { state: "absent"; evidence: Evidence }
  | { state: "found"; value: Value; evidence: Evidence };

/** Whose something is: the company that sells, one of the directory, or null where the directory does not know it. */
export type Owner = "seller" | ProviderRecord | null;

/** A four-character company code or service provider ID, and whose it is. */
export interface OwnedCode {
  code: string;
  owner: Owner;
}

/**
 * What only a number in service has, each as far as somebody looked. `spid` and `altSpid` are the numbering registry's (NPAC): the
 * provider of record, and the second one that shows a reseller. `signer` is whose certificate signs the customer's calls; `target` is the
 * address to which its calls are handed.
 */
export interface ServiceFacts {
  spid: Looked<OwnedCode>;
  altSpid: Looked<OwnedCode>;
  signer: Looked<OwnedCode>;
  target: Looked<{ address: string; owner: "customer" | Owner }>;
}

/** How the customer came to the number: the carrier assigned it, or it brought it along and proved its right to it, or did not yet. */
export type NumberRight = "assigned" | "proven" | "brought" | "unknown";

/** The level at which calls from the number are signed; `none` is unsigned. Source: ATIS-1000074.v002. */
export interface Attestation {
  level: "A" | "B" | "C" | "none" | "unknown";
  /** Whether it speaks of calls that have been signed, or of how they will be once the number is in service. */
  isExpected: boolean;
  reason: string;
}

/** The company that sells in its own name. A partner carries no calls; one that does is in the call path. */
export interface Seller {
  id: string;
  name: string;
  routesCalls: Known;
  /** What shows whether calls run through it; without, "no" is its own word. */
  evidence: Evidence | null;
  /** What the directory holds of it; null for a shop of this portal and for a company that it does not know. */
  record: ProviderRecord | null;
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
  /** Null for a number on offer: there is no service yet whose facts could be looked up. */
  service: ServiceFacts | null;
  numberRight: NumberRight;
  /** How the last stop is called, e.g. "Your phone system" and "Your business". */
  customer: { phones: string; business: string };
}

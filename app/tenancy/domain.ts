import type { CertificateHint } from "./certificate-records";
import { type DomainLook, judgeDomain } from "./domain-records";
import type { DomainState } from "./domain-states";

/** A claim as it is stored. Times are UTC milliseconds. */
export interface DomainClaim {
  id: string;
  host: string;
  state: DomainState;
  challenge: string;
  isPrimary: boolean;
  siteSeen: boolean;
  createdAt: number;
  servedAt: number | null;
  misses: number;
  failingSince: number | null;
  warnedAt: number | null;
  removedAt: number | null;
  checkedAt: number | null;
  look: DomainLook | null;
}

/** What a page shows of a claim. */
export interface DomainView {
  id: string;
  host: string;
  /** In its own letters, where those differ. */
  ownLetters: string | null;
  /** The registrable domain, e.g. "example.com". */
  zone: string;
  state: DomainState;
  isPrimary: boolean;
  siteSeen: boolean;
  checkedAt: string | null;
  removedAt: string | null;
  /** When a failing claim ends at the earliest. */
  removalAt: string | null;
  /** What to set and what the last look saw; before the first look, what to set alone. */
  records: DomainLook["records"];
  /** What keeps the proxy from getting a certificate, as far as the last look saw. */
  certificate: CertificateHint | null;
  /** The name with www. for one without, and the other way round; null where it is in the list, or is neither. */
  twin: string | null;
}

/** What a claim asks for before anybody has looked. */
export function unseenRecords(claim: { host: string; challenge: string; target: string }): DomainLook["records"] {
  const none = { resolver: "", kind: "none" } as const;
  return judgeDomain(claim, { txt: none, cname: none, a: none, aaaa: none, ourA: none, ourAaaa: none, sibling: none }).records;
}

/** How often the owners may ask by hand. */
export const secondsBetweenLooks = 10;

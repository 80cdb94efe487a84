import type { PlanePath } from "./path";
import type { TraceFinding } from "./trace-findings";
import type { TraceHop, TraceVerdict } from "./trace-hops";

/** What one pasted call tells. Strings and plain numbers only; it is shown once and kept nowhere. */
export interface TraceView {
  /** How many calls or legs the capture holds; the one that names most machines is read. */
  invites: number;
  verdict: TraceVerdict;
  word: string;
  because: string;
  isSample: boolean;
  hops: TraceHop[];
  /** The same to draw. */
  plane: PlanePath;
  /** The message itself, without the rest of the capture. */
  message: string;
  /** Numbers as people read them. */
  from: string | null;
  to: string | null;
  signature: SignatureView;
}

export type SignatureView =
  | { state: "none" | "compact" | "unreadable" }
  | {
      state: "read";
      attest: string | null;
      signedAt: string | null;
      origid: string | null;
      x5u: string | null;
      /** Whether the signature fits the certificate that was given. */
      holds: TraceFinding["state"];
      /** The numbers and addresses that were signed, and the caller's number as the message asserts it (P-Asserted-Identity). */
      signedCaller: string | null;
      signedCalled: string | null;
      assertedCaller: string | null;
      findings: TraceFinding[];
      /** The codes in the certificate that was given, and whose they are by the directory. */
      codes: { code: string; company: string | null }[];
    };

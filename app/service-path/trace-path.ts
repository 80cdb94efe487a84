import { attestationOf } from "./attestation";
import { callPlane } from "./call-plane";
import { commercialPlane } from "./commercial-plane";
import { decide } from "./decide";
import type { PathInput, ServicePath } from "./path";
import { withSellerNamed } from "./service-stops";

/** Both planes of a path, its verdict and the reasons, from what is on record. Pure: the records carry the day they stand for. */
export function tracePath(given: PathInput): ServicePath {
  const input = withSellerNamed(given);
  const decided = decide(input);
  return {
    ...decided,
    attestation: attestationOf(input, decided.verdict),
    call: callPlane(input),
    commercial: commercialPlane(input),
  };
}

import { attestationOf } from "./attestation";
import { callPlane } from "./call-plane";
import { commercialPlane } from "./commercial-plane";
import { decide } from "./decide";
import type { PathInput, ServicePath } from "./path";

/** Both planes of a path, its verdict and the reasons, from what is on record. Pure: the records carry the day they stand for. */
export function tracePath(input: PathInput): ServicePath {
  return { ...decide(input), attestation: attestationOf(input), call: callPlane(input), commercial: commercialPlane(input) };
}

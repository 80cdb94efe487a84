import { decide, runsStraight } from "./decide";
import type { Attestation, PathInput, Verdict } from "./path";
import { sellerIsHop, sellerTakesCalls, serviceStops, withSellerNamed } from "./service-stops";

/**
 * The level at which calls from a number are signed, and why. A: the signer lets the call into the network, knows the customer, and knows
 * that the number is the customer's. B: without the last. C: it only took the call over from elsewhere. Source: ATIS-1000074.v002.
 */
export function attestationOf(given: PathInput, verdict: Verdict = decide(given).verdict): Attestation {
  const input = withSellerNamed(given);
  const level = input.service ? signed(input, input.service.signer) : expected(input);
  if (level.level !== "A" || runsStraight(verdict)) return level;
  return cannotTell("What is open about this path leaves open whom the signer knows, so the level as well.", level.isExpected);
}

const cannotTell = (reason: string, isExpected: boolean): Attestation => ({ level: "unknown", isExpected, reason });

function expected(input: PathInput): Attestation {
  const { carrier, holder, seller } = input;
  const between = companyInBetween(input);
  if (between) return cannotTell(behind(carrier.name, between), true);
  if (carrier.standing.kind !== "carrier") return cannotTell(`The record does not show that ${carrier.name} is a carrier.`, true);
  if (input.parties.service !== carrier.id || seller.routesCalls === "unknown")
    return cannotTell("It is not on record that the carrier itself is your provider.", true);
  if (holder?.standing.kind !== "carrier") return cannotTell("It is not on record that a carrier holds the number.", true);
  const reason = `${carrier.name} provides the service to you, so it knows you, and gives you the number itself.`;
  return { level: "A", isExpected: true, reason };
}

function signed(input: PathInput, signer: NonNullable<PathInput["service"]>["signer"]): Attestation {
  const { carrier } = input;
  if (signer.state === "not-looked-up") return cannotTell("Nobody looked at who signs calls from this number.", false);
  if (signer.state === "absent")
    return { level: "none", isExpected: false, reason: "Calls from this number carry no signature." };
  const { owner } = signer.value;
  if (owner === null || owner === "seller" || owner.id !== carrier.id)
    return cannotTell(`Calls are not signed by ${carrier.name}, so its record does not show the level.`, false);
  const between = companyInBetween(input);
  if (between) return { level: "B", isExpected: false, reason: behind(carrier.name, between) };
  if (input.parties.service === null)
    return cannotTell("It is not on record which company is your provider, so not whom the signer knows.", false);
  if (input.numberRight === "assigned" || input.numberRight === "proven") {
    const right = input.numberRight === "assigned" ? "gave you the number itself" : "has proof that the number is yours";
    return { level: "A", isExpected: false, reason: `${carrier.name} signs the calls, knows you, and ${right}.` };
  }
  const missing =
    input.numberRight === "brought"
      ? "You brought the number along and have not shown yet that it is yours."
      : "It is not on record how the number came to you.";
  return { level: "B", isExpected: false, reason: `${carrier.name} signs the calls and knows you. ${missing}` };
}

const behind = (carrier: string, between: string) =>
  `The customer that ${carrier} knows is ${between}, not you: without more proof it cannot sign your calls at the highest level.`;

/** Who is the carrier's customer in your place, if anybody. */
function companyInBetween(input: PathInput): string | null {
  const { between, seller, carrier } = input;
  const company = between.find((c) => c.routesCalls !== "no") ?? serviceStops(input).find((stop) => stop.isReseller);
  if (company) return company.name;
  if (seller.id === carrier.id) return null;
  return sellerIsHop(seller) || sellerTakesCalls(input) !== null ? seller.name : null;
}

export const attestationWords: Readonly<Record<Attestation["level"], string>> = {
  A: "A, the highest",
  B: "B, in part",
  C: "C, passed on only",
  none: "Not signed",
  unknown: "Cannot tell",
};

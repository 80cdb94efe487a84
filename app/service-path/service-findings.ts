import { isSurrogateSpid } from "~/providers/provider";
import type { ProviderRecord } from "~/providers/record";
import { isShownNoCarrier } from "~/providers/standing";
import type { Finding } from "./decide";
import type { Looked, OwnedCode, PathInput, ServiceFacts } from "./path";

/**
 * What the facts of a number in service allow. A fact that nobody looked up allows `unknown` at best, so that a look-up which is taken
 * away can never leave a path better than "cannot tell".
 */
export function serviceFactFindings(input: PathInput): Finding[] {
  const { service } = input;
  if (!service) return [];
  return [
    spidFinding(input, service),
    altSpidFinding(input, service),
    signerFinding(input, service),
    targetFinding(input, service),
  ];
}

const open = (because: string): Finding => ({ verdict: "unknown", because });
const hop = (because: string): Finding => ({ verdict: "reseller-hop", because });
const fine = (because: string): Finding => ({ verdict: "direct", because });

const isOurs = (owner: OwnedCode["owner"], { carrier }: PathInput) => isCompany(owner) && owner.id === carrier.id;
const isCompany = (owner: unknown): owner is ProviderRecord => typeof owner === "object" && owner !== null;

/** The words for a code that already tells: a stand-in, the seller's own, or a reseller's. Null where it does not. */
function markOf({ code, owner }: OwnedCode, what: string, { seller }: PathInput): Finding | null {
  if (isSurrogateSpid(code)) return hop(`${what} is ${code}, a stand-in code that is given to resellers.`);
  if (owner === "seller") return hop(`${what} is that of ${seller.name}, so it stands in the path of your calls itself.`);
  if (isCompany(owner) && owner.standing.kind === "reseller")
    return hop(`${what} is that of ${owner.name}. ${owner.standing.reasons.join(" ")}`);
  return null;
}

const found = <Value>(looked: Looked<Value>): Value | null => (looked.state === "found" ? looked.value : null);

function spidFinding(input: PathInput, { spid }: ServiceFacts): Finding {
  if (spid.state === "absent")
    return fine("The numbering registry holds no move of this number: it is still with the holder of its block.");
  const value = found(spid);
  if (!value) return open("Nobody looked up which provider the numbering registry names for this number.");
  const what = "The provider that the numbering registry names";
  const mark = markOf(value, what, input);
  if (mark) return mark;
  if (isOurs(value.owner, input)) return fine(`${what} is ${input.carrier.name} itself (${value.code}).`);
  if (isCompany(value.owner) && value.owner.standing.kind === "carrier" && value.owner.id !== input.holder?.id)
    return open(`${what} is ${value.owner.name} (${value.code}), another carrier than the number's holder on record.`);
  if (isCompany(value.owner) && value.owner.standing.kind === "carrier")
    return { verdict: "numbers-only", because: `${what} is ${value.owner.name} (${value.code}), another carrier.` };
  return open(`${what} has the code ${value.code}, and nothing on record shows that it is a carrier's.`);
}

function altSpidFinding(input: PathInput, { altSpid }: ServiceFacts): Finding {
  if (altSpid.state === "absent")
    return fine("The numbering registry names no second provider, as it does where a reseller is involved.");
  const value = found(altSpid);
  if (!value) return open("Nobody looked up whether the numbering registry names a second provider, which would be a reseller.");
  const what = "The second provider that the numbering registry names";
  const mark = markOf(value, what, input);
  if (mark) return mark;
  if (isOurs(value.owner, input)) return fine(`${what} is ${input.carrier.name} as well (${value.code}).`);
  const name = isCompany(value.owner) ? `${value.owner.name} (${value.code})` : `a company with the code ${value.code}`;
  return open(`${what} is ${name}, and its part in the service is not on record.`);
}

function signerFinding(input: PathInput, { signer }: ServiceFacts): Finding {
  if (signer.state === "absent")
    return open("Calls from the number carry no signature, so nothing shows who lets them into the network.");
  const value = found(signer);
  if (!value) return open("Nobody looked at whose certificate signs calls from this number.");
  const what = "The certificate that signs calls from this number";
  const mark = markOf(value, what, input);
  if (mark) return mark;
  if (isOurs(value.owner, input)) return fine(`${what} is ${input.carrier.name}'s own (${value.code}).`);
  const name = isCompany(value.owner) ? `${value.owner.name} (${value.code})` : `a company with the code ${value.code}`;
  return open(`${what} is that of ${name}, so ${name} lets them into the network.`);
}

function targetFinding(input: PathInput, { target }: ServiceFacts): Finding {
  if (target.state === "absent") return open("No address is set to which calls to this number are handed.");
  const value = found(target);
  if (!value) return open("Nobody looked up the address to which calls to this number are handed.");
  const { address, owner } = value;
  if (owner === "customer") return fine(`Calls are handed to ${address}, an address of your own.`);
  if (owner === "seller")
    return hop(
      `Calls are handed to ${address}, an address of ${input.seller.name}, and run through its network before they reach you.`,
    );
  if (isOurs(owner, input)) return fine(`Calls are handed to your phones by ${input.carrier.name} itself (${address}).`);
  if (!isCompany(owner)) return open(`Calls are handed to ${address}, and it is not on record whose address that is.`);
  if (owner.standing.kind === "carrier")
    return open(`Calls are handed to ${address}, an address of ${owner.name}, another carrier.`);
  if (!isShownNoCarrier(owner))
    return open(`Calls are handed to ${address}, an address of ${owner.name}, of which not enough is on record.`);
  return hop(`Calls are handed to ${address}, an address of ${owner.name}, and run through its network before they reach you.`);
}

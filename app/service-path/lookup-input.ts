import { isoDay } from "~/kit/time";
import { unlistedProvider } from "~/providers/provider";
import { type ProviderRecord, recordOf } from "~/providers/record";
import type { Evidence, Looked, OwnedCode, PathInput } from "./path";
import { shopEvidence } from "./path-facts";

export const notLookedUp = { state: "not-looked-up" } as const;

/** One number as a list of look-up results speaks of it. Codes that the list leaves empty were not looked up. */
export interface LookedUpNumber {
  /** Who holds it by the code of its block, with the list as the source. */
  holder: ProviderRecord | null;
  holderEvidence: Evidence | null;
  spid: Looked<OwnedCode>;
  altSpid: Looked<OwnedCode>;
  /** Who sells it to the customer; `record` where the directory knows that company. */
  seller: { name: string; record: ProviderRecord | null; isThisShop?: boolean } | null;
}

/**
 * The path of a looked-up number, as far as a list can tell it: who provides, bills and routes stays open, so that such a path is never
 * called direct. The company in the carrier's place is the provider that the registry names, else the holder.
 */
export function lookupPathInput(looked: LookedUpNumber): PathInput {
  const { holder, holderEvidence, spid, altSpid, seller } = looked;
  const provider = spid.state === "found" && typeof spid.value.owner === "object" ? spid.value.owner : null;
  const carrier = provider ?? holder ?? nobody(spid);
  const sold = seller?.record;
  const isShop = seller?.isThisShop && sold?.standing.kind !== "carrier";
  return {
    carrier,
    holder,
    holderEvidence,
    seller: {
      id: sold?.id ?? "seller",
      name: sold?.name ?? seller?.name ?? "Your provider",
      // A shop of this portal is never given a customer's calls, whatever else its company does.
      routesCalls: isShop ? "no" : (sold?.routesCalls ?? "unknown"),
      evidence: isShop ? shopEvidence(sold?.name ?? seller.name) : routingEvidence(sold ?? null),
      record: sold ?? null,
    },
    between: [],
    parties: { service: null, sale: sold?.id ?? "seller", billing: null, support: null },
    partiesEvidence: null,
    service: { spid, altSpid, signer: notLookedUp, target: notLookedUp },
    numberRight: "unknown",
    customer: { phones: "Your phone system", business: "Your business" },
  };
}

function routingEvidence(record: ProviderRecord | null): Evidence | null {
  const shown = record?.routesCallsEvidence;
  return shown ? { what: shown.text, source: shown.source, checkedOn: isoDay(shown.checkedOn) } : null;
}

/** Stands for whoever provides: a code that the directory does not know, or no code at all. */
function nobody(spid: Looked<OwnedCode>): ProviderRecord {
  const name = spid.state === "found" ? `The company with the code ${spid.value.code}` : "A company not on record";
  const because =
    spid.state === "found"
      ? `${name} is not in our directory, so nothing shows whether it is a carrier.`
      : "Which company provides the number now is not on record.";
  const record = recordOf(unlistedProvider("not-on-record", name), 0);
  return { ...record, standing: { kind: "unknown", model: null, reasons: [because] } };
}

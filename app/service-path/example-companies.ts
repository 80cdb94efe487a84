import type { ItemNumber } from "~/providers/items";
import { type ItemFact, type ProviderFacts, unlistedProvider } from "~/providers/provider";
import { type ProviderRecord, recordOf } from "~/providers/record";

/** The day for which the examples stand, UTC milliseconds: their verdicts are the same on every other. */
const exampleDay = Date.UTC(2026, 0, 15);

const held = (item: ItemNumber, identifier: string): ItemFact => ({
  item,
  status: "verified",
  identifier,
  evidenceUrl: null,
  note: null,
  checkedOn: exampleDay,
  checkedBy: "Example",
  expiresOn: null,
});

/** What only a company that holds numbers itself can show. The identifiers are never shown. */
const carriersOnly = [held(4, "AAAA"), held(6, "DA 00-0000"), held(7, "AAAA"), held(9, "201-555-0")];

const company = (id: string, name: string, more: Partial<ProviderFacts>): ProviderRecord =>
  recordOf({ ...unlistedProvider(`example-${id}`, name), isSample: true, ...more }, exampleDay);

/** Companies that exist nowhere, with what a record would show of each. */
export const exampleCompanies = {
  carrier: company("carrier", "Alder Carrier", { category: "IPES", routesCalls: "yes", items: carriersOnly }),
  otherCarrier: company("other-carrier", "Birch Carrier", { category: "CLEC", routesCalls: "yes", items: carriersOnly }),
  reseller: company("reseller", "Cedar Resale", { category: "LRSL", routesCalls: "yes" }),
} as const;

/** A managed service provider has no record: it asks for no numbers and owes no registration for carrying calls. */
export const exampleMsp = { id: "example-msp", name: "Dogwood IT" } as const;

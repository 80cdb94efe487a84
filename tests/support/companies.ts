import type { ItemNumber } from "~/providers/items";
import { type ItemFact, type ProviderFacts, unlistedProvider } from "~/providers/provider";
import { type ProviderRecord, recordOf } from "~/providers/record";

export const today = Date.parse("2026-11-22T12:00:00Z");
const day = (text: string) => Date.parse(`${text}T00:00:00Z`);

const identifiers: Record<ItemNumber, string> = {
  1: "899001",
  2: "RMD0000001",
  3: "SMPL",
  4: "SMPL",
  5: "0000000001",
  6: "DA 00-0001",
  7: "SMPL",
  8: "IPES",
  9: "201-555-0",
  10: "SMPLTX01DS0",
};

/** A verified item of the right form, checked some weeks ago, that holds until next spring. */
export const item = (number: ItemNumber, change: Partial<ItemFact> = {}): ItemFact => ({
  item: number,
  status: "verified",
  identifier: identifiers[number],
  evidenceUrl: null,
  note: null,
  checkedOn: day("2026-11-03"),
  checkedBy: "Test",
  expiresOn: day("2027-03-01"),
  ...change,
});

const allItems = (Object.keys(identifiers) as `${ItemNumber}`[]).map((key) => item(Number(key) as ItemNumber));

/** A company with all ten items, save for what is changed; `items` replaces by number, null takes one out. */
export function company(
  id: string,
  change: Partial<Omit<ProviderFacts, "items">> & { items?: Partial<Record<ItemNumber, Partial<ItemFact> | null>> } = {},
): ProviderFacts {
  const { items = {}, ...details } = change;
  const facts = allItems.flatMap((fact) => {
    const edit = items[fact.item];
    return edit === null ? [] : [{ ...fact, ...edit }];
  });
  return { ...unlistedProvider(id, `${id} company`), routesCalls: "yes", items: facts, ...details };
}

export const on = (facts: ProviderFacts, now = today): ProviderRecord => recordOf(facts, now);

export const ours = company("keystone", { name: "Keystone Exchange Carrier", isOurs: true, category: "IPES" });
export const otherCarrier = company("granite", { name: "Granite Valley Telephone", category: "CLEC" });
export const reseller = company("relayline", {
  name: "Relayline Voice Resale",
  category: "LRSL",
  items: { 4: { identifier: "X555" }, 6: null, 7: null, 9: null },
});
export const stranger: ProviderFacts = unlistedProvider("stranger", "Prairie Relay Company");

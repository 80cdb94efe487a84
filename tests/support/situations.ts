import type { Evidence, Looked, OwnedCode, Owner, PathInput, ServiceFacts } from "~/service-path/path";
import { shopPathInput } from "~/service-path/path-facts";
import { company, on, ours, stranger, today } from "./companies";

/** What a path can be like: the ordinary one of a shop, and how it differs. Which verdict each must get stands in path-cases.ts. */
export const partner = { id: "harborline", name: "Harborline", kind: "msp" as const };
export const carrier = on(ours);
export const base = shopPathInput({ carrier, seller: partner, number: { holder: carrier, changedAt: today } });
export const held = (holder: PathInput["holder"], change: Partial<PathInput> = {}): PathInput => ({
  ...base,
  holder,
  ...change,
});
export const selling = (change: Partial<PathInput["seller"]>, input = base): PathInput => ({
  ...input,
  seller: { ...input.seller, ...change },
});
export const by = (change: Parameters<typeof company>[1]): PathInput => {
  const changed = on(company("keystone", { name: "Keystone", isOurs: true, category: "IPES", ...change }));
  return { ...base, carrier: changed, holder: changed };
};
export const lapsed = { expiresOn: Date.parse("2026-11-21T00:00:00Z") };

export const seen: Evidence = { what: "A look-up", source: "Numbering registry (NPAC)", checkedOn: "2026-11-20" };
export const found = <Value>(value: Value): Looked<Value> => ({ state: "found", value, evidence: seen });
export const code = (text: string, owner: Owner): Looked<OwnedCode> => found({ code: text, owner });
export const absent = { state: "absent", evidence: seen } as const;

/** A number in service of which everything was looked up and nothing speaks against it. */
export const goodService: ServiceFacts = {
  spid: code("SMPL", carrier),
  altSpid: absent,
  signer: code("SMPL", carrier),
  target: found({ address: "pbx.customer.example", owner: "customer" }),
};
export const inService = (change: Partial<ServiceFacts> = {}, input: PathInput = base): PathInput => ({
  ...input,
  service: { ...goodService, ...change },
});
export const to = (address: string, owner: "customer" | Owner) => found({ address, owner });
export const shownNot = {
  ...{ text: "Has no network", source: "Test", by: "Test" },
  checkedOn: Date.parse("2026-11-03T00:00:00Z"),
};
export const shownMsp = on({
  ...stranger,
  ...{ id: "msp", name: "Office IT", sellsService: "yes", routesCalls: "no" },
  routesCallsEvidence: shownNot,
});
export const routingNoCarrier = on(company("router", { name: "Router Company", items: { 4: null, 6: { status: "missing" } } }));
export const routingStranger = on({ ...stranger, id: "router", name: "Router Company", routesCalls: "yes" });

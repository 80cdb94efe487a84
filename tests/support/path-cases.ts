import { lookupPathInput, notLookedUp } from "~/service-path/lookup-input";
import type { PathInput, Verdict } from "~/service-path/path";
import { shopPathInput, throughReseller } from "~/service-path/path-facts";
import { company, on, otherCarrier, reseller, stranger, today } from "./companies";
import {
  absent,
  base,
  by,
  carrier,
  code,
  held,
  inService,
  lapsed,
  partner,
  routingNoCarrier,
  routingStranger,
  seen,
  selling,
  shownMsp,
  shownNot,
  to,
} from "./situations";

/** A situation, the verdict that it must get, and why. */
export type PathCase = [reason: string, input: PathInput, verdict: Verdict];

/** The configurations of the carrier's article. */
export const articleCases: PathCase[] = [
  [
    "a carrier and its customer, nobody else",
    shopPathInput({ carrier, seller: { ...partner, kind: "carrier" }, number: null }),
    "direct",
  ],
  ["a carrier with a partner that sells and supports", base, "direct"],
  ["a carrier that resells another carrier's numbers only", held(on(otherCarrier)), "numbers-only"],
  ["a reseller between carrier and customer", throughReseller(base, on(reseller)), "reseller-hop"],
  ["a reseller of numbers that another carrier holds", throughReseller(held(on(otherCarrier)), on(reseller)), "reseller-hop"],
  ["a partner that routes calls has become a reseller", selling({ routesCalls: "yes" }), "reseller-hop"],
];

const offers: PathCase[] = [
  ["two resellers in a row", { ...base, between: [on(reseller), on({ ...reseller, id: "second" })] }, "reseller-hop"],
  // The number's holder
  ["nobody knows who holds the number", held(null), "unknown"],
  ["the holder is a company without facts", held(on(stranger)), "unknown"],
  [
    "the holder claims all items, none is checked",
    held(on(company("claims", { items: { 6: { status: "self-declared" } } }))),
    "unknown",
  ],
  ["the holder is a reseller by its company code", held(on(company("h", { category: "WRSL" }))), "reseller-hop"],
  [
    "the holder has a stand-in ID and nine items right",
    held(on(company("h", { items: { 4: { identifier: "X123" } } }))),
    "reseller-hop",
  ],
  ["the holder's authorization lapsed yesterday", held(on(company("h", { items: { 6: lapsed } }))), "unknown"],
  ["the holder's robocall entry lapsed: still a carrier", held(on(company("h", { items: { 2: lapsed } }))), "numbers-only"],
  // Our own carrier
  [
    "our carrier without a row",
    { ...base, carrier: on(stranger), holder: on(stranger), parties: { ...base.parties, service: "stranger" } },
    "unknown",
  ],
  ["no authorization on record", by({ items: { 6: null } }), "unknown"],
  ["authorization looked up and absent", by({ items: { 6: { status: "missing" } } }), "unknown"],
  ["authorization on its own word", by({ items: { 6: { status: "self-declared" } } }), "unknown"],
  ["authorization verified without a date", by({ items: { 6: { checkedOn: null } } }), "unknown"],
  ["authorization checked in the future", by({ items: { 6: { checkedOn: today + 86_400_000 } } }), "unknown"],
  ["authorization lapsed yesterday", by({ items: { 6: lapsed } }), "unknown"],
  ["no ID of its own on record", by({ items: { 4: null } }), "unknown"],
  ["an ID of the wrong form", by({ items: { 4: { identifier: "TOO LONG" } } }), "unknown"],
  ["a stand-in ID", by({ items: { 4: { identifier: "X999" } } }), "reseller-hop"],
  ["a stand-in ID among several", by({ items: { 4: { identifier: "SMPL, X001" } } }), "reseller-hop"],
  ["no codes and no blocks", by({ items: { 7: null, 9: null } }), "unknown"],
  ["blocks without codes", by({ items: { 7: null } }), "direct"],
  ["codes without blocks", by({ items: { 9: null } }), "direct"],
  ["only what resellers file too", by({ items: { 4: null, 6: null, 7: null, 8: null, 9: null } }), "unknown"],
  ["nothing but what tells a carrier", by({ items: { 1: null, 2: null, 3: null, 5: null, 8: null, 10: null } }), "direct"],
  ["a lapsed contribution filing leaves a carrier", by({ items: { 1: lapsed } }), "direct"],
  ["an item that ends today still holds", by({ items: { 6: { expiresOn: Date.parse("2026-11-22T00:00:00Z") } } }), "direct"],
  [
    "a state commission's order instead of a grant",
    by({ category: "CLEC", items: { 6: { identifier: "VT 00-0002" }, 8: { status: "not-applicable" } } }),
    "direct",
  ],
  // Who stands between
  [
    "a company that takes part in the sale only",
    { ...base, between: [on(company("agent", { routesCalls: "no", routesCallsEvidence: shownNot, items: { 6: null } }))] },
    "direct",
  ],
  [
    "a company that takes part in the sale only, by its own word",
    { ...base, between: [on(company("agent", { routesCalls: "no", items: { 6: null } }))] },
    "unknown",
  ],
  [
    "a reseller that says no calls run through it",
    { ...base, between: [on({ ...reseller, routesCalls: "no" })] },
    "reseller-hop",
  ],
  [
    "a reseller's marks against a dated check that it routes nothing",
    { ...base, between: [on({ ...reseller, routesCalls: "no", routesCallsEvidence: shownNot })] },
    "unknown",
  ],
  ["the seller's own word that it routes nothing", selling({ evidence: null }), "unknown"],
  ["a seller that is a reseller by its record", selling({ record: on(reseller), routesCalls: "yes" }), "reseller-hop"],
  ["a seller that is another carrier", selling({ record: on(otherCarrier), routesCalls: "yes" }), "unknown"],
  ["a shop whose company bears the marks of a reseller", selling({ record: on(reseller) }), "unknown"],
  ["a shop whose company is on record as routing calls", selling({ record: routingStranger }), "unknown"],
  ["a shop whose company is on record, and sells only", selling({ record: shownMsp }), "direct"],
  ["nobody knows who sells", { ...base, parties: { ...base.parties, sale: null } }, "unknown"],
  ["a company that is not in the path bills", { ...base, parties: { ...base.parties, billing: "relayline" } }, "unknown"],
  ["a company of which nothing is known", { ...base, between: [on(stranger)] }, "unknown"],
  ["a company that routes, and was not looked up", { ...base, between: [routingStranger] }, "unknown"],
  ["a company that routes, and was looked up: no authorization", { ...base, between: [routingNoCarrier] }, "reseller-hop"],
  [
    "a carrier whose authorization lapsed, on the way to the customer",
    { ...base, between: [on(company("granite", { items: { 6: lapsed } }))] },
    "unknown",
  ],
  ["another carrier on the way to the customer", { ...base, between: [on(otherCarrier)] }, "unknown"],
  // Seller and parties
  ["a seller whose routing is not on record", selling({ routesCalls: "unknown" }), "unknown"],
  ["nobody knows who provides the service", { ...base, parties: { ...base.parties, service: null } }, "unknown"],
  ["somebody else provides the service", { ...base, parties: { ...base.parties, service: "stranger" } }, "unknown"],
  [
    "the seller provides the service under its own contract",
    { ...base, parties: { ...base.parties, service: base.seller.id } },
    "unknown",
  ],
  ["a company that is not in the path supports", { ...base, parties: { ...base.parties, support: "relayline" } }, "unknown"],
  ["a seller that routes, and was not looked up", selling({ record: routingStranger, routesCalls: "yes" }), "unknown"],
  [
    "a seller that routes, and lacks what a carrier has",
    selling({ record: routingNoCarrier, routesCalls: "yes" }),
    "reseller-hop",
  ],
  ["who supports is open; the calls are not", { ...base, parties: { ...base.parties, support: null } }, "direct"],
  [
    "who bills is open, so whether a company stands in the sale is too",
    { ...base, parties: { ...base.parties, billing: null } },
    "unknown",
  ],
];

const services: PathCase[] = [
  ["in service, everything looked up and in order", inService(), "direct"],
  [
    "sold by the carrier itself, in service",
    inService({}, shopPathInput({ carrier, seller: { ...partner, kind: "carrier" }, number: null })),
    "direct",
  ],
  ["the registry holds no move: the block's holder stays", inService({ spid: absent }), "direct"],
  ["provider of record not looked up", inService({ spid: notLookedUp }), "unknown"],
  ["provider of record is another carrier", inService({ spid: code("SMPG", on(otherCarrier)) }), "unknown"],
  ["provider of record is a stand-in code", inService({ spid: code("X555", null) }), "reseller-hop"],
  ["a stand-in code in small letters is one too", inService({ spid: code("x555", null) }), "reseller-hop"],
  ["X and three letters is no stand-in", inService({ spid: code("XABC", null) }), "unknown"],
  ["provider of record is a reseller", inService({ spid: code("RLAY", on(reseller)) }), "reseller-hop"],
  ["provider of record is the seller", inService({ spid: code("HARB", "seller") }), "reseller-hop"],
  ["provider of record is nobody the directory knows", inService({ spid: code("ZZZZ", null) }), "unknown"],
  ["provider of record is listed, without facts", inService({ spid: code("PRAI", on(stranger)) }), "unknown"],
  ["second provider not looked up", inService({ altSpid: notLookedUp }), "unknown"],
  ["second provider is the carrier itself", inService({ altSpid: code("SMPL", carrier) }), "direct"],
  ["second provider is a stand-in code", inService({ altSpid: code("X001", null) }), "reseller-hop"],
  ["second provider is a reseller", inService({ altSpid: code("RLAY", on(reseller)) }), "reseller-hop"],
  ["second provider is the partner's own code: it has drifted", inService({ altSpid: code("HARB", "seller") }), "reseller-hop"],
  ["second provider is another carrier", inService({ altSpid: code("SMPG", on(otherCarrier)) }), "unknown"],
  ["second provider is nobody the directory knows", inService({ altSpid: code("ZZZZ", null) }), "unknown"],
  ["signer not looked up", inService({ signer: notLookedUp }), "unknown"],
  ["calls are not signed", inService({ signer: absent }), "unknown"],
  ["signed by another carrier", inService({ signer: code("SMPG", on(otherCarrier)) }), "unknown"],
  ["signed by a reseller", inService({ signer: code("RLAY", on(reseller)) }), "reseller-hop"],
  ["signed by the seller", inService({ signer: code("HARB", "seller") }), "reseller-hop"],
  ["signed by a code that nobody knows", inService({ signer: code("ZZZZ", null) }), "unknown"],
  ["target not looked up", inService({ target: notLookedUp }), "unknown"],
  ["no target set", inService({ target: absent }), "unknown"],
  ["target is the carrier's own: phones register there", inService({ target: to("sip.keystone.example", carrier) }), "direct"],
  [
    "target is the partner's own address: it has drifted",
    inService({ target: to("sip.harborline.example", "seller") }),
    "reseller-hop",
  ],
  ["target is a reseller's", inService({ target: to("sip.relayline.example", on(reseller)) }), "reseller-hop"],
  ["target is another carrier's", inService({ target: to("sip.granite.example", on(otherCarrier)) }), "unknown"],
  [
    "target is a company that routes and is no carrier",
    inService({ target: to("sip.router.example", routingNoCarrier) }),
    "reseller-hop",
  ],
  [
    "target is a company that routes, and was not looked up",
    inService({ target: to("sip.router.example", routingStranger) }),
    "unknown",
  ],
  [
    "second provider is the seller, which is another carrier",
    inService({ altSpid: code("SMPG", "seller") }, selling({ id: "granite", record: on(otherCarrier), routesCalls: "yes" })),
    "unknown",
  ],
  [
    "second provider is the carrier, which sells itself",
    inService(
      { altSpid: code("SMPL", "seller") },
      shopPathInput({ carrier, seller: { ...partner, kind: "carrier" }, number: null }),
    ),
    "direct",
  ],
  [
    "one company is second provider and takes the calls",
    inService({ altSpid: code("ROUT", routingNoCarrier), target: to("sip.router.example", routingNoCarrier) }),
    "reseller-hop",
  ],
  ["target is a managed service provider's own address", inService({ target: to("sip.msp.example", shownMsp) }), "reseller-hop"],
  ["target is a company without facts", inService({ target: to("sip.prairie.example", on(stranger)) }), "unknown"],
  ["target is an address that nobody knows", inService({ target: to("203.0.113.9", null) }), "unknown"],
  ["in service, another carrier holds the number", inService({}, held(on(otherCarrier))), "numbers-only"],
  ["in service, holder not on record", inService({}, held(null)), "unknown"],
  ["in service, a reseller in between", inService({}, { ...base, between: [on(reseller)] }), "reseller-hop"],
  ["in service, the seller's routing open", inService({}, selling({ routesCalls: "unknown" })), "unknown"],
  ["in service, contract not on record", inService({}, { ...base, parties: { ...base.parties, service: null } }), "unknown"],
  ["in service, carrier's authorization lapsed", inService({}, by({ items: { 6: lapsed } })), "unknown"],
  ["in service, carrier's robocall entry lapsed", inService({}, by({ items: { 2: lapsed } })), "direct"],
  [
    "the second provider is the seller, as the directory knows it",
    inService(
      { altSpid: code("OFFC", shownMsp) },
      {
        ...base,
        seller: { ...base.seller, id: "msp", record: shownMsp },
        parties: { ...base.parties, sale: "msp", billing: "msp" },
      },
    ),
    "reseller-hop",
  ],
  [
    "calls are handed to a company that takes part in the sale",
    inService({ target: to("pbx.msp.example", shownMsp) }, { ...base, between: [shownMsp] }),
    "reseller-hop",
  ],
  ["one mark among clean facts decides", inService({ altSpid: code("X999", null), spid: absent }), "reseller-hop"],
];

const listed = { holder: carrier, holderEvidence: seen, spid: code("SMPL", carrier), altSpid: absent, seller: null } as const;
const lists: PathCase[] = [
  ["a list with a carrier's codes only: who sells and routes is open", lookupPathInput(listed), "unknown"],
  [
    "a list whose seller is the carrier",
    lookupPathInput({ ...listed, seller: { name: "Keystone", record: carrier } }),
    "unknown",
  ],
  ["a list with a reseller's second code", lookupPathInput({ ...listed, altSpid: code("RLAY", on(reseller)) }), "reseller-hop"],
  ["a list with a stand-in code", lookupPathInput({ ...listed, spid: code("X123", null), holder: null }), "reseller-hop"],
  [
    "a list whose seller is a known reseller",
    lookupPathInput({ ...listed, seller: { name: "R", record: on(reseller) } }),
    "reseller-hop",
  ],
  [
    "a list with nothing but numbers",
    lookupPathInput({ ...listed, spid: notLookedUp, altSpid: notLookedUp, holder: null }),
    "unknown",
  ],
  [
    "a list whose seller is a carrier, second provider of another's number",
    lookupPathInput({
      ...{ ...listed, spid: code("SMPG", on(otherCarrier)), holder: on(otherCarrier) },
      ...{ altSpid: code("SMPL", carrier), seller: { name: "Keystone", record: carrier } },
    }),
    "unknown",
  ],
  ["a list whose seller nobody knows", lookupPathInput({ ...listed, seller: { name: "Acme Voice", record: null } }), "unknown"],
];

export const pathCases: PathCase[] = [...articleCases, ...offers, ...services, ...lists];

import { authorizationKind, isResellerMark } from "./explain-item";
import type { ItemNumber } from "./items";
import { companyCategories, isSurrogateSpid, type ProviderFacts } from "./provider";
import type { RecordItem } from "./record";

/** How a carrier came to hold numbers: as the incumbent of its area, as its competitor, or over the internet. */
export type CarrierModel = "ILEC" | "CLEC" | "IPES";

/** What a company is, as far as its record shows. */
export interface Standing {
  kind: "carrier" | "reseller" | "msp" | "unknown";
  /** Of a carrier; null for any other company, and where category and authorization do not agree or say nothing. */
  model: CarrierModel | null;
  /** Plain sentences, the deciding one first. */
  reasons: string[];
}

interface Strand {
  /** Any one of these, verified and in date, carries the strand. */
  items: ItemNumber[];
  held: string;
  open: string;
}

/** What tells a carrier from a reseller: all three must hold. Registrations that resellers make too are not among them. */
const strands: readonly Strand[] = [
  { items: [6], held: "is authorized to hold numbers itself", open: "an authorization of its own to hold numbers" },
  { items: [7, 9], held: "holds number codes or blocks in its own name", open: "number codes or blocks in its own name" },
  { items: [4], held: "moves numbers under its own service provider ID", open: "a service provider ID of its own" },
];

/**
 * Carrier, carrier service reseller, managed service provider, or cannot tell. A mark of a reseller outweighs everything else; without
 * one, a strand that was not looked up, is only claimed, or has lapsed leaves the answer open.
 * @param now UTC milliseconds; evidence from later than that does not count
 */
export function standingOf(facts: ProviderFacts, items: readonly RecordItem[], now: number): Standing {
  const marks = resellerMarks(facts, items);
  if (marks.length > 0) return { kind: "reseller", model: null, reasons: marks };
  const open = strands.filter((strand) => !isHeld(strand, items));
  if (open.length === 0)
    return { kind: "carrier", model: modelOf(facts, items), reasons: strands.map((s) => `${facts.name} ${s.held}.`) };
  if (open.length === strands.length && sellsAndRoutesNothing(facts, now))
    return {
      kind: "msp",
      model: null,
      reasons: [
        `${facts.name} sells and supports telephone service, and calls do not run through it.`,
        `No check in date shows that ${facts.name} holds numbers itself, and nothing on record marks it as a reseller.`,
      ],
    };
  return { kind: "unknown", model: null, reasons: open.map((s) => `No check in date shows ${s.open} for ${facts.name}.`) };
}

/** What a company would have to show and, as looked up, has not: every way to show it is absent. */
export const closedStrands = (items: readonly RecordItem[]): string[] =>
  strands
    .filter((strand) => strand.items.every((number) => items.some((item) => item.item === number && item.status === "missing")))
    .map((strand) => strand.open);

/**
 * Whether a record shows that a company is no carrier: it bears a reseller's marks, or lacks what a carrier must have. What was not looked
 * up, is only claimed or has lapsed shows nothing.
 */
export const isShownNoCarrier = ({ standing, items }: { standing: Standing; items: readonly RecordItem[] }): boolean =>
  standing.kind === "reseller" || standing.kind === "msp" || (standing.kind !== "carrier" && closedStrands(items).length > 0);

const isHeld = (strand: Strand, items: readonly RecordItem[]) =>
  items.some((item) => strand.items.includes(item.item) && item.status === "verified");

/** "No" without something dated that shows it is the company's own word. */
const sellsAndRoutesNothing = ({ sellsService, routesCalls, routesCallsEvidence }: ProviderFacts, now: number) =>
  sellsService === "yes" && routesCalls === "no" && routesCallsEvidence !== null && routesCallsEvidence.checkedOn <= now;

/**
 * The category of the company code says it; without one the authorization does, since the FCC grants it to providers of internet
 * telephony and a state commission to competitive local exchange carriers. There are no new incumbents.
 */
function modelOf({ category }: ProviderFacts, items: readonly RecordItem[]): CarrierModel | null {
  const authorization = items.find(({ item, status }) => item === 6 && status === "verified");
  const by = authorizationKind(authorization?.identifier ?? null);
  if (category === "ILEC" || category === "RBOC") return "ILEC";
  if (category === "CLEC" || category === "ULEC") return by === "state" ? "CLEC" : null;
  if (category === "IPES") return by === "fcc" ? "IPES" : null;
  if (category !== null) return null;
  return by === "fcc" ? "IPES" : by === "state" ? "CLEC" : null;
}

/** Why a company counts as a reseller, whatever its items say: a stand-in ID or a reseller's company code, wherever it stands. */
function resellerMarks(facts: ProviderFacts, items: readonly RecordItem[]): string[] {
  const marks: string[] = [];
  const surrogate = codesOf(facts, items).find(({ code }) => isSurrogateSpid(code));
  if (surrogate)
    marks.push(`${facts.name}'s ${surrogate.what}, ${surrogate.code}, is a stand-in code that is given to resellers.`);
  const found = items.find((item) => item.item === 8 && isResellerMark(item))?.identifier ?? null;
  const code = companyCategories[facts.category ?? ""]?.resells ? facts.category : (found?.trim().toUpperCase() ?? null);
  const category = companyCategories[code ?? ""];
  if (code && category)
    marks.push(`${facts.name}'s company code is that of a reseller (${code}: ${category.label.toLowerCase()}).`);
  return marks;
}

const codeWords: Readonly<Partial<Record<ItemNumber, string>>> = {
  ...{ 3: "company code", 4: "service provider ID", 7: "administrative company code" },
};

/** Every code that can be a stand-in, by the name of the field in which it stands. */
function codesOf({ spid, ocn }: ProviderFacts, items: readonly RecordItem[]): { what: string; code: string }[] {
  const named = [
    { what: "service provider ID", identifier: spid },
    { what: "company code", identifier: ocn },
    ...items.map(({ item, identifier }) => ({ what: codeWords[item], identifier })),
  ];
  return named.flatMap(({ what, identifier }) =>
    what && identifier ? identifier.split(",").map((code) => ({ what, code: code.trim() })) : [],
  );
}

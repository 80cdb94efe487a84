import table from "./data/area-codes.json";
import { npaProblem } from "./nanp";
import { stateName } from "./states";

export type AreaCodeKind = "geographic" | "toll-free" | "non-geographic";

export interface AreaCode {
  npa: string;
  kind: AreaCodeKind;
  /** "US", "CA", or the name of another country of the numbering plan; null where there is none. */
  country: string | null;
  /** Postal code of the state, territory or province. */
  region: string | null;
  /** The other codes that serve the same place. */
  overlay: string[];
  /** NANPA's letters: E Eastern, C Central, M Mountain, P Pacific, A Atlantic, N Newfoundland, AK, HI, CH Chamorro, S Samoa. */
  timeZone: string | null;
  inService: boolean;
  /** How a local call within the code is dialed: 7D, 10D or 1+10D. */
  localDialing: string | null;
}

/** A way to look area codes up: the built-in table, or what the carrier has imported. */
export interface AreaCodes {
  source: string;
  get(npa: string): AreaCode | undefined;
  /** The geographic codes in service of one state, in order. */
  ofState(code: string): readonly AreaCode[];
  all: readonly AreaCode[];
}

/** The report names some complexes at some of their codes only, so a code takes in the ones that name it. */
function completeOverlays(codes: readonly AreaCode[]): AreaCode[] {
  const namedBy = (npa: string) => codes.filter((code) => code.overlay.includes(npa)).map((code) => code.npa);
  return codes.map((code) => ({ ...code, overlay: [...new Set([...code.overlay, ...namedBy(code.npa)])].sort() }));
}

export function areaCodesFrom(rows: readonly AreaCode[], source: string): AreaCodes {
  const all = completeOverlays(rows);
  const byNpa = new Map(all.map((code) => [code.npa, code]));
  const byState = new Map<string, AreaCode[]>();
  for (const code of all) {
    if (!code.region || !code.inService || code.kind !== "geographic") continue;
    byState.set(code.region, [...(byState.get(code.region) ?? []), code]);
  }
  return { source, all, get: (npa) => byNpa.get(npa), ofState: (state) => byState.get(state) ?? [] };
}

const kinds: Record<string, AreaCodeKind> = { g: "geographic", t: "toll-free", n: "non-geographic" };

/** One line of the table: npa|kind|country|region|overlay|zone|in service|dialing, empty where there is nothing. */
function readLine(line: string): AreaCode {
  const [npa = "", kind = "", country = "", region = "", overlay = "", zone = "", inService = "", dialing = ""] = line.split("|");
  return {
    npa,
    kind: kinds[kind] ?? "non-geographic",
    country: country || null,
    region: region || null,
    overlay: overlay ? overlay.split("/") : [],
    timeZone: zone || null,
    inService: inService === "y",
    localDialing: dialing || null,
  };
}

/** All assigned area codes as of the table's date. */
export const builtInAreaCodes: AreaCodes = areaCodesFrom(table.codes.map(readLine), table.source);

/**
 * Codes worth offering when one has no numbers: those of the same state, first the ones in the same time zone. Distance is not
 * known to the table, so "neighbour" means no more than that.
 */
export function neighboursOf(npa: string, codes: AreaCodes): AreaCode[] {
  const self = codes.get(npa);
  if (!self?.region) return [];
  const others = codes.ofState(self.region).filter((code) => code.npa !== npa && !self.overlay.includes(code.npa));
  const sameZone = (code: AreaCode) => Number(code.timeZone === self.timeZone);
  return others.sort((a, b) => sameZone(b) - sameZone(a) || a.npa.localeCompare(b.npa));
}

/** Where a code is, for people: "New Jersey", "Bahamas", "Toll-free". */
export function areaCodePlace(code: AreaCode): string {
  if (code.kind === "toll-free") return "Toll-free";
  return (code.region && stateName(code.region)) || code.country || "No one place";
}

/** Why numbers in this area code can't be searched, as a sentence; null when they can. */
export function unsearchableReason(npa: string, codes: AreaCodes): string | null {
  const code = codes.get(npa);
  if (!code) return npaProblem(npa) ?? `Area code ${npa} is not assigned.`;
  if (!code.inService) return `Area code ${npa} is assigned but not in service yet (${codes.source}).`;
  if (code.kind === "non-geographic") return `${npa} numbers are for special services and are not sold here.`;
  return null;
}

const zoneNames: Record<string, string> = {
  E: "Eastern",
  C: "Central",
  M: "Mountain",
  P: "Pacific",
  A: "Atlantic",
  N: "Newfoundland",
  AK: "Alaska",
  HI: "Hawaii",
  CH: "Chamorro",
  S: "Samoa",
};

/** NANPA's letters in words: "Eastern", "Eastern or Central"; null when the report names none. */
export function timeZoneName(letters: string | null): string | null {
  if (!letters) return null;
  const whole = zoneNames[letters];
  if (whole) return `${whole} time`;
  return `${[...letters].map((letter) => zoneNames[letter] ?? letter).join(" or ")} time`;
}

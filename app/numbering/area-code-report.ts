import type { AreaCode, AreaCodeKind } from "./area-codes";
import { isTollFree, npaForm } from "./nanp";
import { stateByText } from "./states";

/** The columns that are read from the "NPA database" report of NANPA (the file has more, and a first line with its date). */
export const reportColumns = [
  "NPA_ID",
  "ASSIGNED",
  "USE",
  "LOCATION",
  "COUNTRY",
  "IN_SERVICE",
  "OVERLAY_COMPLEX",
  "SERVICE",
  "TIME_ZONE",
  "HOME_NPA_LOCAL_CALLS",
] as const;
export type ReportRow = Record<(typeof reportColumns)[number], string>;

export interface ReportProblem {
  column: keyof ReportRow;
  message: string;
}

/** Reads one row of the report. @returns null for a code that is not assigned to anything */
export function readReportRow(row: ReportRow): AreaCode | ReportProblem | null {
  const npa = row.NPA_ID.trim();
  if (npaForm(npa) === "malformed") return { column: "NPA_ID", message: "An area code has three digits and starts with 2 to 9." };
  if (!/^(Yes|No)$/.test(row.ASSIGNED.trim())) return { column: "ASSIGNED", message: "Must be Yes or No." };
  if (row.ASSIGNED.trim() === "No") return null;
  if (!/^[YN]$/.test(row.IN_SERVICE.trim())) return { column: "IN_SERVICE", message: "Must be Y or N." };
  if (!/^[GN]$/.test(row.USE.trim())) return { column: "USE", message: "Must be G (geographic) or N (not geographic)." };
  const kind = kindOf(npa, row);
  const region = kind === "geographic" ? regionOf(row) : null;
  if (region && "message" in region) return region;
  return {
    npa,
    kind,
    country: region?.country ?? countryOf(row),
    region: region?.code ?? null,
    overlay: kind === "geographic" ? overlayOf(npa, row.OVERLAY_COMPLEX) : [],
    timeZone: kind === "geographic" ? timeZoneOf(row.TIME_ZONE) : null,
    inService: row.IN_SERVICE.trim() === "Y",
    localDialing: /^(7D|10D|1\+10D)$/.test(row.HOME_NPA_LOCAL_CALLS.trim()) ? row.HOME_NPA_LOCAL_CALLS.trim() : null,
  };
}

function kindOf(npa: string, row: ReportRow): AreaCodeKind {
  if (row.USE.trim() === "G") return "geographic";
  // The codes set aside for later toll-free use stand as "Toll-Free" too, long before they serve.
  return isTollFree(npa) || row.SERVICE.trim() === "Toll-Free" ? "toll-free" : "non-geographic";
}

function regionOf(row: ReportRow): { code: string | null; country: string } | ReportProblem {
  const country = countryOf(row);
  if (!country) return { column: "COUNTRY", message: "A geographic area code needs its country." };
  if (country !== "US" && country !== "CA") return { code: null, country };
  const state = stateByText(row.LOCATION);
  if (!state || state.country !== country) return { column: "LOCATION", message: "Not a state or province of that country." };
  return { code: state.code, country };
}

/** "US", "CA", or the country's name in capitals and small letters. */
function countryOf(row: ReportRow): string | null {
  const country = row.COUNTRY.trim();
  if (country === "CANADA") return "CA";
  if (country === "" || country === "US") return country || null;
  const spaced = country
    .toLowerCase()
    .replace(/\bst\.\s*/g, "st. ")
    .replaceAll("/", " and ")
    .replaceAll("&", "and");
  return spaced.replace(/\b(?!and\b)[a-z]/g, (letter) => letter.toUpperCase());
}

/** All codes that serve the same place as this one, from e.g. "206/564, 360/564" for 564. */
function overlayOf(npa: string, text: string): string[] {
  const codes = text.match(/\d{3}/g) ?? [];
  return [...new Set(codes)].filter((code) => code !== npa).sort();
}

/** NANPA's letters: E C M P A N AK, several where the area spans zones; the offsets of the islands become letters too. */
function timeZoneOf(text: string): string | null {
  const zone = text.trim();
  if (zone.includes("UTC+10")) return "CH";
  if (zone.includes("UTC-10")) return "HI";
  if (zone.includes("UTC-11")) return "S";
  if (zone.startsWith("PT/MT")) return "MP";
  return /^(AK|[ACEMNP]{1,3})$/.test(zone) ? zone : null;
}

/**
 * The rules of the North American Numbering Plan that hold without a table. Sources: NANPA, "NPA database" report of 2025-11-26
 * (types of code, reservations); ATIS-0300055 (area codes) and ATIS-0300051 (central office codes) for the forms; ITU-T E.164.
 */

/** Area codes in use for calls that the called party pays for. 822 is assigned as the next one and not in service. */
export const tollFreeNpas = ["800", "833", "844", "855", "866", "877", "888"] as const;
export const isTollFree = (npa: string) => (tollFreeNpas as readonly string[]).includes(npa);

/** Toll-free codes whose exchange 555 is held back as a whole, so that no line in it rings anywhere. */
const tollFreeWithUnused555 = ["844", "855", "866", "877", "888"];

export interface NanpNumber {
  /** "+1" and the ten national digits. */
  e164: string;
  /** The ten national digits. */
  digits: string;
  npa: string;
  nxx: string;
  line: string;
}

/** What the three digits can be by form alone; `ordinary` still needs the table of area codes. */
export type NpaForm = "ordinary" | "easily-recognizable" | "n11" | "expansion" | "reserved" | "special" | "malformed";

/** @param npa three digits */
export function npaForm(npa: string): NpaForm {
  if (!/^[2-9]\d\d$/.test(npa)) return "malformed";
  if (npa.endsWith("11")) return "n11";
  if (npa === "555" || npa === "950" || npa === "988") return "special";
  if (npa[1] === "9") return "expansion";
  if (npa.startsWith("37") || npa.startsWith("96")) return "reserved";
  return npa[1] === npa[2] ? "easily-recognizable" : "ordinary";
}

/** Why these three digits can't be an area code, as a sentence; null when by form they can. */
export function npaProblem(npa: string): string | null {
  switch (npaForm(npa)) {
    case "malformed":
      return "An area code has three digits and starts with 2 to 9.";
    case "n11":
      return `${npa} is a service code such as 211 or 911, not an area code.`;
    case "special":
      return `${npa} is kept for special use and is not an area code.`;
    case "expansion":
      return `${npa} is kept for the day when numbers grow longer (codes with 9 in the middle) and is not in use.`;
    case "reserved":
      return `${npa} is reserved by the numbering administration and is not in use.`;
    default:
      return null;
  }
}

/** Why a line can't be given to a customer, as a sentence; null when it can. @param nxx the exchange, three digits */
export function nxxProblem(nxx: string): string | null {
  if (!/^[2-9]\d\d$/.test(nxx)) return "The three digits after the area code start with 2 to 9.";
  if (nxx.endsWith("11")) return `The digits after the area code can't be ${nxx}, which is a service code.`;
  if (nxx === "950") return "Exchange 950 is for access to carriers.";
  if (nxx === "958" || nxx === "959") return `Exchange ${nxx} is for test lines.`;
  if (nxx === "976") return "Exchange 976 is for premium services.";
  return null;
}

/** Whether a number is kept for fiction and samples, so that it can't belong to anyone. */
export function isFictional({ npa, nxx, line }: Pick<NanpNumber, "npa" | "nxx" | "line">): boolean {
  if (nxx !== "555") return false;
  if (tollFreeWithUnused555.includes(npa)) return true;
  if (isTollFree(npa)) return npa === "800" && line === "0199";
  return line >= "0100" && line <= "0199";
}

/**
 * Reads "+1 201 555 0100", "(201) 555-0100", "1-201-555-0100", "2015550100" and the like.
 * @returns the number, or a sentence that says why it is none. Whether the area code is in service needs the table.
 */
export function parseNanp(text: string): NanpNumber | { problem: string } {
  const compact = text.trim().replace(/[\s().\-\u00a0\u2010-\u2013]/g, "");
  if (!/^\+?\d+$/.test(compact))
    return { problem: "A telephone number has digits only, apart from spaces, dots, dashes and brackets." };
  const international = compact.startsWith("+");
  const all = compact.replace("+", "");
  if (international && !all.startsWith("1")) return { problem: "This is not a number of the United States or Canada (+1)." };
  const digits = all.length === 11 && all.startsWith("1") ? all.slice(1) : all;
  if (digits.length !== 10 || (international && all.length !== 11))
    return { problem: "A number has ten digits, or eleven with the leading 1." };
  const [npa, nxx, line] = [digits.slice(0, 3), digits.slice(3, 6), digits.slice(6)];
  const problem = npaProblem(npa) ?? nxxProblem(nxx) ?? line555Problem(npa, nxx, line);
  return problem ? { problem } : { e164: `+1${digits}`, digits, npa, nxx, line };
}

/** 555-1212 and 555-4334 are directory services; the other lines went back to the administration in 2016. */
function line555Problem(npa: string, nxx: string, line: string): string | null {
  if (nxx !== "555" || isTollFree(npa) || isFictional({ npa, nxx, line })) return null;
  return "Of exchange 555 only the lines 0100 to 0199 can be used, for samples.";
}

/** @param digits ten national digits */
export function formatNational(digits: string): string {
  return `(${digits.slice(0, 3)}) ${digits.slice(3, 6)}-${digits.slice(6)}`;
}

/** The parts of ten national digits, without a check. */
export function splitDigits(digits: string): NanpNumber {
  return { e164: `+1${digits}`, digits, npa: digits.slice(0, 3), nxx: digits.slice(3, 6), line: digits.slice(6, 10) };
}

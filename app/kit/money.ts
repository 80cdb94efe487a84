/** Money is an integer of micro-dollars (a millionth of the unit) with its currency; it is never a float. */
export const microsPerUnit = 1_000_000n;

/** What a view model may carry: micro-dollars as decimal digits, because loader data cannot hold a bigint. */
export type MicrosText = string;

/**
 * Reads "12", "12.5" or "0.0035" (at most six decimals, no sign, no separators) as micro-dollars.
 * @returns null when the text is not such an amount or is above 1,000,000
 */
export function parseMicros(text: string): bigint | null {
  const match = /^(\d{1,7})(?:\.(\d{1,6}))?$/.exec(text.trim().replace(/^\$/, ""));
  if (!match) return null;
  const micros = BigInt(match[1] ?? "0") * microsPerUnit + BigInt((match[2] ?? "").padEnd(6, "0"));
  return micros <= 1_000_000n * microsPerUnit ? micros : null;
}

/** Micro-dollars as a plain decimal for form fields and files: at least two decimals, no more than needed. */
export function microsToDecimal(micros: bigint | MicrosText): string {
  const value = BigInt(micros);
  const sign = value < 0n ? "-" : "";
  const digits = (value < 0n ? -value : value).toString().padStart(7, "0");
  const fraction = digits.slice(-6).replace(/0{1,4}$/, "");
  return `${sign}${digits.slice(0, -6)}.${fraction}`;
}

/** Micro-dollars for people, e.g. "$1.50", "$1,250.00", "$0.0079". A missing price is a dash, never zero. */
export function formatMicros(micros: bigint | MicrosText | null | undefined, currency = "USD"): string {
  if (micros === null || micros === undefined) return "—";
  const decimal = microsToDecimal(micros);
  const [whole = "0", fraction = "00"] = decimal.replace("-", "").split(".");
  const symbol = currency === "USD" ? "$" : `${currency} `;
  return `${decimal.startsWith("-") ? "-" : ""}${symbol}${whole.replace(/\B(?=(\d{3})+$)/g, ",")}.${fraction}`;
}

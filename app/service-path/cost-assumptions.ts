import { microsToDecimal, parseMicros } from "~/kit/money";
import type { FieldErrors } from "~/kit/refusal";
import { isoDay } from "~/kit/time";

/** What a carrier service reseller may take on top of a price: a share of it, or an amount for each number. */
export const costAssumptions = {
  share: { label: "Share that a reseller adds to every price", unit: "percent", hint: "Percent, such as 25" },
  "number-month": { label: "Its fee for each number, each month", unit: "dollars", hint: "Dollars, such as 0.50" },
  "number-once": { label: "Its set-up fee for each number, once", unit: "dollars", hint: "Dollars, such as 5" },
  "move-away": { label: "Its fee for each number that you move away", unit: "dollars", hint: "Dollars, such as 15" },
} as const satisfies Record<string, { label: string; unit: "percent" | "dollars"; hint: string }>;

export type CostKey = keyof typeof costAssumptions;
export const costKeys = Object.keys(costAssumptions) as CostKey[];

/** One assumption: micro-dollars, or basis points (hundredths of a percent) of a share. Null is not known, which is not zero. */
export interface CostAssumption {
  key: CostKey;
  amount: bigint | null;
  source: string;
  /** A UTC day, "2026-11-22"; null where nobody noted one. */
  checkedOn: string | null;
  isSample: boolean;
}

/** An assumption as a form shows it, and as it is typed. */
export interface AssumptionText {
  key: CostKey;
  value: string;
  source: string;
  checkedOn: string;
  isSample: boolean;
}

export const noAssumption = (key: CostKey): CostAssumption => ({
  ...{ key, amount: null, source: "", checkedOn: null, isSample: false },
});

export const assumptionText = ({ key, amount, source, checkedOn, isSample }: CostAssumption): AssumptionText => ({
  ...{ key, source, checkedOn: checkedOn ?? "", isSample },
  value: amount === null ? "" : costAssumptions[key].unit === "percent" ? percentText(amount) : microsToDecimal(amount),
});

/**
 * Reads an assumption as typed. An empty value is "not known".
 * @param fieldOf names a part in `errors`, which gets a sentence for each part that is wrong
 */
export function readAssumption(
  typed: AssumptionText,
  errors: FieldErrors,
  fieldOf: (part: "value" | "source" | "checkedOn") => string = (part) => part,
): CostAssumption {
  const { key, isSample } = typed;
  const { unit, label } = costAssumptions[key];
  const text = typed.value.trim();
  const amount = text === "" ? null : unit === "percent" ? parsePercent(text) : parseMicros(text);
  if (text !== "" && amount === null)
    errors[fieldOf("value")] = [
      unit === "percent" ? `${label}: a percentage from 0 to 500, such as 25.` : `${label}: an amount in dollars, such as 0.50.`,
    ];
  const source = typed.source.trim();
  if (source.length > 160) errors[fieldOf("source")] = ["A source is named in at most 160 characters."];
  const day = typed.checkedOn.trim();
  if (day !== "" && !isDay(day)) errors[fieldOf("checkedOn")] = ["Give a day as year-month-day, such as 2026-11-22."];
  return { key, amount, source: source.slice(0, 160), checkedOn: isDay(day) ? day : null, isSample };
}

function parsePercent(text: string): bigint | null {
  const match = /^(\d{1,3})(?:\.(\d{1,2}))?\s*%?$/.exec(text);
  if (!match) return null;
  const points = BigInt(match[1] ?? "0") * 100n + BigInt((match[2] ?? "").padEnd(2, "0"));
  return points <= 50_000n ? points : null;
}

const percentText = (points: bigint) => (Number(points) / 100).toString();

const isDay = (text: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) && isoDay(`${text}T00:00:00Z`) === text;

import { formatMicros } from "~/kit/money";
import { percentText, ruleWords } from "./listing-words";
import { priceFileFields } from "./price-file-fields";
import type { FilePlan, MadePrice } from "./price-file-plan";
import type { RetailRuleText } from "./retail-rule-text";

/** What a file would do, or did, cut to what a page can show. */
export interface PriceCheckData {
  fileName: string;
  read: number;
  listings: number;
  values: number;
  refused: number;
  /** Rows whose `price_now` says another price than now's, which nothing reads. */
  unreadPrices: number;
  applied: { listings: number; values: number; refused: number } | null;
  changes: {
    key: string;
    name: string;
    what: string;
    before: string;
    after: string;
    makes: { before: string; after: string } | null;
  }[];
  errors: { row: number; field: string; message: string }[];
}

const shown = 100;

export function priceCheckData(fileName: string, { read, changes, errors, unreadPrices }: FilePlan): PriceCheckData {
  const first = changes.slice(0, shown).flatMap(({ row, changes: own }) =>
    own.map(({ what, before, after, makes }) => ({
      key: `${row.id} ${what}`,
      name: row.name ?? row.product.name,
      what: what.replace(/^price\./, "Price: "),
      before: inWords(before),
      after: inWords(after),
      makes: makes ? { before: moneyWords(makes.before), after: moneyWords(makes.after) } : null,
    })),
  );
  return {
    ...{ fileName, read, listings: changes.length, applied: null, unreadPrices },
    values: changes.reduce((sum, one) => sum + one.changes.length, 0),
    refused: new Set(errors.map(({ row }) => row)).size,
    changes: first.slice(0, shown),
    errors: errors.slice(0, shown).map(({ row, field, message }) => ({
      ...{ row, message },
      field: field ? priceFileFields[field].label.replace(/ \(.*/, "") : "",
    })),
  };
}

function inWords(value: unknown): string {
  if (value === null || value === undefined) return "—";
  return typeof value === "object" ? ruleWords(value as RetailRuleText, "USD", "monthly") : String(value);
}

const moneyWords = ({ retailMicros, marginBasisPoints }: MadePrice): string =>
  retailMicros === null ? "no price" : `${formatMicros(retailMicros)}, ${percentText(marginBasisPoints)} margin`;

import type { PartnerScope } from "~/kit/scope";
import { checkPriceFile, type PriceFileWork } from "./import-prices.server";
import { ruleWords } from "./listing-words";
import type { PriceCheckData } from "./price-check";
import { priceFileFields } from "./price-file-fields";
import type { RetailRuleText } from "./retail-rule-text";

const shown = 100;

/** The dry run of the file that a person is taking in, as a page shows it. */
export async function readPriceCheck(scope: PartnerScope, work: PriceFileWork): Promise<PriceCheckData> {
  const { read, changes, errors } = await checkPriceFile(scope);
  const values = changes.flatMap(({ row, changes: own }) =>
    own.map(({ what, before, after }) => ({
      key: `${row.id} ${what}`,
      name: row.name ?? row.product.name,
      what: what.replace(/^price\./, "Price: "),
      before: inWords(before),
      after: inWords(after),
    })),
  );
  return {
    ...{ read, values: values.length, listings: changes.length, applied: work.applied },
    refused: new Set(errors.map(({ row }) => row)).size,
    changes: values.slice(0, shown),
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

/** Files are held in memory while they are read. */
export const priceFileBytes = 5 * 1024 * 1024;

/** What a price file can hold, and the names that its columns usually have. */
export const priceFileFields = {
  sku: { label: "SKU", isRequired: true, names: ["sku", "product_sku", "item", "part_number"] },
  charge: { label: "Charge", isRequired: false, names: ["charge", "charge_code", "code"] },
  own_price: {
    label: "Price",
    isRequired: false,
    names: ["own_price", "price", "retail", "retail_price", "my_price", "your_price"],
  },
  set_by: { label: "Set by (percent, margin, fixed, price, below-cost)", isRequired: false, names: ["set_by", "rule"] },
  value: { label: "Percent or amount", isRequired: false, names: ["value", "markup"] },
  rounding: { label: "Rounding (none, .00, .95, .99, .05)", isRequired: false, names: ["rounding"] },
  name: { label: "Your name for it", isRequired: false, names: ["name", "title"] },
  summary: { label: "Your summary", isRequired: false, names: ["summary", "description"] },
  visibility: { label: "Visible or hidden", isRequired: false, names: ["visibility", "visible"] },
  position: { label: "Place in the shop", isRequired: false, names: ["position", "order", "place"] },
} as const satisfies Record<string, { label: string; isRequired: boolean; names: readonly string[] }>;

export type PriceField = keyof typeof priceFileFields;
export const priceFields = Object.keys(priceFileFields) as PriceField[];

/** Which column of a file each field is read from; "" for none. */
export type PriceMapping = Record<PriceField, string>;

/** The mapping that the names of a file's columns suggest. */
export function suggestedMapping(headers: readonly string[]): PriceMapping {
  const pairs = priceFields.map((field) => {
    const names: readonly string[] = priceFileFields[field].names;
    return [field, names.find((name) => headers.includes(name)) ?? ""] as const;
  });
  return Object.fromEntries(pairs) as PriceMapping;
}

/** What is wrong with a mapping, by field. */
export function mappingProblems(mapping: PriceMapping, headers: readonly string[]): Record<string, string[]> {
  const problems: Record<string, string[]> = {};
  for (const field of priceFields) {
    const header = mapping[field];
    if (header === "") {
      if (priceFileFields[field].isRequired)
        problems[`map.${field}`] = ["Choose the column: without it no row can be told apart."];
    } else if (!headers.includes(header)) {
      problems[`map.${field}`] = ["The file has no such column."];
    } else if (priceFields.some((other) => other !== field && mapping[other] === header)) {
      problems[`map.${field}`] = ["This column is used for something else too. Use each column once."];
    }
  }
  return problems;
}

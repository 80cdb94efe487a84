import { z } from "zod";
import { parseMicros } from "~/kit/money";
import { nameLimit, oneLine, summaryLimit } from "./catalog-text";
import { isProductKind, productKinds } from "./product-kinds";

// The shape of a catalog file; decision 0003 documents it for people. Zod is for the server: it never goes to a browser.

const asText = (what: string) => `${what} must be text in quotes.`;

const line = (what: string, limit: number) =>
  z
    .string({ error: asText(what) })
    .transform(oneLine)
    .refine((text) => text.length > 0, `${what} is empty.`)
    .refine((text) => [...text].length <= limit, `${what} is longer than ${limit} characters.`);

const amount = z
  .string({ error: 'Write the amount as text in quotes, e.g. "0.0035"; a number would lose digits.' })
  .transform((text, context) => {
    const micros = parseMicros(text);
    if (micros !== null) return micros;
    context.addIssue({
      code: "custom",
      message: "Write the amount as digits with a point and at most six decimals, e.g. 0.0035.",
    });
    return z.NEVER;
  });

const instant = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?Z)?$/;

/** "2026-01-01", which is midnight UTC, or "2026-01-01T05:00:00Z". */
const moment = z.string({ error: asText("The date") }).transform((text, context) => {
  const ms = instant.test(text) ? Date.parse(text) : Number.NaN;
  const isReal = !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text.slice(0, 10));
  if (isReal) return ms;
  context.addIssue({
    code: "custom",
    message: "Write the date as year-month-day, e.g. 2026-01-01, or with a time as 2026-01-01T05:00:00Z.",
  });
  return z.NEVER;
});

const place = z
  .int({ error: "The position must be a whole number." })
  .min(0, "The position begins at 0.")
  .max(9999, "The position ends at 9999.");

const wholesale = z.strictObject({
  amount,
  effectiveFrom: moment,
  currency: z.literal("USD", { error: "Only USD is known." }).default("USD"),
  minimumRetail: amount.optional(),
  source: line("The source", 120).optional(),
  checkedOn: moment.optional(),
});

const charge = z.strictObject({
  code: z
    .string({ error: asText("The code") })
    .regex(/^[a-z][a-z0-9-]{0,39}$/, "Use lower-case letters, digits and hyphens for the code, beginning with a letter."),
  label: line("The label", nameLimit).optional(),
  basis: z.enum(["once", "monthly", "per-use"], { error: "The basis is once, monthly or per-use." }).optional(),
  unit: line("The unit", 20).optional(),
  wholesale: z
    .array(wholesale, { error: "Give a list of prices." })
    .min(1, "Give at least one price.")
    .max(100, "At most 100 prices for one charge."),
});

const product = z.strictObject({
  sku: z
    .string({ error: asText("The SKU") })
    .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, "Use lower-case letters, digits and hyphens for the SKU, at most 40."),
  kind: z
    .string({ error: asText("The kind") })
    .refine(isProductKind, `The kind is one of ${Object.keys(productKinds).join(", ")}.`),
  name: line("The name", nameLimit),
  summary: line("The summary", summaryLimit),
  status: z.enum(["active", "retired"], { error: "The status is active or retired." }).optional(),
  isSample: z.boolean({ error: "Write true or false for isSample." }).optional(),
  position: place.optional(),
  charges: z
    .array(charge, { error: "Give a list of charges." })
    .min(1, "Give at least one charge.")
    .max(40, "At most 40 charges for one product."),
});

export type CatalogEntry = z.output<typeof product>;
export type ChargeEntry = CatalogEntry["charges"][number];

const catalogFormat = "core-msp-catalog/1";

const file = z.strictObject({
  format: z.literal(catalogFormat, { error: `The file must say "format": "${catalogFormat}".` }),
  source: line("The source", 120).optional(),
  products: z
    .array(z.unknown(), { error: 'The file needs "products", a list.' })
    .max(10_000, "At most 10,000 products in one file."),
});

/** What is wrong at which path, e.g. `products[3].charges[1].wholesale[0].amount`. */
export interface FileProblem {
  path: string;
  value?: string;
  message: string;
}

export interface CatalogFile {
  source: string | null;
  products: unknown[];
}

/** Reads a file as a whole; its products are read one by one with `parseEntry`, so that one bad entry spoils no other. */
export function parseCatalogFile(json: string): { file: CatalogFile } | { problems: FileProblem[] } {
  let content: unknown;
  try {
    content = JSON.parse(json.replace(/^\ufeff/, ""));
  } catch (error) {
    const where = error instanceof Error ? (/position \d+.*$/.exec(error.message)?.[0] ?? "") : "";
    return { problems: [{ path: "", message: `The file is not JSON${where ? `; look at ${where}` : ""}.` }] };
  }
  const parsed = file.safeParse(content, { error: notAnObject });
  if (!parsed.success) return { problems: toProblems(parsed.error, content, []) };
  return { file: { source: parsed.data.source ?? null, products: parsed.data.products } };
}

export function parseEntry(content: unknown, index: number): { entry: CatalogEntry } | { problems: FileProblem[] } {
  const parsed = product.safeParse(content, { error: notAnObject });
  return parsed.success ? { entry: parsed.data } : { problems: toProblems(parsed.error, content, ["products", index]) };
}

const notAnObject: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === "invalid_type" && issue.expected === "object") return "This must be an object in braces.";
  if (issue.code === "unrecognized_keys") return `There is no field ${issue.keys.map((key) => `"${key}"`).join(", ")} here.`;
  return undefined;
};

function toProblems(error: z.ZodError, content: unknown, from: PropertyKey[]): FileProblem[] {
  return error.issues.map((issue) => {
    const value = valueAt(content, issue.path);
    const isMissing = value === undefined && issue.path.length > 0;
    return {
      path: pathText([...from, ...issue.path]),
      value: shown(value),
      message: isMissing ? "This is missing." : issue.message,
    };
  });
}

function valueAt(content: unknown, path: readonly PropertyKey[]): unknown {
  let value = content;
  for (const part of path)
    value = typeof value === "object" && value !== null ? (value as Record<PropertyKey, unknown>)[part] : undefined;
  return value;
}

const shown = (value: unknown) => (typeof value === "object" || value === undefined ? undefined : String(value));

/** `["products", 3, "charges", 1]` as `products[3].charges[1]`. */
export const pathText = (parts: readonly PropertyKey[]): string =>
  parts.reduce<string>(
    (path, part) => (typeof part === "number" ? `${path}[${part}]` : `${path}${path && "."}${String(part)}`),
    "",
  );

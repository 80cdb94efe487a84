import type { StorefrontProduct } from "~/catalog/storefront-product";
import type { FieldErrors } from "~/kit/refusal";
import type { BasketLine } from "~/service-path/cost";
import {
  type AssumptionText,
  assumptionText,
  type CostAssumption,
  type CostKey,
  costKeys,
  readAssumption,
} from "~/service-path/cost-assumptions";

/** A quantity that the visitor may set: of a product, or of one thing that it is charged for by use, each month. */
export interface BasketField {
  name: string;
  label: string;
  quantity: string;
}

export interface BasketGroup {
  title: string;
  isNumbers: boolean;
  product: BasketField;
  uses: BasketField[];
}

export interface Basket {
  groups: BasketGroup[];
  lines: BasketLine[];
  numbers: number;
  assumptions: Record<CostKey, CostAssumption>;
  texts: AssumptionText[];
  errors: FieldErrors;
}

const most = 1_000_000;

/** What a small office may have; a visitor's own figures take its place as a whole. */
const usual: Readonly<Record<string, number>> = {
  "local-number": 5,
  messaging: 1,
  "segment-out": 1000,
  "segment-in": 500,
  "surcharge-sms-out": 1000,
  "surcharge-sms-in": 500,
};

/**
 * The basket and the assumptions of a quote from its address. What is wrong gets a sentence and counts as nothing, or as not known.
 * @param defaults what the carrier assumes; a value in the address takes its place, an empty one is "not known"
 */
export function readBasket(
  params: URLSearchParams,
  products: readonly StorefrontProduct[],
  defaults: Readonly<Record<CostKey, CostAssumption>>,
): Basket {
  const errors: FieldErrors = {};
  const isOwn = [...params.keys()].some((name) => name.startsWith("n.") || name.startsWith("u."));
  const field = (name: string, label: string, usually: number): BasketField => {
    const quantity = isOwn ? (params.get(name) ?? "").trim().slice(0, 12) : String(usually);
    if (!isQuantity(quantity)) errors[name] = [`${label}: a whole number from 0 to 1,000,000.`];
    return { name, label, quantity };
  };
  const groups = products.map((product): BasketGroup => {
    const isFirst = products.find((other) => other.kind === product.kind) === product;
    const usually = (key: string) => (isFirst ? (usual[key] ?? 0) : 0);
    const uses = product.charges.filter((charge) => charge.basis === "per-use");
    return {
      title: product.name,
      isNumbers: product.group === "numbers",
      product: field(`n.${product.slug}`, product.name, usually(product.kind)),
      uses: uses.map(({ code, label }) =>
        field(`u.${product.slug}.${code}`, label, product.kind === "messaging" ? usually(code) : 0),
      ),
    };
  });
  const read = costKeys.map((key) => readOwn(params, defaults[key], errors));
  return {
    groups,
    lines: products.flatMap((product, index) => linesOf(product, groups[index])),
    numbers: groups.reduce((sum, group) => sum + (group.isNumbers ? countOf(group.product) : 0), 0),
    assumptions: Object.fromEntries(read.map(({ assumption }) => [assumption.key, assumption])) as Basket["assumptions"],
    texts: read.map(({ text }) => text),
    errors,
  };
}

/** "1,000" is a thousand. */
const plain = (text: string) => (/^\d{1,3}(?:,\d{3})+$/.test(text) ? text.replaceAll(",", "") : text);
const isQuantity = (text: string) => text === "" || (/^\d{1,7}$/.test(plain(text)) && Number(plain(text)) <= most);
const countOf = ({ quantity }: BasketField) => (isQuantity(quantity) ? Number(plain(quantity)) : 0);

function linesOf(product: StorefrontProduct, group: BasketGroup | undefined): BasketLine[] {
  if (!group) return [];
  return product.charges.map((charge): BasketLine => {
    const use = group.uses.find((one) => one.name === `u.${product.slug}.${charge.code}`);
    const quantity = countOf(use ?? group.product);
    return { label: `${product.name}: ${charge.label}`, basis: charge.basis, quantity, unitMicros: charge.retailMicros };
  });
}

function readOwn(params: URLSearchParams, stored: CostAssumption, errors: FieldErrors) {
  const { key } = stored;
  const before = assumptionText(stored);
  if (!params.has(key)) return { assumption: stored, text: before };
  const given = (name: string, otherwise: string) => (params.get(name) ?? otherwise).trim().slice(0, 200);
  const value = given(key, "");
  const isChanged = value !== before.value;
  const source = given(`${key}.source`, before.source);
  const typed: AssumptionText = {
    key,
    value,
    source: isChanged && (source === before.source || source === "") && value !== "" ? "Your own figure" : source,
    checkedOn: isChanged && given(`${key}.on`, before.checkedOn) === before.checkedOn ? "" : given(`${key}.on`, before.checkedOn),
    isSample: before.isSample && !isChanged,
  };
  const names = { value: key, source: `${key}.source`, checkedOn: `${key}.on` };
  return { assumption: readAssumption(typed, errors, (part) => names[part]), text: typed };
}

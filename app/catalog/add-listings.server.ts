import { type FieldErrors, isRefusal, Refusal } from "~/kit/refusal";
import type { PartnerScope } from "~/kit/scope";
import { write } from "~/platform/database.server";
import { chargeProblem, type ReviewProduct, reviewProduct } from "./add-review";
import { type AddOutcome, type AddWork, emptyAddWork } from "./add-work";
import type { CatalogProduct } from "./catalog-product";
import { findProducts } from "./catalog-store.server";
import { listProduct } from "./list-product.server";
import { deleteWork, findWork, putWork } from "./listing-work-store.server";
import { findListedProductIds } from "./partner-listing-store.server";
import { findMarkupDefaults } from "./price-rule-store.server";
import { type ProductGroup, productKind } from "./product-kinds";
import { readMarkup } from "./save-markup-default.server";

/** A product of the carrier in the list to pick from. */
export interface OfferedProduct {
  productId: string;
  sku: string;
  name: string;
  summary: string;
  kindLabel: string;
  group: ProductGroup;
  isSample: boolean;
  isListed: boolean;
}

export const readAddWork = async (scope: PartnerScope): Promise<AddWork> => ({
  ...emptyAddWork(),
  ...(await findWork<AddWork>(scope, "add")),
});

/** Everything the carrier offers, with what this shop lists already. */
export async function readOffered(scope: PartnerScope): Promise<OfferedProduct[]> {
  const [products, listed] = await Promise.all([findProducts(scope), findListedProductIds(scope)]);
  return products.filter(isOnOffer).map(({ id: productId, sku, kind, name, summary, isSample }) => {
    const { label: kindLabel, group } = productKind(kind);
    return { productId, sku, name, summary, kindLabel, group, isSample, isListed: listed.has(productId) };
  });
}

/** The picked products with their prices, as chosen so far; those listed already, or withdrawn meanwhile, are left out. */
export async function readReview(scope: PartnerScope, work: AddWork): Promise<ReviewProduct[]> {
  const [products, defaults] = await Promise.all([pickedProducts(scope, work), findMarkupDefaults(scope)]);
  return products.map((product) => reviewProduct(product, { work, defaults, atMs: Date.now() }));
}

const isOnOffer = ({ status }: CatalogProduct) => status === "active";

async function pickedProducts(scope: PartnerScope, { productIds }: AddWork): Promise<CatalogProduct[]> {
  const [products, listed] = await Promise.all([findProducts(scope), findListedProductIds(scope)]);
  return products.filter((one) => isOnOffer(one) && productIds.includes(one.id) && !listed.has(one.id));
}

async function changeWork(scope: PartnerScope, change: (work: AddWork) => AddWork): Promise<AddWork> {
  return write(async (tx) => {
    const work = change({ ...emptyAddWork(), ...(await findWork<AddWork>(scope, "add", tx)) });
    await putWork(scope, tx, "add", work);
    return work;
  });
}

/**
 * @param shown the products that were on the page: of those, only the ticked ones stay picked; others keep as they were
 * @throws Refusal `bad-input` when that leaves nothing, unless `mayBeNone`
 */
export async function savePicks(
  scope: PartnerScope,
  { shown, ticked, mayBeNone = false }: { shown: readonly string[]; ticked: readonly string[]; mayBeNone?: boolean },
) {
  const known = new Set((await readOffered(scope)).filter(({ isListed }) => !isListed).map(({ productId }) => productId));
  const onPage = new Set(shown);
  return changeWork(scope, (work) => {
    const before = work.productIds.filter((id) => !onPage.has(id));
    const productIds = [...new Set([...before, ...ticked])].filter((id) => known.has(id));
    if (productIds.length === 0 && !mayBeNone) throw new Refusal("bad-input", "Tick at least one product first.");
    return { ...work, productIds, outcomes: [] };
  });
}

/** @throws Refusal `bad-input` with fields `value`, `kind`, `visibility` */
export async function saveAddDefaults(
  scope: PartnerScope,
  form: { kind: string; value: string; rounding: string; visibility: string },
): Promise<AddWork> {
  const markup = form.kind === "default" ? { rule: null } : readMarkup(form);
  const problems: FieldErrors = {};
  if ("problem" in markup) problems.value = [markup.problem];
  else if (!markup.rule && form.kind !== "default") problems.value = ["Write the percentage or the amount."];
  const { visibility } = form;
  if (visibility !== "visible" && visibility !== "hidden") problems.visibility = ["Choose whether the shop shows them."];
  if ("problem" in markup || (visibility !== "visible" && visibility !== "hidden") || Object.keys(problems).length > 0) {
    throw new Refusal("bad-input", "Please correct what is marked.", problems);
  }
  const kind = form.kind === "default" ? "default" : (markup.rule?.kind ?? "percent");
  return changeWork(scope, (work) => ({ ...work, visibility, markup: { kind, value: form.value, rounding: form.rounding } }));
}

/**
 * Keeps the typed prices, wrong ones too, so that nothing typed is lost.
 * @throws Refusal `bad-input` with fields `price.<chargeId>` when one may not be, unless `mayBeWrong`
 */
export async function saveAddPrices(
  scope: PartnerScope,
  { prices, belowCost, mayBeWrong }: Pick<AddWork, "prices" | "belowCost"> & { mayBeWrong: boolean },
): Promise<void> {
  const work = await changeWork(scope, (before) => ({ ...before, prices, belowCost }));
  if (mayBeWrong) return;
  const context = { work, defaults: await findMarkupDefaults(scope), atMs: Date.now() };
  const problems: FieldErrors = {};
  for (const product of await pickedProducts(scope, work)) {
    for (const charge of product.charges) {
      const problem = chargeProblem(charge, context);
      if (problem) problems[`price.${charge.id}`] = [problem];
    }
  }
  if (Object.keys(problems).length === 0) return;
  throw new Refusal("bad-input", "Some prices may not be. Please correct what is marked.", problems);
}

/**
 * Lists the picked products, each in a transaction of its own: one that fails holds up no other and stays picked. Called again, it
 * tries only those that failed.
 * @returns whether all are listed now
 */
export async function publishAdded(scope: PartnerScope): Promise<{ isComplete: boolean }> {
  const work = await readAddWork(scope);
  const products = new Map((await findProducts(scope)).map((product) => [product.id, product.name]));
  const outcomes = work.outcomes.filter(({ problem }) => problem === null);
  for (const productId of work.productIds) {
    outcomes.push(await publishOne(scope, { productId, name: products.get(productId) ?? "A product" }, work));
  }
  const failed = outcomes.filter(({ problem }) => problem !== null);
  await changeWork(scope, () => ({ ...work, outcomes, productIds: failed.map(({ productId }) => productId) }));
  return { isComplete: failed.length === 0 };
}

async function publishOne(scope: PartnerScope, product: { productId: string; name: string }, work: AddWork): Promise<AddOutcome> {
  try {
    const { listingId } = await listProduct(scope, { productId: product.productId, work });
    return { ...product, listingId, problem: null };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const problem = error.code === "not-found" ? "The carrier does not offer it any more." : error.message;
    return { ...product, listingId: null, problem };
  }
}

/** Forgets what was chosen. */
export const dropAddWork = (scope: PartnerScope) => write((tx) => deleteWork(scope, tx, "add"));

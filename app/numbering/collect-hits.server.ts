import type { StorefrontScope } from "~/kit/scope";
import {
  filterIds,
  type Hit,
  idsWithDigits,
  isBeyondBudget,
  walkByDigits,
  walkByMemorability,
} from "./inventory-search.sqlite.server";
import type { SearchPlan } from "./search-plan";

export interface HitLimits {
  /** Products that may be shown, cheapest first. */
  skus: readonly string[];
  limit: number;
  rowBudget: number;
}

export interface Hits {
  hits: Hit[];
  /** False when a walk ended at its budget, so that there may be more. */
  complete: boolean;
}

/** More hits than this in the trigram index mean that a walk finds a page of them soon. */
const trigramCap = 2_000;
/** Up to this many numbers of a place are sorted in memory; of a larger place the most memorable are found by a walk. */
const sortCap = 5_000;

/** The first `limit` numbers of a plan in its order. */
export function collectHits(scope: StorefrontScope, plan: SearchPlan, limits: HitLimits): Hits {
  if (limits.skus.length === 0 || plan.keys.length === 0) return { hits: [], complete: true };
  return (
    byTrigram(scope, plan, limits) ??
    (plan.sort === "memorable" ? mostMemorable(scope, plan, limits) : inOrder(scope, plan, limits))
  );
}

function byTrigram(scope: StorefrontScope, plan: SearchPlan, { skus, limit }: HitLimits): Hits | null {
  if (!plan.trigram) return null;
  const ids = idsWithDigits(scope, plan.like, trigramCap + 1);
  if (ids.length > trigramCap) return null;
  return { hits: filterIds(scope, plan, ids, skus).sort(order(plan, skus)).slice(0, limit), complete: true };
}

/** Sort by number or price: each product and key is one index range; by price the products come one after the other. */
function inOrder(scope: StorefrontScope, plan: SearchPlan, limits: HitLimits): Hits {
  const { skus, limit } = limits;
  const hits: Hit[] = [];
  let complete = true;
  for (const sku of skus) {
    const wanted = plan.sort === "price" ? limit - hits.length : limit;
    if (wanted <= 0) break;
    const found = plan.keys.map((key) => ofRanges(scope, plan, { ...limits, limit: wanted, sku, key }));
    complete &&= found.every((part) => part.complete);
    hits.push(
      ...found
        .flatMap((part) => part.hits)
        .sort(order(plan, skus))
        .slice(0, wanted),
    );
  }
  return { hits: hits.sort(order(plan, skus)).slice(0, limit), complete };
}

/** The first numbers of one product and key. The ranges are in order, so they end as soon as there are enough. */
function ofRanges(
  scope: StorefrontScope,
  plan: SearchPlan,
  { sku, key, limit, rowBudget }: HitLimits & { sku: string; key: string },
): Hits {
  const hits: Hit[] = [];
  for (const range of plan.ranges) {
    const walk = { ...range, sku, key, limit: limit - hits.length, rowBudget };
    const part = walkByDigits(scope, plan, walk);
    hits.push(...part);
    if (hits.length >= limit) break;
    if (filters(plan) && isBeyondBudget(scope, plan, walk)) return { hits, complete: false };
  }
  return { hits, complete: true };
}

/** Without a filter after the seek, fewer rows than asked for can't be the budget's doing; nor where the seek did the filtering. */
const filters = (plan: SearchPlan) => plan.features !== 0 || (plan.like !== "%" && plan.ranges.length === 1);

function mostMemorable(scope: StorefrontScope, plan: SearchPlan, limits: HitLimits): Hits {
  const narrowed = plan.entry !== "digits" || plan.ranges.length > 1 || plan.ranges[0]?.from !== "";
  if (narrowed) {
    const all = inOrder(scope, plan, { ...limits, limit: sortCap + 1 });
    if (all.hits.length <= sortCap) return { ...all, hits: all.hits.slice(0, limits.limit) };
  }
  const hits = limits.skus.flatMap((sku) =>
    walkByMemorability(scope, plan, { sku, limit: limits.limit, rowBudget: limits.rowBudget }),
  );
  const complete = hits.length >= limits.limit || !narrowed;
  return { hits: hits.sort(order(plan, limits.skus)).slice(0, limits.limit), complete };
}

function order(plan: SearchPlan, skus: readonly string[]) {
  const rank = new Map(skus.map((sku, index) => [sku, index]));
  const first: Record<SearchPlan["sort"], (hit: Hit) => number> = {
    number: () => 0,
    price: (hit) => rank.get(hit.productSku) ?? skus.length,
    memorable: (hit) => -hit.memorability,
  };
  const key = first[plan.sort];
  return (a: Hit, b: Hit) => key(a) - key(b) || (a.digits < b.digits ? -1 : 1);
}

import { notFound, Refusal } from "~/kit/refusal";
import type { PartnerScope } from "~/kit/scope";
import { writeAudit } from "~/platform/audit-store.server";
import { write } from "~/platform/database.server";
import { raisePartnerRevision } from "~/tenancy/revisions-store.server";
import { chargeProblem, chargeRule } from "./add-review";
import { type AddWork, emptyAddWork } from "./add-work";
import type { CatalogProduct } from "./catalog-product";
import { findProduct } from "./catalog-store.server";
import { ruleBasis } from "./charge-pricing";
import { agreedNow, startListing } from "./first-listing";
import { countOwnListings, insertListing } from "./partner-listing-store.server";
import { type MarkupDefault, priceCharge } from "./price-pipeline";
import { findMarkupDefaults } from "./price-rule-store.server";
import { refuseResellerPath } from "./refuse-reseller-path.server";
import { ruleText } from "./retail-rule-text";
import { versionAt } from "./wholesale";

/**
 * Takes a product of the carrier into the partner's shop, at the end of its order, with the rules and the visibility chosen in `work`.
 * @throws Refusal `not-found` for no such product on offer, `conflict` when it is listed already, `bad-input` for a price that may not
 *   be, or a charge without one where the shop is to show it
 */
export async function listProduct(
  scope: PartnerScope,
  { productId, work = { ...emptyAddWork(), visibility: "hidden" } }: { productId: string; work?: AddWork },
): Promise<{ listingId: string }> {
  return write(async (tx) => {
    const product = await findProduct(scope, tx, { productId });
    if (product?.status !== "active") throw notFound("product");
    const listed = await countOwnListings(scope, tx, { productId: product.id });
    if (listed > 0) throw new Refusal("conflict", "Your shop has a listing of this product already.");
    const position = await countOwnListings(scope, tx, {});
    const atMs = Date.now();
    refuseProblem(product, { work, defaults: await findMarkupDefaults(scope, tx), atMs });
    const { visibility } = work;
    refuseResellerPath(scope, visibility === "visible", "");
    const rules = product.charges.flatMap(({ id: chargeId }) => {
      const rule = chargeRule(work, chargeId);
      return rule ? [{ chargeId, rule }] : [];
    });
    const listing = { ...startListing(product, { visibility, position, atMs }), rules, agreed: agreedNow(product, atMs) };
    const listingId = await insertListing(scope, tx, listing);
    await writeAudit(scope, tx, {
      action: "listing.add",
      subject: `listing/${listing.slug}`,
      after: { sku: product.sku, visibility, ...Object.fromEntries(rules.map((one) => noteOf(product, one))) },
    });
    raisePartnerRevision(scope, tx);
    return { listingId };
  });
}

interface Choice {
  work: AddWork;
  defaults: readonly MarkupDefault[];
  atMs: number;
}

function refuseProblem(product: CatalogProduct, { work, defaults, atMs }: Choice) {
  for (const charge of product.charges) {
    const problem = chargeProblem(charge, { work, defaults, atMs });
    if (problem) throw new Refusal("bad-input", `${charge.label}: ${problem}`);
    const version = versionAt(charge.versions, atMs);
    if (!version || work.visibility === "hidden") continue;
    const of = ruleBasis(charge.basis, version);
    const ownRule = chargeRule(work, charge.id);
    if (!priceCharge({ productKind: product.kind, of, scheduledMicros: null, ownRule, defaults })) {
      throw new Refusal("bad-input", `${charge.label} has no price. Set one, or list the product hidden.`);
    }
  }
}

function noteOf(product: CatalogProduct, { chargeId, rule }: { chargeId: string; rule: Parameters<typeof ruleText>[0] }) {
  const code = product.charges.find(({ id }) => id === chargeId)?.code ?? chargeId;
  return [`price.${code}`, ruleText(rule)] as const;
}

import { readFileSync } from "node:fs";
import type { ShopPlan } from "~/catalog/first-listing";
import { importCatalog } from "~/catalog/import-catalog.server";
import { openShop } from "~/catalog/open-shop.server";
import type { StorefrontProduct } from "~/catalog/storefront-product";
import { mintPartnerScope, mintStorefrontScope, mintSystemScope } from "~/kit/scope-mint";
import { write } from "~/platform/database.server";

export const system = mintSystemScope("test");

export const demoCatalogJson = () => readFileSync("app/catalog/demo-catalog.json", "utf8");

/** A catalog file of these products, as `portal import catalog` reads it. */
export const catalogJson = (...products: unknown[]) => JSON.stringify({ format: "core-msp-catalog/1", products });

/** One local number product at a monthly wholesale price. */
export const localNumber = (monthly: string, more: Record<string, unknown> = {}) => ({
  sku: "local",
  kind: "local-number",
  name: "Local number",
  summary: "A number in your town.",
  charges: [{ code: "monthly", wholesale: [{ amount: monthly, effectiveFrom: "2026-01-01" }] }],
  ...more,
});

export const importProducts = (...products: unknown[]) => importCatalog(system, { json: catalogJson(...products) });

/** Opens a shop and gives the scopes of its owner and of its visitors. */
export async function openTestShop(slug: string, plan?: ShopPlan) {
  const { partnerId } = await openShop(system, {
    name: `Shop ${slug}`,
    slug,
    kind: "msp",
    ownerEmail: null,
    isSample: true,
    plan,
  });
  const actor = { door: "partner", id: `owner-${slug}`, name: `Owner of ${slug}` } as const;
  return { partnerId, staff: mintPartnerScope(partnerId, "owner", actor), visitor: mintStorefrontScope(partnerId) };
}

/** The retail price of one charge among a shop's products. */
export const chargeOf = (products: StorefrontProduct[], sku: string, code: string) =>
  products.find((product) => product.sku === sku)?.charges.find((charge) => charge.code === code)?.retailMicros ?? null;

/** As `openTestShop`, with each charge's price made by a rule of its own and no default behind it. */
export async function openOwnRulesShop(slug: string, plan?: ShopPlan) {
  const shop = await openTestShop(slug, plan);
  await write(async ({ sql }) => {
    sql
      .prepare(
        `INSERT INTO "RetailRule" ("partnerId", "listingId", "chargeId", "kind", "percentBasisPoints", "amountMicros", "rounding")
         SELECT l."partnerId", l."id", c."id", d."kind", d."percentBasisPoints", d."amountMicros", d."rounding"
         FROM "Listing" l JOIN "ProductCharge" c ON c."productId" = l."productId" JOIN "MarkupDefault" d ON d."partnerId" = l."partnerId"
         WHERE l."partnerId" = ? ON CONFLICT DO NOTHING`,
      )
      .run(shop.partnerId);
    sql.prepare(`DELETE FROM "MarkupDefault" WHERE "partnerId" = ?`).run(shop.partnerId);
  });
  return shop;
}

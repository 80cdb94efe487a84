import { mintCustomerScope, mintStorefrontScope, mintSystemPartnerScope } from "~/kit/scope-mint";
import { ownerScope, type ShopWorld, type World } from "./world";

/** The partner that tries, in each kind of scope it can have, and the partner whose ids it tries. */
export interface Attempt {
  world: World;
  a: ShopWorld;
  b: ShopWorld;
}

export const scopesOf = (shop: ShopWorld) => {
  const [customer] = shop.customers;
  if (!customer) throw new Error("A world's shop has customers.");
  const actor = { door: "customer", id: customer.personId, name: "Chris Customer" } as const;
  return {
    visitor: mintStorefrontScope(shop.partnerId),
    previewer: mintStorefrontScope(shop.partnerId, { of: 2, scheme: null }),
    customer: mintCustomerScope(shop.partnerId, customer.customerId, actor),
    owner: ownerScope(shop.partnerId, shop.ownerId),
    job: mintSystemPartnerScope("test", shop.partnerId),
  };
};

/** Everything of a shop that another must never see. */
export const secretsOf = (shop: ShopWorld): string[] => [
  shop.partnerId,
  shop.ownerId,
  shop.enquiry.id,
  shop.enquiry.words,
  shop.mailId,
  shop.logoId,
  shop.draftLogoId,
  shop.draftHeadline,
  shop.domain.id,
  shop.previewLinkId,
  shop.proofId,
  shop.recordId,
  ...Object.values(shop.listingIds),
  ...shop.customers.flatMap(({ email, personId, customerId }) => [email, personId, customerId]),
];

/** Every value of `value` that is a secret of `shop`. */
export function leaksIn(value: unknown, shop: ShopWorld): string[] {
  const text = JSON.stringify(value, (_key, v: unknown) => (typeof v === "bigint" ? v.toString() : v)) ?? "";
  return secretsOf(shop).filter((secret) => text.includes(secret));
}

import { type Brand, defaultBrand } from "~/branding/brand";
import { insertFirstBrand } from "~/branding/brand-store.server";
import { parseEmail } from "~/identity/email";
import { insertPartnerInvitation } from "~/identity/invitations.server";
import { type FieldErrors, Refusal } from "~/kit/refusal";
import type { CarrierStaffScope } from "~/kit/scope";
import { writeAudit } from "~/platform/audit-store.server";
import { type Tx, write } from "~/platform/database.server";
import { newId } from "~/platform/ids.server";
import { insertPartner, isSlugTaken } from "~/tenancy/partner-store.server";
import { parseSlug } from "~/tenancy/slug";
import { findProducts } from "./catalog-store.server";
import { lengthProblem, oneLine } from "./catalog-text";
import { markupRule, openingListings, openingMarkup, type ShopPlan } from "./first-listing";
import { insertPartnerListing } from "./partner-listing-store.server";
import { everyOne } from "./price-pipeline";
import { insertPartnerMarkupDefault } from "./price-rule-store.server";
import { refuseResellerPath } from "./refuse-reseller-path.server";

export interface NewShop {
  name: string;
  /** First label of the shop's host name. */
  slug: string;
  kind: "msp" | "carrier";
  /** Who is invited as the owner; null invites nobody. */
  ownerEmail: string | null;
  isSample?: boolean;
  /** The first look; a plain one by default. */
  brand?: Brand;
  /** Where the shop differs from every active product at the default markup. */
  plan?: ShopPlan;
}

export interface OpenedShop {
  partnerId: string;
  slug: string;
  /** The owner's one-time link; it cannot be shown again. */
  invitationUrl: string | null;
}

/**
 * Opens a partner's shop in one transaction: the partner, its first brand, a default markup for everything, a shown listing of every product
 * on offer that follows it, and an invitation for its owner. It answers on its host name from the next request on.
 * @throws Refusal `bad-input` or `conflict` with fields `name`, `slug`, `kind`, `ownerEmail`; `not-allowed` from the invitation
 */
export async function openShop(scope: CarrierStaffScope, input: NewShop): Promise<OpenedShop> {
  const shop = checkedShop(input);
  return write(async (tx) => {
    if (await isSlugTaken(scope, tx, shop.slug)) throw slugTaken();
    const partnerId = newId();
    const { slug, name, kind, isSample } = shop;
    await insertPartner(scope, tx, { id: partnerId, slug, name, kind, isSample });
    await insertFirstBrand(scope, tx, { partnerId, brand: input.brand ?? defaultBrand(name), by: scope.actor.name });
    await insertPartnerMarkupDefault(scope, tx, partnerId, {
      ...{ productKind: everyOne, basis: everyOne, rule: markupRule(openingMarkup(input.plan ?? {})) },
    });
    const listings = await insertListings(scope, tx, partnerId, input.plan ?? {});
    await writeAudit(scope, tx, {
      action: "partner.open",
      subject: `partner/${slug}`,
      after: { name, slug, kind, isSample, listings },
      partnerId,
    });
    const invitation = shop.ownerEmail
      ? await insertPartnerInvitation(scope, tx, { partnerId, email: shop.ownerEmail, role: "owner" })
      : null;
    return { partnerId, slug, invitationUrl: invitation?.url ?? null };
  });
}

async function insertListings(scope: CarrierStaffScope, tx: Tx, partnerId: string, plan: ShopPlan): Promise<number> {
  const listings = openingListings(await findProducts(scope, tx), plan, Date.now());
  refuseResellerPath(scope, listings.length > 0, "");
  for (const listing of listings) await insertPartnerListing(scope, tx, partnerId, listing);
  return listings.length;
}

const nameLimit = 60;

function checkedShop(input: NewShop) {
  const problems: FieldErrors = {};
  const note = (field: string, problem: string | null) => {
    if (problem) problems[field] = [problem];
  };
  const name = oneLine(input.name);
  note("name", name.length < 2 ? "Enter the company's name." : lengthProblem(name, nameLimit));
  if (/[<>]/.test(name)) note("name", "The name is shown as plain text: please leave out < and >.");
  const slug = parseSlug(input.slug);
  if ("problem" in slug) note("slug", slug.problem);
  if (input.kind !== "msp" && input.kind !== "carrier") note("kind", "Choose a partner or the carrier's own shop.");
  const ownerEmail = input.ownerEmail === null ? null : parseEmail(input.ownerEmail);
  if (input.ownerEmail !== null && !ownerEmail) note("ownerEmail", "Enter an e-mail address, such as name@example.com.");
  if ("problem" in slug || Object.keys(problems).length > 0) {
    throw new Refusal("bad-input", "No shop was opened. Please correct what is marked.", problems);
  }
  return { name, slug: slug.slug, kind: input.kind, isSample: input.isSample ?? false, ownerEmail };
}

function slugTaken() {
  const sentence = "Another shop has this address already. Choose another one.";
  return new Refusal("conflict", sentence, { slug: [sentence] });
}

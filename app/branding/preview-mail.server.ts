import type { Preview } from "~/kit/page-context";
import { notFound } from "~/kit/refusal";
import type { PartnerScope } from "~/kit/scope";
import { shopOrigin } from "~/tenancy/shop-origin.server";
import type { Brand } from "./brand";
import { brandOfRow, findDraft, ourCarrierName, publishedRow, shopSlug } from "./brand-store.server";
import { versionRecords } from "./brand-version-store.server";
import { toBrandView } from "./brand-view";
import { dressIn, type MailBody } from "./dress-mail.server";

/** A question that somebody could have asked; what the shop answers by itself is the mail most customers get first. */
const sample = {
  name: "Alex Example",
  email: "alex@example.com",
  company: "Example Bakery",
  message: "Could we keep our number when we move to you? We have two lines and a fax.",
};

/**
 * A sample mail to a customer in a brand that is not published.
 * @returns the mail and the origin of its pictures
 * @throws Refusal `not-found` for a version that is not there
 */
export async function previewMail(scope: PartnerScope, of: Preview["of"]): Promise<{ mail: MailBody; pictures: string }> {
  const stored = await brandAt(scope, of);
  const brand = toBrandView(stored, { version: 0, carrierName: ourCarrierName(scope) });
  const storefront = shopOrigin(scope, shopSlug(scope));
  const mail = await dressIn({ stored, brand, storefront }, { kind: "enquiry-copy", data: sample });
  return { mail, pictures: storefront };
}

async function brandAt(scope: PartnerScope, of: Preview["of"]): Promise<Brand> {
  if (of === "draft") return (await findDraft(scope))?.brand ?? brandOfRow(publishedRow(scope));
  const [record] = versionRecords(scope, { limit: 1, upTo: of });
  if (record?.version !== of) throw notFound("version");
  return brandOfRow(record);
}

import type { Preview } from "~/kit/page-context";
import { partner, shop } from "~/kit/paths";
import { notFound } from "~/kit/refusal";
import type { PartnerScope } from "~/kit/scope";
import { days, minutes } from "~/kit/time";
import { shopOrigin } from "~/tenancy/shop-origin.server";
import { consoleOrigin } from "~/tenancy/storefront-origin.server";
import type { Brand } from "./brand";
import { brandOfRow, findDraft, ourCarrierName, publishedRow, shopSlug } from "./brand-store.server";
import { versionRecords } from "./brand-version-store.server";
import { toBrandView } from "./brand-view";
import { dressIn, type MailBody } from "./dress-mail.server";
import type { PreviewChoice, SampleMail } from "./preview-places";

/** A question that somebody could have asked. */
const question = {
  name: "Alex Example",
  email: "alex@example.com",
  company: "Example Bakery",
  message: "Could we keep our number when we move to you? We have two lines and a fax.",
};

const noLink = "a-sample-that-opens-nothing";
const after = (ms: number) => new Date(Date.now() + ms).toISOString();

/** Made-up people, and links that open nothing. */
const samples: Record<SampleMail, () => Record<string, unknown>> = {
  "enquiry-copy": () => question,
  "enquiry-received": () => question,
  "account-reset": () => ({ path: shop.resetPassword(noLink), door: "shop", expiresAt: after(minutes(30)) }),
  "team-invitation": () => ({
    url: consoleOrigin() + partner.invitation(noLink),
    role: "sales",
    invitedBy: question.name,
    expiresAt: after(days(7)),
  }),
};

/**
 * A sample mail in a brand that is not published.
 * @param choice.scheme the screen it is read on
 * @returns the mail and the origin of its pictures
 * @throws Refusal `not-found` for a version that is not there
 */
export async function previewMail(
  scope: PartnerScope,
  of: Preview["of"],
  { mail: kind, scheme }: Pick<PreviewChoice, "mail" | "scheme">,
): Promise<{ mail: MailBody; pictures: string }> {
  const stored = await brandAt(scope, of);
  const brand = toBrandView(stored, { version: 0, carrierName: ourCarrierName(scope) });
  const storefront = shopOrigin(scope, shopSlug(scope));
  const mail = await dressIn({ stored, brand, storefront, screen: scheme }, { kind, data: samples[kind]() });
  return { mail, pictures: storefront };
}

async function brandAt(scope: PartnerScope, of: Preview["of"]): Promise<Brand> {
  if (of === "draft") return (await findDraft(scope))?.brand ?? brandOfRow(publishedRow(scope));
  const [record] = versionRecords(scope, { limit: 1, upTo: of });
  if (record?.version !== of) throw notFound("version");
  return brandOfRow(record);
}

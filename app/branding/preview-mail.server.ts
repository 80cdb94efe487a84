import type { Preview } from "~/kit/page-context";
import { notFound } from "~/kit/refusal";
import type { PartnerScope } from "~/kit/scope";
import type { MailKind } from "~/platform/mail-queue-store.server";
import { shopOrigin } from "~/tenancy/shop-origin.server";
import type { Brand } from "./brand";
import { brandOfRow, findDraft, ourCarrierName, publishedRow, shopSlug } from "./brand-store.server";
import { versionRecords } from "./brand-version-store.server";
import { toBrandView } from "./brand-view";
import { dressIn, type MailBody, type MailShop } from "./dress-mail.server";
import { mailKinds } from "./mail-content";
import type { PreviewChoice } from "./preview-places";
import { deskMailKinds, sampleMailData } from "./sample-mail-data.server";

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
  const shop = await mailShopAt(scope, of);
  const mail = await dressIn({ ...shop, screen: scheme }, { kind, data: sampleMailData[kind]() });
  return { mail, pictures: shop.storefront };
}

/** Every kind of mail that a shop sends as a sample, in a brand that is not published; null for one that could not be made. */
export async function previewAllMails(
  scope: PartnerScope,
  of: Preview["of"],
): Promise<{ kind: string; mail: MailBody | null }[]> {
  const shop = await mailShopAt(scope, of);
  const mails: { kind: string; mail: MailBody | null }[] = [];
  const samples: Partial<Record<MailKind, () => Record<string, unknown>>> = sampleMailData;
  for (const kind of mailKinds.filter((one) => !deskMailKinds.has(one))) {
    const data = samples[kind]?.();
    const mail = data ? await dressIn(shop, { kind, data }).catch(() => null) : null;
    mails.push({ kind, mail });
  }
  return mails;
}

async function mailShopAt(scope: PartnerScope, of: Preview["of"]): Promise<MailShop> {
  const stored = await brandAt(scope, of);
  const brand = toBrandView(stored, { version: 0, carrierName: ourCarrierName(scope) });
  return { stored, brand, storefront: shopOrigin(scope, shopSlug(scope)) };
}

async function brandAt(scope: PartnerScope, of: Preview["of"]): Promise<Brand> {
  if (of === "draft") return (await findDraft(scope))?.brand ?? brandOfRow(publishedRow(scope));
  const [record] = versionRecords(scope, { limit: 1, upTo: of });
  if (record?.version !== of) throw notFound("version");
  return brandOfRow(record);
}

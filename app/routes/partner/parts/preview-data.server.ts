import { framedPreview } from "~/branding/preview-address.server";
import { previewMail } from "~/branding/preview-mail.server";
import type { PreviewPaneData } from "~/branding/preview-pane";
import { previewChoice, previewPath } from "~/branding/preview-places";
import { productToPreview } from "~/catalog/product-to-preview.server";
import { partner } from "~/kit/paths";
import type { PartnerScope } from "~/kit/scope";

/**
 * @param show.of what the shop is shown as
 * @param show.query of the console's page, which holds what is looked at
 */
export async function readPreview(
  scope: PartnerScope,
  show: { of: "draft" | number; query: URLSearchParams; state: string },
): Promise<PreviewPaneData> {
  const { of, query, state } = show;
  const choice = previewChoice(query);
  if (choice.tab === "mail") {
    const { mail } = await previewMail(scope, of);
    const { fromName, fromAddress, subject, text } = mail;
    const src = partner.brandMail(of === "draft" ? undefined : of);
    return { choice, src, state, mail: { from: `${fromName} <${fromAddress}>`, subject, text } };
  }
  const path = previewPath(choice.tab, choice.tab === "product" ? await productToPreview(scope) : null);
  return { choice, src: `${framedPreview(scope, of)}.${choice.scheme}${path}`, state, mail: null };
}

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
  const { of, state } = show;
  const choice = previewChoice(show.query);
  if (choice.tab === "mail") {
    const { mail } = await previewMail(scope, of, choice);
    const { fromName, fromAddress, subject, text } = mail;
    const query = new URLSearchParams({ mail: choice.mail, scheme: choice.scheme });
    if (of !== "draft") query.set("version", String(of));
    const src = partner.brandMail(query.toString());
    return { choice, src, state, mail: { from: `${fromName} <${fromAddress}>`, subject, text } };
  }
  const path = previewPath(choice.tab, choice.tab === "product" ? await productToPreview(scope) : null);
  return { choice, src: `${framedPreview(scope, of)}.${choice.scheme}${path}`, state, mail: null };
}

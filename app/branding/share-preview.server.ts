import { notFound, Refusal } from "~/kit/refusal";
import type { PartnerScope } from "~/kit/scope";
import { days } from "~/kit/time";
import { writeAudit } from "~/platform/audit-store.server";
import { write } from "~/platform/database.server";
import { newId, sha256Hex } from "~/platform/ids.server";
import { storefrontOrigin } from "~/tenancy/storefront-origin.server";
import { findDraft, shopSlug } from "./brand-store.server";
import { countLiveLinks, insertPreviewLink, previewLinks, revokePreviewLink } from "./preview-link-store.server";
import { writePreviewToken } from "./preview-token.server";

/** How long a shared preview may be open. */
export const shareDays = [1, 7] as const;
const mostLinks = 20;

/**
 * Makes an address under which anybody can look at the draft for some days. It is returned this once and kept nowhere.
 * @throws Refusal `bad-input` without a draft or for another number of days, `conflict` when too many are open
 */
export async function sharePreview(scope: PartnerScope, options: { days: number }): Promise<{ url: string; expiresAt: string }> {
  const lasting = shareDays.find((count) => count === options.days);
  if (!lasting)
    throw new Refusal("bad-input", "Please choose how long the link lasts.", { days: ["Choose one day or seven days."] });
  const expiresAt = new Date(Math.floor((Date.now() + days(lasting)) / 1000) * 1000);
  const claims = { partnerId: scope.partnerId, of: "draft", place: "shared", holder: newId() } as const;
  const token = writePreviewToken({ ...claims, expiresAt: expiresAt.getTime() / 1000 });
  await write(async (tx) => {
    if (!(await findDraft(scope, tx))) throw new Refusal("bad-input", "There is no draft to show: save a change first.");
    if ((await countLiveLinks(scope, tx)) >= mostLinks) {
      throw new Refusal("conflict", `${mostLinks} links are open already. Withdraw one that nobody needs any more.`);
    }
    await insertPreviewLink(scope, tx, { tokenHash: sha256Hex(token), expiresAt });
    const after = { expiresAtMs: expiresAt.getTime() };
    await writeAudit(scope, tx, { action: "brand.share-preview", subject: "brand/draft", after });
  });
  return { url: `${storefrontOrigin(shopSlug(scope))}/preview/${token}/`, expiresAt: expiresAt.toISOString() };
}

/** Ends a shared preview at once. @throws Refusal `not-found` when it is not this partner's, or over already */
export async function withdrawPreview(scope: PartnerScope, options: { id: string }): Promise<void> {
  await write(async (tx) => {
    if (!(await revokePreviewLink(scope, tx, options.id))) throw notFound("open link");
    await writeAudit(scope, tx, { action: "brand.withdraw-preview", subject: "brand/draft" });
  });
}

export interface SharedPreview {
  id: string;
  /** ISO text, both. */
  createdAt: string;
  expiresAt: string;
  createdBy: string;
  state: "open" | "withdrawn" | "over";
}

/** The links that were made, newest first. */
export const readSharedPreviews = (scope: PartnerScope): SharedPreview[] =>
  previewLinks(scope, { limit: 50 }).map(({ tokenHash, createdAt, createdBy, expiresAt, revokedAt }) => ({
    id: tokenHash,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    createdBy,
    state: revokedAt ? "withdrawn" : expiresAt.getTime() > Date.now() ? "open" : "over",
  }));

import type { Preview } from "~/kit/page-context";
import type { HostScope } from "~/kit/scope";
import { sha256Hex } from "~/platform/ids.server";
import { isLinkLive } from "./preview-link-store.server";
import { isPreviewStanding } from "./preview-store.server";
import { readPreviewToken } from "./preview-token.server";

/**
 * For the front gate: what the first part of a path under `/preview/` shows at this partner's host. A colour scheme may follow the
 * token (`<token>.dark`); it decides nothing but looks.
 * @returns null for what this portal did not sign for this partner; "ended" when it was signed and is over
 */
export function openPreview(scope: HostScope, at: { partnerId: string; part: string }): Preview | "ended" | null {
  const [, token = "", scheme] = /^(.{1,300}?)(?:\.(light|dark))?$/.exec(at.part) ?? [];
  const claims = readPreviewToken(token);
  if (claims?.partnerId !== at.partnerId) return null;
  if (claims.expiresAt * 1000 <= Date.now()) return "ended";
  const { of, place } = claims;
  const { partnerId } = at;
  if (place === "shared" && !isLinkLive(scope, { partnerId, tokenHash: sha256Hex(token), atMs: Date.now() })) return "ended";
  if (!isPreviewStanding(scope, { partnerId, of })) return "ended";
  return { of, place, scheme: scheme === "light" || scheme === "dark" ? scheme : null, base: `/preview/${at.part}` };
}

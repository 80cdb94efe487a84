import type { Preview } from "~/kit/page-context";
import type { HostScope } from "~/kit/scope";
import { sha256Hex } from "~/platform/ids.server";
import { isLinkLive } from "./preview-link-store.server";
import { isPreviewStanding } from "./preview-store.server";
import { readPreviewToken } from "./preview-token.server";

export interface EndedPreview {
  ended: Preview["place"];
}

/**
 * For the front gate: what the first part of a path under `/preview/` shows at this partner's host. A colour scheme may follow the
 * token (`<token>.dark`); it decides nothing but looks.
 * @returns null for what this portal did not sign for this partner; the place alone when it was signed and is over
 */
export function openPreview(scope: HostScope, at: { partnerId: string; part: string }): Preview | EndedPreview | null {
  const [, token = "", scheme] = /^(.{1,300}?)(?:\.(light|dark))?$/.exec(at.part) ?? [];
  const claims = readPreviewToken(token);
  if (claims?.partnerId !== at.partnerId) return null;
  const { of, place } = claims;
  if (claims.expiresAt * 1000 <= Date.now()) return { ended: place };
  const { partnerId } = at;
  if (place === "shared" && !isLinkLive(scope, { partnerId, tokenHash: sha256Hex(token), atMs: Date.now() }))
    return { ended: place };
  if (!isPreviewStanding(scope, { partnerId, of })) return { ended: place };
  return { of, place, scheme: scheme === "light" || scheme === "dark" ? scheme : null, base: `/preview/${at.part}` };
}

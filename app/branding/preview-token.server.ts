import type { Preview } from "~/kit/page-context";
import { isSigned, sign } from "~/platform/keys.server";

/** What a preview's address vouches for. */
export interface PreviewClaims {
  partnerId: string;
  of: Preview["of"];
  place: Preview["place"];
  /** Who looks, or which shared link it is: an id. */
  holder: string;
  /** UTC seconds. */
  expiresAt: number;
}

/** The claims in the clear and their signature, in one part of a path. */
export function writePreviewToken(claims: PreviewClaims): string {
  const text = [claims.partnerId, claims.of, claims.place, claims.holder, claims.expiresAt].join(".");
  return `${text}.${sign("preview-links", text)}`;
}

const form = /^(([\w-]{1,64})\.(draft|[1-9]\d{0,8})\.(frame|shared)\.([\w-]{1,64})\.(\d{10}))\.([\w-]{43})$/;

/** @returns null unless this portal signed it; whether it has ended is for the caller to see */
export function readPreviewToken(token: string): PreviewClaims | null {
  const match = form.exec(token);
  if (!match) return null;
  const [, text = "", partnerId = "", of = "", place, holder = "", expiresAt, signature = ""] = match;
  if (!isSigned("preview-links", text, signature)) return null;
  return {
    ...{ partnerId, holder, expiresAt: Number(expiresAt) },
    of: of === "draft" ? of : Number(of),
    place: place === "frame" ? "frame" : "shared",
  };
}

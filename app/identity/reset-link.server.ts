import { carrier, partner, shop } from "~/kit/paths";
import { Refusal } from "~/kit/refusal";
import type { SystemPartnerScope } from "~/kit/scope";
import { newToken, sha256Hex } from "~/platform/ids.server";
import { sign } from "~/platform/keys.server";
import { findResetToMail } from "./reset-store.server";

const secretOf = (site: string, seed: string) => sign("password-resets", `${site} ${seed}`);

/** What a row keeps of its link: neither of the two gives it without the portal's key. */
export function newResetKey(site: string): { seed: string; tokenHash: string } {
  const seed = newToken();
  return { seed, tokenHash: sha256Hex(secretOf(site, seed)) };
}

/**
 * What the mail of a link for a new password says; its host is the dresser's to add.
 * @param key.id the row, by the hash of its secret
 * @throws Refusal `conflict` when it was used, replaced, or is too old
 */
export function readResetMail(scope: SystemPartnerScope, { id }: { id: string }) {
  const row = findResetToMail(scope, id);
  if (!row) throw new Refusal("conflict", "The link was used, replaced or too old before this mail left.");
  const secret = secretOf(row.site, row.seed);
  const door = row.site === "desk" ? "carrier" : row.site === "console" ? "partner" : "shop";
  const path = { carrier, partner, shop }[door].resetPassword(secret);
  return { path, secret, door, expiresAt: new Date(row.expiresAt).toISOString() };
}

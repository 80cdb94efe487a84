import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type JWK } from "jose";
import { Refusal } from "~/kit/refusal";
import type { SystemPartnerScope, SystemScope, TenantScope } from "~/kit/scope";
import { writeAudit } from "~/platform/audit-store.server";
import { write } from "~/platform/database.server";
import { pathKeyFile, readKeyFile, removeKeyFile, writeKeyFile } from "~/platform/key-files.server";
import { log } from "~/platform/log.server";
import { findAllPathKeys, findPathKeys, type PathKeyRow, replacePathKey } from "./path-key-store.server";

/** The one algorithm: a verifier that takes others can be talked into a weaker one. */
export const signingAlgorithm = "EdDSA";

export interface SigningKey {
  kid: string;
  key: CryptoKey;
}

/** The keys by which anybody checks this partner's records, retired ones too: what they signed stays checkable. */
export const publicKeys = (scope: TenantScope): { keys: JWK[] } => ({
  keys: findPathKeys(scope).map(jwkOf),
});

const jwkOf = ({ publicJwk }: PathKeyRow) => JSON.parse(publicJwk) as JWK;

/** The public keys of all shops, for a check on the portal's own machine. */
export const allPublicKeys = (scope: SystemScope): JWK[] => findAllPathKeys(scope).map(jwkOf);

/**
 * The key that signs for this partner now; made at first need. One whose private half is gone from the data folder is replaced, since
 * nobody can sign with it any more.
 */
export async function signingKey(scope: SystemPartnerScope): Promise<SigningKey> {
  const current = findPathKeys(scope).find(({ retiredAt }) => retiredAt === null);
  if (!current) return makeKey(scope, null);
  const stored = readKeyFile(pathKeyFile(current.kid));
  if (stored !== null) return { kid: current.kid, key: await privateKey(stored) };
  log().warn(
    { partnerId: scope.partnerId, kid: current.kid },
    "the private half of a key for path records is gone; a new key signs",
  );
  return makeKey(scope, current.kid);
}

/** A new key signs from now on; the private half of the one before is destroyed. @returns the new key's id */
export async function rotatePathKey(scope: SystemPartnerScope): Promise<string> {
  const before = findPathKeys(scope).find(({ retiredAt }) => retiredAt === null)?.kid ?? null;
  const { kid } = await makeKey(scope, before);
  if (before) removeKeyFile(pathKeyFile(before));
  return kid;
}

async function privateKey(text: string): Promise<CryptoKey> {
  const key = await importJWK(JSON.parse(text) as JWK, signingAlgorithm);
  if (key instanceof Uint8Array || key.type !== "private") throw new Error("A key file for path records holds no private key.");
  return key;
}

async function makeKey(scope: SystemPartnerScope, before: string | null): Promise<SigningKey> {
  const pair = await generateKeyPair(signingAlgorithm, { crv: "Ed25519", extractable: true });
  const jwk = await exportJWK(pair.publicKey);
  const kid = await calculateJwkThumbprint(jwk);
  const publicJwk = JSON.stringify({ ...jwk, kid, alg: signingAlgorithm, use: "sig" });
  // The file first: a key that is published and cannot sign would be replaced at once.
  writeKeyFile(pathKeyFile(kid), `${JSON.stringify(await exportJWK(pair.privateKey))}\n`);
  const isIn = await write(async (tx) => {
    if (!replacePathKey(scope, tx, { kid, publicJwk, before, now: Date.now() })) return false;
    if (before)
      await writeAudit(scope, tx, { action: "path-key.rotate", subject: "path-key", before: { kid: before }, after: { kid } });
    return true;
  });
  if (isIn) return { kid, key: pair.privateKey };
  removeKeyFile(pathKeyFile(kid));
  throw new Refusal("conflict", "Another process has just made a key for this shop. Please try again.");
}

import { calculateJwkThumbprint, compactVerify, importJWK, type JWK } from "jose";
import { type Json, parseCanonical } from "./canonical-json";
import { signingAlgorithm } from "./path-keys.server";

/** Why something that was to be checked does not hold; `message` is one sentence for whoever asked. */
export class NotVerified extends Error {
  override readonly name = "NotVerified";
}

type Fields = { readonly [key: string]: Json | undefined };
const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null && !Array.isArray(value);

/** A key set as `/.well-known/jwks.json` gives it. @throws NotVerified for a text that is none */
export function parseKeySet(text: string): JWK[] {
  try {
    const value: unknown = JSON.parse(text);
    if (isFields(value) && Array.isArray(value.keys) && value.keys.every(isFields)) return value.keys as JWK[];
  } catch {}
  throw new NotVerified("The file of keys is not a JSON Web Key Set.");
}

/** Decoders take several spellings of the same bytes; only one of them is the text that was published. */
const bytesOf = (part: string) => {
  const bytes = Buffer.from(part, "base64url");
  if (bytes.toString("base64url") !== part) throw new NotVerified("The text is damaged: it is not in base64url.");
  return bytes;
};

/**
 * Checks the signature of a compact JWS of one type and returns what it signs. Takes EdDSA with a key of the set and nothing else:
 * no other algorithm, no key that the text itself brings, no header that it does not know.
 * @throws NotVerified
 */
export async function verifiedPayload(jws: string, typ: string, keys: readonly JWK[]): Promise<Fields> {
  const parts = jws.split(".");
  if (parts.length !== 3) throw new NotVerified("The file is not a signed record: it does not have three parts.");
  const [header, payload] = parts.map(bytesOf);
  const key = await keyFor(parseHeader(header?.toString("utf8") ?? "", typ), keys);
  try {
    await compactVerify(jws, key, { algorithms: [signingAlgorithm] });
  } catch {
    throw new NotVerified("The signature is not right: the text was changed, or another key signed it.");
  }
  const value = parseCanonical(payload?.toString("utf8") ?? "");
  if (!isFields(value)) throw new NotVerified("What was signed is not in canonical JSON.");
  return value;
}

function parseHeader(text: string, typ: string): string {
  let header: unknown;
  try {
    header = JSON.parse(text);
  } catch {}
  if (!isFields(header)) throw new NotVerified("The header is not JSON.");
  if (header.alg !== signingAlgorithm)
    throw new NotVerified(`The record must be signed with ${signingAlgorithm}; this one says otherwise.`);
  if (header.typ !== typ) throw new NotVerified(`This is not of the type ${typ}.`);
  const others = Object.keys(header).filter((name) => !["alg", "kid", "typ"].includes(name));
  if (others.length > 0 || typeof header.kid !== "string") throw new NotVerified("The header has what a record's has not.");
  return header.kid;
}

async function keyFor(kid: string, keys: readonly JWK[]) {
  const [jwk, ...more] = keys.filter((one) => one.kid === kid);
  if (!jwk || more.length > 0)
    throw new NotVerified("The keys given do not include the one that signed: they are another shop's, or older.");
  if (jwk.kty !== "OKP" || jwk.crv !== "Ed25519" || (jwk.alg ?? signingAlgorithm) !== signingAlgorithm)
    throw new NotVerified("The key that it names is not an Ed25519 key.");
  const { kty, crv, x } = jwk;
  try {
    if ((await calculateJwkThumbprint({ kty, crv, x })) === kid) return await importJWK({ kty, crv, x }, signingAlgorithm);
  } catch {
    throw new NotVerified("The key that it names is damaged.");
  }
  throw new NotVerified("The key does not fit its own name.");
}

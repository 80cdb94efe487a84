import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { env } from "./env.server";

/** What a key is for; keys of different purposes cannot stand in for each other. */
export type KeyPurpose = "preview-links" | "invitation-links" | "one-time-passwords" | "password-resets";

const keyBytes = 32;
let master: { file: string; bytes: Buffer } | undefined;
const derived = new Map<KeyPurpose, Buffer>();

/**
 * The portal's key for one purpose: 32 bytes, derived (HKDF-SHA-256) from `<PORTAL_DATA>/keys/portal.key`, which is made at first use.
 * @throws when the folder cannot be written or the file is not a key
 */
export function portalKey(purpose: KeyPurpose): Buffer {
  const file = path.join(env().dataFolder, "keys", "portal.key");
  if (master?.file !== file) {
    master = { file, bytes: readOrMake(file) };
    derived.clear();
  }
  const known = derived.get(purpose);
  if (known) return known;
  const key = Buffer.from(hkdfSync("sha256", master.bytes, "core-msp-portal", purpose, keyBytes));
  derived.set(purpose, key);
  return key;
}

function readOrMake(file: string): Buffer {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  try {
    // Two processes that start at once agree: the second finds the first one's file.
    writeFileSync(file, `${randomBytes(keyBytes).toString("base64url")}\n`, { flag: "wx", mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  const bytes = Buffer.from(readFileSync(file, "utf8").trim(), "base64url");
  if (bytes.length !== keyBytes) throw new Error(`${file} is not a key of this portal.`);
  return bytes;
}

/** A text's signature under the key of a purpose, URL-safe. */
export const sign = (purpose: KeyPurpose, text: string) =>
  createHmac("sha256", portalKey(purpose)).update(text).digest("base64url");

/** Whether a signature is this text's, in the same time for right and wrong ones. */
export function isSigned(purpose: KeyPurpose, text: string, signature: string): boolean {
  const right = Buffer.from(sign(purpose, text));
  const given = Buffer.from(signature);
  return right.length === given.length && timingSafeEqual(right, given);
}

const nonceBytes = 12;
const tagBytes = 16;

/**
 * Encrypts a text under the key of a purpose (AES-256-GCM, a fresh nonce each time).
 * @param about whose it is: what is sealed about one opens about no other
 */
export function seal(purpose: KeyPurpose, text: string, about: string): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", portalKey(purpose), nonce).setAAD(Buffer.from(about));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** @throws when it was sealed under another key, for another purpose or about another, or was changed */
export function unseal(purpose: KeyPurpose, sealed: string, about: string): string {
  const bytes = Buffer.from(sealed, "base64url");
  const nonce = bytes.subarray(0, nonceBytes);
  const decipher = createDecipheriv("aes-256-gcm", portalKey(purpose), nonce, { authTagLength: tagBytes });
  decipher.setAAD(Buffer.from(about)).setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
  return Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]).toString("utf8");
}

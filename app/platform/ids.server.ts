import { createHash, randomBytes } from "node:crypto";

/** A random id of 128 bits, URL-safe. */
export const newId = () => randomBytes(16).toString("base64url");

/** A secret of 256 bits for links that are mailed or printed. */
export const newToken = () => randomBytes(32).toString("base64url");

export const sha256Hex = (text: string | Uint8Array) => createHash("sha256").update(text).digest("hex");
export const sha256Base64 = (text: string | Uint8Array) => createHash("sha256").update(text).digest("base64");

import { createHash, randomBytes } from "node:crypto";
import type { ProviderFacts } from "~/providers/provider";

/** What a shop that does not name its carrier keeps out of its records, by the field's name. */
export type UnshownValues = Record<string, string>;

/** A value with the salt that its hash was made with. */
export type Revealed = Record<string, { salt: string; value: string }>;

const saltBytes = 16;

export function unshownValues(carrier: ProviderFacts): UnshownValues {
  const { name, ocn, spid, frn, website } = carrier;
  const details = Object.entries({ name, ocn, spid, frn, website }).map(([key, value]) => ({ field: `carrier.${key}`, value }));
  const items = carrier.items.map(({ item, identifier }) => ({ field: `item.${item}`, value: identifier }));
  return Object.fromEntries([...details, ...items].flatMap(({ field, value }) => (value ? [[field, value]] : [])));
}

/** Identifiers are short and could be tried one by one, so each hash has a salt of its own that is published nowhere. */
export const saltedHash = (salt: string, value: string) =>
  createHash("sha256").update(Buffer.from(salt, "base64url")).update(value, "utf8").digest("base64url");

export function withSalts(values: UnshownValues): { hashes: Record<string, string>; revealed: Revealed } {
  const entries = Object.entries(values).map(([field, value]) => {
    const salt = randomBytes(saltBytes).toString("base64url");
    return { field, salt, value };
  });
  return {
    hashes: Object.fromEntries(entries.map(({ field, salt, value }) => [field, saltedHash(salt, value)])),
    revealed: Object.fromEntries(entries.map(({ field, salt, value }) => [field, { salt, value }])),
  };
}

import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { env } from "./env.server";

/** A key's place below `<PORTAL_DATA>/keys`: the portal's own, or the private half of one that signs path records. */
const isKeyFileName = (name: string) => /^(?:portal\.key|path-records\/[A-Za-z0-9_-]{43}\.jwk)$/.test(name);

const keysFolder = () => path.join(env().dataFolder, "keys");
export const pathKeyFile = (kid: string) => `path-records/${kid}.jwk`;

const placeOf = (name: string, folder: string) => {
  if (!isKeyFileName(name)) throw new Error(`"${name}" is not a key's file name.`);
  return path.join(folder, name);
};

/** Writes a key that only this user may read. @throws when there is one of that name */
export function writeKeyFile(name: string, text: string, folder = keysFolder()) {
  const file = placeOf(name, folder);
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(file, text, { flag: "wx", mode: 0o600 });
}

/** @returns null when there is none */
export function readKeyFile(name: string, folder = keysFolder()): string | null {
  try {
    return readFileSync(placeOf(name, folder), "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

export const removeKeyFile = (name: string) => rmSync(placeOf(name, keysFolder()), { force: true });

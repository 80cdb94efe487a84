import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { env } from "./env.server";

/** A key's place below `<PORTAL_DATA>/keys`: the portal's own, or the private half of one that signs path records. */
export const isKeyFileName = (name: string) => /^(?:portal\.key|path-records\/[A-Za-z0-9_-]{43}\.jwk)$/.test(name);

export const keysFolder = () => path.join(env().dataFolder, "keys");
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

export interface KeyFile {
  name: string;
  text: string;
}

/** Every key of the data folder. */
export function allKeyFiles(folder = keysFolder()): KeyFile[] {
  const signing = namesIn(path.join(folder, "path-records")).map((name) => `path-records/${name}`);
  return ["portal.key", ...signing].filter(isKeyFileName).flatMap((name) => {
    const text = readKeyFile(name, folder);
    return text === null ? [] : [{ name, text }];
  });
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

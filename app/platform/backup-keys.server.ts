import Database from "better-sqlite3";
import { isKeyFileName, type KeyFile } from "./key-files.server";

/** Stands in a backup only: a restore takes it out of the database again. */
const table = "_portal_keys";
const mostKeyBytes = 4_096;

/** Puts keys into a copy of the database, so that a backup is one file. */
export function putKeys(file: string, keys: readonly KeyFile[]) {
  const db = new Database(file, { fileMustExist: true });
  try {
    db.exec(`CREATE TABLE "${table}" ("name" TEXT PRIMARY KEY, "text" TEXT NOT NULL) STRICT`);
    const insert = db.prepare(`INSERT INTO "${table}" ("name", "text") VALUES (?, ?)`);
    db.transaction(() => {
      for (const { name, text } of keys) insert.run(name, text);
    })();
    // The copy comes with the mode of a log beside it; a backup is one file.
    db.pragma("journal_mode = DELETE");
  } finally {
    db.close();
  }
}

/**
 * The keys of a backup; null for one that was made before backups held any.
 * @throws when what stands there is not a portal's key
 */
export function readKeys(file: string): KeyFile[] | null {
  const db = new Database(file, { readonly: true, fileMustExist: true });
  try {
    if (!db.prepare(`SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?`).get(table)) return null;
    const keys = db.prepare(`SELECT "name", "text" FROM "${table}"`).all() as KeyFile[];
    const odd = keys.find((key) => !isKeyFileName(key.name) || !isKey(key));
    if (odd) throw new Error(`"${odd.name}" is not a key of a portal.`);
    return keys;
  } finally {
    db.close();
  }
}

/** A restored database holds no keys. */
export function dropKeys(file: string) {
  const db = new Database(file, { fileMustExist: true });
  try {
    db.exec(`DROP TABLE IF EXISTS "${table}"`);
    db.exec("VACUUM");
  } finally {
    db.close();
  }
}

function isKey({ name, text }: KeyFile): boolean {
  if (text.length > mostKeyBytes) return false;
  if (name === "portal.key") return /^[A-Za-z0-9_-]{43}\n$/.test(text);
  try {
    const { kty, crv, d } = JSON.parse(text) as Record<string, unknown>;
    return kty === "OKP" && crv === "Ed25519" && typeof d === "string" && Buffer.from(d, "base64url").length === 32;
  } catch {
    return false;
  }
}

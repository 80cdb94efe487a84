import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import Database from "better-sqlite3";

function hashOf(rows: unknown[]): string {
  const hash = createHash("sha256");
  for (const value of (rows as unknown[][]).flat()) {
    if (Buffer.isBuffer(value)) hash.update(value);
    else hash.update(`${typeof value} ${value}`);
    hash.update("\0");
  }
  return hash.digest("base64url");
}

/**
 * Path records are signed in their own time, when what the carrier or a brand says has changed.
 * Sessions come and go with sign-ins; a worker notes in its own time which price changes were told; the search index and SQLite's own
 * tables follow others.
 */
const passing =
  /^(?:Session|PendingSignIn|PriceChangeNotice|Path(?:Leaf|Node|Head|Key)|NumberBlock|KnownBrowser|_prisma_migrations|sqlite_.*|TelephoneNumberDigits.*)$/;

/** Which rows there are, by table. */
export type Rows = Map<string, string>;

/** A look at the database that cannot write, from outside the portal. */
export class Watch {
  readonly #db: Database.Database;
  #version = -1;
  #all: Rows = new Map();

  constructor(file: string) {
    this.#db = new Database(file, { readonly: true });
    this.#db.defaultSafeIntegers(true);
  }

  #tables(): { name: string; isTenant: boolean }[] {
    const names = this.#db.prepare(`SELECT name FROM sqlite_master WHERE type = 'table'`).pluck().all() as string[];
    return names
      .filter((name) => !passing.test(name))
      .map((name) => ({
        name,
        isTenant: this.#db.prepare(`SELECT 1 FROM pragma_table_info(?) WHERE name = 'partnerId'`).get(name) !== undefined,
      }));
  }

  /** A digest of every table. Cheap while nobody has committed anything. */
  all(): Rows {
    const version = Number(this.#db.pragma("data_version", { simple: true }));
    if (version !== this.#version) {
      // One transaction, so that all tables are of one moment.
      this.#all = this.#db.transaction(() => this.#read())();
      this.#version = version;
    }
    return this.#all;
  }

  #read(): Rows {
    return new Map(this.#tables().map(({ name }) => [name, hashOf(this.#db.prepare(`SELECT * FROM "${name}"`).raw().all())]));
  }

  /** A digest of everything that belongs to one partner: its rows in every tenant table, itself, and its people. */
  ofPartner(partnerId: string): Rows {
    const rows: Rows = new Map();
    const put = (name: string, where: string) =>
      rows.set(name, hashOf(this.#db.prepare(`SELECT * FROM "${name}" WHERE ${where}`).raw().all({ partnerId })));
    for (const { name, isTenant } of this.#tables()) if (isTenant) put(name, `"partnerId" = @partnerId`);
    put("Partner", `"id" = @partnerId`);
    put(
      "Person",
      `"site" = 'shop:' || @partnerId OR "id" IN (SELECT "personId" FROM "PartnerMember" WHERE "partnerId" = @partnerId)`,
    );
    return rows;
  }

  /** One value, for a test that must know what stands in a row. */
  value(sql: string, ...parameters: unknown[]): unknown {
    return this.#db
      .prepare(sql)
      .pluck()
      .get(...parameters);
  }

  rows(sql: string, ...parameters: unknown[]): Record<string, unknown>[] {
    return this.#db.prepare(sql).all(...parameters) as Record<string, unknown>[];
  }

  close() {
    this.#db.close();
  }
}

/** The tables that differ; a test expects none. */
export const changedTables = (before: Rows, after: Rows) =>
  [...new Set([...before.keys(), ...after.keys()])].filter((name) => before.get(name) !== after.get(name));

/** The sender of mails works on its own time; a digest waits until it has nothing to do. */
export async function mailsSent(watch: Watch) {
  while (watch.value(`SELECT 1 FROM "MailMessage" WHERE "state" = 'queued'`)) await sleep(100);
}

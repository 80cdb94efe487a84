import type { SystemScope } from "~/kit/scope";
import { readSql, type Tx } from "~/platform/database.server";
import type { DoorScope } from "./door";
import { lifetimeMs } from "./session-times";

export interface SessionRow {
  personId: string;
  name: string;
  email: string;
  createdAt: number;
  expiresAt: number;
}

/** The live session with this hash at this door's own site; of an expired or foreign one nothing is said. */
export function findSession(door: DoorScope, idHash: string, now = Date.now()): SessionRow | null {
  const row = readSql()
    .prepare(
      `SELECT s."personId", p."name", p."email", s."createdAt", s."expiresAt"
       FROM "Session" s JOIN "Person" p ON p."id" = s."personId" AND p."site" = s."site"
       WHERE s."idHash" = ? AND s."site" = ? AND s."expiresAt" > ? AND s."createdAt" > ?`,
    )
    .get(idHash, door.site, now, now - lifetimeMs);
  return (row as SessionRow | undefined) ?? null;
}

export function findSessionsOf(door: DoorScope, personId: string): (SessionRow & { idHash: string })[] {
  return readSql()
    .prepare(
      `SELECT s."idHash", s."personId", p."name", p."email", s."createdAt", s."expiresAt"
       FROM "Session" s JOIN "Person" p ON p."id" = s."personId" AND p."site" = s."site"
       WHERE s."personId" = ? AND s."site" = ?`,
    )
    .all(personId, door.site) as (SessionRow & { idHash: string })[];
}

/** The schema refuses a session for a person of another site. */
export function insertSession(door: DoorScope, tx: Tx, session: { idHash: string; personId: string; expiresAt: number }) {
  const now = Date.now();
  tx.sql
    .prepare(`INSERT INTO "Session" ("idHash","personId","site","createdAt","expiresAt") VALUES (?,?,?,?,?)`)
    .run(session.idHash, session.personId, door.site, now, session.expiresAt);
  tx.sql.prepare(`UPDATE "Person" SET "lastSignInAt" = ? WHERE "id" = ? AND "site" = ?`).run(now, session.personId, door.site);
}

export function updateSessionExpiry(door: DoorScope, tx: Tx, idHash: string, expiresAt: number) {
  tx.sql.prepare(`UPDATE "Session" SET "expiresAt" = ? WHERE "idHash" = ? AND "site" = ?`).run(expiresAt, idHash, door.site);
}

export function deleteSession(door: DoorScope, tx: Tx, idHash: string) {
  tx.sql.prepare(`DELETE FROM "Session" WHERE "idHash" = ? AND "site" = ?`).run(idHash, door.site);
}

export function deleteSessionsOf(door: DoorScope, tx: Tx, personId: string) {
  tx.sql.prepare(`DELETE FROM "Session" WHERE "personId" = ? AND "site" = ?`).run(personId, door.site);
}

/** Of every site: what has expired opens nothing anywhere. */
export function deleteExpiredSessions(_scope: DoorScope | SystemScope, tx: Tx, now = Date.now()) {
  tx.sql.prepare(`DELETE FROM "Session" WHERE "expiresAt" <= ?`).run(now);
}

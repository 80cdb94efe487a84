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
  /** When it was used last, at most hourly. */
  seenAt: number | null;
  /** The partner that it was last told to work for; the person may have left that team since. */
  chosenTeam: string | null;
}

const columns = `s."personId", p."name", p."email", s."createdAt", s."expiresAt", s."seenAt", s."chosenTeam"`;

/** The live session with this hash at this door's own site; of an expired or foreign one nothing is said. */
export function findSession(door: DoorScope, idHash: string, now = Date.now()): SessionRow | null {
  const row = readSql()
    .prepare(
      `SELECT ${columns}
       FROM "Session" s JOIN "Person" p ON p."id" = s."personId" AND p."site" = s."site"
       WHERE s."idHash" = ? AND s."site" = ? AND s."expiresAt" > ? AND s."createdAt" > ?`,
    )
    .get(idHash, door.site, now, now - lifetimeMs);
  return (row as SessionRow | undefined) ?? null;
}

export type ListedSession = SessionRow & { idHash: string; userAgent: string | null };

/** The live sessions of a person at this door's own site, the newest first. */
export function findSessionsOf(door: DoorScope, personId: string, now = Date.now()): ListedSession[] {
  return readSql()
    .prepare(
      `SELECT s."idHash", s."userAgent", ${columns}
       FROM "Session" s JOIN "Person" p ON p."id" = s."personId" AND p."site" = s."site"
       WHERE s."personId" = ? AND s."site" = ? AND s."expiresAt" > ? AND s."createdAt" > ? ORDER BY s."createdAt" DESC`,
    )
    .all(personId, door.site, now, now - lifetimeMs) as ListedSession[];
}

export interface NewSession {
  idHash: string;
  personId: string;
  expiresAt: number;
  userAgent?: string | null;
  chosenTeam?: string | null;
}

/** The schema refuses a session for a person of another site. */
export function insertSession(door: DoorScope, tx: Tx, session: NewSession) {
  const now = Date.now();
  const { idHash, personId, expiresAt, userAgent = null, chosenTeam = null } = session;
  tx.sql
    .prepare(
      `INSERT INTO "Session" ("idHash","personId","site","createdAt","seenAt","expiresAt","userAgent","chosenTeam")
       VALUES (?,?,?,?,?,?,?,?)`,
    )
    .run(idHash, personId, door.site, now, now, expiresAt, userAgent, chosenTeam);
  tx.sql.prepare(`UPDATE "Person" SET "lastSignInAt" = ? WHERE "id" = ? AND "site" = ?`).run(now, personId, door.site);
}

/** Notes that a session is in use, and when it ends because of that. */
export function updateSessionExpiry(door: DoorScope, tx: Tx, idHash: string, expiresAt: number) {
  tx.sql
    .prepare(`UPDATE "Session" SET "expiresAt" = ?, "seenAt" = ? WHERE "idHash" = ? AND "site" = ?`)
    .run(expiresAt, Date.now(), idHash, door.site);
}

/** Which partner's console a session works in from now on; whether the person may is the caller's to know. */
export function updateSessionTeam(door: DoorScope, tx: Tx, idHash: string, partnerId: string) {
  tx.sql.prepare(`UPDATE "Session" SET "chosenTeam" = ? WHERE "idHash" = ? AND "site" = ?`).run(partnerId, idHash, door.site);
}

export function deleteSession(door: DoorScope, tx: Tx, idHash: string) {
  tx.sql.prepare(`DELETE FROM "Session" WHERE "idHash" = ? AND "site" = ?`).run(idHash, door.site);
}

/** @param options.except the hash of one that goes on */
export function deleteSessionsOf(door: DoorScope, tx: Tx, personId: string, options: { except?: string | null } = {}) {
  tx.sql
    .prepare(`DELETE FROM "Session" WHERE "personId" = ? AND "site" = ? AND "idHash" <> ?`)
    .run(personId, door.site, options.except ?? "");
}

/** Of every site: what has expired opens nothing anywhere. */
export function deleteExpiredSessions(_scope: DoorScope | SystemScope, tx: Tx, now = Date.now()) {
  tx.sql.prepare(`DELETE FROM "Session" WHERE "expiresAt" <= ?`).run(now);
}

import type { SystemScope } from "~/kit/scope";
import { readSql, type Tx } from "~/platform/database.server";
import type { DoorScope } from "./door";

export interface PendingRow {
  personId: string;
  name: string;
  email: string;
  chosenTeam: string | null;
}

export interface NewPending {
  idHash: string;
  personId: string;
  expiresAt: number;
  attemptsLeft: number;
  chosenTeam: string | null;
}

/** The schema refuses one for a person of another site. */
export function insertPending(door: DoorScope, tx: Tx, pending: NewPending) {
  const { idHash, personId, expiresAt, attemptsLeft, chosenTeam } = pending;
  tx.sql
    .prepare(
      `INSERT INTO "PendingSignIn" ("idHash","personId","site","createdAt","expiresAt","attemptsLeft","chosenTeam")
       VALUES (?,?,?,?,?,?,?)`,
    )
    .run(idHash, personId, door.site, Date.now(), expiresAt, attemptsLeft, chosenTeam);
}

/** A half sign-in of this door's own site that can go on. */
export function findPending(door: DoorScope, idHash: string, now = Date.now()): PendingRow | null {
  const row = readSql()
    .prepare(
      `SELECT s."personId", p."name", p."email", s."chosenTeam"
       FROM "PendingSignIn" s JOIN "Person" p ON p."id" = s."personId" AND p."site" = s."site"
       WHERE s."idHash" = ? AND s."site" = ? AND s."expiresAt" > ? AND s."attemptsLeft" > 0`,
    )
    .get(idHash, door.site, now);
  return (row as PendingRow | undefined) ?? null;
}

/** Counts an attempt before its code is looked at. @returns false when none is left */
export function spendAttempt(door: DoorScope, tx: Tx, idHash: string, now = Date.now()): boolean {
  const sql = `UPDATE "PendingSignIn" SET "attemptsLeft" = "attemptsLeft" - 1
    WHERE "idHash" = ? AND "site" = ? AND "expiresAt" > ? AND "attemptsLeft" > 0`;
  return tx.sql.prepare(sql).run(idHash, door.site, now).changes === 1;
}

export function deletePending(door: DoorScope, tx: Tx, idHash: string) {
  tx.sql.prepare(`DELETE FROM "PendingSignIn" WHERE "idHash" = ? AND "site" = ?`).run(idHash, door.site);
}

/** Of one person, at every browser: what a new password or a removal ends. */
export function deletePendingsOf(door: DoorScope, tx: Tx, personId: string) {
  tx.sql.prepare(`DELETE FROM "PendingSignIn" WHERE "personId" = ? AND "site" = ?`).run(personId, door.site);
}

/** Of every site: what has expired opens nothing anywhere. */
export function deleteExpiredPendings(_scope: SystemScope, tx: Tx, now = Date.now()) {
  tx.sql.prepare(`DELETE FROM "PendingSignIn" WHERE "expiresAt" <= ?`).run(now);
}

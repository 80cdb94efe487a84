import { readSql, type Tx } from "~/platform/database.server";
import type { DoorScope } from "./door";

export interface SecondFactorRow {
  sealedSecret: string;
  /** Null until a code has proven that the app has the secret; until then it is asked of nobody. */
  confirmedAt: number | null;
}

// Each statement holds the person's site: at another door the person does not exist.
const ofThisDoor = `EXISTS (SELECT 1 FROM "Person" p WHERE p."id" = @personId AND p."site" = @site)`;
const key = (door: DoorScope, personId: string) => ({ personId, site: door.site });

export function findSecondFactor(door: DoorScope, personId: string): SecondFactorRow | null {
  const sql = `SELECT "sealedSecret", "confirmedAt" FROM "SecondFactor" WHERE "personId" = @personId AND ${ofThisDoor}`;
  return (readSql().prepare(sql).get(key(door, personId)) as SecondFactorRow | undefined) ?? null;
}

/** Begins to set one up, or begins again; one that counts already stays. @returns false when it stays */
export function putSecondFactor(door: DoorScope, tx: Tx, personId: string, sealedSecret: string): boolean {
  const sql = `INSERT INTO "SecondFactor" ("personId", "sealedSecret", "createdAt", "lastStep")
    SELECT @personId, @sealedSecret, @now, 0 WHERE ${ofThisDoor}
    ON CONFLICT ("personId") DO UPDATE SET "sealedSecret" = excluded."sealedSecret", "createdAt" = excluded."createdAt"
    WHERE "SecondFactor"."confirmedAt" IS NULL`;
  return tx.sql.prepare(sql).run({ ...key(door, personId), sealedSecret, now: Date.now() }).changes === 1;
}

/** @returns false when the secret that was confirmed is not the stored one (any more), or counts already */
export function confirmSecondFactor(
  door: DoorScope,
  tx: Tx,
  personId: string,
  proof: { sealedSecret: string; step: number },
): boolean {
  const sql = `UPDATE "SecondFactor" SET "confirmedAt" = @now, "lastStep" = @step
    WHERE "personId" = @personId AND "sealedSecret" = @sealedSecret AND "confirmedAt" IS NULL AND ${ofThisDoor}`;
  return tx.sql.prepare(sql).run({ ...key(door, personId), ...proof, now: Date.now() }).changes === 1;
}

/** Uses a time step up: it and the ones before it open nothing any more. @returns false when it was used already */
export function takeStep(door: DoorScope, tx: Tx, personId: string, step: number): boolean {
  const sql = `UPDATE "SecondFactor" SET "lastStep" = @step
    WHERE "personId" = @personId AND "lastStep" < @step AND "confirmedAt" IS NOT NULL AND ${ofThisDoor}`;
  return tx.sql.prepare(sql).run({ ...key(door, personId), step }).changes === 1;
}

/** Ends it, with its recovery codes. @returns false when there is none, or a live team of the person asks everybody in it for one */
export function deleteSecondFactor(door: DoorScope, tx: Tx, personId: string): boolean {
  const sql = `DELETE FROM "SecondFactor" WHERE "personId" = @personId AND ${ofThisDoor} AND NOT EXISTS (
    SELECT 1 FROM "PartnerMember" m JOIN "TeamRule" r ON r."partnerId" = m."partnerId"
    JOIN "Partner" t ON t."id" = m."partnerId" WHERE m."personId" = @personId AND t."status" = 'live')`;
  if (tx.sql.prepare(sql).run(key(door, personId)).changes !== 1) return false;
  tx.sql.prepare(`DELETE FROM "RecoveryCode" WHERE "personId" = @personId AND ${ofThisDoor}`).run(key(door, personId));
  return true;
}

/** The codes so far open nothing any more, used or not. */
export function replaceRecoveryCodes(door: DoorScope, tx: Tx, personId: string, hashes: string[]) {
  tx.sql.prepare(`DELETE FROM "RecoveryCode" WHERE "personId" = @personId AND ${ofThisDoor}`).run(key(door, personId));
  const sql = `INSERT INTO "RecoveryCode" ("personId", "codeHash", "createdAt") SELECT @personId, @hash, @now WHERE ${ofThisDoor}`;
  for (const hash of hashes) tx.sql.prepare(sql).run({ ...key(door, personId), hash, now: Date.now() });
}

/** Uses a recovery code up: check and act in one statement. @returns false when it is none, or was used */
export function takeRecoveryCode(door: DoorScope, tx: Tx, personId: string, hash: string): boolean {
  const sql = `UPDATE "RecoveryCode" SET "usedAt" = @now
    WHERE "personId" = @personId AND "codeHash" = @hash AND "usedAt" IS NULL AND ${ofThisDoor}`;
  return tx.sql.prepare(sql).run({ ...key(door, personId), hash, now: Date.now() }).changes === 1;
}

/** How many recovery codes are left. */
export function countRecoveryCodes(door: DoorScope, personId: string): number {
  const sql = `SELECT count(*) FROM "RecoveryCode" WHERE "personId" = @personId AND "usedAt" IS NULL AND ${ofThisDoor}`;
  return readSql().prepare(sql).pluck().get(key(door, personId)) as number;
}

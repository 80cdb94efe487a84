import type { CarrierRole, CarrierStaffScope, PartnerRole } from "~/kit/scope";
import { read, readSql, type Tx } from "~/platform/database.server";
import { newId } from "~/platform/ids.server";
import type { DoorScope, DoorSite } from "./door";

export interface NewPerson {
  /** As `parseEmail` gives it. */
  email: string;
  name: string;
  /** From `hashPassword`, made before the transaction. */
  passwordHash: string;
}

export interface PersonRow {
  id: string;
  name: string;
  email: string;
  passwordHash: string;
}

/** The sign-in with this e-mail at this door's site. */
export async function findPerson(door: DoorScope, email: string): Promise<PersonRow | null> {
  return read().person.findUnique({
    where: { site_email: { site: door.site, email } },
    select: { id: true, name: true, email: true, passwordHash: true },
  });
}

/** The same question inside the transaction that wants the e-mail. */
export async function hasPerson(door: DoorScope, tx: Tx, email: string): Promise<boolean> {
  return (await tx.db.person.count({ where: { site: door.site, email } })) > 0;
}

/** @returns the new person's id; the schema refuses a second one with this e-mail at the site */
export const insertPerson = (door: DoorScope, tx: Tx, person: NewPerson): Promise<string> => createPerson(tx, door.site, person);

async function createPerson(tx: Tx, site: DoorSite, { email, name, passwordHash }: NewPerson): Promise<string> {
  const id = newId();
  await tx.db.person.create({ data: { id, site, email, name, passwordHash, createdAt: new Date() } });
  return id;
}

export function updatePersonName(door: DoorScope, tx: Tx, personId: string, name: string) {
  tx.sql.prepare(`UPDATE "Person" SET "name" = ? WHERE "id" = ? AND "site" = ?`).run(name, personId, door.site);
}

/** What those are called who share a team with this person, in any of their teams or at the desk; customers share none. */
export function findNamesBeside(door: DoorScope, tx: Tx, { personId }: { personId: string }): string[] {
  if (door.door === "shop") return [];
  const sql =
    door.door === "carrier"
      ? `SELECT p."name" FROM "CarrierMember" m JOIN "Person" p ON p."id" = m."personId" WHERE m."personId" <> ?`
      : `SELECT p."name" FROM "PartnerMember" own JOIN "PartnerMember" m ON m."partnerId" = own."partnerId"
           AND m."personId" <> own."personId" JOIN "Person" p ON p."id" = m."personId" WHERE own."personId" = ?`;
  return tx.sql.prepare(sql).pluck().all(personId) as string[];
}

/** @param passwordHash from `hashPassword`, made before the transaction */
export function updatePassword(door: DoorScope, tx: Tx, personId: string, passwordHash: string) {
  tx.sql.prepare(`UPDATE "Person" SET "passwordHash" = ? WHERE "id" = ? AND "site" = ?`).run(passwordHash, personId, door.site);
}

export function findCarrierRole(_door: DoorScope, personId: string): string | null {
  const role = readSql().prepare(`SELECT "role" FROM "CarrierMember" WHERE "personId" = ?`).pluck().get(personId);
  return (role as string | undefined) ?? null;
}

export interface MembershipRow {
  partnerId: string;
  role: string;
  partnerName: string;
  partnerSlug: string;
  isPartnerLive: boolean;
  /** Whether the team asks everybody in it for a second step. */
  asksSecondStep: boolean;
}

/** A person's memberships, those of live partners first, then the oldest. */
export function findMemberships(_door: DoorScope, personId: string): MembershipRow[] {
  const rows = readSql()
    .prepare(
      `SELECT m."partnerId", m."role", p."name" AS "partnerName", p."slug" AS "partnerSlug", p."status" = 'live' AS "isPartnerLive",
         r."setBy" IS NOT NULL AS "asksSecondStep"
       FROM "PartnerMember" m JOIN "Partner" p ON p."id" = m."partnerId" LEFT JOIN "TeamRule" r ON r."partnerId" = m."partnerId"
       WHERE m."personId" = ? ORDER BY "isPartnerLive" DESC, m."createdAt", m."partnerId"`,
    )
    .all(personId) as (Omit<MembershipRow, "isPartnerLive" | "asksSecondStep"> & {
    isPartnerLive: number;
    asksSecondStep: number;
  })[];
  return rows.map((row) => ({ ...row, isPartnerLive: row.isPartnerLive === 1, asksSecondStep: row.asksSecondStep === 1 }));
}

export function findCustomer(door: DoorScope, personId: string): { partnerId: string; customerId: string } | null {
  const row = readSql()
    .prepare(`SELECT "partnerId", "id" AS "customerId" FROM "Customer" WHERE "partnerId" = ? AND "personId" = ?`)
    .get(door.shopPartnerId, personId);
  return (row as { partnerId: string; customerId: string } | undefined) ?? null;
}

/** The shop through which the carrier sells by itself, if it has one: of the doors, only the desk may ask. */
export function findCarriersOwnShop(door: DoorScope): string | null {
  const sql = `SELECT "id" FROM "Partner" WHERE "kind" = 'carrier' AND "status" = 'live' AND ? = 'desk' ORDER BY "createdAt" LIMIT 1`;
  return (readSql().prepare(sql).pluck().get(door.site) as string | undefined) ?? null;
}

/** The address under which a person signs in at this door. */
export function findEmail(door: DoorScope, tx: Tx, personId: string): string | null {
  const sql = `SELECT "email" FROM "Person" WHERE "id" = ? AND "site" = ?`;
  return (tx.sql.prepare(sql).pluck().get(personId, door.site) as string | undefined) ?? null;
}

/** A customer of one partner with a sign-in at that partner's storefront. */
export async function insertCustomer(
  _scope: CarrierStaffScope,
  tx: Tx,
  customer: NewPerson & { partnerId: string; company: string },
): Promise<{ customerId: string; personId: string }> {
  const { partnerId, company, ...person } = customer;
  const personId = await createPerson(tx, `shop:${partnerId}`, person);
  const customerId = newId();
  await tx.db.customer.create({ data: { partnerId, id: customerId, personId, company, createdAt: new Date() } });
  return { customerId, personId };
}

export type Membership = { door: "partner"; partnerId: string; role: PartnerRole } | { door: "carrier"; role: CarrierRole };

/** A member of a partner's team with a sign-in of their own. */
export async function insertPartnerMember(
  scope: CarrierStaffScope,
  tx: Tx,
  member: NewPerson & { partnerId: string; role: PartnerRole },
): Promise<{ personId: string }> {
  const { partnerId, role, ...person } = member;
  const personId = await createPerson(tx, "console", person);
  await setMembership(scope, tx, personId, { door: "partner", partnerId, role });
  return { personId };
}

/** A member of the carrier's staff with a sign-in of their own. */
export async function insertCarrierMember(
  scope: CarrierStaffScope,
  tx: Tx,
  member: NewPerson & { role: CarrierRole },
): Promise<{ personId: string }> {
  const { role, ...person } = member;
  const personId = await createPerson(tx, "desk", person);
  await setMembership(scope, tx, personId, { door: "carrier", role });
  return { personId };
}

/** Gives a person this role, also where they had another in the same team; an owner stays one until an owner changes it. */
export async function setMembership(_scope: CarrierStaffScope | DoorScope, tx: Tx, personId: string, membership: Membership) {
  const createdAt = new Date();
  const { role } = membership;
  if (membership.door === "carrier") {
    await tx.db.carrierMember.upsert({ where: { personId }, create: { personId, role, createdAt }, update: { role } });
    return;
  }
  const { partnerId } = membership;
  tx.sql
    .prepare(
      `INSERT INTO "PartnerMember" ("partnerId", "personId", "role", "createdAt") VALUES (?, ?, ?, ?)
       ON CONFLICT ("partnerId", "personId") DO UPDATE SET "role" = excluded."role" WHERE "PartnerMember"."role" <> 'owner'`,
    )
    .run(partnerId, personId, role, createdAt.getTime());
}

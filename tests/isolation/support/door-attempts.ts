import { expect } from "vitest";
import { DoorScope } from "~/identity/door";
import * as invitations from "~/identity/invitation-store.server";
import { parseInvitationToken } from "~/identity/invitation-token";
import * as people from "~/identity/people-store.server";
import * as sessions from "~/identity/session-store.server";
import { hours } from "~/kit/time";
import { write } from "~/platform/database.server";
import { sha256Hex } from "~/platform/ids.server";
import { platformSite, shopSite } from "../../support/people";
import type { Attempt } from "./secrets";
import type { ShopWorld } from "./world";

export const shopDoor = (shop: ShopWorld) => DoorScope.at(shopSite(shop.partnerId), "shop");
const consoleDoor = DoorScope.at(platformSite, "partner");
const deskDoor = DoorScope.at(platformSite, "carrier");

const customerOf = (shop: ShopWorld) => {
  const [customer] = shop.customers;
  if (!customer) throw new Error("A world's shop has customers.");
  return customer;
};

/** A session of B's customer at B's storefront, for A's door to try; it is alive after every attempt. */
export const sessionHash = "hash-of-a-session-of-b";
/** And one of B's owner at the console. */
export const ownerHash = "hash-of-a-session-of-b's-owner";
const expiresAt = Date.now() + hours(1);

export async function signInAtB(b: ShopWorld) {
  const session = { idHash: sessionHash, personId: customerOf(b).personId, expiresAt };
  await write(async (tx) => sessions.insertSession(shopDoor(b), tx, session));
  await write(async (tx) => sessions.insertSession(consoleDoor, tx, { ...session, idHash: ownerHash, personId: b.ownerId }));
}

export const sessionOfB = (b: ShopWorld) => sessions.findSession(shopDoor(b), sessionHash);

const invitationHash = (b: ShopWorld) => sha256Hex(parseInvitationToken("partner", b.invitationToken)?.secret ?? "");

/** The doors at which B's people have no place. */
const otherDoors = (a: ShopWorld) => [shopDoor(a), consoleDoor, deskDoor];

/** Stores that are asked before anybody is signed in: each door of each site knows its own people only. */
export const doorAttempts: Record<string, (attempt: Attempt) => unknown> = {
  "identity/people-store#findPerson": async ({ a, b }) => {
    for (const door of otherDoors(a)) expect(await people.findPerson(door, customerOf(b).email)).toBeNull();
    expect(await people.findPerson(shopDoor(b), customerOf(b).email)).not.toBeNull();
  },
  "identity/people-store#hasPerson": async ({ a, b }) => {
    for (const door of otherDoors(a)) expect(await write((tx) => people.hasPerson(door, tx, customerOf(b).email))).toBe(false);
  },
  "identity/people-store#insertPerson": async ({ a, b }) => {
    const person = {
      email: customerOf(b).email,
      name: "Eve",
      passwordHash: "x",
      site: `shop:${b.partnerId}`,
      id: customerOf(b).personId,
    };
    const id = await write((tx) => people.insertPerson(shopDoor(a), tx, person));
    expect(id).not.toBe(customerOf(b).personId);
    expect((await people.findPerson(shopDoor(b), customerOf(b).email))?.passwordHash).not.toBe("x");
  },
  "identity/people-store#findCarrierRole": ({ b }) => {
    for (const id of [b.ownerId, customerOf(b).personId]) expect(people.findCarrierRole(deskDoor, id)).toBeNull();
  },
  "identity/people-store#findMemberships": ({ a, b }) => {
    expect(people.findMemberships(consoleDoor, a.ownerId).map((row) => row.partnerId)).toEqual([a.partnerId]);
    expect(people.findMemberships(consoleDoor, customerOf(b).personId)).toEqual([]);
  },
  "identity/people-store#findNamesBeside": async ({ a, b }) => {
    const beside = (door: DoorScope, personId: string) => write(async (tx) => people.findNamesBeside(door, tx, { personId }));
    for (const door of otherDoors(a)) expect(await beside(door, customerOf(b).personId)).not.toContain("Chris Customer");
    expect((await beside(consoleDoor, a.ownerId)).length, "the control").toBeGreaterThan(0);
    expect(await beside(consoleDoor, customerOf(b).personId)).toEqual([]);
  },
  "identity/people-store#findCustomer": ({ a, b }) => {
    for (const door of otherDoors(a)) expect(people.findCustomer(door, customerOf(b).personId)).toBeNull();
    expect(people.findCustomer(shopDoor(b), customerOf(b).personId)?.partnerId).toBe(b.partnerId);
  },
  "identity/people-store#setMembership": async ({ a }) => {
    // What it grants comes from an invitation that the same transaction has used up, so it knows no door. The schema keeps it to people
    // that exist.
    const membership = { door: "partner", partnerId: a.partnerId, role: "owner" } as const;
    await expect(write((tx) => people.setMembership(consoleDoor, tx, "nobody", membership))).rejects.toThrow(/foreign key/i);
  },
  "identity/session-store#findSession": ({ a }) => {
    for (const door of otherDoors(a)) expect(sessions.findSession(door, sessionHash)).toBeNull();
  },
  "identity/session-store#findSessionsOf": ({ a, b }) => {
    for (const door of otherDoors(a)) expect(sessions.findSessionsOf(door, customerOf(b).personId)).toEqual([]);
    expect(sessions.findSessionsOf(shopDoor(b), customerOf(b).personId)).toHaveLength(1);
  },
  "identity/session-store#insertSession": async ({ a, b }) => {
    const session = { idHash: "another", personId: customerOf(b).personId, expiresAt };
    for (const door of otherDoors(a)) {
      await expect(write(async (tx) => sessions.insertSession(door, tx, session))).rejects.toThrow(/foreign key/i);
    }
  },
  "identity/session-store#updateSessionExpiry": async ({ a }) => {
    for (const door of otherDoors(a)) await write(async (tx) => sessions.updateSessionExpiry(door, tx, sessionHash, 1));
  },
  "identity/session-store#deleteSession": async ({ a }) => {
    for (const door of otherDoors(a)) await write(async (tx) => sessions.deleteSession(door, tx, sessionHash));
  },
  "identity/session-store#deleteSessionsOf": async ({ a, b }) => {
    for (const door of otherDoors(a)) await write(async (tx) => sessions.deleteSessionsOf(door, tx, customerOf(b).personId));
  },
  "identity/session-store#deleteExpiredSessions": async ({ a }) => {
    for (const door of otherDoors(a)) await write(async (tx) => sessions.deleteExpiredSessions(door, tx));
  },
  "identity/invitation-store#findOpenInvitation": async ({ a, b }) => {
    const tokenHash = invitationHash(b);
    expect(await invitations.findOpenInvitation(consoleDoor, { partnerId: b.partnerId, tokenHash })).not.toBeNull();
    expect(await invitations.findOpenInvitation(consoleDoor, { partnerId: a.partnerId, tokenHash })).toBeNull();
    for (const door of [shopDoor(a), shopDoor(b), deskDoor]) {
      expect(await invitations.findOpenInvitation(door, { partnerId: b.partnerId, tokenHash })).toBeNull();
    }
  },
  "identity/invitation-store#takeInvitation": async ({ a, b }) => {
    const tokenHash = invitationHash(b);
    const take = (door: DoorScope, partnerId: string | null) =>
      write((tx) => invitations.takeInvitation(door, tx, { partnerId, tokenHash }));
    expect(await take(consoleDoor, a.partnerId)).toBe(false);
    expect(await take(consoleDoor, null)).toBe(false);
    for (const door of [shopDoor(a), shopDoor(b), deskDoor]) expect(await take(door, b.partnerId)).toBe(false);
  },
};

import { expect } from "vitest";
import { DoorScope } from "~/identity/door";
import * as invitations from "~/identity/invitation-store.server";
import { parseInvitationToken } from "~/identity/invitation-token";
import * as factors from "~/identity/second-factor-store.server";
import * as sessions from "~/identity/session-store.server";
import * as rules from "~/identity/team-rule-store.server";
import * as team from "~/identity/team-store.server";
import type { PartnerScope } from "~/kit/scope";
import { days } from "~/kit/time";
import { write } from "~/platform/database.server";
import { sha256Hex } from "~/platform/ids.server";
import { platformSite } from "../../support/people";
import { ownerHash, sessionHash, shopDoor } from "./door-attempts";
import { type Attempt, leaksIn, scopesOf } from "./secrets";
import type { ShopWorld } from "./world";

const invitationOf = (shop: ShopWorld) => sha256Hex(parseInvitationToken("partner", shop.invitationToken)?.secret ?? "");

/** B's team asks for a second step, which its owner has, around a try. */
const withRule = (run: (attempt: Attempt) => unknown) => async (attempt: Attempt) => {
  const { owner } = scopesOf(attempt.b);
  const consoleDoor = DoorScope.at(platformSite, "partner");
  await write(async (tx) => {
    factors.putSecondFactor(consoleDoor, tx, attempt.b.ownerId, "sealed");
    factors.confirmSecondFactor(consoleDoor, tx, attempt.b.ownerId, { sealedSecret: "sealed", step: 1 });
    expect(rules.insertTeamRule(owner, tx)).toBe(true);
  });
  await run(attempt);
  await write(async (tx) => {
    expect(rules.deleteTeamRule(owner, tx), "it is there all the same").toBe(true);
    factors.deleteSecondFactor(consoleDoor, tx, attempt.b.ownerId);
  });
};

/** A team and its invitations: one partner's people and links are nobody else's to see or to change. */
export const teamAttempts: Record<string, (attempt: Attempt) => unknown> = {
  "identity/team-store#findTeam": ({ a, b }) => {
    const members = team.findTeam(scopesOf(a).owner);
    expect(members.map(({ personId }) => personId)).toContain(a.ownerId);
    expect(leaksIn(members, b)).toEqual([]);
    expect(JSON.stringify(members)).not.toContain(`@${b.slug}.example`);
  },
  "identity/team-store#findTeamMember": async ({ a, b }) => {
    await write(async (tx) => {
      expect(team.findTeamMember(scopesOf(a).owner, tx, b.ownerId)).toBeNull();
      expect(team.findTeamMember(scopesOf(b).owner, tx, b.ownerId)).not.toBeNull();
    });
  },
  "identity/team-store#roleOfMember": ({ a, b }) => {
    expect(team.roleOfMember(scopesOf(a).job, b.ownerId)).toBeNull();
    expect(team.roleOfMember(scopesOf(b).job, b.ownerId), "the control").toBe("owner");
  },
  "identity/team-store#updateMemberRole": async ({ a, b }) => {
    const change = { personId: b.ownerId, from: "owner", to: "owner", partnerId: b.partnerId } as const;
    expect(await write(async (tx) => team.updateMemberRole(scopesOf(a).owner, tx, change))).toBe(false);
    expect(await write(async (tx) => team.updateMemberRole(scopesOf(b).owner, tx, change)), "the control").toBe(true);
  },
  "identity/team-store#deleteMember": async ({ a, b }) => {
    const member = { personId: b.ownerId, role: "owner", partnerId: b.partnerId };
    const consoleDoor = DoorScope.at(platformSite, "partner");
    expect(await write(async (tx) => team.deleteMember(scopesOf(a).owner, tx, member))).toBe(false);
    expect(sessions.findSession(consoleDoor, ownerHash), "whose session goes on").not.toBeNull();
  },
  "identity/team-store#findWaitingInvitations": async ({ a, b }) => {
    const found = (await team.findWaitingInvitations(scopesOf(a).owner)).map(({ tokenHash }) => tokenHash);
    expect(found).toContain(invitationOf(a));
    expect(found).not.toContain(invitationOf(b));
  },
  "identity/team-store#deleteInvitation": async ({ a, b }) => {
    expect(await write(async (tx) => team.deleteInvitation(scopesOf(a).owner, tx, invitationOf(b)))).toBeNull();
  },
  "identity/team-store#countOpenInvitations": async ({ a, b }) => {
    const open = (shop: typeof a) => write((tx) => team.countOpenInvitations(scopesOf(shop).owner, tx));
    const waiting = async (shop: typeof a) => (await team.findWaitingInvitations(scopesOf(shop).owner)).length;
    expect([await open(a), await open(b)]).toEqual([await waiting(a), await waiting(b)]);
  },
  "identity/team-store#deleteInvitationsBy": async ({ a, b }) => {
    const row = {
      tokenHash: "by-owner-of-b",
      seed: "x",
      email: `third@${b.slug}.example`,
      role: "viewer",
      invitedBy: "Eve",
    } as const;
    const expiresAt = new Date(Date.now() + days(1));
    const invitation = { ...row, expiresAt, inviterId: b.ownerId };
    await write((tx) => invitations.insertPartnerInvitationRow(scopesOf(b).owner, tx, invitation));
    const end = (shop: typeof a) =>
      write(async (tx) => team.deleteInvitationsBy(scopesOf(shop).owner, tx, { personId: b.ownerId, roles: ["viewer"] }));
    expect(await end(a)).toEqual([]);
    expect(await end(b), "the control").toMatchObject([{ email: row.email }]);
  },
  "identity/team-rule-store#findTeamRule": withRule(({ a, b }) => {
    expect(rules.findTeamRule(scopesOf(a).owner)).toBeNull();
    expect(rules.findTeamRule(scopesOf(b).owner), "the control").not.toBeNull();
  }),
  "identity/team-rule-store#insertTeamRule": withRule(async ({ a, b }) => {
    const foreign = { ...scopesOf(a).owner, actor: scopesOf(b).owner.actor } as PartnerScope;
    expect(await write(async (tx) => rules.insertTeamRule(foreign, tx)), "an owner elsewhere is none here").toBe(false);
  }),
  "identity/team-rule-store#deleteTeamRule": withRule(async ({ a, b }) => {
    const foreign = { ...scopesOf(b).owner, actor: scopesOf(a).owner.actor } as PartnerScope;
    expect(await write(async (tx) => rules.deleteTeamRule(scopesOf(a).owner, tx))).toBe(false);
    expect(await write(async (tx) => rules.deleteTeamRule(foreign, tx)), "an owner elsewhere is none here").toBe(false);
  }),
  "identity/invitation-store#insertPartnerInvitationRow": async ({ a, b }) => {
    const expiresAt = new Date(Date.now() + days(1));
    const row = {
      tokenHash: "smuggled",
      seed: "x",
      email: `invited@${b.slug}.example`,
      role: "owner",
      invitedBy: "Eve",
      inviterId: null,
    } as const;
    const smuggled = { ...row, expiresAt, partnerId: b.partnerId };
    await write((tx) => invitations.insertPartnerInvitationRow(scopesOf(a).owner, tx, smuggled));
    expect((await team.findWaitingInvitations(scopesOf(a).owner)).map(({ tokenHash }) => tokenHash)).toContain("smuggled");
  },
  "identity/invitation-store#findInvitationToMail": async ({ a, b }) => {
    expect(await invitations.findInvitationToMail(scopesOf(a).job, invitationOf(b))).toBeNull();
    expect(await invitations.findInvitationToMail(scopesOf(b).job, invitationOf(b))).not.toBeNull();
  },
  "identity/session-store#updateSessionTeam": async ({ a, b }) => {
    for (const door of [shopDoor(a), DoorScope.at(platformSite, "partner"), DoorScope.at(platformSite, "carrier")])
      await write(async (tx) => sessions.updateSessionTeam(door, tx, sessionHash, a.partnerId));
    expect(sessions.findSession(shopDoor(b), sessionHash)?.chosenTeam).toBeNull();
  },
};

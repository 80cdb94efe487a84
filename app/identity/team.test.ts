import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { PartnerRole, PartnerScope } from "~/kit/scope";
import { mintPartnerScope } from "~/kit/scope-mint";
import { read, write } from "~/platform/database.server";
import { readAuditPage } from "~/platform/read-audit.server";
import { freshDatabase } from "../../tests/support/database";
import { addPartner, addPartnerMember, cookieOf, knock, platformSite, rightPassword } from "../../tests/support/people";
import { forgetAttempts } from "./attempts.server";
import { partnerGate } from "./gates.server";
import { partnerGrants, partnerMayGrant, partnerPermissions } from "./roles";
import { signIn } from "./sign-in.server";
import { switchTeam } from "./switch-team.server";
import { changeRole, leaveTeam, readTeam, removeMember } from "./team.server";
import { inviteMember, readTeamInvitations, resendInvitation, revokeInvitation } from "./team-invitations.server";

let close: () => Promise<void>;
let partnerId: string;
let count = 0;

beforeAll(async () => {
  ({ close } = await freshDatabase());
});
afterAll(() => close());
beforeEach(async () => {
  forgetAttempts();
  partnerId = `shop-${++count}`;
  await addPartner(partnerId);
});

interface Person {
  id: string;
  email: string;
  scope: PartnerScope;
}

async function member(role: PartnerRole, of = partnerId): Promise<Person> {
  const email = `${role}-${++count}@${of}.example`;
  const { personId } = await addPartnerMember(of, email, role);
  return { id: personId, email, scope: mintPartnerScope(of, role, { door: "partner", id: personId, name: "Pat Member" }) };
}

async function cookie(email: string): Promise<string> {
  const { setCookie } = await signIn(knock(platformSite), { door: "partner", email, password: rightPassword });
  return cookieOf(setCookie);
}
const gate = (of: string) => partnerGate(knock(platformSite, { cookie: of }), "brand.read");
const roles = async () => (await read().partnerMember.findMany({ where: { partnerId } })).map(({ role }) => role).sort();
const owners = async () => (await roles()).filter((role) => role === "owner").length;
const mails = async () => read().mailMessage.findMany({ where: { partnerId }, orderBy: { createdAt: "asc" } });

describe("the table of roles", () => {
  it("lets nobody give a role that may what their own may not", () => {
    for (const [own, given] of Object.entries(partnerGrants) as [PartnerRole, readonly PartnerRole[]][]) {
      for (const role of given) {
        expect(partnerPermissions[own]).toEqual(expect.arrayContaining([...partnerPermissions[role]]));
        expect(partnerGrants[own]).toEqual(expect.arrayContaining([...partnerGrants[role]]));
      }
      if (given.length > 0) expect(partnerPermissions[own]).toContain("team.edit");
    }
  });
  it("keeps owners to owners, and refuses what is no role", () => {
    expect(Object.keys(partnerGrants).filter((role) => partnerMayGrant(role as PartnerRole, "owner"))).toEqual(["owner"]);
    expect(partnerMayGrant("owner", "emperor")).toBe(false);
  });
});

describe("a changed role", () => {
  it("acts from the next request on, is mailed to whom it concerns and stands in the trail", async () => {
    const [owner, sales] = [await member("owner"), await member("sales")];
    const open = await cookie(sales.email);
    const listings = () => partnerGate(knock(platformSite, { cookie: open }), "listings.edit");
    expect((await listings()).role).toBe("sales");
    await changeRole(owner.scope, { personId: sales.id, role: "viewer" });
    await expect(listings()).rejects.toMatchObject({ code: "not-allowed" });
    expect(await mails()).toMatchObject([{ kind: "team-role", toAddress: sales.email }]);
    const { entries } = await readAuditPage(owner.scope, new URLSearchParams());
    expect(entries[0]).toMatchObject({ did: "made Pat Member viewer", actorName: "Pat Member" });
    expect(entries[0]?.changes).toEqual([{ label: "Role", before: "sales", after: "viewer" }]);
  });

  it("is never above the actor's own, nor about somebody above", async () => {
    const [owner, admin, sales] = [await member("owner"), await member("admin"), await member("sales")];
    const refused = { code: "not-allowed" };
    for (const personId of [admin.id, sales.id])
      await expect(changeRole(admin.scope, { personId, role: "owner" })).rejects.toMatchObject(refused);
    await expect(changeRole(admin.scope, { personId: owner.id, role: "admin" })).rejects.toMatchObject(refused);
    await expect(removeMember(admin.scope, { personId: owner.id })).rejects.toMatchObject(refused);
    await expect(changeRole(sales.scope, { personId: sales.id, role: "admin" })).rejects.toMatchObject(refused);
    await expect(removeMember(sales.scope, { personId: admin.id })).rejects.toMatchObject(refused);
    await expect(changeRole(owner.scope, { personId: sales.id, role: "emperor" })).rejects.toMatchObject({ code: "bad-input" });
    expect(await roles()).toEqual(["admin", "owner", "sales"]);
  });

  it("comes from a role that the actor still has", async () => {
    const [owner, second, sales] = [await member("owner"), await member("owner"), await member("sales")];
    await changeRole(owner.scope, { personId: second.id, role: "viewer" });
    await expect(changeRole(second.scope, { personId: sales.id, role: "owner" })).rejects.toMatchObject({ code: "conflict" });
    await expect(removeMember(second.scope, { personId: sales.id })).rejects.toMatchObject({ code: "conflict" });
    expect(await roles()).toEqual(["owner", "sales", "viewer"]);
  });

  it("knows nothing of another partner's people", async () => {
    const owner = await member("owner");
    const other = await (async () => {
      await addPartner(`${partnerId}-b`);
      return member("sales", `${partnerId}-b`);
    })();
    await expect(changeRole(owner.scope, { personId: other.id, role: "viewer" })).rejects.toMatchObject({ code: "not-found" });
    await expect(removeMember(owner.scope, { personId: other.id })).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("the last owner", () => {
  it("stays: cannot be lowered, removed, or leave", async () => {
    const owner = await member("owner");
    await member("admin");
    const refused = { code: "conflict", message: expect.stringContaining("keeps an owner") };
    await expect(changeRole(owner.scope, { personId: owner.id, role: "admin" })).rejects.toMatchObject(refused);
    await expect(removeMember(owner.scope, { personId: owner.id })).rejects.toMatchObject(refused);
    await expect(leaveTeam(owner.scope)).rejects.toMatchObject(refused);
    expect(await owners()).toBe(1);
  });

  it.each([
    ["remove each other", (a: Person, b: Person) => removeMember(a.scope, { personId: b.id })],
    ["leave", (a: Person) => leaveTeam(a.scope)],
    ["step down", (a: Person) => changeRole(a.scope, { personId: a.id, role: "viewer" })],
  ])("stays when two owners %s at the same moment", async (_what, act) => {
    const [a, b] = [await member("owner"), await member("owner")];
    const results = await Promise.allSettled([act(a, b), act(b, a)]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await owners()).toBe(1);
  });
});

describe("a removed member", () => {
  it("is out at once: the session is gone, not only refused", async () => {
    const [owner, admin] = [await member("owner"), await member("admin")];
    const open = await cookie(admin.email);
    await removeMember(owner.scope, { personId: admin.id });
    await expect(gate(open)).rejects.toMatchObject({ status: 302 });
    expect(await read().session.count({ where: { personId: admin.id } })).toBe(0);
    expect(await mails()).toMatchObject([{ kind: "team-removed", toAddress: admin.email }]);
  });

  it("goes on working for another partner, in the session that works there", async () => {
    const owner = await member("owner");
    const admin = await member("admin");
    const other = `${partnerId}-b`;
    await addPartner(other);
    await write((tx) =>
      tx.db.partnerMember.create({ data: { partnerId: other, personId: admin.id, role: "sales", createdAt: new Date() } }),
    );
    const [here, there] = [await cookie(admin.email), await cookie(admin.email)];
    await switchTeam(knock(platformSite, { cookie: there }), { partnerId: other });
    expect([(await gate(here)).partnerId, (await gate(there)).partnerId]).toEqual([partnerId, other]);
    await removeMember(owner.scope, { personId: admin.id });
    await expect(gate(here)).rejects.toMatchObject({ status: 302 });
    expect(await gate(there)).toMatchObject({ partnerId: other, role: "sales" });
  });

  it("goes on where they never chose a team, in a session that works for their first one", async () => {
    const first = `${partnerId}-a`;
    await addPartner(first);
    const admin = await member("admin", first);
    await write((tx) =>
      tx.db.partnerMember.create({
        data: { partnerId, personId: admin.id, role: "sales", createdAt: new Date(Date.now() + 1_000) },
      }),
    );
    const owner = await member("owner");
    const [unchosen, here] = [await cookie(admin.email), await cookie(admin.email)];
    await switchTeam(knock(platformSite, { cookie: here }), { partnerId });
    expect([(await gate(unchosen)).partnerId, (await gate(here)).partnerId]).toEqual([first, partnerId]);
    await removeMember(owner.scope, { personId: admin.id });
    await expect(gate(here)).rejects.toMatchObject({ status: 302 });
    expect(await gate(unchosen)).toMatchObject({ partnerId: first });
  });

  it("may also go by themselves, whatever their role", async () => {
    const owner = await member("owner");
    const viewer = await member("viewer");
    await leaveTeam(viewer.scope);
    expect(readTeam(owner.scope).map(({ personId }) => personId)).toEqual([owner.id]);
    expect(await mails()).toEqual([]);
  });
});

describe("who works for several partners", () => {
  it("chooses one that they belong to, for this browser alone", async () => {
    const person = await member("viewer");
    const other = `${partnerId}-b`;
    await addPartner(other);
    await write((tx) =>
      tx.db.partnerMember.create({ data: { partnerId: other, personId: person.id, role: "owner", createdAt: new Date() } }),
    );
    const [one, two] = [await cookie(person.email), await cookie(person.email)];
    await switchTeam(knock(platformSite, { cookie: one }), { partnerId: other });
    expect(await gate(one)).toMatchObject({ partnerId: other, role: "owner" });
    expect(await gate(two)).toMatchObject({ partnerId, role: "viewer" });
    await addPartner(`${partnerId}-c`);
    for (const wrong of [`${partnerId}-c`, "nobody", ""])
      await expect(switchTeam(knock(platformSite, { cookie: one }), { partnerId: wrong })).rejects.toMatchObject({
        code: "not-found",
      });
    await expect(switchTeam(knock(platformSite), { partnerId })).rejects.toMatchObject({ status: 302 });
    await write((tx) => tx.db.partnerMember.deleteMany({ where: { partnerId: other, personId: person.id } }));
    expect(await gate(one), "a choice that holds no more").toMatchObject({ partnerId, role: "viewer" });
  });
});

describe("an invitation to the team", () => {
  it("is queued by name only: neither queue, trail nor row holds its link", async () => {
    const owner = await member("owner");
    await inviteMember(owner.scope, { email: " New@Example.com ", role: "sales" });
    const [row] = await readTeamInvitations(owner.scope);
    expect(row).toMatchObject({ email: "new@example.com", role: "sales", invitedBy: "Pat Member", isExpired: false });
    expect(JSON.parse((await mails())[0]?.dataJson ?? "")).toEqual({ invitation: row?.id });
  });

  it("is of a role that the actor may give, to somebody who is not in the team", async () => {
    const [owner, admin, sales] = [await member("owner"), await member("admin"), await member("sales")];
    const ask = (by: Person, email: string, role: string) => inviteMember(by.scope, { email, role });
    await expect(ask(admin, "x@example.com", "owner")).rejects.toMatchObject({ code: "not-allowed" });
    await expect(ask(sales, "x@example.com", "viewer")).rejects.toMatchObject({ code: "not-allowed" });
    await expect(ask(owner, "no address", "viewer")).rejects.toMatchObject({ code: "bad-input" });
    await expect(ask(owner, "x@example.com", "")).rejects.toMatchObject({ code: "bad-input" });
    await expect(ask(owner, sales.email, "viewer")).rejects.toMatchObject({ code: "conflict" });
    await ask(owner, "boss@example.com", "owner");
    const [row] = await readTeamInvitations(admin.scope);
    for (const end of [resendInvitation, revokeInvitation])
      await expect(end(admin.scope, { id: row?.id ?? "" })).rejects.toMatchObject({ code: "not-allowed" });
    expect(await readTeamInvitations(owner.scope), "nothing of it was done").toHaveLength(1);
  });

  it("is replaced by a newer one and ended by withdrawing it", async () => {
    const owner = await member("owner");
    await inviteMember(owner.scope, { email: "new@example.com", role: "sales" });
    const [first] = await readTeamInvitations(owner.scope);
    await resendInvitation(owner.scope, { id: first?.id ?? "" });
    const [second, ...more] = await readTeamInvitations(owner.scope);
    expect(more).toEqual([]);
    expect(second?.id).not.toBe(first?.id);
    await expect(revokeInvitation(owner.scope, { id: first?.id ?? "" })).rejects.toMatchObject({ code: "not-found" });
    await addPartner(`${partnerId}-b`);
    const stranger = await member("owner", `${partnerId}-b`);
    for (const end of [resendInvitation, revokeInvitation])
      await expect(end(stranger.scope, { id: second?.id ?? "" })).rejects.toMatchObject({ code: "not-found" });
    await revokeInvitation(owner.scope, { id: second?.id ?? "" });
    expect(await readTeamInvitations(owner.scope)).toEqual([]);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { PartnerRole, PartnerScope } from "~/kit/scope";
import { mintPartnerScope } from "~/kit/scope-mint";
import { readAuditPage } from "~/platform/read-audit.server";
import { freshDatabase } from "../../tests/support/database";
import { addPartner, addPartnerMember } from "../../tests/support/people";
import { changeRole, leaveTeam, removeMember } from "./team.server";
import { inviteMember, readTeamInvitations, resendInvitation, revokeInvitation } from "./team-invitations.server";

let close: () => Promise<void>;
let partnerId: string;
let count = 0;

beforeAll(async () => {
  ({ close } = await freshDatabase());
});
afterAll(() => close());
beforeEach(async () => {
  partnerId = `shop-${++count}`;
  await addPartner(partnerId);
});

interface Person {
  id: string;
  scope: PartnerScope;
}

async function member(role: PartnerRole, of = partnerId): Promise<Person> {
  const { personId: id } = await addPartnerMember(of, `${role}-${++count}@${of}.example`, role);
  return { id, scope: mintPartnerScope(of, role, { door: "partner", id, name: "Pat Member" }) };
}

describe("invitations of somebody who may not invite any more", () => {
  const waiting = async (owner: Person) => (await readTeamInvitations(owner.scope)).map(({ email }) => email).sort();
  const [kept, ended] = ["kept", "ended"].map((name) => () => `${name}@${partnerId}.example`) as [() => string, () => string];

  it("end when they are removed or go, and stand in the trail", async () => {
    const [owner, admin] = [await member("owner"), await member("admin")];
    await inviteMember(owner.scope, { email: kept(), role: "sales" });
    await inviteMember(admin.scope, { email: ended(), role: "admin" });
    await inviteMember(admin.scope, { email: `too.${ended()}`, role: "viewer" });
    await removeMember(owner.scope, { personId: admin.id });
    expect(await waiting(owner)).toEqual([kept()]);
    const { entries } = await readAuditPage(owner.scope, new URLSearchParams("text=withdrew"));
    expect(entries.flatMap(({ changes }) => changes.map(({ before }) => before))).toContain(ended());
    const other = await member("owner");
    await inviteMember(other.scope, { email: "mine@example.com", role: "owner" });
    await leaveTeam(other.scope);
    expect(await waiting(owner)).toEqual([kept()]);
  });

  it("end when they are made less, as far as their new role may not give them", async () => {
    const [owner, second] = [await member("owner"), await member("owner")];
    await inviteMember(second.scope, { email: ended(), role: "owner" });
    await inviteMember(second.scope, { email: kept(), role: "admin" });
    await changeRole(owner.scope, { personId: second.id, role: "admin" });
    expect(await waiting(owner)).toEqual([kept()]);
    await changeRole(owner.scope, { personId: second.id, role: "sales" });
    expect(await waiting(owner)).toEqual([]);
  });

  it("are whose who sent them last", async () => {
    const [owner, admin] = [await member("owner"), await member("admin")];
    await inviteMember(admin.scope, { email: kept(), role: "sales" });
    const [row] = await readTeamInvitations(owner.scope);
    await resendInvitation(owner.scope, { id: row?.id ?? "" });
    await removeMember(owner.scope, { personId: admin.id });
    expect(await waiting(owner)).toEqual([kept()]);
  });
});

describe("many invitations", () => {
  const codeOf = (work: Promise<unknown>) =>
    work.then(
      () => "sent",
      (error: { code: string }) => error.code,
    );

  it("do not fill one mailbox, from whichever team they come", async () => {
    const owner = await member("owner");
    await addPartner(`${partnerId}-b`);
    const other = await member("owner", `${partnerId}-b`);
    const email = `often-${count}@example.com`;
    for (const by of [owner, other, owner]) expect(await codeOf(inviteMember(by.scope, { email, role: "viewer" }))).toBe("sent");
    expect(await codeOf(inviteMember(other.scope, { email, role: "viewer" }))).toBe("too-many-requests");
    const [row] = await readTeamInvitations(owner.scope);
    expect(await codeOf(resendInvitation(owner.scope, { id: row?.id ?? "" }))).toBe("too-many-requests");
  });

  it("wait up to 50 at once, and leave up to 60 a day", async () => {
    const owner = await member("owner");
    const invite = (i: number) => codeOf(inviteMember(owner.scope, { email: `n${i}-${count}@example.com`, role: "viewer" }));
    for (let i = 0; i < 50; i += 1) expect(await invite(i)).toBe("sent");
    expect(await invite(50)).toBe("conflict");
    for (const { id } of await readTeamInvitations(owner.scope)) await revokeInvitation(owner.scope, { id });
    for (let i = 51; i < 60; i += 1) expect(await invite(i)).toBe("sent");
    expect(await invite(60)).toBe("too-many-requests");
  });
});

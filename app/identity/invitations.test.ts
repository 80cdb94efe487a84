import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { PartnerRole } from "~/kit/scope";
import { mintCarrierScope, mintSystemScope } from "~/kit/scope-mint";
import { days } from "~/kit/time";
import { read, write } from "~/platform/database.server";
import { freshDatabase } from "../../tests/support/database";
import {
  addCarrierMember,
  addPartner,
  addPartnerMember,
  cookieOf,
  databaseBytes,
  knock,
  platformSite,
  rightPassword,
  setPartnerStatus,
  shopSite,
} from "../../tests/support/people";
import { acceptInvitation } from "./accept-invitation.server";
import { answerInvitation, showInvitation } from "./answers.server";
import { forgetAttempts } from "./attempts.server";
import { DoorScope } from "./door";
import { carrierGate, partnerGate } from "./gates.server";
import { insertPartnerInvitation, inviteCarrierMember } from "./invitations.server";
import { startSession } from "./session.server";

const scope = mintSystemScope("test");
let database: Awaited<ReturnType<typeof freshDatabase>>;

beforeAll(async () => {
  database = await freshDatabase();
  await addPartner("a");
  await addPartner("b");
});
afterAll(() => database.close());
beforeEach(() => forgetAttempts());

const tokenOf = (url: string) => url.split("/").at(-1) ?? "";
const invitePartner = async (partnerId: string, email: string, role: PartnerRole = "owner") =>
  tokenOf((await write((tx) => insertPartnerInvitation(scope, tx, { partnerId, email, role }))).url);
const inviteCarrier = async (email: string) => tokenOf((await inviteCarrierMember(scope, { email, role: "operations" })).url);
let named = 0;
/** In a team nobody is called as another is. */
const newName = () => (named++ === 0 ? "Nia New" : `Nia New ${named}`);
const accept = (
  door: "partner" | "carrier",
  token: string,
  answers: { name?: string; password?: string; address?: string } = {},
) =>
  acceptInvitation(knock(platformSite, { address: answers.address }), {
    door,
    token,
    name: answers.name ?? newName(),
    password: answers.password ?? "silver birch 44 lane",
  });
const show = (door: "partner" | "carrier", token: string) => showInvitation(knock(platformSite), { door, token });

describe("invitations", () => {
  it("make a sign-in and a membership, and sign in", async () => {
    const token = await invitePartner("a", " Nia@Example.com ");
    expect(await show("partner", token)).toEqual({
      email: "nia@example.com",
      role: "owner",
      team: "a",
      hasAccount: false,
      signedIn: null,
    });
    const { setCookie } = await accept("partner", token);
    const scopeNow = await partnerGate(knock(platformSite, { cookie: cookieOf(setCookie) }), "brand.edit");
    expect(scopeNow).toMatchObject({ partnerId: "a", role: "owner", actor: { name: "Nia New" } });
    const trail = await read().auditEntry.findMany({ where: { partnerId: "a" }, orderBy: { id: "asc" } });
    expect(trail.map((entry) => [entry.action, entry.door])).toEqual([
      ["team.invite", "system"],
      ["team.join", "partner"],
    ]);
  });

  it("to the carrier desk do the same there", async () => {
    const { setCookie } = await accept("carrier", await inviteCarrier("olga@example.com"));
    expect(await carrierGate(knock(platformSite, { cookie: cookieOf(setCookie) }), "catalog.edit")).toMatchObject({
      role: "operations",
    });
  });

  it("leave neither their secret nor the password in the database", async () => {
    const token = await invitePartner("a", "secret@example.com");
    await accept("partner", token);
    const bytes = databaseBytes(database.folder);
    expect(bytes).toContain("secret@example.com");
    expect(bytes).not.toContain(token.split(".")[1]);
    expect(bytes).not.toContain("silver birch 44 lane");
  });

  it("work once, also when used twice at the same moment", async () => {
    const token = await invitePartner("a", "once@example.com");
    const results = await Promise.allSettled([accept("partner", token), accept("partner", token)]);
    expect(results.filter((r) => r.status === "fulfilled")).toHaveLength(1);
    await expect(accept("partner", token, { password: "silver birch 44 lane" })).rejects.toMatchObject({ code: "not-found" });
    await expect(show("partner", token)).rejects.toMatchObject({ status: 404 });
  });

  it("work once for a known address too, when its right password arrives twice at the same moment", async () => {
    await addPartnerMember("b", "twice@example.com", "viewer");
    const token = await invitePartner("a", "twice@example.com", "sales");
    const password = rightPassword;
    const results = await Promise.allSettled([accept("partner", token, { password }), accept("partner", token, { password })]);
    expect(results.filter((r) => r.status === "fulfilled")).toHaveLength(1);
    expect(await read().auditEntry.count({ where: { action: "team.join", actorName: "Pat Member" } })).toBe(1);
  });

  it("end after seven days", async () => {
    const token = await invitePartner("a", "late@example.com");
    const row = await read().partnerInvitation.findFirst({ where: { partnerId: "a", email: "late@example.com" } });
    expect((row?.expiresAt.getTime() ?? 0) - Date.now()).toBeLessThanOrEqual(days(7));
    await write((tx) =>
      tx.db.partnerInvitation.updateMany({
        where: { partnerId: "a", email: "late@example.com" },
        data: { expiresAt: new Date(Date.now() - 1) },
      }),
    );
    await expect(accept("partner", token)).rejects.toMatchObject({ code: "not-found" });
    await expect(show("partner", token)).rejects.toMatchObject({ status: 404 });
  });

  it("are bound to their partner and their door", async () => {
    const token = await invitePartner("a", "bound@example.com");
    const secret = token.split(".")[1] ?? "";
    const carrierToken = await inviteCarrier("bound@example.com");
    for (const [door, odd] of [
      ["partner", `b.${secret}`],
      ["partner", secret],
      ["carrier", token],
      ["carrier", secret],
      ["carrier", `a.${carrierToken}`],
      ["partner", carrierToken],
      ["partner", `a.${carrierToken}`],
      ["partner", ""],
      ["partner", "a."],
      ["partner", `${token}x`],
      ["partner", `a.${"A".repeat(43)}`],
      ["carrier", "%"],
      ["partner", `../${token}`],
    ] as const) {
      await expect(accept(door, odd)).rejects.toMatchObject({ code: "not-found" });
      await expect(show(door, odd)).rejects.toMatchObject({ status: 404 });
    }
    await expect(showInvitation(knock(shopSite("a")), { door: "partner", token })).rejects.toMatchObject({ status: 404 });
    expect(await read().person.count({ where: { email: "bound@example.com" } })).toBe(0);
    await accept("partner", token);
  });

  it("of a suspended partner are dead", async () => {
    const token = await invitePartner("b", "idle@example.com");
    await setPartnerStatus("b", "suspended");
    await expect(accept("partner", token)).rejects.toMatchObject({ code: "not-found" });
    await setPartnerStatus("b", "live");
    await accept("partner", token);
  });

  it("replace older ones to the same address and team only", async () => {
    const older = await invitePartner("a", "again@example.com");
    const elsewhere = await invitePartner("b", "again@example.com");
    const newer = await invitePartner("a", "again@example.com");
    await expect(show("partner", older)).rejects.toMatchObject({ status: 404 });
    expect((await show("partner", newer)).team).toBe("a");
    expect((await show("partner", elsewhere)).team).toBe("b");
  });

  it("ask an address that signs in already for its own password, and never set it anew", async () => {
    const { personId } = await addPartnerMember("b", "both@example.com", "viewer");
    const before = await read().person.findUniqueOrThrow({ where: { id: personId } });
    const token = await invitePartner("a", "both@example.com", "sales");
    expect((await show("partner", token)).hasAccount).toBe(true);
    await expect(accept("partner", token)).rejects.toMatchObject({ code: "not-signed-in" });
    await accept("partner", token, { password: rightPassword, name: "Mallory" });
    expect(await read().person.findUniqueOrThrow({ where: { id: personId } })).toMatchObject({
      passwordHash: before.passwordHash,
      name: before.name,
    });
    expect(await read().partnerMember.count({ where: { personId } })).toBe(2);
  });

  it("limit guesses at that password", async () => {
    await addCarrierMember("guess@example.com", "viewer");
    const token = await inviteCarrier("guess@example.com");
    for (let n = 0; n < 5; n += 1) await expect(accept("carrier", token)).rejects.toMatchObject({ code: "not-signed-in" });
    await expect(accept("carrier", token, { password: rightPassword })).rejects.toMatchObject({ code: "too-many-requests" });
  });

  it("say what is wrong with a name or a password, and stay usable", async () => {
    const token = await invitePartner("a", "wrong@example.com");
    const send = async (form: Record<string, string>) =>
      (await answerInvitation(knock(platformSite, { form }), { door: "partner", token })) as Response;
    const refused = await send({ name: " ", password: "password123", email: "mallory@example.com" });
    expect(refused.status).toBe(400);
    const body = await refused.text();
    expect(Object.keys(JSON.parse(body).refusal.fields).toSorted()).toEqual(["name", "password"]);
    expect(body).not.toContain("password123");
    const done = await send({ name: "Wren Wright", password: "silver birch 44 lane", email: "mallory@example.com" });
    expect([done.status, done.headers.get("Location")]).toEqual([302, "/partner"]);
    expect(await read().person.count({ where: { email: "mallory@example.com" } })).toBe(0);
  });

  it("are written by administrators and commands only, to real addresses", async () => {
    const viewer = mintCarrierScope("operations", { door: "carrier", id: "x", name: "x" });
    await expect(inviteCarrierMember(viewer, { email: "x@example.com", role: "admin" })).rejects.toMatchObject({
      code: "not-allowed",
    });
    await expect(
      write((tx) => insertPartnerInvitation(viewer, tx, { partnerId: "a", email: "x@example.com", role: "owner" })),
    ).rejects.toMatchObject({ code: "not-allowed" });
    await expect(inviteCarrierMember(scope, { email: "no address", role: "admin" })).rejects.toMatchObject({ code: "bad-input" });
  });
});

describe("an invitation opened where somebody else is signed in", () => {
  it("says who, and that accepting signs them out", async () => {
    const { personId } = await addPartnerMember("a", "somebody@example.com", "sales");
    const door = DoorScope.at(platformSite, "partner");
    const setCookie = await startSession(knock(platformSite), door, personId);
    const here = () => knock(platformSite, { cookie: cookieOf(setCookie) });
    const token = await invitePartner("a", "else@example.com", "viewer");
    const input = { door: "partner", token } as const;
    expect((await showInvitation(here(), input)).signedIn).toEqual({ name: "Pat Member", email: "somebody@example.com" });
    expect((await showInvitation(knock(platformSite), input)).signedIn).toBeNull();
    const own = await invitePartner("b", "somebody@example.com", "viewer");
    expect((await showInvitation(here(), { door: "partner", token: own })).signedIn).toBeNull();
    await acceptInvitation(here(), { ...input, name: newName(), password: "silver birch 44 lane" });
    await expect(partnerGate(here(), "brand.read"), "whose session has ended").rejects.toMatchObject({ status: 302 });
  });
});

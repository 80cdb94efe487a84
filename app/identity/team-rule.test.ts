import { generateSync } from "otplib";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { seconds } from "~/kit/time";
import { read } from "~/platform/database.server";
import { freshDatabase } from "../../tests/support/database";
import {
  addPartner,
  addPartnerMember,
  cookieOf,
  knock,
  platformSite,
  rightPassword,
  setPartnerStatus,
} from "../../tests/support/people";
import { accountGate } from "./account-gate.server";
import { forgetAttempts } from "./attempts.server";
import { partnerGate, signedInMember } from "./gates.server";
import { beginSecondStep, confirmSecondStep, endSecondStep, readSecondStep, teamsThatAsk } from "./second-factor.server";
import { signIn } from "./sign-in.server";
import { askSecondStep, askSecondStepNoMore, readTeamRule } from "./team-rule.server";

let database: Awaited<ReturnType<typeof freshDatabase>>;
let count = 0;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());
beforeEach(() => forgetAttempts());

/** A team of its own with an owner, an administrator and a viewer, each signed in. */
async function team() {
  const partnerId = `t${++count}`;
  await addPartner(partnerId);
  const member = async (role: "owner" | "admin" | "viewer") => {
    const email = `${role}-${partnerId}@example.com`;
    const { personId } = await addPartnerMember(partnerId, email, role);
    const input = { door: "partner", email, password: rightPassword } as const;
    const args = knock(platformSite, { cookie: cookieOf((await signIn(knock(platformSite), input)).setCookie) });
    const again = () => knock(platformSite, { cookie: String(args.request.headers.get("Cookie")), path: "/partner/brand" });
    return { email, personId, again, scope: () => partnerGate(again(), "brand.read") };
  };
  return { partnerId, owner: await member("owner"), admin: await member("admin"), viewer: await member("viewer") };
}
type Member = Awaited<ReturnType<typeof team>>["owner"];

async function setUp(member: Member): Promise<() => string> {
  const account = await accountGate(member.again(), "partner", { beforeSecondStep: true });
  await beginSecondStep(account);
  const step = readSecondStep(account);
  if (step.state !== "setting-up") throw new Error(step.state);
  const codeAt = (offset: number) =>
    generateSync({ secret: step.secret, epoch: Math.floor((Date.now() + seconds(offset)) / 1000) });
  await confirmSecondStep(member.again(), account, { password: rightPassword, code: codeAt(-30) });
  return () => codeAt(0);
}

const redirectOf = async (work: Promise<unknown>) => {
  const error = await work.then(() => null).catch((thrown: unknown) => thrown);
  return error instanceof Response ? error.headers.get("Location") : error;
};
const turnOff = async (member: Member, code: string) =>
  endSecondStep(member.again(), await accountGate(member.again(), "partner"), { password: rightPassword, code });

describe("a team that asks everybody for a second step", () => {
  it("leads who has none to it before anything else, and lets in who has set it up", async () => {
    const { owner, viewer } = await team();
    await setUp(owner);
    await askSecondStep(await owner.scope());
    expect(await redirectOf(partnerGate(viewer.again(), "brand.read"))).toBe("/partner/account/second-step");
    expect(await redirectOf(accountGate(viewer.again(), "partner"))).toBe("/partner/account/second-step");
    expect(await signedInMember(viewer.again(), "partner")).toMatchObject({ owesSecondStep: true });
    expect(await redirectOf(accountGate(viewer.again(), "partner", { beforeSecondStep: true }))).toBeNull();
    await setUp(viewer);
    expect(await redirectOf(partnerGate(viewer.again(), "brand.read"))).toBeNull();
    expect(await signedInMember(viewer.again(), "partner")).toMatchObject({ owesSecondStep: false });
    expect(await redirectOf(partnerGate(owner.again(), "brand.read"))).toBeNull();
  });

  it("is not left by one that is begun only", async () => {
    const { owner, viewer } = await team();
    await setUp(owner);
    await askSecondStep(await owner.scope());
    await beginSecondStep(await accountGate(viewer.again(), "partner", { beforeSecondStep: true }));
    expect(await redirectOf(partnerGate(viewer.again(), "brand.read"))).toBe("/partner/account/second-step");
  });

  it("lets nobody turn theirs off, until it asks no more", async () => {
    const { partnerId, owner } = await team();
    const code = await setUp(owner);
    await askSecondStep(await owner.scope());
    const account = await accountGate(owner.again(), "partner");
    expect(teamsThatAsk(account)).toHaveLength(1);
    await expect(turnOff(owner, code())).rejects.toMatchObject({ code: "conflict" });
    expect(readSecondStep(account)).toMatchObject({ state: "on", recoveryCodesLeft: 10 });
    await setPartnerStatus(partnerId, "suspended");
    expect(teamsThatAsk(account)).toEqual([]);
    await setPartnerStatus(partnerId, "live");
    await askSecondStepNoMore(await owner.scope());
    expect(readTeamRule(await owner.scope())).toBeNull();
  });

  it("is decided by an owner who has one, and by nobody else", async () => {
    const { owner, admin } = await team();
    await expect(askSecondStep(await owner.scope())).rejects.toMatchObject({ code: "conflict" });
    await setUp(admin);
    await expect(askSecondStep(await admin.scope())).rejects.toMatchObject({ code: "not-allowed" });
    await setUp(owner);
    const asOwner = await owner.scope();
    await askSecondStep(asOwner);
    await expect(askSecondStep(asOwner)).rejects.toMatchObject({ code: "conflict" });
    await expect(askSecondStepNoMore(await admin.scope())).rejects.toMatchObject({ code: "not-allowed" });
    await expect(askSecondStepNoMore({ ...asOwner, actor: (await admin.scope()).actor } as typeof asOwner)).rejects.toMatchObject(
      {
        code: "conflict",
      },
    );
    expect(readTeamRule(asOwner)).toMatchObject({ setBy: asOwner.actor.name });
  });

  it("tells the others by mail, and the trail who decided it", async () => {
    const { partnerId, owner, admin, viewer } = await team();
    await setUp(owner);
    await setUp(admin);
    await askSecondStep(await owner.scope());
    const mails = await read().mailMessage.findMany({ where: { partnerId, kind: "team-second-step" } });
    expect(mails.map(({ toAddress, dataJson }) => [toAddress, JSON.parse(dataJson).hasOne]).sort()).toEqual([
      [admin.email, true],
      [viewer.email, false],
    ]);
    await askSecondStepNoMore(await owner.scope());
    const entries = await read().auditEntry.findMany({ where: { partnerId, actorId: owner.personId }, orderBy: { id: "asc" } });
    expect(entries.map(({ action }) => action).slice(-2)).toEqual(["team.ask-second-step", "team.ask-second-step-no-more"]);
  });

  it("asks nothing of another team", async () => {
    const [asking, other] = [await team(), await team()];
    await setUp(asking.owner);
    await askSecondStep(await asking.owner.scope());
    expect(await redirectOf(partnerGate(other.viewer.again(), "brand.read"))).toBeNull();
    const code = await setUp(other.viewer);
    await turnOff(other.viewer, code());
  });
});

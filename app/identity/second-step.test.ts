import { generateSync } from "otplib";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { mintSystemScope } from "~/kit/scope-mint";
import { minutes, seconds } from "~/kit/time";
import { read, write } from "~/platform/database.server";
import { readAuditPage } from "~/platform/read-audit.server";
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
} from "../../tests/support/people";
import { acceptInvitation } from "./accept-invitation.server";
import { accountGate } from "./account-gate.server";
import { forgetAttempts } from "./attempts.server";
import { carrierGate, partnerGate } from "./gates.server";
import { insertPartnerInvitation } from "./invitations.server";
import { newRecoveryCodes, stepOfCode, tidyCode } from "./one-time-password.server";
import { beginSecondStep, confirmSecondStep, endSecondStep, readSecondStep, renewRecoveryCodes } from "./second-factor.server";
import { passSecondStep } from "./second-step.server";
import { signIn } from "./sign-in.server";

let database: Awaited<ReturnType<typeof freshDatabase>>;
let count = 0;
beforeAll(async () => {
  database = await freshDatabase();
  await addPartner("a");
});
afterAll(() => database.close());
beforeEach(() => forgetAttempts());

type Door = "partner" | "carrier";
const codeAt = (secret: string, atMs: number) => generateSync({ secret, epoch: Math.floor(atMs / 1000) });
const ask = (cookie?: string) => knock(platformSite, { cookie });
const enter = (door: Door, email: string, cookie?: string) => signIn(ask(cookie), { door, email, password: rightPassword });
const pass = (door: Door, cookie: string, code: string) => passSecondStep(ask(cookie), { door, code });
const opens = (door: Door, cookie: string) =>
  door === "partner" ? partnerGate(ask(cookie), "brand.read") : carrierGate(ask(cookie), "catalog.read");

interface Person {
  email: string;
  personId: string;
  cookie: string;
  secret: string;
  codes: string[];
  /** A code of a step that nothing has used, the next one at each call. */
  code: () => string;
}

/** Somebody with the second step turned on, by a code of the step before now. */
async function protectedPerson(door: Door = "partner"): Promise<Person> {
  const email = `p${++count}@example.com`;
  const { personId } = door === "partner" ? await addPartnerMember("a", email, "owner") : await addCarrierMember(email, "admin");
  const cookie = cookieOf((await enter(door, email)).setCookie);
  const account = await accountGate(ask(cookie), door);
  await beginSecondStep(account);
  const step = readSecondStep(account);
  if (step.state !== "setting-up") throw new Error(step.state);
  const { secret } = step;
  const at = Date.now();
  const { codes } = await confirmSecondStep(ask(cookie), account, {
    password: rightPassword,
    code: codeAt(secret, at - seconds(30)),
  });
  let next = 0;
  return { email, personId, cookie, secret, codes, code: () => codeAt(secret, at + seconds(30) * next++) };
}

describe("a one-time password", () => {
  it("counts in its own step, the one before and the one after", () => {
    const secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
    const now = Date.UTC(2026, 10, 25, 12, 0, 10);
    const offsets = [-60, -30, 0, 30, 60].map(
      (offset) => stepOfCode(secret, codeAt(secret, now + seconds(offset)), now) !== null,
    );
    expect(offsets).toEqual([false, true, true, true, false]);
    for (const code of ["", "12345", "1234567", "abcdef", "１２３４５６"]) expect(stepOfCode(secret, code, now)).toBeNull();
  });
  it("is the one of the standard's own test (RFC 6238, appendix B, SHA-1)", () => {
    const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
    for (const [time, code] of [
      [59, "287082"],
      [1_111_111_109, "081804"],
      [20_000_000_000, "353130"],
    ] as const)
      expect(stepOfCode(secret, code, seconds(time))).toBe(Math.floor(time / 30));
  });
  it("has ten recovery codes beside it, all different, that may be typed as one likes", () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^[2-9a-hjkmnp-z]{5}-[2-9a-hjkmnp-z]{5}$/);
    expect(tidyCode(" ABCDE fghjk ")).toBe("abcdefghjk");
  });
});

describe.each(["partner", "carrier"] as const)("signing in at the %s door with the second step on", (door) => {
  it("asks for the code once the password was right, and opens nothing before it", async () => {
    const person = await protectedPerson(door);
    const { setCookie, asksCode } = await enter(door, person.email);
    expect(asksCode).toBe(true);
    const half = cookieOf(setCookie);
    const value = half.split("=")[1] ?? "";
    for (const name of [half.split("=")[0], "__Host-portal-console", "__Host-portal-desk", "__Host-portal-shop"])
      await expect(opens(door, `${name}=${value}`)).rejects.toMatchObject({ status: 302 });
    const { setCookie: cookies } = await pass(door, half, person.code());
    expect((await opens(door, cookieOf(cookies))).actor.id).toBe(person.personId);
    expect(cookies[1]).toContain("Max-Age=0");
    expect(await read().pendingSignIn.count({ where: { personId: person.personId } })).toBe(0);
  });

  it("gives a session with a new id and ends the one that the browser had", async () => {
    const person = await protectedPerson(door);
    const half = cookieOf((await enter(door, person.email, person.cookie)).setCookie);
    const { setCookie } = await pass(door, `${person.cookie}; ${half}`, person.code());
    expect(cookieOf(setCookie)).not.toBe(person.cookie);
    await expect(opens(door, person.cookie)).rejects.toMatchObject({ status: 302 });
  });

  it("takes each code once, also at the same moment", async () => {
    const person = await protectedPerson(door);
    const code = person.code();
    const halves = await Promise.all([1, 2].map(async () => cookieOf((await enter(door, person.email)).setCookie)));
    const results = await Promise.allSettled(halves.map((half) => pass(door, half, code)));
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const again = cookieOf((await enter(door, person.email)).setCookie);
    await expect(pass(door, again, code)).rejects.toMatchObject({ code: "bad-input" });
    await pass(door, again, person.code());
  });

  it("takes each recovery code once, and says so in the trail", async () => {
    const person = await protectedPerson(door);
    const code = person.codes[3]?.toUpperCase().replace("-", " ") ?? "";
    const first = cookieOf((await enter(door, person.email)).setCookie);
    const session = cookieOf((await pass(door, first, code)).setCookie);
    const second = cookieOf((await enter(door, person.email)).setCookie);
    await expect(pass(door, second, code)).rejects.toMatchObject({ code: "bad-input" });
    const account = await accountGate(ask(session), door);
    expect(readSecondStep(account)).toMatchObject({ state: "on", recoveryCodesLeft: 9 });
    const { entries } = await readAuditPage(account.scope, new URLSearchParams(`person=${person.personId}`));
    expect(entries[0]?.did).toBe("signed in with a recovery code");
  });
});

describe("half a sign-in", () => {
  it("is bound to its browser, its door and ten minutes", async () => {
    const person = await protectedPerson();
    const half = cookieOf((await enter("partner", person.email)).setCookie);
    const refused = { code: "not-signed-in" };
    await expect(pass("partner", "", person.code())).rejects.toMatchObject(refused);
    await expect(pass("carrier", half.replace("console", "desk"), person.code())).rejects.toMatchObject(refused);
    await write((tx) =>
      tx.db.pendingSignIn.updateMany({ where: { personId: person.personId }, data: { expiresAt: new Date(Date.now() - 1) } }),
    );
    await expect(pass("partner", half, person.code())).rejects.toMatchObject(refused);
  });

  it("ends after five wrong codes, and the account rests after ten", async () => {
    const person = await protectedPerson();
    for (const _round of [1, 2]) {
      const half = cookieOf((await enter("partner", person.email)).setCookie);
      for (let wrong = 0; wrong < 5; wrong++)
        await expect(pass("partner", half, "000000")).rejects.toMatchObject({ code: "bad-input" });
      await expect(pass("partner", half, person.code())).rejects.toMatchObject({ code: "not-signed-in" });
    }
    const half = cookieOf((await enter("partner", person.email)).setCookie);
    await expect(pass("partner", half, person.code())).rejects.toMatchObject({ code: "too-many-requests" });
  });

  it("is what an invitation gives to somebody who is known, too", async () => {
    const person = await protectedPerson();
    await addPartner(`b${count}`);
    const { url } = await write((tx) =>
      insertPartnerInvitation(mintSystemScope("test"), tx, { partnerId: `b${count}`, email: person.email, role: "sales" }),
    );
    const input = { door: "partner", token: url.split("/").at(-1) ?? "", name: "", password: rightPassword } as const;
    const { setCookie, asksCode } = await acceptInvitation(ask(), input);
    expect(asksCode).toBe(true);
    const session = cookieOf((await pass("partner", cookieOf(setCookie), person.code())).setCookie);
    expect(await opens("partner", session)).toMatchObject({ partnerId: `b${count}` });
  });
});

describe("turning the second step on and off", () => {
  it("leaves neither the secret nor a recovery code in the database, the trail or a mail", async () => {
    const person = await protectedPerson();
    const bytes = databaseBytes(database.folder);
    expect(bytes).toContain(person.email);
    for (const secret of [person.secret, ...person.codes, ...person.codes.map(tidyCode)]) expect(bytes).not.toContain(secret);
  });

  it("counts only once the password and a code have confirmed it", async () => {
    const email = `p${++count}@example.com`;
    await addPartnerMember("a", email, "viewer");
    const cookie = cookieOf((await enter("partner", email)).setCookie);
    const account = await accountGate(ask(cookie), "partner");
    const confirm = (password: string, code: string) => confirmSecondStep(ask(cookie), account, { password, code });
    await expect(confirm(rightPassword, "123456")).rejects.toMatchObject({ code: "conflict" });
    await beginSecondStep(account);
    const step = readSecondStep(account);
    const secret = step.state === "setting-up" ? step.secret : "";
    expect((await enter("partner", email)).asksCode).toBe(false);
    await expect(confirm("not mine at all", codeAt(secret, Date.now()))).rejects.toMatchObject({
      fields: { password: [expect.any(String)] },
    });
    await expect(confirm(rightPassword, "000000")).rejects.toMatchObject({ fields: { code: [expect.any(String)] } });
    expect((await enter("partner", email)).asksCode).toBe(false);
    await confirm(rightPassword, codeAt(secret, Date.now()));
    expect((await enter("partner", email)).asksCode).toBe(true);
    await beginSecondStep(account);
    expect(readSecondStep(account).state, "one that counts stays").toBe("on");
  });

  it("asks for the password and a code to end it or to make new codes", async () => {
    const person = await protectedPerson();
    const account = await accountGate(ask(person.cookie), "partner");
    const wrong = { password: "not mine at all", code: person.codes[0] ?? "" };
    for (const act of [endSecondStep, renewRecoveryCodes]) {
      await expect(act(ask(person.cookie), account, wrong)).rejects.toMatchObject({ fields: { password: [expect.any(String)] } });
      const noCode = { password: rightPassword, code: "" };
      await expect(act(ask(person.cookie), account, noCode)).rejects.toMatchObject({ fields: { code: [expect.any(String)] } });
    }
    const { codes } = await renewRecoveryCodes(ask(person.cookie), account, {
      password: rightPassword,
      code: person.codes[0] ?? "",
    });
    const old = { password: rightPassword, code: person.codes[1] ?? "" };
    await expect(endSecondStep(ask(person.cookie), account, old)).rejects.toMatchObject({ code: "bad-input" });
    await endSecondStep(ask(person.cookie), account, { password: rightPassword, code: codes[0] ?? "" });
    expect(readSecondStep(account)).toEqual({ state: "off" });
    expect(await read().recoveryCode.count({ where: { personId: person.personId } })).toBe(0);
    expect((await enter("partner", person.email)).asksCode).toBe(false);
    const told = await read().mailMessage.findMany({ where: { toAddress: person.email, kind: "account-changed" } });
    expect(told.map(({ dataJson }) => JSON.parse(dataJson).what).sort()).toEqual([
      "recovery-codes",
      "second-step-off",
      "second-step-on",
    ]);
  });

  it("goes on working where the clock went back", async () => {
    const person = await protectedPerson();
    await write((tx) =>
      tx.db.secondFactor.update({
        where: { personId: person.personId },
        data: { lastStep: Math.floor((Date.now() + minutes(60)) / 30_000) },
      }),
    );
    const half = cookieOf((await enter("partner", person.email)).setCookie);
    await expect(pass("partner", half, person.code())).rejects.toMatchObject({ code: "bad-input" });
    await pass("partner", half, person.codes[0] ?? "");
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { mintSystemPartnerScope } from "~/kit/scope-mint";
import { read, write } from "~/platform/database.server";
import { freshDatabase } from "../../tests/support/database";
import {
  addCarrierMember,
  addCustomer,
  addPartner,
  addPartnerMember,
  cookieOf,
  databaseBytes,
  knock,
  platformSite,
  rightPassword,
  shopSite,
} from "../../tests/support/people";
import { forgetAttempts } from "./attempts.server";
import { DoorScope } from "./door";
import { partnerGate } from "./gates.server";
import { newOneTimeSecret } from "./one-time-password.server";
import { askReset, readReset, resetPassword } from "./password-reset.server";
import { readResetMail } from "./reset-link.server";
import { takeReset } from "./reset-store.server";
import { signIn } from "./sign-in.server";

let database: Awaited<ReturnType<typeof freshDatabase>>;
let count = 0;
beforeAll(async () => {
  database = await freshDatabase();
  await addPartner("a");
  await addPartner("b");
});
afterAll(() => database.close());
beforeEach(() => forgetAttempts());

const next = "seven slow herons at noon";
const ask = (email: string, address?: string) => askReset(knock(platformSite, { address }), { door: "partner", email });
const reset = (token: string, password = next) => resetPassword(knock(platformSite), { door: "partner", token, password });
const enter = (email: string, password = rightPassword) => signIn(knock(platformSite), { door: "partner", email, password });
const mailsTo = async (email: string) =>
  read().mailMessage.findMany({ where: { toAddress: email, kind: "account-reset" }, orderBy: { createdAt: "desc" } });
/** The secret as the newest mail will carry it. */
async function tokenFor(email: string): Promise<string> {
  const [mail] = await mailsTo(email);
  const id = (JSON.parse(mail?.dataJson ?? "{}") as { reset?: string }).reset ?? "";
  return readResetMail(mintSystemPartnerScope("test", mail?.partnerId ?? ""), { id }).secret;
}
async function person() {
  const email = `p${++count}@example.com`;
  return { email, ...(await addPartnerMember("a", email, "owner")) };
}
const dead = { code: "not-found" };

describe("a new password by mail", () => {
  it("is set by a link that no row holds, once, and ends every session", async () => {
    const { email } = await person();
    const open = cookieOf((await enter(email)).setCookie);
    await ask(` ${email.toUpperCase()} `);
    const token = await tokenFor(email);
    expect(databaseBytes(database.folder)).not.toContain(token);
    const results = await Promise.allSettled([reset(token), reset(token)]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(reset(token)).rejects.toMatchObject(dead);
    await expect(partnerGate(knock(platformSite, { cookie: open }), "brand.read")).rejects.toMatchObject({ status: 302 });
    await expect(enter(email)).rejects.toMatchObject({ code: "not-signed-in" });
    expect((await enter(email, next)).asksCode).toBe(false);
  });

  it("does not get past the second step, nor past half a sign-in that waits", async () => {
    const { email, personId } = await person();
    const { sealed } = newOneTimeSecret(personId);
    await write((tx) =>
      tx.db.secondFactor.create({
        data: { personId, sealedSecret: sealed, createdAt: new Date(), confirmedAt: new Date() },
      }),
    );
    expect((await enter(email)).asksCode).toBe(true);
    await ask(email);
    await reset(await tokenFor(email));
    expect(await read().pendingSignIn.count({ where: { personId } })).toBe(0);
    expect((await enter(email, next)).asksCode).toBe(true);
  });

  it("ends with thirty minutes, with a newer link, and at any other door", async () => {
    const { email, personId } = await person();
    await ask(email);
    const old = await tokenFor(email);
    await ask(email);
    const token = await tokenFor(email);
    await expect(reset(old)).rejects.toMatchObject(dead);
    expect(() => readReset(knock(shopSite("a")), { door: "shop", token })).toThrow(/cannot be used/);
    for (const odd of ["", "x", `${token}x`, token.slice(1)]) await expect(reset(odd)).rejects.toMatchObject(dead);
    await expect(reset(token, "short")).rejects.toMatchObject({ fields: { password: [expect.any(String)] } });
    const row = await read().passwordReset.findFirst({ where: { personId } });
    expect((row?.expiresAt.getTime() ?? 0) - Date.now()).toBeLessThanOrEqual(30 * 60_000);
    await write((tx) => tx.db.passwordReset.updateMany({ where: { personId }, data: { expiresAt: new Date(Date.now() - 1) } }));
    await expect(reset(token)).rejects.toMatchObject(dead);
  });

  it("is too old for its page, for its use and for its mail, each by itself", async () => {
    const { email, personId } = await person();
    await ask(email);
    const token = await tokenFor(email);
    const row = await read().passwordReset.findFirstOrThrow({ where: { personId } });
    const atOnce = () => readReset(knock(platformSite), { door: "partner", token });
    const mailed = () => readResetMail(mintSystemPartnerScope("test", "a"), { id: row.tokenHash });
    const use = (now: number) => write(async (tx) => takeReset(DoorScope.at(platformSite, "partner"), tx, row.tokenHash, now));
    expect([atOnce().email, mailed().secret]).toEqual([email, token]);
    expect(await use(row.expiresAt.getTime())).toBe(false);
    await write((tx) => tx.db.passwordReset.updateMany({ where: { personId }, data: { expiresAt: new Date(Date.now() - 1) } }));
    expect(atOnce).toThrow(/more than 30 minutes old/);
    expect(mailed).toThrow(/too old/);
  });

  it("is told by mail once it is set, to who has it", async () => {
    const { email } = await person();
    await ask(email);
    await reset(await tokenFor(email));
    const told = await read().mailMessage.findMany({ where: { toAddress: email, kind: "account-changed" } });
    expect(told.map(({ partnerId, dataJson }) => [partnerId, JSON.parse(dataJson)])).toEqual([
      ["a", { what: "password-reset", door: "partner" }],
    ]);
  });

  it("reaches the carrier's staff in the brand of the carrier's own shop, and nobody before that is there", async () => {
    const email = "dana@desk.example";
    await addCarrierMember(email, "operations");
    const askDesk = () => askReset(knock(platformSite), { door: "carrier", email });
    await askDesk();
    expect(await mailsTo(email)).toEqual([]);
    await addPartner("own", "carrier");
    await askDesk();
    const [mail] = await mailsTo(email);
    expect(mail?.partnerId).toBe("own");
    const id = (JSON.parse(mail?.dataJson ?? "{}") as { reset: string }).reset;
    expect(() => readResetMail(mintSystemPartnerScope("test", "a"), { id }), "another partner's mail has no such link").toThrow();
    const token = await tokenFor(email);
    await expect(reset(token)).rejects.toMatchObject(dead);
    await resetPassword(knock(platformSite), { door: "carrier", token, password: next });
    await signIn(knock(platformSite), { door: "carrier", email, password: next });
  });

  it("answers unknown, memberless and known addresses alike, and mails the known one only", async () => {
    const { email } = await person();
    await addCarrierMember("desk@example.com", "admin");
    const times: number[] = [];
    for (const address of [email, "nobody@example.com", "desk@example.com"]) {
      const start = performance.now();
      await expect(ask(address)).resolves.toBeUndefined();
      times.push(performance.now() - start);
    }
    for (const time of times) expect(time).toBeGreaterThanOrEqual(240);
    expect(await mailsTo("nobody@example.com")).toEqual([]);
    expect(await mailsTo("desk@example.com")).toEqual([]);
    expect(await mailsTo(email)).toHaveLength(1);
    await expect(ask("no address")).rejects.toMatchObject({ code: "bad-input" });
  });

  it("is asked for three times an address, known or not, and ten times a place", async () => {
    const { email } = await person();
    for (const address of [email, "nobody@example.com"]) {
      for (let i = 0; i < 3; i++) await ask(address, `192.0.2.${i + 10}`);
      await expect(ask(address, "192.0.2.50")).rejects.toMatchObject({ code: "too-many-requests" });
    }
    for (let i = 0; i < 10; i++) await ask(`n${i}@example.com`, "192.0.2.99");
    await expect(ask("n11@example.com", "192.0.2.99")).rejects.toMatchObject({ code: "too-many-requests" });
  });

  it("of a shop's customer is that shop's alone", async () => {
    const email = "chris@example.com";
    await addCustomer("a", email);
    await addCustomer("b", email);
    await askReset(knock(shopSite("a")), { door: "shop", email });
    const [mail] = await mailsTo(email);
    expect(mail?.partnerId).toBe("a");
    const token = await tokenFor(email);
    await expect(resetPassword(knock(shopSite("b")), { door: "shop", token, password: next })).rejects.toMatchObject(dead);
    await resetPassword(knock(shopSite("a")), { door: "shop", token, password: next });
    const shopEnter = (shop: string, password: string) => signIn(knock(shopSite(shop)), { door: "shop", email, password });
    await shopEnter("a", next);
    await shopEnter("b", rightPassword);
    await expect(shopEnter("b", next)).rejects.toMatchObject({ code: "not-signed-in" });
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { read } from "~/platform/database.server";
import { readAuditPage } from "~/platform/read-audit.server";
import { freshDatabase } from "../../tests/support/database";
import {
  addPartner,
  addPartnerMember,
  cookieOf,
  databaseBytes,
  knock,
  platformSite,
  rightPassword,
} from "../../tests/support/people";
import { changeName, changePassword, endAllSessions, endOneSession, readSessions } from "./account.server";
import { accountGate } from "./account-gate.server";
import { forgetAttempts } from "./attempts.server";
import { partnerGate } from "./gates.server";
import { signIn } from "./sign-in.server";
import { userAgentWords } from "./user-agent-words";

let database: Awaited<ReturnType<typeof freshDatabase>>;
let email: string;
let count = 0;
beforeAll(async () => {
  database = await freshDatabase();
  await addPartner("a");
});
afterAll(() => database.close());
beforeEach(async () => {
  forgetAttempts();
  email = `p${++count}@example.com`;
  await addPartnerMember("a", email, "sales");
});

const ask = (cookie: string, userAgent = "") => {
  const args = knock(platformSite, { cookie });
  args.request.headers.set("User-Agent", userAgent);
  return args;
};
const enter = async (password = rightPassword, userAgent = "") =>
  cookieOf((await signIn(ask("", userAgent), { door: "partner", email, password })).setCookie);
const account = (cookie: string) => accountGate(ask(cookie), "partner");
const opens = (cookie: string) =>
  partnerGate(ask(cookie), "brand.read").then(
    () => true,
    () => false,
  );

const firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0";

describe("one's own sessions", () => {
  it("are listed with browser and system in words, this one marked", async () => {
    const [one, two] = [await enter(rightPassword, firefox), await enter(rightPassword, "x".repeat(5000))];
    const list = readSessions(ask(two), await account(two));
    expect(list.map(({ where, isThis }) => [where, isThis])).toEqual([
      ["A browser that does not say what it is", true],
      ["Firefox on Linux", false],
    ]);
    expect(await opens(one)).toBe(true);
  });

  it("end one by one, and only one's own", async () => {
    const [one, two] = [await enter(), await enter()];
    const stranger = await addPartnerMember("a", `s${count}@example.com`, "owner");
    const own = email;
    email = `s${count}@example.com`;
    const theirs = await enter();
    email = own;
    const [foreign] = readSessions(ask(theirs), await account(theirs));
    await endOneSession(await account(one), { id: foreign?.id ?? "" });
    expect(await opens(theirs)).toBe(true);
    const other = readSessions(ask(one), await account(one)).find(({ isThis }) => !isThis);
    await endOneSession(await account(one), { id: other?.id ?? "" });
    expect([await opens(one), await opens(two)]).toEqual([true, false]);
    expect(stranger.personId).not.toBe("");
  });

  it("end all at once, on the server", async () => {
    const cookies = [await enter(), await enter(), await enter()];
    const me = await account(cookies[0] ?? "");
    await endAllSessions(me);
    expect(await Promise.all(cookies.map(opens))).toEqual([false, false, false]);
    const { entries } = await readAuditPage(me.scope, new URLSearchParams(`person=${me.personId}`));
    expect(entries[0]?.did).toBe("ended 3 of their sessions");
  });
});

describe("a new password", () => {
  const next = "seven slow herons at noon";

  it("asks for the old one, ends the other sessions and keeps this one", async () => {
    const [one, two] = [await enter(), await enter()];
    const change = async (current: string, wanted = next) =>
      changePassword(ask(one), await account(one), { current, next: wanted });
    await expect(change("not mine at all")).rejects.toMatchObject({ fields: { currentPassword: [expect.any(String)] } });
    await expect(change(rightPassword, "short")).rejects.toMatchObject({ fields: { newPassword: [expect.any(String)] } });
    await expect(change(rightPassword, rightPassword)).rejects.toMatchObject({ fields: { newPassword: [expect.any(String)] } });
    expect([await opens(one), await opens(two)]).toEqual([true, true]);
    await change(rightPassword);
    expect([await opens(one), await opens(two)]).toEqual([true, false]);
    await expect(enter()).rejects.toMatchObject({ code: "not-signed-in" });
    expect(await opens(await enter(next))).toBe(true);
    expect(databaseBytes(database.folder)).not.toContain(next);
    const told = await read().mailMessage.findFirst({ where: { partnerId: "a", toAddress: email, kind: "account-changed" } });
    expect(told?.kind).toBe("account-changed");
  });

  it("cannot be tried out by somebody who sits at an open session", async () => {
    const one = await enter();
    const me = await account(one);
    const guess = () => changePassword(ask(one), me, { current: "not mine at all", next });
    for (let wrong = 0; wrong < 5; wrong++) await expect(guess()).rejects.toMatchObject({ code: "bad-input" });
    await expect(guess()).rejects.toMatchObject({ code: "too-many-requests" });
  });
});

describe("a new name", () => {
  it("is one line of text", async () => {
    const me = await account(await enter());
    for (const name of ["", "   ", "<b>Pat</b>", "x".repeat(101)])
      await expect(changeName(me, { name })).rejects.toMatchObject({ fields: { name: [expect.any(String)] } });
    await changeName(me, { name: "  Pat\r\nNewname " });
    expect((await read().person.findUnique({ where: { id: me.personId } }))?.name).toBe("Pat Newname");
    const { entries } = await readAuditPage(me.scope, new URLSearchParams(`person=${me.personId}`));
    expect(entries[0]?.changes).toEqual([{ label: "Name", before: "Pat Member", after: "Pat Newname" }]);
    expect(entries[0]?.actorEmail).toBe(email);
  });

  it("is nobody else's in the team, however it is written", async () => {
    const me = await account(await enter());
    await changeName(me, { name: "Zoë Colleague-Smith" });
    const as = async (partnerId: string, address: string) => {
      email = address;
      await addPartnerMember(partnerId, email, "sales");
      return account(await enter());
    };
    const second = await as("a", `second-${email}`);
    for (const name of ["Zoë Colleague-Smith", "ZOE  colleague smith", "Ｚoe\u0308 Colleague-Smith", "Zoe\u200bColleagueSmith"])
      await expect(changeName(second, { name }), name).rejects.toMatchObject({ fields: { name: [expect.any(String)] } });
    await changeName(second, { name: "Zoë B. Colleague-Smith" });
    await addPartner(`elsewhere-${count}`);
    await changeName(await as(`elsewhere-${count}`, `third-${email}`), { name: "Zoë Colleague-Smith" });
  });
});

describe("what a browser says of itself", () => {
  it.each([
    [firefox, "Firefox on Linux"],
    ["Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/142.0.0.0 Safari/537.36", "Chrome on Windows"],
    ["Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/142.0.0.0 Safari/537.36 Edg/142.0", "Edge on Windows"],
    [
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 Version/18.0 Mobile/15E148 Safari/604.1",
      "Safari on an iPhone",
    ],
    ["Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1 Version/18.0 Safari/605.1", "Safari on a Mac"],
    [
      "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 SamsungBrowser/28.0 Chrome/130.0 Mobile Safari/537.36",
      "Samsung Internet on Android",
    ],
    ["curl/8.5.0", "A browser that does not say what it is"],
    ["<script>Linux</script>", "A browser on Linux"],
  ])("%s", (text, words) => expect(userAgentWords(text)).toBe(words));
});

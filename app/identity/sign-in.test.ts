import * as argon2 from "@node-rs/argon2";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
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
import { answerSignIn, answerSignOut, passBySignOut, showSignIn } from "./answers.server";
import { forgetAttempts } from "./attempts.server";
import type { Door } from "./door";

vi.mock("@node-rs/argon2", async (original) => {
  const real = await original<typeof import("@node-rs/argon2")>();
  return { ...real, verify: vi.fn(real.verify) };
});

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
  await addPartner("a");
  await addPartner("b");
  await addPartnerMember("a", "pat@example.com", "owner");
  await addCarrierMember("cary@example.com", "viewer");
  await addCustomer("a", "chris@example.com");
});
afterAll(() => database.close());
beforeEach(() => {
  forgetAttempts();
  vi.mocked(argon2.verify).mockClear();
});

interface Try {
  email?: string;
  password?: string;
  address?: string;
  door?: Door;
  site?: typeof platformSite;
  to?: string;
}

async function attempt({
  email = "pat@example.com",
  password = "a wrong password",
  address,
  door = "partner",
  site = platformSite,
  to = "",
}: Try) {
  const response = (await answerSignIn(knock(site, { address, form: { email, password, to } }), door)) as Response;
  return {
    status: response.status,
    body: await response.text(),
    cookie: response.headers.get("Set-Cookie"),
    location: response.headers.get("Location"),
    headers: [...response.headers].filter(([name]) => !["set-cookie", "location"].includes(name)),
  };
}

const withoutEmail = (body: string) => body.replaceAll(/[a-z]+@example\.com/g, "…");

describe("signing in", () => {
  it("opens the door with the right password, in any case of the address, and goes where one was going", async () => {
    const answer = await attempt({ email: " Pat@Example.com ", password: rightPassword, to: "/partner/listings" });
    expect(answer).toMatchObject({ status: 302, location: "/partner/listings" });
    expect(answer.cookie).toMatch(/^__Host-portal-console=/);
    expect((await attempt({ password: rightPassword, to: "//evil.test" })).location).toBe("/partner");
  });

  it("answers an unknown address and a wrong password alike, after the same work", async () => {
    const known = await attempt({ email: "pat@example.com" });
    const worked = vi.mocked(argon2.verify).mock.calls.length;
    const unknown = await attempt({ email: "nobody@example.com" });
    expect(known.status).toBe(401);
    expect({ ...unknown, body: withoutEmail(unknown.body) }).toEqual({ ...known, body: withoutEmail(known.body) });
    expect(worked).toBe(1);
    expect(vi.mocked(argon2.verify).mock.calls.length).toBe(2);
    expect(known.body).toContain("pat@example.com");
    expect(known.body).not.toContain("a wrong password");
    expect(known.cookie).toBeNull();
  });

  it("answers a right password at the wrong door or shop as a wrong one", async () => {
    const wrong = await attempt({ email: "nobody@example.com" });
    const tries: Try[] = [
      { email: "pat@example.com", door: "carrier" },
      { email: "cary@example.com", door: "partner" },
      { email: "chris@example.com", door: "shop", site: shopSite("b") },
      { email: "pat@example.com", door: "shop", site: shopSite("a") },
    ];
    for (const one of tries) {
      const answer = await attempt({ ...one, password: rightPassword });
      expect([answer.status, withoutEmail(answer.body), answer.cookie]).toEqual([401, withoutEmail(wrong.body), null]);
    }
    expect(
      (await attempt({ email: "chris@example.com", password: rightPassword, door: "shop", site: shopSite("a") })).status,
    ).toBe(302);
  });

  it("answers who has left the team as a wrong password", async () => {
    const { personId } = await addPartnerMember("a", "left@example.com", "sales");
    await write((tx) => tx.db.partnerMember.deleteMany({ where: { partnerId: "a", personId } }));
    const left = await attempt({ email: "left@example.com", password: rightPassword });
    const wrong = await attempt({ email: "nobody@example.com" });
    expect({ ...left, body: withoutEmail(left.body) }).toEqual({ ...wrong, body: withoutEmail(wrong.body) });
  });

  it("keeps neither the password nor the session's id anywhere in the database", async () => {
    const answer = await attempt({ password: rightPassword });
    const bytes = databaseBytes(database.folder);
    expect(bytes).toContain("pat@example.com");
    expect(bytes).not.toContain(rightPassword);
    expect(bytes).not.toContain(cookieOf(answer.cookie ?? "").split("=")[1]);
  });

  it("asks for an address when there is none, and takes no odd forms", async () => {
    const answer = await attempt({ email: "pat" });
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.body).refusal.fields.email).toHaveLength(1);
    expect(argon2.verify).not.toHaveBeenCalled();
  });

  it("is not to be found at a host without the door", async () => {
    for (const [site, door] of [
      [shopSite("a"), "partner"],
      [shopSite("a"), "carrier"],
      [platformSite, "shop"],
    ] as const) {
      await expect(attempt({ site, door, password: rightPassword })).rejects.toMatchObject({ status: 404 });
      await expect(showSignIn(knock(site), door)).rejects.toMatchObject({ status: 404 });
    }
  });

  it("passes the sign-in page by for who is signed in, and signs out by form only", async () => {
    const cookie = cookieOf((await attempt({ password: rightPassword })).cookie ?? "");
    const page = () => knock(platformSite, { cookie, path: "/partner/sign-in?to=%2Fpartner%2Fbrand" });
    await expect(showSignIn(page(), "partner")).rejects.toMatchObject({ status: 302 });
    const before = await read().session.count();
    expect(passBySignOut("partner").headers.get("Set-Cookie")).toBeNull();
    expect(await read().session.count()).toBe(before);
    const out = await answerSignOut(knock(platformSite, { cookie, form: {} }), "partner");
    expect(out.headers.get("Set-Cookie")).toContain("Max-Age=0");
    expect(await read().session.count()).toBe(before - 1);
    expect(await showSignIn(page(), "partner")).toEqual({ to: "/partner/brand" });
  });
});

describe("attempts", () => {
  // The work itself is not what these tests are about, and there is much of it.
  beforeEach(() => vi.mocked(argon2.verify).mockImplementation(async (_stored, password) => password === rightPassword));

  it("are limited for known and unknown and unknown alike, before any hashing", async () => {
    const answers = [];
    for (const email of ["pat@example.com", "nobody@example.com"]) {
      for (let n = 0; n < 5; n += 1) expect((await attempt({ email })).status).toBe(401);
      vi.mocked(argon2.verify).mockClear();
      const limited = await attempt({ email, password: rightPassword });
      answers.push({ ...limited, body: withoutEmail(limited.body) });
      expect(argon2.verify).not.toHaveBeenCalled();
    }
    expect(answers[0]?.status).toBe(429);
    expect(answers[1]).toEqual(answers[0]);
  });

  it("from one place do not shut the owner out of another place", async () => {
    for (let n = 0; n < 200; n += 1) await attempt({ address: "198.51.100.7" });
    expect((await attempt({ password: rightPassword, address: "198.51.100.7" })).status).toBe(429);
    expect((await attempt({ password: rightPassword, address: "192.0.2.1" })).status).toBe(302);
  });

  it("from one place at many accounts are held, an IPv6 network being one place", async () => {
    for (let n = 0; n < 40; n += 1)
      expect((await attempt({ email: `who${n}@example.com`, address: `2001:db8::${n + 1}` })).status).toBe(401);
    expect((await attempt({ email: "who99@example.com", address: "2001:db8::ffff" })).status).toBe(429);
    expect((await attempt({ email: "who99@example.com", address: "2001:db8:0:1::1" })).status).toBe(401);
  });

  it("from many places at one account are slowed, but not from the place that opened it before", async () => {
    expect((await attempt({ password: rightPassword, address: "192.0.2.200" })).status).toBe(302);
    for (let n = 0; n < 60; n += 1) expect((await attempt({ address: `198.51.100.${n}` })).status).toBe(401);
    expect((await attempt({ address: "203.0.113.5" })).status).toBe(429);
    expect((await attempt({ password: rightPassword, address: "192.0.2.200" })).status).toBe(302);
  });

  it("that arrive together are all counted", async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => attempt({})));
    expect(answers.filter((a) => a.status === 401)).toHaveLength(5);
    expect(answers.filter((a) => a.status === 429)).toHaveLength(15);
  });

  it("that failed are forgotten once the password was right", async () => {
    for (let round = 0; round < 3; round += 1) {
      for (let n = 0; n < 4; n += 1) expect((await attempt({})).status).toBe(401);
      expect((await attempt({ password: rightPassword })).status).toBe(302);
    }
  });
});

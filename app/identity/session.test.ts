import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Site } from "~/kit/page-context";
import { days, hours, minutes } from "~/kit/time";
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
  shopSite,
} from "../../tests/support/people";
import { type Door, DoorScope } from "./door";
import { currentSession, endSession, startSession } from "./session.server";
import { findSession } from "./session-store.server";

let database: Awaited<ReturnType<typeof freshDatabase>>;
const people = { desk: "", console: "", shopA: "", shopB: "" };

beforeAll(async () => {
  database = await freshDatabase();
  await addPartner("a");
  await addPartner("b");
  people.desk = (await addCarrierMember("cary@example.com", "admin")).personId;
  people.console = (await addPartnerMember("a", "pat@example.com", "owner")).personId;
  people.shopA = (await addCustomer("a", "chris@example.com")).personId;
  people.shopB = (await addCustomer("b", "chris@example.com")).personId;
});
afterAll(() => database.close());

beforeEach(async () => {
  vi.useRealTimers();
  await write((tx) => tx.db.session.deleteMany());
});

const start = async (site: Site, door: Door, personId: string, cookie?: string) =>
  startSession(knock(site, { cookie }), DoorScope.at(site, door), personId);
const whoIs = async (site: Site, door: Door, cookie: string) =>
  (await currentSession(knock(site, { cookie }), DoorScope.at(site, door)))?.personId ?? null;

/** Only Date is faked: the database's own timers go on. */
const atTime = (ms: number) => vi.useFakeTimers({ now: ms, toFake: ["Date"] });

describe("sessions", () => {
  it("are carried by a host-only cookie that scripts cannot read", async () => {
    const expected = { carrier: "__Host-portal-desk", partner: "__Host-portal-console", shop: "__Host-portal-shop" };
    const cookies = {
      carrier: await start(platformSite, "carrier", people.desk),
      partner: await start(platformSite, "partner", people.console),
      shop: await start(shopSite("a"), "shop", people.shopA),
    };
    for (const door of ["carrier", "partner", "shop"] as const) {
      const [pair, ...attributes] = cookies[door].split("; ");
      expect(pair).toMatch(new RegExp(`^${expected[door]}=[a-z2-7]{40}$`));
      expect(attributes.toSorted()).toEqual(["HttpOnly", `Max-Age=${days(30) / 1000}`, "Path=/", "SameSite=Lax", "Secure"]);
    }
  });

  it("never leave their id in the database, only its hash", async () => {
    const id = cookieOf(await start(shopSite("a"), "shop", people.shopA)).split("=")[1] as string;
    const [row] = await read().session.findMany();
    expect(row?.idHash).toMatch(/^[0-9a-f]{64}$/);
    expect(databaseBytes(database.folder)).toContain(row?.idHash);
    expect(databaseBytes(database.folder)).not.toContain(id);
  });

  it("get a new id at each sign-in, and the browser's old one ends", async () => {
    const first = cookieOf(await start(platformSite, "partner", people.console));
    const second = cookieOf(await start(platformSite, "partner", people.console, first));
    expect(second).not.toBe(first);
    expect(await whoIs(platformSite, "partner", first)).toBeNull();
    expect(await whoIs(platformSite, "partner", second)).toBe(people.console);
    expect(await read().session.count()).toBe(1);
  });

  it("of shop A are nobody's at shop B, also under the right cookie name", async () => {
    const cookie = cookieOf(await start(shopSite("a"), "shop", people.shopA));
    expect(await whoIs(shopSite("a"), "shop", cookie)).toBe(people.shopA);
    expect(await whoIs(shopSite("b"), "shop", cookie)).toBeNull();
  });

  it("of one door are nobody's at another, also under that door's cookie name", async () => {
    const [, id] = cookieOf(await start(platformSite, "partner", people.console)).split("=");
    expect(await whoIs(platformSite, "carrier", `__Host-portal-desk=${id}`)).toBeNull();
    expect(await whoIs(shopSite("a"), "shop", `__Host-portal-shop=${id}`)).toBeNull();
    expect(await whoIs(platformSite, "partner", `__Host-portal-desk=${id}`)).toBeNull();
  });

  it("cannot be made for a person of another site", async () => {
    await expect(start(shopSite("b"), "shop", people.shopA)).rejects.toThrow();
    await expect(start(platformSite, "carrier", people.console)).rejects.toThrow();
  });

  it("cannot be ended from another site", async () => {
    const cookie = cookieOf(await start(shopSite("a"), "shop", people.shopA));
    await endSession(knock(shopSite("b"), { cookie }), DoorScope.at(shopSite("b"), "shop"));
    expect(await whoIs(shopSite("a"), "shop", cookie)).toBe(people.shopA);
  });

  it("end on the server at sign-out", async () => {
    const cookie = cookieOf(await start(platformSite, "carrier", people.desk));
    const args = knock(platformSite, { cookie });
    const door = DoorScope.at(platformSite, "carrier");
    expect((await currentSession(args, door))?.personId).toBe(people.desk);
    expect(await endSession(args, door)).toMatch(/^__Host-portal-desk=; .*Max-Age=0/);
    expect(await currentSession(args, door)).toBeNull();
    expect(await read().session.count()).toBe(0);
  });

  it("end after ten days without use", async () => {
    const began = Date.now();
    const cookie = cookieOf(await start(platformSite, "partner", people.console));
    atTime(began + days(10) + 5000);
    const [row] = await read().session.findMany();
    expect(findSession(DoorScope.at(platformSite, "partner"), row?.idHash ?? "")).toBeNull();
    expect(await whoIs(platformSite, "partner", cookie)).toBeNull();
  });

  it("end after thirty days of daily use, and are never put off beyond them", async () => {
    const began = Date.now();
    const cookie = cookieOf(await start(platformSite, "partner", people.console));
    for (let day = 1; day < 30; day += 1) {
      atTime(began + days(day));
      expect(await whoIs(platformSite, "partner", cookie)).toBe(people.console);
    }
    const [row] = await read().session.findMany();
    const end = row?.expiresAt.getTime() ?? 0;
    const longest = (row?.createdAt.getTime() ?? 0) + days(30);
    expect(end).toBeLessThanOrEqual(longest);
    expect(end).toBeGreaterThan(longest - hours(1));
    atTime(began + days(30) + 5000);
    expect(await whoIs(platformSite, "partner", cookie)).toBeNull();
  });

  it("end after thirty days even if a row says otherwise", async () => {
    const cookie = cookieOf(await start(platformSite, "partner", people.console));
    await write((tx) => tx.db.session.updateMany({ data: { createdAt: new Date(Date.now() - days(30) - 1) } }));
    expect(await whoIs(platformSite, "partner", cookie)).toBeNull();
  });

  it("are put off at most hourly", async () => {
    const began = Date.now();
    const cookie = cookieOf(await start(platformSite, "partner", people.console));
    const end = async () => (await read().session.findFirst())?.expiresAt.getTime();
    const first = await end();
    atTime(began + minutes(59));
    await whoIs(platformSite, "partner", cookie);
    expect(await end()).toBe(first);
    atTime(began + hours(1) + 5000);
    await whoIs(platformSite, "partner", cookie);
    expect(await end()).toBe(began + hours(1) + 5000 + days(10));
  });

  it("are not found behind foreign or damaged cookies, and none of these breaks the page", async () => {
    const cookie = cookieOf(await start(platformSite, "partner", people.console));
    expect(await whoIs(platformSite, "partner", `x=%E0%A4%A; ${cookie}; y=%`)).toBe(people.console);
    for (const odd of [
      "",
      "__Host-portal-console=",
      "__Host-portal-console=%E0%A4%A",
      "__Host-portal-console=' OR 1=1",
      `${cookie}x`,
      cookie.toUpperCase(),
      `X${cookie}`,
    ]) {
      expect(await whoIs(platformSite, "partner", odd)).toBeNull();
    }
  });

  it("are looked up once per page, and a context lends nobody another visitor's", async () => {
    const cookie = cookieOf(await start(platformSite, "partner", people.console));
    const args = knock(platformSite, { cookie });
    const door = DoorScope.at(platformSite, "partner");
    const first = currentSession(args, door);
    expect(currentSession({ ...args, request: new Request(args.request) }, door)).toBe(first);
    expect(await first).toMatchObject({ personId: people.console });
    expect(await currentSession({ ...args, request: knock(platformSite).request }, door)).toBeNull();
    const other = (await addPartnerMember("b", "other@example.com", "owner")).personId;
    const others = knock(platformSite, { cookie: cookieOf(await start(platformSite, "partner", other)) }).request;
    expect(await currentSession({ ...args, request: others }, door)).toMatchObject({ personId: other });
    expect(await currentSession(args, DoorScope.at(platformSite, "carrier"))).toBeNull();
  });
});

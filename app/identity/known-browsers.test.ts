import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { mintSystemScope } from "~/kit/scope-mint";
import { read, readSql, write } from "~/platform/database.server";
import { freshDatabase } from "../../tests/support/database";
import {
  addCarrierMember,
  addCustomer,
  addPartner,
  addPartnerMember,
  databaseBytes,
  knock,
  platformSite,
  rightPassword,
  shopSite,
} from "../../tests/support/people";
import { forgetAttempts } from "./attempts.server";
import { deleteForgottenBrowsers } from "./known-browser-store.server";
import { signIn } from "./sign-in.server";

let database: Awaited<ReturnType<typeof freshDatabase>>;
let count = 0;
beforeAll(async () => {
  database = await freshDatabase();
  await addPartner("a");
  await addPartner("own", "carrier");
});
afterAll(() => database.close());
beforeEach(() => forgetAttempts());

type Door = "shop" | "partner" | "carrier";

/** A browser with its jar, of which a sign-in takes and leaves the cookie that stays. */
function browser() {
  let kept = "";
  return {
    get kept() {
      return kept;
    },
    async signIn(door: Door, email: string, password = rightPassword) {
      const site = door === "shop" ? shopSite("a") : platformSite;
      const { setCookie } = await signIn(knock(site, { cookie: kept }), { door, email, password });
      kept = setCookie.find((cookie) => cookie.startsWith("__Host-browser="))?.split(";", 1)[0] ?? kept;
      return setCookie;
    },
  };
}

async function person(door: Door): Promise<string> {
  const email = `p${++count}@example.com`;
  if (door === "partner") await addPartnerMember("a", email, "viewer");
  if (door === "carrier") await addCarrierMember(email, "viewer");
  if (door === "shop") await addCustomer("a", email);
  return email;
}

const mailsTo = (toAddress: string) => read().mailMessage.findMany({ where: { toAddress, kind: "account-sign-in" } });

describe("a sign-in from a browser that the account has not seen", () => {
  it.each([
    ["partner", "a"],
    ["carrier", "own"],
    ["shop", "a"],
  ] as const)("is mailed to its person at the %s door, but not the first and not again", async (door, partnerId) => {
    const email = await person(door);
    const [first, second] = [browser(), browser()];
    await first.signIn(door, email);
    await first.signIn(door, email);
    expect(await mailsTo(email)).toEqual([]);
    await second.signIn(door, email);
    await second.signIn(door, email);
    await first.signIn(door, email);
    const mails = await mailsTo(email);
    expect(mails.map((mail) => mail.partnerId)).toEqual([partnerId]);
    expect(JSON.parse(mails[0]?.dataJson ?? "")).toMatchObject({ door, where: expect.any(String), at: expect.any(String) });
  });

  it("is new to each account for itself, and a wrong password makes no browser known", async () => {
    const [one, other] = [await person("partner"), await person("partner")];
    const [mine, shared] = [browser(), browser()];
    await mine.signIn("partner", other);
    await shared.signIn("partner", one);
    await expect(shared.signIn("partner", other, "not the password")).rejects.toMatchObject({ code: "not-signed-in" });
    await shared.signIn("partner", other);
    expect(await mailsTo(other)).toHaveLength(1);
    expect(await mailsTo(one)).toEqual([]);
  });

  it("takes an id that is not one of ours for none", async () => {
    const email = await person("partner");
    const forged = knock(platformSite, { cookie: "__Host-browser=1" });
    const { setCookie } = await signIn(forged, { door: "partner", email, password: rightPassword });
    expect(setCookie.find((cookie) => cookie.startsWith("__Host-browser="))).toMatch(
      /^__Host-browser=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax; Max-Age=34560000$/,
    );
  });

  it("keeps no browser's id, and nothing for longer than its cookie lasts", async () => {
    const email = await person("partner");
    const mine = browser();
    await mine.signIn("partner", email);
    expect(databaseBytes(database.folder)).not.toContain(mine.kept.split("=")[1]);
    const known = () => readSql().prepare(`SELECT count(*) FROM "KnownBrowser"`).pluck().get();
    expect(known()).toBeGreaterThan(0);
    await write(async (tx) => deleteForgottenBrowsers(mintSystemScope("test"), tx, Date.now() + 1));
    expect(known()).toBe(0);
  });

  it("keeps thirty browsers of a person, the last ones used", async () => {
    const email = await person("shop");
    const first = browser();
    await first.signIn("shop", email);
    for (let i = 0; i < 30; i += 1) {
      await browser().signIn("shop", email);
      forgetAttempts();
    }
    const rows = readSql().prepare(
      `SELECT count(*) FROM "KnownBrowser" b JOIN "Person" p ON p."id" = b."personId" WHERE p."email" = ?`,
    );
    expect(rows.pluck().get(email)).toBe(30);
    const before = (await mailsTo(email)).length;
    await first.signIn("shop", email);
    expect((await mailsTo(email)).length, "the first one is forgotten").toBe(before + 1);
  });
});

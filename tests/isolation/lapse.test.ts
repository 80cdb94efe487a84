import { existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { days } from "~/kit/time";
import { closeDatabase } from "~/platform/database.server";
import { ask } from "../support/http";
import type { Portal } from "../support/portal";
import { startPortal } from "../support/portal";
import { makeWorld, patienceMs, type World } from "./support/world";

/** The day through which the carrier's authorization to hold numbers is on record, and the first moment after it. */
const lastDay = Math.floor(Date.now() / days(1)) * days(1) + days(9);
const lapse = lastDay + days(1);

let world: World;
let portal: Portal;
let clock: string;
let number: string;

beforeAll(async () => {
  world = await makeWorld();
  await closeDatabase();
  clock = path.join(world.folder, "clock");
  const database = new Database(world.file);
  database.prepare(`UPDATE "ProviderItem" SET "expiresOn" = ? WHERE "providerId" = 'keystone' AND "item" = 6`).run(lastDay);
  const onOffer = `SELECT "digits" FROM "TelephoneNumber" WHERE "holderProviderId" = 'keystone' AND "status" = 'available' AND "type" = 'local' LIMIT 1`;
  number = `/numbers/1${database.prepare(onOffer).pluck().get()}`;
  database.close();
  const moved = { NODE_OPTIONS: `--import ${path.resolve("tests/support/moved-clock.mjs")}`, MOVED_CLOCK: clock };
  portal = await startPortal({ PORTAL_DATA: world.folder, PORTAL_DEMO: "off", ...moved });
}, patienceMs);

afterAll(async () => {
  await portal?.stop();
  await world?.close();
});

async function moveClock(toMs: number) {
  writeFileSync(clock, String(toMs));
  process.kill(portal.pid, "SIGUSR2");
  await expect.poll(() => existsSync(clock)).toBe(false);
}

/** What a shop says of its path only while the record shows it. */
const claims = ["No reseller stands in between", "Straight from the carrier to your phones", "Nobody passes your calls on"];
const pages = () => ["/", "/products/local-standard", number, "/service-path"];
const look = async (page: string) => {
  const { text, headers } = await ask(portal.port, page, { host: portal.host("harborline") });
  const verdicts = [...text.matchAll(/data-verdict="([a-z-]+)"/g)].map(([, verdict]) => verdict);
  return { verdict: verdicts[0], isStored: headers.etag !== undefined, hasExpired: />Expired</.test(text), text };
};

describe("a carrier's item that lapses", () => {
  it("is in force, and the pages are stored, to the last moment of its last day", async () => {
    for (const page of pages()) expect((await look(page)).verdict, page).toBe("direct");
    for (const claim of claims) expect((await look("/")).text).toContain(claim);
    await moveClock(lapse - 1);
    for (const page of pages()) {
      expect(await look(page), page).toMatchObject({ verdict: "direct", isStored: true, hasExpired: false });
    }
  });

  it("turns every stored page by itself, when the day is over, though nothing was written", async () => {
    // By that clock the pages were stored a millisecond ago, so that none is old enough to be rendered anew for its age.
    await moveClock(lapse);
    for (const page of pages()) expect(await look(page), page).toMatchObject({ verdict: "unknown" });
    expect((await look("/service-path")).hasExpired).toBe(true);
    for (const claim of claims) expect((await look("/")).text).not.toContain(claim);
  });
});

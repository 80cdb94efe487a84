import type { IncomingMessage, ServerResponse } from "node:http";
import { afterAll, beforeAll, expect, it } from "vitest";
import { mintPartnerScope, mintSystemScope } from "~/kit/scope-mint";
import { days, isoDay } from "~/kit/time";
import { closeDatabase, openDatabase, readSql, write } from "~/platform/database.server";
import { env } from "~/platform/env.server";
import { insertPartner } from "~/tenancy/partner-store.server";
import { visitDaysKept } from "~/tenancy/visit-pages";
import { addVisits, visitsSince } from "~/tenancy/visit-store.server";
import { freshDatabase } from "../../tests/support/database";
import { requestFacts } from "./request-facts";
import { countOpened, countVisit, forgetOldVisits, writeVisits } from "./visits.server";
import { startWorkers } from "./workers.server";

const system = mintSystemScope("test");
const of = (partnerId: string) => mintPartnerScope(partnerId, "owner", { door: "partner", id: "o", name: "Olive" });
const person = {
  req: { method: "GET", headers: {} } as IncomingMessage,
  facts: requestFacts(["User-Agent", "Mozilla/5.0 Firefox/144.0"]),
};
const visit = (partnerId: string) => countVisit(person, { partnerId, page: "home", headers: [] });
const seen = (partnerId: string) => visitsSince(of(partnerId), 0);

let close: () => Promise<void>;
beforeAll(async () => {
  ({ close } = await freshDatabase());
  await write(async (tx) => {
    for (const id of ["a", "b"])
      await insertPartner(system, tx, { id, slug: id, name: `Shop ${id}`, kind: "msp", isSample: true });
  });
});
afterAll(() => close());

it("writes what was counted, each partner's beside its own, and adds to the day", async () => {
  visit("a");
  visit("a");
  visit("b");
  await writeVisits(system);
  visit("a");
  await writeVisits(system);
  await writeVisits(system);
  const day = isoDay(Date.now());
  expect(seen("a")).toEqual([{ day, page: "home", visits: 3 }]);
  expect(seen("b")).toEqual([{ day, page: "home", visits: 1 }]);
});

it("counts on when it cannot be written", async () => {
  visit("b");
  const { databaseFile } = env();
  await closeDatabase();
  await expect(writeVisits(system)).rejects.toThrow();
  await openDatabase(databaseFile);
  await writeVisits(system);
  expect(seen("b")[0]?.visits).toBe(2);
});

it("counts persons who open a page, and nothing else", async () => {
  const asked = (headers: string[], method = "GET") => ({
    req: { method, headers: {} } as IncomingMessage,
    facts: requestFacts(headers),
  });
  const browser = ["User-Agent", "Mozilla/5.0 Firefox/144.0"];
  const shown = { partnerId: "a", page: "contact", headers: ["Speculation-Rules", '"/speculation-rules.json"'] } as const;
  const answer = (visit: ReturnType<typeof asked>, page: typeof shown.page | null = shown.page) =>
    countVisit(visit, { ...shown, page, headers: [...shown.headers] });
  answer(asked(browser, "HEAD"));
  answer(asked(["User-Agent", "Mozilla/5.0 (compatible; Googlebot/2.1)"]));
  answer(asked([]));
  answer(asked(browser), null);
  const ahead = answer(asked([...browser, "Sec-Purpose", "prefetch"]));
  expect(ahead[1]).toMatch(/^"\/speculation-rules\.json\?opened=contact&n=\w+"$/);
  await writeVisits(system);
  expect(seen("a").filter(({ page }) => page === "contact")).toEqual([]);
  const url = ahead[1]?.slice(1, -1) ?? "";
  const opened = { ...asked(browser), url, res: {} as ServerResponse };
  countOpened(opened, "a");
  opened.req.headers = { "sec-fetch-dest": "speculationrules" };
  countOpened(opened, "a");
  countOpened({ ...opened, url: url.replace("contact", "__proto__") }, "a");
  expect(answer(asked(browser))).toEqual(shown.headers);
  await writeVisits(system);
  expect(seen("a").filter(({ page }) => page === "contact")).toMatchObject([{ visits: 2 }]);
  const kinds = readSql().prepare(`SELECT DISTINCT "page" FROM "VisitDay" WHERE "partnerId" = 'a' ORDER BY "page"`).pluck().all();
  expect(kinds, "an address cannot make up a kind").toEqual(["contact", "home"]);
});

it("loses nothing when the portal stops", async () => {
  const workers = startWorkers(0);
  visit("b");
  await workers.stop();
  expect(seen("b")[0]?.visits).toBe(3);
});

it("forgets days that are older than it says", async () => {
  const ago = (n: number) => isoDay(Date.now() - days(n));
  const old = [visitDaysKept + 1, visitDaysKept, 1].map(
    (n) => ({ partnerId: "b", day: ago(n), page: "legal", visits: 1 }) as const,
  );
  await write(async (tx) => addVisits(system, tx, old));
  await forgetOldVisits(system);
  expect(seen("b").map(({ day }) => day)).toEqual([ago(visitDaysKept), ago(1), ago(0)]);
});

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ask } from "../support/http";
import type { Site } from "./gate/site";
import { People } from "./support/callers";
import { changedTables, Watch } from "./support/watch";
import { patienceMs, servedWorld } from "./support/world";
import { wrongHosts, wrongPaths } from "./wrong-inputs/addresses";
import { wrongItems, wrongNetworks, wrongPartners, wrongProviders, wrongWholesale } from "./wrong-inputs/desk-forms";
import {
  wrongChecks,
  wrongContacts,
  wrongDomains,
  wrongListings,
  wrongLists,
  wrongRecords,
  wrongSignIns,
  wrongTraces,
} from "./wrong-inputs/forms";
import { markup, readable, sql, type WrongInput } from "./wrong-inputs/input";
import { wrongAccounts, wrongTeams } from "./wrong-inputs/people-forms";
import { wrongPrices } from "./wrong-inputs/price-forms";
import { wrongQueries } from "./wrong-inputs/queries";
import { wrongConflicts, wrongShares, wrongVersions } from "./wrong-inputs/studio-forms";
import { wrongBodies, wrongBrands } from "./wrong-inputs/transport";

const groups: Record<string, WrongInput[]> = {
  ...{
    wrongHosts,
    wrongPaths,
    wrongQueries,
    wrongContacts,
    wrongChecks,
    wrongLists,
    wrongTraces,
    wrongSignIns,
    wrongBodies,
    wrongBrands,
    wrongListings,
    wrongPrices,
  },
  ...{ wrongDomains, wrongPartners, wrongItems, wrongNetworks, wrongProviders, wrongWholesale },
  ...{ wrongTeams, wrongAccounts, wrongRecords },
  ...{ wrongShares, wrongConflicts, wrongVersions },
};

let site: Site;

beforeAll(async () => {
  const { world, portal } = await servedWorld();
  const { harborline: a, oakmere: b } = world.shops;
  const people = new People(portal, a, b);
  const hosts = { hostA: portal.host(a.slug), hostB: portal.host(b.slug), consoleHost: people.consoleHost };
  site = { world, portal, people, a, b, ...hosts, watch: new Watch(world.file) };
  await people.signInAll();
}, patienceMs);

afterAll(async () => {
  site?.watch.close();
  await site?.portal.stop();
  await site?.world.close();
});

test("there are a hundred of them, each of its own", () => {
  const names = Object.values(groups).flatMap((group) => group.map(({ name }) => name));
  expect(names.length).toBeGreaterThanOrEqual(100);
  expect(new Set(names).size).toBe(names.length);
});

for (const [group, inputs] of Object.entries(groups)) {
  describe(group, () => {
    test.each(inputs)("$name", async ({ send, says, keeps = [] }) => {
      const before = site.watch.all();
      const { status, text } = await send(site);
      const read = readable(text);
      expect(status, read.slice(0, 400)).toBeGreaterThanOrEqual(200);
      expect(status, read.slice(0, 400)).toBeLessThan(500);
      expect(read).toMatch(says);
      for (const value of keeps) expect(read, "what was typed is kept").toContain(value);
      expect(text, "no markup comes back as markup").not.toMatch(/<img src=x|<script>alert|onerror=alert\(1\)>/);
      expect(read).not.toMatch(/\bat \S+ \(|node_modules|SQLITE_|Prisma|\[object Object\]|undefined is not/);
      expect(changedTables(before, site.watch.all())).toEqual([]);
    });
  });
}

describe("what only looks dangerous is taken as text", () => {
  const words = `${sql} ${markup} =cmd|'/c calc'!A1 \u202e {{7*7}} \${7*7}`;

  test("an enquiry stands as it was written, and is shown as text", async () => {
    const form = { name: `O'Brien ${markup}`, email: "o'brien@example.com", message: words };
    expect((await site.people.post(site.hostB, "/contact", form)).status).toBe(303);
    const [row] = site.watch.rows(`SELECT * FROM "Enquiry" WHERE "partnerId" = ? AND "email" = ?`, site.b.partnerId, form.email);
    expect(row).toMatchObject({ name: form.name, message: words });
    const page = await site.people.get(site.consoleHost, "/partner/enquiries", site.people.cookie("owner of B"));
    expect(readable(page.text)).toContain(words);
    expect(page.text).not.toContain("<img src=x");
  });

  test("its mail has no header of the visitor's making", async () => {
    const form = { name: "Eve\r\nBcc: everybody@example.com", email: "eve@example.com", message: "Hello" };
    await site.people.post(site.hostB, "/contact", form);
    await expect
      .poll(() => site.watch.value(`SELECT count(*) FROM "MailMessage" WHERE "state" = 'queued'`), { timeout: 10_000 })
      .toBe(0n);
    for (const row of site.watch.rows(`SELECT "subject", "toAddress", "fromAddress" FROM "MailMessage"`)) {
      for (const value of Object.values(row)) expect(String(value)).not.toMatch(/[\r\n]/);
    }
  });

  test("nothing of it has broken the portal", async () => {
    for (const path of ["/", "/numbers", "/products", "/messaging", "/service-path", "/contact"]) {
      expect((await ask(site.portal.port, path, { host: site.hostA })).status).toBe(200);
    }
    expect(site.watch.value("PRAGMA integrity_check")).toBe("ok");
    expect(site.watch.rows("PRAGMA foreign_key_check")).toEqual([]);
    expect(site.portal.output(), "the log has no unexpected error").not.toMatch(/"level":50/);
  });
});

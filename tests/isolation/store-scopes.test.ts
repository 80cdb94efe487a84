import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accountAttempts } from "./support/account-attempts";
import { doorAttempts, sessionOfB, signInAtB } from "./support/door-attempts";
import type { Attempt } from "./support/secrets";
import { storeAttempts } from "./support/store-attempts";
import { storeFunctions, tenantScopes } from "./support/store-functions";
import { teamAttempts } from "./support/team-attempts";
import { changedTables, Watch } from "./support/watch";
import { makeWorld, patienceMs, type World } from "./support/world";

const functions = storeFunctions();
const tenantFunctions = functions.filter(({ scopes }) => scopes.some((name) => tenantScopes.has(name)));
const attempts = { ...storeAttempts, ...doorAttempts, ...teamAttempts, ...accountAttempts };

/** Pure helpers and carrier-wide reads that take no scope; anything else of a store takes one first. */
const withoutScope = ["branding/brand-store#brandOfRow", "tenancy/revisions-store#carrierRevision"];

let world: World;
let watch: Watch;
let attempt: Attempt;

beforeAll(async () => {
  // Few numbers: what counts here are the tenants' rows.
  world = await makeWorld({ keepNumber: (digits) => /^20[1-9]\d{6}7$/.test(digits) });
  attempt = { world, a: world.shops.harborline, b: world.shops.oakmere };
  await signInAtB(attempt.b);
  watch = new Watch(world.file);
}, patienceMs);

afterAll(async () => {
  watch?.close();
  await world?.close();
});

describe("the table of store functions", () => {
  test("has a row for each function that takes a tenant's scope, and no row too many", () => {
    expect(tenantFunctions.length).toBeGreaterThan(40);
    expect(tenantFunctions.map(({ key }) => key).sort()).toEqual(Object.keys(attempts).sort());
  });

  test("a store function takes a scope first", () => {
    const bare = functions.filter(({ scopes }) => scopes.length === 0).map(({ key }) => key);
    expect(bare.sort()).toEqual(withoutScope);
  });
});

describe("partner A's scope with partner B's ids", () => {
  for (const [key, run] of Object.entries(attempts)) {
    test(`${key} finds and changes nothing of B`, async () => {
      const before = watch.ofPartner(attempt.b.partnerId);
      await run(attempt);
      expect(changedTables(before, watch.ofPartner(attempt.b.partnerId))).toEqual([]);
      expect(sessionOfB(attempt.b), "the session of B's customer lives on").not.toBeNull();
    });
  }
});

test("the watch itself sees a change", async () => {
  const { a, b } = attempt;
  expect(changedTables(watch.ofPartner(a.partnerId), watch.ofPartner(b.partnerId))).toContain("Listing");
  expect(changedTables(watch.all(), watch.all())).toEqual([]);
});

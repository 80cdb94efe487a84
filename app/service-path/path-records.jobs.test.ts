import { compactVerify, createLocalJWKSet, decodeProtectedHeader, type JSONWebKeySet } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isRefusal } from "~/kit/refusal";
import {
  mintCarrierScope,
  mintCustomerScope,
  mintStorefrontScope,
  mintSystemPartnerScope,
  mintSystemScope,
} from "~/kit/scope-mint";
import { days } from "~/kit/time";
import { write } from "~/platform/database.server";
import { insertDemoProviders } from "~/providers/insert-demo-providers.server";
import { emptyItemEdit } from "~/providers/item-edit";
import { saveProviderItem } from "~/providers/save-provider-item.server";
import { raiseCarrierRevision } from "~/tenancy/revisions-store.server";
import { freshDatabase } from "../../tests/support/database";
import { readLogPage, readNewestFrom } from "./log-answers.server";
import { publicKeys, rotatePathKey } from "./path-keys.server";
import { pathRecorder } from "./path-records.jobs.server";
import { readRecord, readRecordIndex, readRecordJws, readRecordOfNumber, readRevealed } from "./read-record.server";
import { checkKept, checkRevealed, headOf, verifyHead, verifyHeads, verifyRecord } from "./verify-record.server";

const system = mintSystemScope("test");
const shop = mintStorefrontScope("harborline");
const quiet = mintStorefrontScope("oakmere");
const customerOf = (partnerId: string) => mintCustomerScope(partnerId, "c", { door: "customer", id: "c", name: "C" });
const staff = mintCarrierScope("operations", { door: "carrier", id: "p1", name: "Robin Vale" });
const voiceOf = (partnerId: string) => ({ sellerName: `${partnerId} shop`, carrierIsNamed: partnerId !== "oakmere" });
const voice = (partnerId: string) => ({ ...voiceOf(partnerId), host: `${partnerId}.localhost:3000` });
const recordPaths = pathRecorder((scope) => voiceOf(scope.partnerId));

const numbers = { "+12015550100": "keystone", "+12015550101": "granite", "+12015550199": "keystone", "+12125550100": "keystone" };
const read = (id: string, scope = shop, isCustomer = false, nowMs?: number) =>
  readRecord(scope, { id, voice: voice(scope.partnerId), isCustomer, nowMs });
const jwsFor = (scope: typeof shop, id: string) => readRecordJws(scope, { id, isCustomer: false, ...voiceOf(scope.partnerId) });
const linked = (e164: string, scope = shop) => readRecordOfNumber(scope, { ...voiceOf(scope.partnerId), e164 })?.id ?? "";

let close: () => Promise<void>;
beforeAll(async () => {
  ({ close } = await freshDatabase());
  await insertDemoProviders(system);
  await write(async ({ db }) => {
    for (const id of ["harborline", "oakmere"])
      await db.partner.create({ data: { id, slug: id, name: id, kind: "msp", status: "live", createdAt: new Date() } });
    for (const [e164, holder] of Object.entries(numbers)) await db.telephoneNumber.create({ data: numberRow(e164, holder) });
  });
  expect(readRecordOfNumber(shop, { e164: "+12015550100", carrierIsNamed: true })).toBeNull();
  expect(await recordPaths(system)).toEqual({ added: 6 });
});
afterAll(() => close());

function numberRow(e164: string, holderProviderId: string) {
  const digits = e164.slice(2);
  const parts = { digits, npa: digits.slice(0, 3), nxx: digits.slice(3, 6), line: digits.slice(6), type: "local", features: 1 };
  return { e164, ...parts, productSku: "x", holderProviderId, status: "available", isSample: true, changedAt: new Date() };
}

const addNumber = (e164: string, holder: string) =>
  write(async (tx) => {
    await tx.db.telephoneNumber.create({ data: numberRow(e164, holder) });
    raiseCarrierRevision(system, tx);
  });

const keysOf = (scope = shop) => publicKeys(scope).keys;
const headsOf = (scope = shop) => readLogPage(scope, 0).heads;

describe("a shop's path records", () => {
  it("are one per block and holder, which the numbers of the block share", () => {
    expect(linked("+12015550100")).toBe(linked("+12015550199"));
    expect(linked("+12015550100")).not.toBe(linked("+12015550101"));
    expect(read(linked("+12015550100"))).toMatchObject({
      block: "201-555-0",
      path: { verdict: "direct" },
      isSample: true,
      newer: null,
    });
    expect(read(linked("+12015550101"))).toMatchObject({ block: "201-555-0", path: { verdict: "numbers-only" } });
    expect(readRecordIndex(shop, { carrierIsNamed: true })).toMatchObject({ count: 3, headNumber: 1 });
  });

  it("are left as they are while nothing changes, whatever the day", async () => {
    expect(await recordPaths(system)).toEqual({ added: 0 });
    expect(await recordPaths(system, Date.now() + days(1))).toEqual({ added: 0 });
    expect(await pathRecorder((scope) => voiceOf(scope.partnerId))(system)).toEqual({ added: 0 });
  });

  it("verify with a library for signed JSON, under the shop's published keys", async () => {
    const jws = jwsFor(shop, linked("+12015550100"));
    const { payload } = await compactVerify(jws, createLocalJWKSet(publicKeys(shop) as JSONWebKeySet), { algorithms: ["EdDSA"] });
    expect(JSON.parse(Buffer.from(payload).toString())).toMatchObject({ iss: "harborline.localhost:3000", treeSize: 3 });
    expect(decodeProtectedHeader(jws)).toEqual({ alg: "EdDSA", kid: keysOf()[0]?.kid, typ: "path-record+jws" });
    const record = await verifyRecord(jws, keysOf());
    expect(headOf(record, await verifyHeads(headsOf(), keysOf())).number).toBe(1);
  });

  it("are not found at another shop, and not verified by its keys", async () => {
    const id = linked("+12015550100");
    for (const attempt of [() => read(id, quiet), () => jwsFor(quiet, id), () => readRevealed(customerOf("oakmere"), id)])
      expect(codeOf(attempt)).toBe("not-found");
    expect(codeOf(() => read(linked("+12015550100", quiet), shop))).toBe("not-found");
    await expect(verifyRecord(jwsFor(shop, id), keysOf(quiet))).rejects.toThrow(/keys given/);
  });
});

const codeOf = (fn: () => unknown) => {
  try {
    fn();
    return "found";
  } catch (error) {
    return isRefusal(error) ? error.code : "error";
  }
};

describe("a shop that does not name its carrier", () => {
  const secrets = /keystone|SMPL|RMD0000001|899001|DA 00-0001|0000000001|201-555-0,/i;

  it("publishes hashes that nothing can be looked up by, other ones in each record", async () => {
    const ids = ["+12015550100", "+12125550100"].map((e164) => linked(e164, quiet));
    const [one, two] = await Promise.all(ids.map(async (id) => (await verifyRecord(jwsFor(quiet, id), keysOf(quiet))).statement));
    for (const statement of [one, two]) expect(JSON.stringify(statement)).not.toMatch(secrets);
    for (const id of ids) expect(JSON.stringify(read(id, quiet))).not.toMatch(secrets);
    expect(Object.keys(one?.hashes ?? {})).toHaveLength(14);
    for (const [field, hash] of Object.entries(one?.hashes ?? {})) expect(two?.hashes?.[field]).not.toBe(hash);
  });

  it("gives its customers names and salts that fit", async () => {
    const id = linked("+12015550100", quiet);
    const revealed = readRevealed(customerOf("oakmere"), id);
    expect(revealed["carrier.name"]?.value).toBe("Keystone Exchange Carrier");
    expect(read(id, quiet, true).revealed).toEqual(revealed);
    const record = await verifyRecord(jwsFor(quiet, id), keysOf(quiet));
    expect(checkRevealed(record, revealed)).toBe(14);
    const forged = { ...revealed, "item.5": { salt: revealed["item.5"]?.salt, value: "0000000002" } };
    expect(() => checkRevealed(record, forged)).toThrow(/item\.5/);
  });
});

describe("a shop that named its carrier once", () => {
  const carrierIsNamed = false;

  it("shows what it said then to its customers only", () => {
    const id = linked("+12015550100");
    const quietNow = { id, voice: { ...voice("harborline"), carrierIsNamed } };
    expect(codeOf(() => readRecord(shop, { ...quietNow, isCustomer: false }))).toBe("not-found");
    expect(codeOf(() => readRecordJws(shop, { id, carrierIsNamed, isCustomer: false }))).toBe("not-found");
    expect(readRecordOfNumber(shop, { e164: "+12015550100", carrierIsNamed })).toBeNull();
    expect(readRecordIndex(shop, { carrierIsNamed }).records).toEqual([]);
    expect(readRecord(shop, { ...quietNow, isCustomer: true }).items[0]?.identifier).toBe("899001");
  });
});

describe("when facts change", () => {
  it("a new record follows, the old one stays and says so, and the log proves that it was kept", async () => {
    const before = { id: linked("+12015550100"), jws: jwsFor(shop, linked("+12015550100")), heads: headsOf() };
    await saveProviderItem(staff, {
      providerId: "keystone",
      item: 2,
      edit: { ...emptyItemEdit, status: "missing", checkedOn: "2026-11-20" },
    });
    expect(read(before.id).now).toMatchObject({
      isUnchanged: false,
      differences: [expect.stringMatching(/Item 2.*verified then, not found now/)],
    });
    await addNumber("+13035550100", "keystone");
    expect(await recordPaths(system)).toEqual({ added: 8 });
    expect(jwsFor(shop, before.id)).toBe(before.jws);
    expect(read(before.id).newer?.id).toBe(linked("+12015550100"));
    expect(read(linked("+12015550100"))).toMatchObject({ newer: null, now: { isUnchanged: true } });
    const newest = readNewestFrom(shop, 1);
    const [earlier, later] = [
      await verifyHead(before.heads[0]?.head ?? "", keysOf()),
      await verifyHead(newest?.head ?? "", keysOf()),
    ];
    expect(() => checkKept(earlier, later, newest?.consistency ?? [])).not.toThrow();
    expect(() => checkKept({ ...earlier, root: later.root }, later, newest?.consistency ?? [])).toThrow(/is not shown to keep/);
    expect((await verifyHeads(headsOf(), keysOf())).map(({ size }) => size)).toEqual([3, 7]);
  });

  it("a block of which no number is on offer any more says so, and its record stays", async () => {
    const id = linked("+12125550100");
    expect(read(id).now.isOnOffer).toBe(true);
    await write(async (tx) => {
      await tx.db.telephoneNumber.update({ where: { e164: "+12125550100" }, data: { status: "assigned" } });
      raiseCarrierRevision(system, tx);
    });
    await recordPaths(system);
    expect(read(id)).toMatchObject({ block: "212-555-0", now: { isOnOffer: false, isUnchanged: true } });
    expect(jwsFor(shop, id).split(".")).toHaveLength(3);
  });

  it("an item that lapses by its date alone shows on the day, and is recorded", async () => {
    const later = Date.now() + days(400);
    const id = linked("+12015550100");
    expect(read(id, shop, false, later).now.differences.join()).toMatch(/Item 1.*verified then, expired now/);
    expect((await recordPaths(system, later)).added).toBeGreaterThan(0);
    expect(read(linked("+12015550100"), shop, false, later).items[0]?.status).toBe("expired");
  });

  it("a head that is missing or replaced is noticed", async () => {
    const heads = headsOf();
    expect(heads.length).toBeGreaterThan(2);
    await expect(
      verifyHeads(
        [heads[0], heads[2]].filter((head) => head !== undefined),
        keysOf(),
      ),
    ).rejects.toThrow(/does not follow/);
  });
});

describe("a new key", () => {
  it("signs from then on, and what was signed before stays checkable", async () => {
    const id = linked("+12015550100");
    const old = await verifyRecord(jwsFor(shop, id), keysOf());
    const kid = await rotatePathKey(mintSystemPartnerScope("test", "harborline"));
    await addNumber("+14045550100", "granite");
    await recordPaths(system);
    expect(keysOf().map((key) => key.kid)).toContain(kid);
    expect(keysOf()).toHaveLength(2);
    expect(decodeProtectedHeader(jwsFor(shop, linked("+14045550100"))).kid).toBe(kid);
    expect((await verifyRecord(jwsFor(shop, id), keysOf())).root).toEqual(old.root);
    expect((await verifyHeads(headsOf(), keysOf())).length).toBeGreaterThan(3);
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mintSystemScope } from "~/kit/scope-mint";
import { read, write } from "~/platform/database.server";
import { insertPartner } from "~/tenancy/partner-store.server";
import { company, on } from "../../tests/support/companies";
import { freshDatabase } from "../../tests/support/database";
import { addCarrierMember } from "../../tests/support/people";
import { insertDemoProviders } from "./insert-demo-providers.server";
import { tellOfLapses } from "./item-lapses.jobs.server";
import { lapsesOf, lapseWords } from "./lapses";
import { recordOf } from "./record";

const system = mintSystemScope("test");
const day = (text: string) => Date.parse(text);

describe("what lapses", () => {
  const facts = company("x", { items: { 2: { expiresOn: day("2027-03-01") }, 1: { expiresOn: day("2027-04-01") } } });
  const only = { ...facts, items: facts.items.map((i) => (i.item <= 2 ? i : { ...i, expiresOn: null })) };
  const at = (now: string) => {
    const [first] = lapsesOf(recordOf(only, day(now)), day(now));
    return first ? [first.item, first.daysLeft, first.stage] : null;
  };

  it.each([
    ["2027-01-29T23:59:59Z", null],
    ["2027-01-30T00:00:00Z", [2, 30, 30]],
    ["2027-02-22T00:00:00Z", [2, 7, 7]],
    ["2027-02-27T23:59:59Z", [2, 2, 7]],
    ["2027-02-28T00:00:00Z", [2, 1, 1]],
    ["2027-03-01T00:00:00Z", [2, 0, 0]],
    ["2027-03-01T23:59:59.999Z", [2, 0, 0]],
    ["2027-03-02T00:00:00Z", [2, -1, 0]],
  ])("on %s is %j", (now, expected) => expect(at(now)).toEqual(expected));

  it("is said in words", () => {
    const words = (daysLeft: number) => lapseWords({ expiresOn: day("2027-03-01"), daysLeft });
    expect([words(-1), words(0), words(1), words(7)]).toEqual([
      "lapsed: it held through Mar 1, 2027",
      "holds through today, Mar 1, 2027",
      "holds through Mar 1, 2027: 1 more day",
      "holds through Mar 1, 2027: 7 more days",
    ]);
  });

  it("is nothing where nothing ends", () => expect(lapsesOf(on(company("y")), day("2026-11-22"))).toEqual([]));
});

describe("reminders", () => {
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ close } = await freshDatabase());
    await insertDemoProviders(system);
  });
  afterAll(() => close());
  const end = async () =>
    Number(
      (await read().providerItem.findUniqueOrThrow({ where: { providerId_item: { providerId: "keystone", item: 2 } } }))
        .expiresOn,
    );
  const daysBefore = async (n: number) => (await end()) - n * 86_400_000 + 3_600_000;

  it("wait while there is no shop in whose brand they could go, and nothing counts as told", async () => {
    await addCarrierMember("admin@desk.example", "admin");
    await addCarrierMember("viewer@desk.example", "viewer");
    expect(await tellOfLapses(system, await daysBefore(30))).toEqual({ mailed: 0 });
  });

  it("go out 30, 7 and 1 days before and on the day, once each, to administrators only", async () => {
    await write((tx) =>
      insertPartner(system, tx, { id: "p-keystone", slug: "keystone", name: "Keystone Direct", kind: "carrier", isSample: true }),
    );
    const mailed: number[] = [];
    for (const before of [31, 30, 30, 29, 8, 7, 7, 2, 1, 0, 0])
      mailed.push((await tellOfLapses(system, await daysBefore(before))).mailed);
    expect(mailed).toEqual([0, 1, 0, 0, 0, 1, 0, 0, 1, 1, 0]);
    const mails = await read().mailMessage.findMany({ where: { kind: "items-lapse" } });
    expect(new Set(mails.map(({ toAddress }) => toAddress))).toEqual(new Set(["admin@desk.example"]));
    expect(mails).toHaveLength(4);
  });
});

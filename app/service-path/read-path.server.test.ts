import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isRefusal } from "~/kit/refusal";
import { mintCarrierScope, mintCustomerScope, mintStorefrontScope, mintSystemScope } from "~/kit/scope-mint";
import { days } from "~/kit/time";
import { write } from "~/platform/database.server";
import { insertDemoProviders } from "~/providers/insert-demo-providers.server";
import { emptyItemEdit } from "~/providers/item-edit";
import { upsertProvider } from "~/providers/provider-store.server";
import { saveProviderItem } from "~/providers/save-provider-item.server";
import { freshDatabase } from "../../tests/support/database";
import { readCarrierRecord, readComparison, readHolderVerdicts, readNumberPath, readShopPath } from "./read-path.server";

const named = { carrierIsNamed: true };

const shop = mintStorefrontScope("harborline");
const ownShop = mintStorefrontScope("keystone");
const customerOf = (partnerId: string, id: string) => mintCustomerScope(partnerId, id, { door: "customer", id, name: id });
const staff = mintCarrierScope("operations", { door: "carrier", id: "p1", name: "Robin Vale" });
const numbers = {
  "+12015550100": "keystone",
  "+12015550101": "granite",
  "+12015550102": "unlisted",
  "+12015550103": "relayline",
};

let close: () => Promise<void>;
beforeAll(async () => {
  ({ close } = await freshDatabase());
  expect(readShopPathBeforeAnyData()).toBe("not-found");
  await insertDemoProviders(mintSystemScope("test"));
  await write(async ({ db }) => {
    const now = new Date();
    for (const id of ["harborline", "oakmere", "keystone"]) {
      const kind = id === "keystone" ? "carrier" : "msp";
      await db.partner.create({ data: { id, slug: id, name: `${id} shop`, kind, status: "live", createdAt: now } });
    }
    for (const [e164, holderProviderId] of Object.entries(numbers))
      await db.telephoneNumber.create({ data: numberRow(e164, holderProviderId, "available") });
    await db.telephoneNumber.create({ data: { id: 99, ...numberRow("+12015550109", "keystone", "assigned") } });
    const person = { id: "h1", site: "shop:harborline", email: "a@example.com", name: "A", passwordHash: "x", createdAt: now };
    await db.person.create({ data: person });
    await db.customer.create({
      data: { partnerId: "harborline", id: "h1", personId: "h1", company: "Dock Street Bakery", createdAt: now },
    });
    await db.customerNumber.create({
      data: { partnerId: "harborline", id: "n1", customerId: "h1", numberId: 99, activeSince: now },
    });
  });
});
afterAll(() => close());

function numberRow(e164: string, holderProviderId: string, status: string) {
  const digits = e164.slice(2);
  const parts = { digits, npa: digits.slice(0, 3), nxx: digits.slice(3, 6), line: digits.slice(6) };
  return { e164, ...parts, type: "local", features: 1, productSku: "local", holderProviderId, status, changedAt: new Date() };
}

const codeOf = (fn: () => unknown) => {
  try {
    fn();
    return "found";
  } catch (error) {
    return isRefusal(error) ? error.code : "error";
  }
};
const readShopPathBeforeAnyData = () => codeOf(() => readShopPath(shop, named));

describe("a number's path", () => {
  const verdicts = {
    "+12015550100": "direct",
    "+12015550101": "numbers-only",
    "+12015550102": "unknown",
    "+12015550103": "reseller-hop",
  };
  it.each(Object.entries(verdicts))("of %s is %s", (e164, verdict) => {
    expect(readNumberPath(shop, { ...named, e164 })).toMatchObject({ verdict, isSample: true });
  });

  it("names the shop as it trades, and can travel to a page", () => {
    const path = readNumberPath(shop, { ...named, e164: "+12015550100", sellerName: "Harborline Voice" });
    expect(path.title).toBe("How a call to (201) 555-0100 reaches you");
    expect(path.commercial.hops.map((hop) => hop.name)).toContain("Harborline Voice");
    expect(JSON.parse(JSON.stringify(path))).toEqual(path);
  });

  it("belongs to its customer alone once it is taken", () => {
    const e164 = "+12015550109";
    expect(readNumberPath(customerOf("harborline", "h1"), { ...named, e164 }).verdict).toBe("direct");
    for (const scope of [shop, customerOf("harborline", "h2"), customerOf("oakmere", "h1")]) {
      expect(codeOf(() => readNumberPath(scope, { ...named, e164 }))).toBe("not-found");
    }
    expect(codeOf(() => readNumberPath(shop, { ...named, e164: "+19995550100" }))).toBe("not-found");
  });
});

describe("the shop's path", () => {
  it("has no partner in it where the carrier sells itself", () => {
    const path = readShopPath(ownShop, named);
    expect(path.verdict).toBe("direct");
    expect(path.commercial.arrows.map((arrow) => arrow.label)).toEqual(["sells, bills, supports and provides the service"]);
  });

  it("does not forget what the directory holds of the company that runs the shop", async () => {
    const company = { id: "own", name: "Harborline Shop, LLC", category: "LRSL", website: null, isOurs: false, isSample: false };
    const routing = { routesCalls: "yes", routesCallsEvidence: null, sellsService: "yes" } as const;
    await write((tx) => upsertProvider(mintSystemScope("test"), tx, { ...company, ...routing }));
    const { verdict, reasons } = readShopPath(shop, { carrierIsNamed: true });
    expect([verdict, reasons[0]]).toEqual(["unknown", expect.stringContaining("bears the marks of a reseller")]);
    expect(readShopPath(ownShop, named).verdict).toBe("direct");
    expect(readShopPath(shop, { ...named, sellerName: "Another name" }).verdict, "by the account's name").toBe("unknown");
    await write(({ db }) => db.provider.delete({ where: { id: "own" } }));
    expect(readShopPath(shop, named).verdict, "the control").toBe("direct");
  });

  it("compares with the fictional reseller of the directory", () => {
    const { here, through } = readComparison(shop, named);
    expect([here.verdict, through.verdict]).toEqual(["direct", "reseller-hop"]);
    expect(through.call.hops.map((hop) => hop.name)).toContain("Relayline Voice Resale");
  });

  it("gives a list its verdicts by holder", () => {
    const numbers = ["granite", "keystone", "granite"].map((holderProviderId) => ({ holderProviderId }));
    const verdicts = readHolderVerdicts(shop, numbers, named);
    expect(Object.entries(verdicts).map(([id, view]) => [id, view.word])).toEqual([
      ["granite", "Numbers only"],
      ["keystone", "Direct"],
    ]);
  });
});

describe("a shop that does not name its carrier", () => {
  const unnamed = { carrierIsNamed: false, sellerName: "Harborline" };
  const betrayals = /keystone|SMPL|RMD0|899001|DA 00-|0000000001|201-555-0,/i;

  it("tells the same verdicts, hops and checks without a word that betrays it", () => {
    const views = [
      readShopPath(shop, unnamed),
      readNumberPath(shop, { ...unnamed, e164: "+12015550100" }),
      readComparison(shop, unnamed),
      readCarrierRecord(shop, unnamed),
      Object.values(readHolderVerdicts(shop, [{ holderProviderId: "keystone" }], unnamed)),
    ];
    expect(JSON.stringify(views)).not.toMatch(betrayals);
    expect(JSON.stringify([readShopPath(shop, named), readCarrierRecord(shop, named)]), "the control").toMatch(betrayals);
    expect(readShopPath(shop, unnamed).verdict).toBe(readShopPath(shop, named).verdict);
    expect(readCarrierRecord(shop, unnamed).verified).toBe(readCarrierRecord(shop, named).verified);
  });

  it("speaks of it as ours, with a capital only where a sentence begins", () => {
    const { headline, call } = readShopPath(shop, unnamed);
    expect(headline).toMatch(/from our carrier to you/);
    expect(call.hops.map((hop) => hop.name)).toContain("Our carrier");
  });
});

describe("the carrier's record", () => {
  it("counts ten of ten, and turns by itself on the day an item lapses", () => {
    const record = readCarrierRecord(shop, named);
    expect(record.count).toMatch(/^10 of 10, checked on /);
    const untilMs = record.untilMs ?? 0;
    expect(readCarrierRecord(shop, { ...named, nowMs: untilMs - 1 }).verified).toBe(10);
    const after = readCarrierRecord(shop, { ...named, nowMs: untilMs });
    expect(after.verified).toBe(9);
    expect(after.items.filter((i) => i.status === "expired").map((i) => i.statusWord)).toEqual(["Expired"]);
    expect(readShopPath(shop, named).untilMs).toBe(untilMs);
    expect(readShopPath(shop, { ...named, nowMs: untilMs + days(1) }).verdict).toBe("direct");
  });

  it("takes every path down to what is known when the desk finds the authorization gone", async () => {
    await saveProviderItem(staff, { providerId: "keystone", item: 6, edit: { ...emptyItemEdit, status: "missing" } });
    expect(readShopPath(shop, named).verdict).toBe("unknown");
    expect(readNumberPath(shop, { ...named, e164: "+12015550101" }).verdict).toBe("unknown");
    expect(readCarrierRecord(shop, named).standing).toBe("unknown");
  });
});

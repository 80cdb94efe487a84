import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Refusal } from "~/kit/refusal";
import { mintCarrierScope, mintStorefrontScope, mintSystemScope } from "~/kit/scope-mint";
import { isoDay } from "~/kit/time";
import { listAudit } from "~/platform/audit-store.server";
import { carrierRevision } from "~/tenancy/revisions-store.server";
import { freshDatabase } from "../../tests/support/database";
import { insertDemoProviders } from "./insert-demo-providers.server";
import { emptyItemEdit, type ItemEdit } from "./item-edit";
import { findOurCarrier, findProvider, listProviders } from "./provider-store.sqlite.server";
import { saveProvider } from "./save-provider.server";
import { saveProviderItem } from "./save-provider-item.server";

const staff = mintCarrierScope("admin", { door: "carrier", id: "p1", name: "Robin Vale" });
const shop = mintStorefrontScope("any");
const good: ItemEdit = {
  ...emptyItemEdit,
  status: "verified",
  identifier: "rmd0000009",
  checkedOn: "2026-11-20",
  expiresOn: "2027-03-01",
};
const save = (edit: Partial<ItemEdit>, item = 2, providerId = "keystone") =>
  saveProviderItem(staff, { providerId, item, edit: { ...good, ...edit } });
const refused = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => (error instanceof Refusal ? error : null),
  );

let close: () => Promise<void>;
beforeAll(async () => {
  ({ close } = await freshDatabase());
  await insertDemoProviders(mintSystemScope("test"));
  await insertDemoProviders(mintSystemScope("test, again"));
});
afterAll(() => close());

describe("the directory", () => {
  it("lists our carrier first, once, with its ten items and its headline codes", () => {
    expect(listProviders(shop).map((p) => p.id)).toEqual(["keystone", "granite", "unlisted", "relayline"]);
    expect(findOurCarrier(shop)).toMatchObject({
      id: "keystone",
      isOurs: true,
      isSample: true,
      ocn: "SMPL",
      spid: "SMPL",
      frn: "0000000001",
    });
    expect(findOurCarrier(shop)?.items).toHaveLength(10);
    expect(findProvider(shop, "nobody")).toBeNull();
  });

  it("has one carrier of ours at most", async () => {
    const details = {
      id: "second",
      name: "Second Carrier",
      isOurs: true,
      isSample: true,
      category: "ipes",
      website: null,
      routesCalls: "yes",
    };
    await saveProvider(staff, details);
    expect(
      listProviders(shop)
        .filter((p) => p.isOurs)
        .map((p) => p.id),
    ).toEqual(["second"]);
    const keystone = findProvider(shop, "keystone");
    if (keystone) await saveProvider(staff, keystone);
    await saveProvider(staff, { ...details, isOurs: false });
    await saveProvider(staff, { ...details, id: "keystone", name: "Keystone Exchange Carrier" });
    expect(findOurCarrier(shop)?.id).toBe("keystone");
  });

  it("refuses details that cannot be", async () => {
    const wrong = {
      id: "No Id!",
      name: "x",
      isOurs: false,
      isSample: false,
      category: "NOPE",
      website: "javascript:1",
      routesCalls: "maybe",
    };
    const error = await refused(saveProvider(staff, wrong));
    expect(Object.keys(error?.fields ?? {}).sort()).toEqual(["category", "id", "name", "routesCalls", "website"]);
  });
});

describe("saving an item", () => {
  it("stores the check with its date and the person, raises the revision, and leaves a trail", async () => {
    const before = carrierRevision();
    await save({});
    const item = findOurCarrier(shop)?.items.find((i) => i.item === 2);
    expect(item).toMatchObject({ status: "verified", identifier: "RMD0000009", checkedBy: "Robin Vale" });
    expect(isoDay(item?.expiresOn ?? 0)).toBe("2027-03-01");
    expect(carrierRevision()).toBe(before + 1);
    const [entry] = await listAudit(staff, { limit: 1 });
    expect(entry).toMatchObject({ action: "provider.item", subject: "provider/keystone/2", actorName: "Robin Vale" });
    expect(entry?.before).toContain("RMD0000001");
  });

  it("keeps the codes by which companies are looked up in step", async () => {
    await save({ identifier: "smp2, smp3", expiresOn: "" }, 4, "granite");
    expect(findProvider(shop, "granite")?.spid).toBe("SMP2");
    await save({ status: "missing", identifier: "", expiresOn: "" }, 4, "granite");
    expect(findProvider(shop, "granite")?.spid).toBeNull();
  });

  const wrong: [string, Partial<ItemEdit>, string][] = [
    ["verified without a day", { checkedOn: "" }, "checkedOn"],
    ["a check in the future", { checkedOn: "2099-01-01" }, "checkedOn"],
    ["a day that is none", { expiresOn: "2027-02-30" }, "expiresOn"],
    ["a day beyond the next renewal", { expiresOn: "2035-12-31" }, "expiresOn"],
    ["a day in another form", { expiresOn: "03/01/2027" }, "expiresOn"],
    ["a wrong identifier", { identifier: "RMD1" }, "identifier"],
    ["verified without an identifier", { identifier: " " }, "identifier"],
    ["expired, which a date decides", { status: "expired" }, "status"],
    ["no status", { status: "" }, "status"],
    ["a link that runs", { evidenceUrl: "javascript:alert(1)" }, "evidenceUrl"],
    ["a link without encryption", { evidenceUrl: "http://example.com/a" }, "evidenceUrl"],
    ["a link with a password in it", { evidenceUrl: "https://a:b@example.com/" }, "evidenceUrl"],
    ["a note without end", { note: "x".repeat(501) }, "note"],
  ];
  it.each(wrong)("refuses %s, and changes nothing", async (_what, edit, field) => {
    const [before, revision] = [findOurCarrier(shop), carrierRevision()];
    const error = await refused(save(edit));
    expect([error?.code, Object.keys(error?.fields ?? {})]).toEqual(["bad-input", [field]]);
    expect(findOurCarrier(shop)).toEqual(before);
    expect(carrierRevision()).toBe(revision);
  });

  it("does not find providers and items that do not exist", async () => {
    expect((await refused(save({}, 2, "nobody")))?.code).toBe("not-found");
    expect((await refused(save({}, 11)))?.code).toBe("not-found");
    expect((await refused(save({}, Number.NaN)))?.code).toBe("not-found");
  });
});

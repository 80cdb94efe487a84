import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Refusal } from "~/kit/refusal";
import { mintCarrierScope, mintStorefrontScope, mintSystemScope } from "~/kit/scope-mint";
import { listAudit } from "~/platform/audit-store.server";
import { carrierRevision } from "~/tenancy/revisions-store.server";
import { freshDatabase } from "../../tests/support/database";
import { insertDemoProviders } from "./insert-demo-providers.server";
import { emptyItemEdit } from "./item-edit";
import { listFiles, readFile } from "./provider-file-store.server";
import { findProvider } from "./provider-store.sqlite.server";
import { saveProviderItem } from "./save-provider-item.server";
import { removeSite, saveSite } from "./save-site.server";
import { saveSupport } from "./save-support.server";

const staff = mintCarrierScope("admin", { door: "carrier", id: "p1", name: "Robin Vale" });
const facts = () => findProvider(mintStorefrontScope("any"), "granite");
const refused = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof Refusal ? [error.code, Object.keys(error.fields)] : error),
  );

let close: () => Promise<void>;
beforeAll(async () => {
  ({ close } = await freshDatabase());
  await insertDemoProviders(mintSystemScope("test"));
});
afterAll(() => close());

describe("a site", () => {
  const good = { place: "Burlington, VT", region: "East", host: "BTV.granite.example", priority: "2" };
  const add = (change: Partial<typeof good> = {}, id: string | null = null, providerId = "granite") =>
    saveSite(staff, { providerId, id, edit: { ...good, ...change } });

  it("is added, changed and removed, each with a trail and a new revision", async () => {
    const revision = carrierRevision();
    await add();
    const [site] = facts()?.sites ?? [];
    expect(site).toMatchObject({ host: "btv.granite.example", priority: 2 });
    await add({ region: "North" }, site?.id ?? "");
    expect(facts()?.sites).toMatchObject([{ region: "North" }]);
    await removeSite(staff, { providerId: "granite", id: site?.id ?? "" });
    expect(facts()?.sites).toEqual([]);
    expect(carrierRevision()).toBe(revision + 3);
    const trail = await listAudit(staff, { limit: 3 });
    expect(trail.map(({ action }) => action)).toEqual(["provider.site-remove", "provider.site", "provider.site"]);
  });

  const wrong: [string, Partial<typeof good>, string][] = [
    ["no place", { place: " " }, "place"],
    ["no region", { region: "x" }, "region"],
    ["a range for a host", { host: "192.0.2.0/24" }, "siteHost"],
    ["what is no host", { host: "sip:a b" }, "siteHost"],
    ["a priority of nought", { priority: "0" }, "priority"],
    ["a priority in words", { priority: "first" }, "priority"],
  ];
  it.each(wrong)("is refused with %s", async (_what, change, field) => {
    expect(await refused(add(change))).toEqual(["bad-input", [field]]);
    expect(facts()?.sites).toEqual([]);
  });

  it("is not found where it is another company's", async () => {
    expect(await refused(add({}, "sample-1"))).toEqual(["not-found", []]);
    expect(await refused(removeSite(staff, { providerId: "granite", id: "sample-1" }))).toEqual(["not-found", []]);
    expect(await refused(add({}, null, "nobody"))).toEqual(["not-found", []]);
  });
});

describe("support", () => {
  const good = { hours: "Mondays", answeredBy: "a clerk", price: "free", source: "Its site", checkedOn: "2026-11-20" };
  it("is recorded and taken out", async () => {
    await saveSupport(staff, { providerId: "granite", edit: good });
    expect(facts()?.support).toMatchObject({ hours: "Mondays", answeredBy: "a clerk", checkedOn: Date.parse("2026-11-20") });
    await saveSupport(staff, {
      providerId: "granite",
      edit: { hours: "", answeredBy: "", price: "", source: "", checkedOn: " " },
    });
    expect(facts()?.support).toBeNull();
  });

  it.each([
    [{ hours: "" }, "supportHours"],
    [{ answeredBy: "x".repeat(81) }, "supportBy"],
    [{ price: "" }, "supportPrice"],
    [{ source: "" }, "supportSource"],
    [{ checkedOn: "" }, "supportCheckedOn"],
    [{ checkedOn: "2036-01-01" }, "supportCheckedOn"],
  ])("is refused with %j", async (change, field) => {
    expect(await refused(saveSupport(staff, { providerId: "granite", edit: { ...good, ...change } }))).toEqual([
      ...["bad-input", [field]],
    ]);
  });
});

describe("a file of evidence", () => {
  const edit = { ...emptyItemEdit, status: "self-declared" };
  const pdf = new Uint8Array(Buffer.from("%PDF-1.7 grant"));
  const save = (rest: { upload?: { name: string; bytes: Uint8Array<ArrayBuffer> }; dropsFile?: boolean }) =>
    saveProviderItem(staff, { providerId: "granite", item: 6, edit, ...rest });

  it("is filed with its item, kept by a later save, and taken out on request; the trail holds its name", async () => {
    await save({ upload: { name: "grant.pdf", bytes: pdf } });
    await save({});
    expect(await listFiles(staff, "granite")).toMatchObject([{ item: 6, name: "grant.pdf", size: 14, uploadedBy: "Robin Vale" }]);
    expect(Buffer.from((await readFile(staff, { providerId: "granite", item: 6 }))?.bytes ?? []).toString()).toBe(
      "%PDF-1.7 grant",
    );
    const [entry] = await listAudit(staff, { limit: 1 });
    expect(entry?.after).toContain("grant.pdf");
    await save({ dropsFile: true });
    expect(await listFiles(staff, "granite")).toEqual([]);
  });

  it("is refused beside its field when its content is another, and nothing is saved", async () => {
    const before = facts();
    const upload = { name: "grant.pdf", bytes: new Uint8Array(Buffer.from("<script>")) };
    expect(await refused(save({ upload }))).toEqual(["bad-input", ["evidenceFile"]]);
    expect(facts()).toEqual(before);
  });
});

import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { CarrierStaffScope } from "~/kit/scope";
import { mintPartnerScope, mintStorefrontScope, mintSystemScope } from "~/kit/scope-mint";
import { listAudit } from "~/platform/audit-store.server";
import { read, write } from "~/platform/database.server";
import { insertPartner } from "~/tenancy/partner-store.server";
import { freshDatabase } from "../../tests/support/database";
import { defaultBrand } from "./brand";
import { readBrandAsset } from "./brand-asset-store.server";
import { pictureInputs } from "./brand-pictures";
import { insertFirstBrand } from "./brand-store.server";
import { demoShops } from "./demo-brands";
import { publishDemoBrand } from "./demo-brands.server";
import { discardDraft } from "./discard-draft.server";
import { publishBrand } from "./publish-brand.server";
import { readBrand } from "./read-brand.server";
import { readBrandDraft } from "./read-brand-draft.server";
import { readVersion, readVersions } from "./read-versions.server";
import { restoreVersion } from "./restore-version.server";
import { saveBrandDraft } from "./save-brand.server";

// Each drawing starts a process.
vi.setConfig({ testTimeout: 30_000 });

let close: () => Promise<void>;
const system: CarrierStaffScope = mintSystemScope("test");
const staff = (partnerId: string, name = "Dana Okafor") =>
  mintPartnerScope(partnerId, "admin", { door: "partner", id: `p-${name}`, name });
const fields = (name: string, change: object = {}) => ({
  ...defaultBrand(name),
  supportEmail: "help@shop.example",
  terms: "Pay monthly.",
  ...change,
});
const revision = async (id: string) => (await read().partner.findUniqueOrThrow({ where: { id } })).revision;
const logo = (fill: string) =>
  new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="80"><rect width="200" height="80" fill="${fill}"/></svg>`,
  );

async function openPartner(id: string, name: string) {
  await write(async (tx) => {
    await insertPartner(system, tx, { id, slug: id, name, kind: "msp", isSample: true });
    await insertFirstBrand(system, tx, { partnerId: id, brand: defaultBrand(name), by: "test" });
  });
}

beforeAll(async () => {
  ({ close } = await freshDatabase());
  await openPartner("one", "Shop One");
  await openPartner("two", "Shop Two");
});
afterAll(() => close());

describe("a draft", () => {
  it("changes nothing that a storefront shows, and raises no revision", async () => {
    const before = { view: readBrand(mintStorefrontScope("one")), revision: await revision("one") };
    await saveBrandDraft(staff("one"), { fields: fields("Renamed", { primary: "#aa0000" }) });
    expect(readBrand(mintStorefrontScope("one"))).toEqual(before.view);
    expect(await revision("one")).toBe(before.revision);
    const draft = await readBrandDraft(staff("one"));
    expect(draft).toMatchObject({ baseVersion: 1, publishedVersion: 1, savedBy: "Dana Okafor" });
    expect(draft.changes).toEqual(["Name", "Main colour", "Support e-mail", "Terms of service"]);
    expect(draft.contrast.filter((row) => row.changed).length).toBeGreaterThan(0);
  });

  it("comes back with a sentence for each wrong field, pictures too, and keeps the old draft", async () => {
    const bad = saveBrandDraft(staff("one"), {
      fields: fields("Shop", { name: "<b>", primary: "red" }),
      logo: new TextEncoder().encode("GIF89a"),
    });
    const error = (await bad.catch((caught: unknown) => caught)) as { code: string; fields: Record<string, string[]> };
    expect(error.code).toBe("bad-input");
    expect(Object.keys(error.fields).sort()).toEqual(["logo", "name", "primary"]);
    expect((await readBrandDraft(staff("one"))).brand.name).toBe("Renamed");
  });

  it("is not overwritten by a form that was filled from an older one", async () => {
    const { draftSavedAt } = await readBrandDraft(staff("one"));
    await saveBrandDraft(staff("one", "Rui Castellan"), {
      fields: fields("Rui's"),
      filledFrom: { baseVersion: 1, draftSavedAt },
    });
    const late = saveBrandDraft(staff("one"), { fields: fields("Dana's"), filledFrom: { baseVersion: 1, draftSavedAt } });
    await expect(late).rejects.toThrow(/Rui Castellan saved the draft/);
    expect((await readBrandDraft(staff("one"))).brand.name).toBe("Rui's");
  });

  it("belongs to one partner", async () => {
    expect((await readBrandDraft(staff("two"))).brand.name).toBe("Shop Two");
    expect((await readBrandDraft(staff("two"))).draftSavedAt).toBe("");
  });
});

describe("publishing", () => {
  it("shows on the next read, raises the revision, writes who changed what, and leaves no draft", async () => {
    await saveBrandDraft(staff("one"), { fields: fields("Harbor", { primary: "#0E5A73" }), logo: logo("#0e5a73") });
    const before = await revision("one");
    expect(await publishBrand(staff("one"), { baseVersion: 1, note: "New name" })).toEqual({ version: 2 });
    const view = readBrand(mintStorefrontScope("one"));
    expect(view).toMatchObject({ version: 2, name: "Harbor", themeColor: "#0e5a73" });
    expect(view.css).toContain("--brand:#0e5a73;");
    expect(await revision("one")).toBe(before + 1);
    const [entry] = await listAudit(staff("one"), { limit: 1 });
    expect(entry).toMatchObject({ action: "brand.publish", subject: "brand/2", actorName: "Dana Okafor" });
    expect(JSON.parse(entry?.before ?? "{}")).toMatchObject({ name: "Shop One", logo: null });
    expect(JSON.parse(entry?.after ?? "{}")).toMatchObject({ name: "Harbor" });
    expect((await readBrandDraft(staff("one"))).draftSavedAt).toBe("");
    expect(readBrand(mintStorefrontScope("two")).name).toBe("Shop Two");
  });

  it("refuses work on a version that is no longer the newest, and names who published", async () => {
    await saveBrandDraft(staff("one"), { fields: fields("Late") });
    await expect(publishBrand(staff("one", "Rui"), { baseVersion: 1 })).rejects.toThrow(/Dana Okafor published version 2 on/);
    await expect(
      saveBrandDraft(staff("one", "Rui"), { fields: fields("Later"), filledFrom: { baseVersion: 1, draftSavedAt: "" } }),
    ).rejects.toMatchObject({
      code: "conflict",
    });
    expect(readBrand(mintStorefrontScope("one")).name).toBe("Harbor");
  });

  it("happens once when two people press the button together", async () => {
    const both = await Promise.allSettled([
      publishBrand(staff("one"), { baseVersion: 2 }),
      publishBrand(staff("one", "Rui"), { baseVersion: 2 }),
    ]);
    expect(both.map((each) => each.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await readBrandDraft(staff("one"))).publishedVersion).toBe(3);
  });

  it("refuses when nothing is new, when there is no name or no way to reach support, and a note with a tag", async () => {
    await expect(publishBrand(staff("two"), { baseVersion: 1 })).rejects.toThrow(/nothing new/);
    await saveBrandDraft(staff("two"), { fields: { ...defaultBrand(""), name: "" } });
    const refused = (await publishBrand(staff("two"), { baseVersion: 1 }).catch((caught: unknown) => caught)) as {
      fields: Record<string, string[]>;
    };
    expect(refused.fields[""]).toHaveLength(3);
    await expect(publishBrand(staff("two"), { baseVersion: 1, note: "<i>" })).rejects.toMatchObject({ code: "bad-input" });
    expect(readBrand(mintStorefrontScope("two")).version).toBe(1);
  });
});

describe("a publish list with something of another room", () => {
  const item = (level: "blocker" | "warning") => ({ level, sentence: "A price is too low.", fix: { label: "", to: "" } });

  it("keeps the draft from being published by a blocker, and by nothing less", async () => {
    await openPartner("three", "Shop Three");
    await saveBrandDraft(staff("three"), { fields: fields("Three") });
    const refused = publishBrand(staff("three"), { baseVersion: 1, elsewhere: [item("warning"), item("blocker")] });
    await expect(refused).rejects.toMatchObject({ code: "bad-input", fields: { "": ["A price is too low."] } });
    expect(readBrand(mintStorefrontScope("three")).version).toBe(1);
    expect(await publishBrand(staff("three"), { baseVersion: 1, elsewhere: [item("warning")] })).toEqual({ version: 2 });
  });

  it("is not passed with a draft that was saved since it was looked at", async () => {
    await saveBrandDraft(staff("three"), { fields: fields("Three B") });
    const { draftSavedAt } = await readBrandDraft(staff("three"));
    await saveBrandDraft(staff("three", "Rui"), { fields: fields("Three C") });
    const late = publishBrand(staff("three"), { baseVersion: 2, draftSavedAt });
    await expect(late).rejects.toThrow(/Rui saved this draft/);
    await expect(discardDraft(staff("three"), { draftSavedAt })).rejects.toThrow(/Rui saved this draft/);
    const now = (await readBrandDraft(staff("three"))).draftSavedAt;
    await discardDraft(staff("three"), { draftSavedAt: now });
    expect((await readBrandDraft(staff("three"))).brand.name).toBe("Three");
    await expect(discardDraft(staff("three"), { draftSavedAt: now })).rejects.toThrow(/no draft any more/);
  });
});

describe("an old version", () => {
  it("becomes the draft, over another draft only when that was agreed to, and stays a version", async () => {
    await restoreVersion(staff("three"), { version: 1, replaceDraft: "" });
    const { brand, draftSavedAt } = await readBrandDraft(staff("three"));
    expect(brand.name).toBe("Shop Three");
    expect(readBrand(mintStorefrontScope("three")).name, "the shop stays").toBe("Three");
    for (const replaceDraft of ["", "2026-01-01T00:00:00.000Z"]) {
      await expect(restoreVersion(staff("three"), { version: 2, replaceDraft })).rejects.toMatchObject({ code: "conflict" });
    }
    expect((await readBrandDraft(staff("three"))).draftSavedAt).toBe(draftSavedAt);
    await restoreVersion(staff("three"), { version: 2, replaceDraft: draftSavedAt });
    expect((await readBrandDraft(staff("three"))).brand.name).toBe("Three");
    await expect(restoreVersion(staff("three"), { version: 9, replaceDraft: "" })).rejects.toMatchObject({ code: "not-found" });
    expect(readVersions(staff("three")).map(({ version, isLive }) => [version, isLive])).toEqual([
      [2, true],
      [1, false],
    ]);
  });

  it("says who published it, when, why, and what it changed", async () => {
    const [live, first] = readVersions(staff("one"));
    expect(live).toMatchObject({ version: 3, isLive: true });
    expect(first).toMatchObject({ version: 2, publishedBy: "Dana Okafor", note: "New name" });
    expect(first?.changes).toContain("Main colour");
    const { differences } = await readVersion(staff("one"), { version: 2 });
    expect(differences).toContainEqual({
      ...{ key: "primary", label: "Main colour" },
      before: { text: "#1f4f82", colour: "#1f4f82" },
      after: { text: "#0e5a73", colour: "#0e5a73" },
    });
    expect(differences).toContainEqual({
      ...{ key: "logo", label: "Logo", before: null },
      after: { text: "A picture", picture: expect.stringMatching(/^\/partner\/brand-assets\/[\w-]+$/) },
    });
    await expect(readVersion(staff("two"), { version: 3 })).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("pictures", () => {
  it("are found by their own partner only", async () => {
    const { url } = readBrand(mintStorefrontScope("one")).logo ?? { url: "" };
    const id = url.split("/").pop() ?? "";
    expect(readBrandAsset(mintStorefrontScope("one"), id).mime).toBe("image/webp");
    expect(() => readBrandAsset(mintStorefrontScope("two"), id)).toThrow(/no such picture/);
    expect(() => readBrandAsset(staff("two"), id)).toThrow(/no such picture/);
  });

  it("stay while a version shows them and go when nothing does", async () => {
    const count = () => read().brandAsset.count({ where: { partnerId: "one" } });
    const published = await count();
    await saveBrandDraft(staff("one"), { fields: fields("Harbor"), logo: logo("#112233") });
    await saveBrandDraft(staff("one"), { fields: fields("Harbor"), logo: logo("#445566") });
    expect(await count()).toBe(published + 2);
    await saveBrandDraft(staff("one"), { fields: fields("Harbor"), logo: "remove" });
    expect(await count()).toBe(published);
    expect((await readBrandDraft(staff("one"))).pictures.uploaded.logo).toBeNull();
  });
});

describe("the five pictures of a brand", () => {
  const one = mintStorefrontScope("one");
  const drawing = (fill: string, width = 1300, height = 700) =>
    new TextEncoder().encode(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="${fill}"/></svg>`,
    );
  const all = (fill: string) =>
    Object.fromEntries(pictureInputs.map((input) => [input, input === "icon" ? drawing(fill, 300, 300) : drawing(fill)]));
  const idsNow = () => {
    const { logo, hero, icons, card } = readBrand(one);
    const urls = [logo?.url, logo?.onDark?.url, hero.picture?.url, icons.px32, card.url];
    return urls.map((url) => url?.replace("/brand-assets/", "") ?? null);
  };
  const publish = async () => publishBrand(staff("one"), { baseVersion: (await readBrandDraft(staff("one"))).baseVersion });
  const isDrawn = /^(icon-32|card)\.png\?v=\d+$/;

  it("are published, replaced, restored and taken back, and a version keeps those that it had", async () => {
    await saveBrandDraft(staff("one"), { fields: fields("Harbor"), ...all("#0e5a73") });
    const { version } = await publish();
    const first = idsNow();
    for (const id of first) expect(readBrandAsset(one, id ?? "").mime).toMatch(/^image\//);
    expect(() => readBrandAsset(mintStorefrontScope("two"), first[2] ?? "")).toThrow(/no such picture/);

    await saveBrandDraft(staff("one"), { fields: fields("Harbor"), ...all("#7a1f4b") });
    await publish();
    expect(idsNow().some((id) => first.includes(id))).toBe(false);

    const gone = Object.fromEntries(pictureInputs.map((input) => [input, "remove" as const]));
    await saveBrandDraft(staff("one"), { fields: fields("Harbor"), ...gone });
    await publish();
    expect(idsNow()).toEqual([null, null, null, expect.stringMatching(isDrawn), expect.stringMatching(isDrawn)]);

    await restoreVersion(staff("one"), { version, replaceDraft: "" });
    await publish();
    expect(idsNow()).toEqual(first);
    for (const id of first) expect(readBrandAsset(one, id ?? "").mime).toMatch(/^image\//);
  });

  it("that are wrong are refused together, each beside its own field, and nothing is saved", async () => {
    const before = await readBrandDraft(staff("one"));
    const wrong = Object.fromEntries(pictureInputs.map((input) => [input, new TextEncoder().encode("GIF89a")]));
    const error = await saveBrandDraft(staff("one"), { fields: fields("Harbor"), ...wrong }).catch((e: unknown) => e);
    expect(error).toMatchObject({ code: "bad-input" });
    expect(Object.keys((error as { fields: object }).fields).sort()).toEqual([...pictureInputs].sort());
    expect(await readBrandDraft(staff("one"))).toEqual(before);
  });
});

it("dresses the four demo shops by the partner's own way in, each unlike the others", async () => {
  const looks = [];
  for (const { slug, fields: demo } of demoShops) {
    await openPartner(slug, demo.name);
    await publishDemoBrand(staff(slug), slug);
    const view = readBrand(mintStorefrontScope(slug));
    expect(view.logo?.plates).toEqual([]);
    expect(view.icons.px32).toMatch(/^\/brand-assets\/[\w-]{16,}$/);
    expect(view.support.phoneDisplay).toMatch(/^\(\d{3}\) 555-01\d\d$/);
    expect(view.support.email).toMatch(/\.example$/);
    looks.push([view.themeColor, demo.font, demo.radius]);
  }
  for (const column of [0, 1, 2]) expect(new Set(looks.map((look) => look[column])).size).toBe(4);
});

import { afterAll, beforeAll, expect, test } from "vitest";
import { mintPartnerScope, mintSystemScope } from "~/kit/scope-mint";
import { write } from "~/platform/database.server";
import { insertPartner } from "~/tenancy/partner-store.server";
import { freshDatabase } from "../../tests/support/database";
import { type BrandFields, defaultBrand } from "./brand";
import { insertFirstBrand } from "./brand-store.server";
import { discardDraft } from "./discard-draft.server";
import { asDraftConflict, type DraftConflict } from "./draft-conflict";
import { publishBrand } from "./publish-brand.server";
import { readBrandDraft } from "./read-brand-draft.server";
import { saveBrandDraft } from "./save-brand.server";
import { readSharedPreviews, sharePreview } from "./share-preview.server";

let close: () => Promise<void>;
let count = 0;
beforeAll(async () => {
  ({ close } = await freshDatabase());
});
afterAll(() => close());

/** A partner with two people at its form; `open` is what the form is filled from. */
async function shop() {
  const id = `shop-${++count}`;
  const system = mintSystemScope("test");
  await write(async (tx) => {
    await insertPartner(system, tx, { id, slug: id, name: "Harbor", kind: "msp", isSample: true });
    await insertFirstBrand(system, tx, { partnerId: id, brand: defaultBrand("Harbor"), by: "test" });
  });
  const as = (name: string) => mintPartnerScope(id, "admin", { door: "partner", id: name, name });
  const open = async () => {
    const { baseVersion, draftSavedAt, brand } = await readBrandDraft(as("anybody"));
    return { filledFrom: { baseVersion, draftSavedAt }, fields: brand as BrandFields };
  };
  const save = (
    name: string,
    form: Awaited<ReturnType<typeof open>>,
    change: Partial<BrandFields>,
    onto?: DraftConflict,
    keepTheirs: string[] = [],
  ) =>
    saveBrandDraft(as(name), {
      fields: { ...form.fields, ...change },
      filledFrom: form.filledFrom,
      onto: onto && { ...onto.seen, keepTheirs },
    });
  const brand = async () => (await open()).fields;
  return { as, open, save, brand };
}

async function conflict(work: Promise<unknown>): Promise<DraftConflict> {
  const error = (await work.catch((caught: unknown) => caught)) as { code: string; details: unknown };
  expect(error.code).toBe("conflict");
  const details = asDraftConflict(error.details);
  if (!details) throw new Error("a conflict says what it is about");
  return details;
}

test("the second is told who changed what, and which of it both changed; nothing is overwritten", async () => {
  const { open, save, brand } = await shop();
  const dana = await open();
  await save("Rui", await open(), { tagline: "Rui's", primary: "#aa0000" });
  await save("Mei", await open(), { primary: "#00aa00", supportHours: "Always" });
  const told = await conflict(save("Dana", dana, { primary: "#0000aa", about: "Dana's" }));
  expect(told.steps.map(({ who, did }) => `${who} ${did}`)).toEqual(["Rui saved the draft", "Mei saved the draft"]);
  expect(told.fields.map(({ label, who, isBoth }) => [label, who, isBoth])).toEqual([
    ["Tagline", "Rui", false],
    ["Main colour", "Mei", true],
    ["Support hours", "Mei", false],
  ]);
  expect(told.fields[1]).toMatchObject({ theirs: { colour: "#00aa00" }, mine: { colour: "#0000aa" } });
  expect(await brand()).toMatchObject({ tagline: "Rui's", primary: "#00aa00", about: "" });
});

test("saving again puts one's own changes onto theirs, field by field", async () => {
  const { open, save, brand } = await shop();
  const dana = await open();
  await save("Rui", await open(), { tagline: "Rui's", primary: "#aa0000", about: "Rui's" });
  const change = { primary: "#0000aa", about: "Dana's", why: "Dana's" };
  const told = await conflict(save("Dana", dana, change));
  await save("Dana", dana, change, told, ["about"]);
  expect(await brand()).toMatchObject({ tagline: "Rui's", primary: "#0000aa", about: "Rui's", why: "Dana's" });
});

test("what was seen as theirs must still stand", async () => {
  const { open, save, brand } = await shop();
  const dana = await open();
  await save("Rui", await open(), { tagline: "First" });
  const told = await conflict(save("Dana", dana, { about: "Dana's" }));
  await save("Rui", await open(), { tagline: "Second" });
  const again = await conflict(save("Dana", dana, { about: "Dana's" }, told));
  expect(again.steps).toHaveLength(2);
  expect(await brand()).toMatchObject({ tagline: "Second", about: "" });
  await save("Dana", dana, { about: "Dana's" }, again);
  expect(await brand()).toMatchObject({ tagline: "Second", about: "Dana's" });
});

test("a publish and a discarded draft count as changes too", async () => {
  const { as, open, save, brand } = await shop();
  await save("Rui", await open(), { supportEmail: "help@harbor.example", terms: "Pay monthly." });
  const dana = await open();
  await publishBrand(as("Rui"), { baseVersion: 1 });
  const told = await conflict(save("Dana", dana, { about: "Dana's" }));
  expect(told.steps.map(({ who, did }) => `${who} ${did}`)).toEqual(["Rui published version 2"]);
  expect(told.fields).toEqual([]);
  await save("Dana", dana, { about: "Dana's" }, told);
  const late = await open();
  await discardDraft(as("Mei"), { draftSavedAt: late.filledFrom.draftSavedAt });
  const gone = await conflict(save("Dana", late, { why: "Dana's" }));
  expect(gone.steps.map(({ who, did }) => `${who} ${did}`)).toEqual(["Mei discarded the draft"]);
  expect(gone.fields).toMatchObject([{ key: "about", who: "Mei", theirs: null, mine: { text: "Dana's" }, isBoth: false }]);
  await save("Dana", late, { why: "Dana's" }, gone);
  expect(await brand()).toMatchObject({ about: "", why: "Dana's", supportEmail: "help@harbor.example" });
});

test("a form from before a draft that is gone is told of the later one only", async () => {
  const { as, open, save } = await shop();
  await save("Rui", await open(), { tagline: "Gone" });
  await discardDraft(as("Rui"), { draftSavedAt: (await open()).filledFrom.draftSavedAt });
  const dana = await open();
  await save("Mei", await open(), { tagline: "Mei's" });
  const told = await conflict(save("Dana", dana, { about: "Dana's" }));
  expect(told.steps.map(({ who }) => who)).toEqual(["Mei"]);
});

test("a form of which nothing is known any more overwrites nothing: every difference is a choice", async () => {
  const { open, save, brand } = await shop();
  const dana = { ...(await open()), filledFrom: { baseVersion: 1, draftSavedAt: "2020-01-01T00:00:00.000Z" } };
  await save("Rui", await open(), { tagline: "Rui's" });
  for (const draftSavedAt of ["2020-01-01T00:00:00.000Z", "yesterday"]) {
    const told = await conflict(save("Dana", { ...dana, filledFrom: { baseVersion: 1, draftSavedAt } }, { about: "Dana's" }));
    expect(told.fields.map(({ key, isBoth }) => [key, isBoth])).toEqual([
      ["tagline", true],
      ["about", true],
    ]);
  }
  expect((await brand()).about).toBe("");
});

test("saving what stands there already makes no draft", async () => {
  const { open, save } = await shop();
  await save("Dana", await open(), {});
  expect((await open()).filledFrom.draftSavedAt).toBe("");
});

test("a link for people outside ends with the draft that it showed, and shows no later one", async () => {
  const { as, open, save } = await shop();
  const states = () => readSharedPreviews(as("Ada")).map(({ state }) => state);
  for (const end of ["discarded", "published"] as const) {
    await save("Ada", await open(), { tagline: end, terms: "Pay monthly.", supportEmail: "help@harbor.example" });
    await sharePreview(as("Ada"), { days: 7 });
    expect(states()[0]).toBe("open");
    const { baseVersion, draftSavedAt } = (await open()).filledFrom;
    if (end === "discarded") await discardDraft(as("Ada"), { draftSavedAt });
    else await publishBrand(as("Ada"), { baseVersion, draftSavedAt, note: "" });
    await save("Ada", await open(), { tagline: `after ${end}` });
    expect(states()[0], end).toBe("over");
    await discardDraft(as("Ada"), { draftSavedAt: (await open()).filledFrom.draftSavedAt });
  }
});

import { afterAll, beforeAll, expect, it } from "vitest";
import { mintPartnerScope, mintSystemScope } from "~/kit/scope-mint";
import { read, write } from "~/platform/database.server";
import { insertPartner } from "~/tenancy/partner-store.server";
import { freshDatabase } from "../../tests/support/database";
import { defaultBrand } from "./brand";
import { insertFirstBrand } from "./brand-store.server";
import { readBrandDraft } from "./read-brand-draft.server";
import { saveBrandDraft } from "./save-brand.server";

let close: () => Promise<void>;
const system = mintSystemScope("test");
const staff = (partnerId: string) => mintPartnerScope(partnerId, "admin", { door: "partner", id: "p", name: "Dana" });

beforeAll(async () => {
  ({ close } = await freshDatabase());
  for (const id of ["busy", "quiet"]) {
    await write(async (tx) => {
      await insertPartner(system, tx, { id, slug: id, name: id, kind: "msp", isSample: true });
      await insertFirstBrand(system, tx, { partnerId: id, brand: defaultBrand(id), by: "test" });
    });
  }
});
afterAll(() => close());

const save = (partnerId: string, change: object) =>
  saveBrandDraft(staff(partnerId), { fields: { ...defaultBrand(partnerId), ...change } }).then(
    () => "saved",
    (error: { code: string }) => error.code,
  );

it("keeps in the trail what surrounds a change of a long text, and the whole text in the draft", async () => {
  const page = (word: string) => `${"Everybody pays monthly. ".repeat(800)}${word} notice.${" And so on.".repeat(900)}`;
  expect(await save("quiet", { terms: page("Thirty days'") })).toBe("saved");
  expect(await save("quiet", { terms: page("Sixty days'") })).toBe("saved");
  const entry = await read().auditEntry.findFirst({ where: { partnerId: "quiet" }, orderBy: { id: "desc" } });
  expect(entry?.before).toContain("Thirty days' notice");
  expect(entry?.after).toContain("Sixty days' notice");
  expect(`${entry?.before}${entry?.after}`.length).toBeLessThan(2_000);
  expect((await readBrandDraft(staff("quiet"))).brand.terms).toBe(page("Sixty days'"));
});

it("are refused beyond 120 in ten minutes, for this shop alone", async () => {
  for (let i = 0; i < 120; i += 1) expect(await save("busy", { tagline: `Line ${i}` })).toBe("saved");
  expect(await save("busy", { tagline: "One more" })).toBe("too-many-requests");
  expect(await save("quiet", { tagline: "Another shop" })).toBe("saved");
});

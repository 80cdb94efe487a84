import { afterAll, beforeAll, expect, it } from "vitest";
import { mintPartnerScope, mintSystemScope } from "~/kit/scope-mint";
import { read, write } from "~/platform/database.server";
import { insertPartner } from "~/tenancy/partner-store.server";
import { freshDatabase } from "../../tests/support/database";
import { defaultBrand } from "./brand";
import { insertFirstBrand } from "./brand-store.server";
import { previewMail } from "./preview-mail.server";
import { sampleMailKeys } from "./preview-places";
import { saveBrandDraft } from "./save-brand.server";
import { deriveTokens } from "./tokens";

const system = mintSystemScope("test");
const owner = mintPartnerScope("one", "owner", { door: "partner", id: "o", name: "Olive" });
let close: () => Promise<void>;

beforeAll(async () => {
  ({ close } = await freshDatabase());
  await write(async (tx) => {
    await insertPartner(system, tx, { id: "one", slug: "one", name: "Harbor", kind: "msp", isSample: true });
    await insertFirstBrand(system, tx, { partnerId: "one", brand: defaultBrand("Harbor"), by: "test" });
  });
  await saveBrandDraft(owner, { fields: { ...defaultBrand("Harbor"), primary: "#a3195b", mailFooter: "From the draft" } });
});
afterAll(() => close());

it.each(sampleMailKeys)("%s is shown in the draft's brand, on either screen, and sent to nobody", async (mail) => {
  const tokens = deriveTokens({ ...defaultBrand("Harbor"), primary: "#a3195b" });
  for (const scheme of ["light", "dark"] as const) {
    const shown = await previewMail(owner, "draft", { mail, scheme });
    expect(shown.mail.html).toContain(`background-color:${tokens[scheme]["surface-raised"]}`);
    for (const part of [shown.mail.html, shown.mail.text]) {
      expect(part).toContain("From the draft");
      expect(part, "made up, and it says so").toMatch(
        /Alex Example|example\.com|a-sample-that-opens-nothing|Thank you for writing/,
      );
    }
    expect(shown.pictures).toBe("http://one.localhost:3000");
  }
  expect((await previewMail(owner, 1, { mail, scheme: "light" })).mail.text).not.toContain("From the draft");
  await expect(previewMail(owner, 7, { mail, scheme: "light" })).rejects.toMatchObject({ code: "not-found" });
  expect(await read().mailMessage.count({ where: { partnerId: "one" } })).toBe(0);
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { defaultBrand } from "~/branding/brand";
import { mintCarrierScope, mintStorefrontScope } from "~/kit/scope-mint";
import { listAudit } from "~/platform/audit-store.server";
import { listPartners } from "~/tenancy/partner-store.server";
import { importProducts, localNumber, openTestShop, system } from "../../tests/support/catalog";
import { freshDatabase } from "../../tests/support/database";
import { listStorefrontProducts } from "./list-products.server";
import { type NewShop, openShop } from "./open-shop.server";
import { readListings, readMarkupDefaults } from "./read-listings.server";

const actor = { door: "carrier", id: "c", name: "Casey" } as const;
const desk = mintCarrierScope("admin", actor);
const shop = (more: Partial<NewShop> = {}): NewShop => ({
  name: "Fernhill",
  slug: "fernhill",
  kind: "msp",
  ownerEmail: "owner@example.com",
  ...more,
});
let close = async () => {};

beforeAll(async () => {
  ({ close } = await freshDatabase());
  await importProducts(
    localNumber("1.00"),
    localNumber("2.00", { sku: "old", status: "retired" }),
    localNumber("3.00", { sku: "new" }),
  );
});
afterAll(() => close());

const slugs = async () => (await listPartners(desk)).map(({ slug }) => slug);

describe("opening a shop", () => {
  it("gives it every product on offer at the default markup, and its owner a link", async () => {
    const { partnerId, slug, invitationUrl } = await openShop(desk, shop({ name: "  Fern\u202ehill ", slug: " FERNHILL " }));
    expect([slug, invitationUrl]).toEqual(["fernhill", expect.stringMatching(/\/partner\/invitation\/.{20,}/)]);
    expect((await listPartners(desk))[0]).toMatchObject({ id: partnerId, slug, kind: "msp", status: "live", isSample: false });
    const products = listStorefrontProducts(mintStorefrontScope(partnerId));
    expect(products.map(({ sku, charges }) => [sku, charges[0]?.retailMicros])).toEqual([
      ["local", "1950000"],
      ["new", "4950000"],
    ]);
    const trail = (await listAudit(desk, { limit: 5 })).map(({ action, actorName }) => `${action} by ${actorName}`);
    expect(trail).toEqual(expect.arrayContaining(["partner.open by Casey", "team.invite by Casey"]));
  });

  it("lets every charge follow one default, but for those that it would sell under the carrier's lowest price", async () => {
    const charges = [{ code: "monthly", wholesale: [{ amount: "1.00", minimumRetail: "9.00", effectiveFrom: "2026-01-01" }] }];
    await importProducts(localNumber("", { sku: "dear", charges }));
    const { staff } = await openTestShop("one-default");
    const rule = { kind: "percent", value: "60", rounding: ".95" };
    expect(await readMarkupDefaults(staff)).toEqual([{ productKind: "*", basis: "*", rule, followers: 2 }]);
    const rules = (await readListings(staff)).map((listing) => [listing.sku, listing.charges[0]?.rule?.value]);
    expect(Object.fromEntries(rules)).toEqual({ local: undefined, new: undefined, dear: "9.00" });
  });

  it("invites nobody where nobody is named", async () => {
    expect(await openShop(system, shop({ slug: "quiet", ownerEmail: null }))).toMatchObject({ invitationUrl: null });
  });

  it.each([
    ["an address that is taken", { slug: "fernhill" }, "conflict", "slug"],
    ["an address kept for the portal", { slug: "admin" }, "bad-input", "slug"],
    ["an address with a dot", { slug: "a.b.c" }, "bad-input", "slug"],
    ["no name", { name: " \u200e " }, "bad-input", "name"],
    ["a name with markup", { name: "<b>Fern</b>" }, "bad-input", "name"],
    ["a long name", { name: "x".repeat(61) }, "bad-input", "name"],
    ["no e-mail address", { ownerEmail: "owner" }, "bad-input", "ownerEmail"],
    ["an empty e-mail address", { ownerEmail: "" }, "bad-input", "ownerEmail"],
  ] as const)("is refused for %s, and leaves nothing behind", async (_name, wrong, code, field) => {
    const before = await slugs();
    await expect(openShop(desk, shop({ slug: "other", ...wrong }))).rejects.toMatchObject({
      code,
      fields: { [field]: [expect.any(String)] },
    });
    expect(await slugs()).toEqual(before);
  });

  it("leaves nothing behind when its last step is refused", async () => {
    const operations = mintCarrierScope("operations", actor);
    const before = await slugs();
    await expect(openShop(operations, shop({ slug: "late" }))).rejects.toMatchObject({ code: "not-allowed" });
    await expect(openShop(desk, shop({ slug: "late", brand: { ...defaultBrand("Late"), primary: "red" } }))).rejects.toThrow();
    expect(await slugs()).toEqual(before);
  });
});

import { afterAll, beforeAll, expect, it } from "vitest";
import { defaultBrand } from "~/branding/brand";
import { insertFirstBrand } from "~/branding/brand-store.server";
import type { PartnerRole } from "~/kit/scope";
import { mintPartnerScope, mintStorefrontScope, mintSystemScope } from "~/kit/scope-mint";
import { insertEnquiry } from "~/ordering/enquiry-store.server";
import { write } from "~/platform/database.server";
import { insertPartner } from "~/tenancy/partner-store.server";
import { freshDatabase } from "../../../../tests/support/database";
import { searchConsole } from "./console-search.server";

const system = mintSystemScope("test");
const scopeOf = (partnerId: string, role: PartnerRole) =>
  mintPartnerScope(partnerId, role, { door: "partner", id: "p", name: "Dana" });

let close: () => Promise<void>;
beforeAll(async () => {
  ({ close } = await freshDatabase());
  for (const id of ["one", "two"]) {
    await write(async (tx) => {
      await insertPartner(system, tx, { id, slug: id, name: `Shop ${id}`, kind: "msp", isSample: true });
      await insertFirstBrand(system, tx, { partnerId: id, brand: defaultBrand(`Shop ${id}`), by: "Dana" });
      const about = { phone: null, company: "Zephyr Bakery", aboutE164: null, aboutListing: null, aboutName: null };
      const enquiry = {
        id: `e-${id}`,
        name: `Kim of ${id}`,
        email: `kim@${id}.example`,
        message: "A fax line, please",
        ...about,
      };
      await insertEnquiry(mintStorefrontScope(id), tx, enquiry);
    });
  }
});
afterAll(() => close());

const titles = async (...args: Parameters<typeof searchConsole>) =>
  (await searchConsole(...args)).flatMap(({ hits }) => hits.map(({ title }) => title));

it("finds what holds all the words, at the scope's own partner only", async () => {
  expect(await titles(scopeOf("one", "owner"), "zephyr FAX")).toEqual(["Kim of one, Zephyr Bakery"]);
  expect(await titles(scopeOf("two", "owner"), "zephyr FAX")).toEqual(["Kim of two, Zephyr Bakery"]);
  expect(await titles(scopeOf("one", "owner"), "zephyr elephant")).toEqual([]);
  expect(await searchConsole(scopeOf("one", "owner"), "   ")).toEqual([]);
});

it("names no place that the role may not go to", async () => {
  expect(await titles(scopeOf("one", "owner"), "dns certificate")).toEqual(["Domains"]);
  expect(await titles(scopeOf("one", "viewer"), "dns certificate")).toEqual([]);
  expect(await titles(scopeOf("one", "owner"), "audit")).toEqual(["History"]);
  expect(await titles(scopeOf("one", "sales"), "audit")).toEqual([]);
});

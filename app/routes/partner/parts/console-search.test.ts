import { afterAll, beforeAll, expect, it } from "vitest";
import { defaultBrand } from "~/branding/brand";
import { insertFirstBrand } from "~/branding/brand-store.server";
import { searchableOffers } from "~/catalog/catalog-search-store.server";
import { insertPartnerListing } from "~/catalog/partner-listing-store.server";
import { inviteMember } from "~/identity/team-invitations.server";
import type { PartnerRole } from "~/kit/scope";
import { mintPartnerScope, mintStorefrontScope, mintSystemScope } from "~/kit/scope-mint";
import { insertEnquiry } from "~/ordering/enquiry-store.server";
import { writeAudit } from "~/platform/audit-store.server";
import { write } from "~/platform/database.server";
import { insertPartner } from "~/tenancy/partner-store.server";
import { importProducts, localNumber } from "../../../../tests/support/catalog";
import { consolePages as pagesOf } from "../../../../tests/support/console-pages";
import { freshDatabase } from "../../../../tests/support/database";
import { addPartnerMember } from "../../../../tests/support/people";
import { consolePages } from "./console-pages";
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
      await writeAudit(scopeOf(id, "owner"), tx, {
        action: "brand.publish",
        subject: "brand/1",
        after: { note: `Quince of ${id}` },
      });
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

it("finds changes by who made them and by what they were, for those who may see the trail", async () => {
  expect(await titles(scopeOf("one", "owner"), "dana quince")).toEqual([expect.stringMatching(/^Dana /)]);
  expect(await titles(scopeOf("one", "sales"), "dana quince")).toEqual([]);
  expect(await titles(scopeOf("one", "owner"), "quince two")).toEqual([]);
});

it("finds members and invitations, for those who may see the team", async () => {
  await addPartnerMember("one", "sasha@one.example", "sales");
  await inviteMember(scopeOf("one", "owner"), { email: "rowan@new.example", role: "viewer" });
  const found = async (role: PartnerRole, question: string) =>
    (await searchConsole(scopeOf("one", role), question)).filter(({ title }) => title === "Team").flatMap(({ hits }) => hits);
  expect(await found("owner", "sasha sales")).toMatchObject([{ note: "Sales, sasha@one.example" }]);
  expect(await found("owner", "rowan invited")).toMatchObject([{ title: "rowan@new.example", note: "Invited as Viewer" }]);
  expect(await found("viewer", "rowan")).toEqual([]);
  expect((await searchConsole(scopeOf("two", "owner"), "sasha")).flatMap(({ hits }) => hits)).toEqual([]);
});

it("finds listings by either name, and what could be listed for those who may list it", async () => {
  await importProducts(localNumber("1.00"));
  const [product] = searchableOffers(scopeOf("one", "owner"), { limit: 1 });
  await write((tx) =>
    insertPartnerListing(system, tx, "one", {
      ...{ productId: product?.id ?? "", slug: "quay", name: "Quäy line", summary: null, visibility: "visible", position: 1 },
      rules: [],
      agreed: [],
    }),
  );
  const groups = async (role: PartnerRole, id: string, question: string) =>
    (await searchConsole(scopeOf(id, role), question)).map(({ title }) => title);
  expect(await titles(scopeOf("one", "viewer"), "quay")).toEqual(["Quäy line"]);
  expect(await titles(scopeOf("two", "owner"), "quay")).toEqual([]);
  expect(await groups("owner", "one", product?.sku ?? "")).toContain("Listings");
  expect(await groups("owner", "two", product?.sku ?? "")).toEqual(["The carrier's catalog"]);
  expect(await groups("viewer", "two", product?.sku ?? "")).toEqual([]);
});

it("names no place that the role may not go to", async () => {
  expect(await titles(scopeOf("one", "owner"), "dns certificate")).toEqual(["Domains"]);
  expect(await titles(scopeOf("one", "viewer"), "dns certificate")).toEqual([]);
  expect(await titles(scopeOf("one", "owner"), "audit")).toEqual(["History"]);
  expect(await titles(scopeOf("one", "sales"), "audit")).toEqual([]);
});

it("knows every page of the console", () => {
  const known = consolePages.map(({ to }) => to);
  // The search itself, and what is no page.
  const others = ["/partner/search", "/partner/no-such-page"];
  expect(
    pagesOf("partner")
      .map((path) => path.replace(/\/$/, ""))
      .filter((path) => !known.includes(path) && !others.includes(path)),
  ).toEqual([]);
});

import { randomBytes } from "node:crypto";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import { type DemoStaff, demoShops, publishDemoBrand } from "~/branding/demo-brands.server";
import demoCatalog from "~/catalog/demo-catalog.json";
import { demoShopPlans } from "~/catalog/demo-listings";
import { importCatalog } from "~/catalog/import-catalog.server";
import { openShop } from "~/catalog/open-shop.server";
import { assignNumber, freeNumberOfEachHolder } from "~/delivery/customer-number-store.server";
import { hashPassword } from "~/identity/passwords.server";
import { insertCarrierMember, insertCustomer, insertPartnerMember } from "~/identity/people-store.server";
import type { ImportReport } from "~/kit/import-report";
import type { SystemScope } from "~/kit/scope";
import { mintSystemPartnerScope, mintSystemScope } from "~/kit/scope-mint";
import { days } from "~/kit/time";
import { demoInventoryCsv } from "~/numbering/demo-inventory";
import { importNumbers } from "~/numbering/import-numbers.server";
import { type Tx, write } from "~/platform/database.server";
import { env } from "~/platform/env.server";
import { newId } from "~/platform/ids.server";
import { insertDemoProviders } from "~/providers/insert-demo-providers.server";
import { insertDemoCosts } from "~/service-path/demo-cost.server";
import { listPartners } from "~/tenancy/partner-store.server";
import { consoleOrigin, storefrontOrigin } from "~/tenancy/storefront-origin.server";
import { openMigrated } from "./prepare";
import { UsageError } from "./usage-error";

/** One line of `demo-sign-ins.json`. */
export interface SignIn {
  door: "carrier" | "partner" | "customer";
  host: string;
  email: string;
  password: string;
  role: string;
}

export const demoSignInsFile = () => path.join(env().dataFolder, "demo-sign-ins.json");

const scopeOf = () => mintSystemScope("portal demo");

export async function isDatabaseEmpty(): Promise<boolean> {
  return (await listPartners(scopeOf())).length === 0;
}

/** `portal demo`: loads the demo, into an empty database only. */
export async function demo(): Promise<number> {
  await openMigrated();
  if (!(await isDatabaseEmpty()))
    throw new UsageError("The database has partners already; the demo goes into an empty one only.");
  await loadDemo();
  console.log(`Loaded the demo. Its sign-ins are in ${demoSignInsFile()}.`);
  return 0;
}

/**
 * Loads sample data by the ways in that everyone has: the catalog and number imports, the opening of a shop, a brand's draft and
 * publish. Passwords are random; every door has its people.
 */
export async function loadDemo(): Promise<void> {
  const scope = scopeOf();
  await insertDemoProviders(scope);
  await insertDemoCosts(scope);
  complete("catalog", await importCatalog(scope, { json: JSON.stringify(demoCatalog), dryRun: false }));
  complete("inventory", await importNumbers(scope, { csv: Readable.from(demoInventoryCsv()), dryRun: false }));
  const signIns: SignIn[] = [];
  for (const shop of demoShops) {
    const { partnerId } = await openShop(scope, {
      ...shop,
      name: shop.fields.name,
      ownerEmail: null,
      isSample: true,
      plan: demoShopPlans[shop.slug],
    });
    await publishDemoBrand(mintSystemPartnerScope("portal demo", partnerId), shop.slug);
    signIns.push(...(await addPeople(scope, { partnerId, ...shop })));
  }
  signIns.push(...(await addCarrierStaff(scope)));
  writeFileSync(demoSignInsFile(), `${JSON.stringify(signIns, null, 2)}\n`, { mode: 0o600 });
}

/** The demo's own files must go in whole. */
function complete(what: string, report: ImportReport) {
  const [first] = report.errors;
  if (first) throw new Error(`The demo's ${what} was refused in row ${first.row}: ${first.message}`);
}

const newPassword = () => randomBytes(9).toString("base64url");
const hostOf = (origin: string) => new URL(origin).host;

/** An owner and a sales person for the console, and one customer with numbers in service. */
async function addPeople(
  scope: SystemScope,
  shop: { partnerId: string; slug: string; staff: DemoStaff; fields: { supportPhone: string } },
): Promise<SignIn[]> {
  const { partnerId, slug, staff } = shop;
  const npa = /\d{3}/.exec(shop.fields.supportPhone)?.[0] ?? "";
  const people = [
    { door: "partner" as const, role: "owner" as const, name: staff.owner, email: `owner@${slug}.example` },
    { door: "partner" as const, role: "viewer" as const, name: staff.viewer, email: `viewer@${slug}.example` },
  ];
  const signIns: SignIn[] = [];
  for (const person of people) {
    const password = newPassword();
    const { door, ...member } = person;
    const passwordHash = await hashPassword(password);
    await write((tx) => insertPartnerMember(scope, tx, { ...member, partnerId, passwordHash }));
    signIns.push({ door, host: hostOf(consoleOrigin()), email: person.email, password, role: person.role });
  }
  const password = newPassword();
  const customer = { ...staff.customer, email: `customer@${slug}.example`, passwordHash: await hashPassword(password) };
  await write(async (tx) => {
    const { customerId } = await insertCustomer(scope, tx, { ...customer, partnerId });
    await assignDemoNumbers(scope, tx, { partnerId, customerId }, npa);
  });
  signIns.push({ door: "customer", host: hostOf(storefrontOrigin(slug)), email: customer.email, password, role: "customer" });
  return signIns;
}

async function addCarrierStaff(scope: SystemScope): Promise<SignIn[]> {
  const signIns: SignIn[] = [];
  for (const [role, name] of [
    ["admin", "Carol Keys"],
    ["viewer", "Victor Lane"],
  ] as const) {
    const password = newPassword();
    const email = `${role}@keystone-exchange.example`;
    const passwordHash = await hashPassword(password);
    await write((tx) => insertCarrierMember(scope, tx, { email, name, passwordHash, role }));
    signIns.push({ door: "carrier", host: hostOf(consoleOrigin()), email, password, role });
  }
  return signIns;
}

const labels = ["Front desk", "Texting line", "Back office"];

/** One number of each kind of path that the inventory has free, so that an account shows each verdict. */
async function assignDemoNumbers(scope: SystemScope, tx: Tx, owner: { partnerId: string; customerId: string }, npa: string) {
  const free = await freeNumberOfEachHolder(scope, tx, { npa });
  for (const [index, e164] of free.entries()) {
    const activeSince = new Date(Date.now() - days(400 - index * 90));
    await assignNumber(scope, tx, { ...owner, id: newId(), e164, label: labels[index] ?? "Spare line", activeSince });
  }
}

import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import { demoBrands } from "~/branding/demo-brands.server";
import demoCatalog from "~/catalog/demo-catalog.json";
import { demoListings } from "~/catalog/demo-listings";
import { importCatalog } from "~/catalog/import-catalog.server";
import { openShop } from "~/catalog/open-shop.server";
import { assignNumber } from "~/delivery/customer-number-store.server";
import { hashPassword } from "~/identity/passwords.server";
import { insertCarrierMember, insertCustomer, insertPartnerMember } from "~/identity/people-store.server";
import type { ImportReport } from "~/kit/import-report";
import type { SystemScope } from "~/kit/scope";
import { mintSystemScope } from "~/kit/scope-mint";
import { days } from "~/kit/time";
import { demoInventoryCsv } from "~/numbering/demo-inventory";
import { importNumbers } from "~/numbering/import-numbers.server";
import { type Tx, write } from "~/platform/database.server";
import { env } from "~/platform/env.server";
import { newId } from "~/platform/ids.server";
import { insertDemoProviders } from "~/providers/demo-providers.server";
import { listPartners } from "~/tenancy/partner-store.server";
import { storefrontOrigin } from "~/tenancy/storefront-origin.server";
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
  if (!(await isDatabaseEmpty())) throw new UsageError("The database has partners already; the demo goes into an empty one only.");
  await loadDemo();
  console.log(`Loaded the demo. Its sign-ins are in ${demoSignInsFile()}.`);
  return 0;
}

/**
 * Loads sample data by the ways in that everyone has: the catalog and number imports and the shop opening of the carrier's desk.
 * Passwords are random; people and sign-ins exist for every door and role.
 */
export async function loadDemo(): Promise<void> {
  const scope = scopeOf();
  await write((tx) => insertDemoProviders(scope, tx));
  complete(await importCatalog(scope, { json: JSON.stringify(demoCatalog), dryRun: false }));
  complete(await importNumbers(scope, { csv: Readable.from(demoInventoryCsv()), dryRun: false }));
  const signIns: SignIn[] = [];
  for (const brand of demoBrands) {
    const { partnerId } = await openShop(scope, {
      name: brand.brand.name,
      slug: brand.slug,
      kind: brand.kind,
      isSample: true,
      brand: await brand.prepare(),
      listings: demoListings[brand.slug],
    });
    await addPeople(scope, { partnerId, slug: brand.slug }, signIns);
  }
  await addCarrierStaff(scope, signIns);
  writeFileSync(demoSignInsFile(), `${JSON.stringify(signIns, null, 2)}\n`, { mode: 0o600 });
}

import type { SystemScope } from "~/kit/scope";
import { write } from "~/platform/database.server";
import { raiseCarrierRevision } from "~/tenancy/revisions-store.server";
import { demoProviders } from "./demo-providers";
import { upsertHost, upsertItem, upsertProvider } from "./provider-store.server";
import { updateSupport, upsertSite } from "./site-store.server";

/** Writes the fictional companies of the demo as checked before `now` (UTC milliseconds), each marked as a sample. May run twice. */
export async function insertDemoProviders(scope: SystemScope, now = Date.now()) {
  await write(async (tx) => {
    for (const { items, hosts, sites, support, ocn: _ocn, spid: _spid, frn: _frn, ...details } of demoProviders(now)) {
      await upsertProvider(scope, tx, details);
      for (const host of hosts) await upsertHost(scope, tx, details.id, host);
      for (const site of sites) await upsertSite(scope, tx, details.id, site);
      await updateSupport(scope, tx, details.id, support);
      for (const item of items) await upsertItem(scope, tx, details.id, item);
    }
    raiseCarrierRevision(scope, tx);
  });
}

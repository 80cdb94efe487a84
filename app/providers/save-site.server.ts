import { type FieldErrors, notFound, Refusal } from "~/kit/refusal";
import type { CarrierStaffScope } from "~/kit/scope";
import { writeAudit } from "~/platform/audit-store.server";
import { write } from "~/platform/database.server";
import { newId } from "~/platform/ids.server";
import { raiseCarrierRevision } from "~/tenancy/revisions-store.server";
import { readHostPattern } from "./provider-hosts";
import { currentProvider } from "./provider-store.server";
import { currentSites, deleteSite, upsertSite } from "./site-store.server";
import type { SiteFact } from "./sites";

const mostSites = 50;

/** A site as typed. */
export interface SiteEdit {
  place: string;
  region: string;
  host: string;
  priority: string;
}

/**
 * Adds a site to a provider, or with `id` changes one.
 * @throws Refusal `bad-input` with a sentence per field; `not-found` for a provider or a site that does not exist
 */
export async function saveSite(scope: CarrierStaffScope, options: { providerId: string; id: string | null; edit: SiteEdit }) {
  const { providerId } = options;
  const site = readSite(options.id ?? newId(), options.edit);
  await write(async (tx) => {
    if (!(await currentProvider(scope, tx, providerId))) throw notFound("provider");
    const sites = await currentSites(scope, tx, providerId);
    const before = sites.find(({ id }) => id === options.id) ?? null;
    if (options.id && !before) throw notFound("site");
    if (!before && sites.length >= mostSites)
      throw new Refusal("bad-input", `A company has ${mostSites} sites here at most.`, { place: ["The list is full."] });
    await upsertSite(scope, tx, providerId, site);
    await writeAudit(scope, tx, { action: "provider.site", subject: `provider/${providerId}`, before, after: site });
    raiseCarrierRevision(scope, tx);
  });
}

function readSite(id: string, edit: SiteEdit): SiteFact {
  const errors: FieldErrors = {};
  const [place, region] = [edit.place.trim(), edit.region.trim()];
  const host = edit.host.includes("/") ? null : readHostPattern(edit.host);
  const priority = /^\d{1,2}$/.test(edit.priority.trim()) ? Number(edit.priority) : 0;
  if (place.length < 2 || place.length > 60) errors.place = ["A place has 2 to 60 characters, such as Dallas, TX."];
  if (region.length < 2 || region.length > 40) errors.region = ["A region has 2 to 40 characters, such as Central."];
  if (!host) errors.siteHost = ["Give a host name such as sip1.example.net, or an address."];
  if (priority < 1) errors.priority = ["A priority is a whole number from 1 to 99; calls go to the lowest first."];
  if (!host || Object.keys(errors).length > 0) throw new Refusal("bad-input", "Please look at the marked fields.", errors);
  return { id, place, region, host, priority };
}

/** @throws Refusal `not-found` for a site that is not there */
export async function removeSite(scope: CarrierStaffScope, { providerId, id }: { providerId: string; id: string }) {
  await write(async (tx) => {
    const before = (await currentSites(scope, tx, providerId)).find((site) => site.id === id);
    if (!before) throw notFound("site");
    await deleteSite(scope, tx, providerId, id);
    await writeAudit(scope, tx, { action: "provider.site-remove", subject: `provider/${providerId}`, before });
    raiseCarrierRevision(scope, tx);
  });
}

import type { CarrierStaffScope } from "~/kit/scope";
import type { Tx } from "~/platform/database.server";
import type { SupportFact } from "./provider";
import type { SiteFact } from "./sites";

export async function upsertSite(_scope: CarrierStaffScope, tx: Tx, providerId: string, site: SiteFact) {
  const { id, ...data } = site;
  await tx.db.providerSite.upsert({
    where: { providerId_id: { providerId, id } },
    create: { providerId, ...site },
    update: data,
  });
}

export const currentSites = (_scope: CarrierStaffScope, tx: Tx, providerId: string) =>
  tx.db.providerSite.findMany({ where: { providerId }, omit: { providerId: true } });

export async function deleteSite(_scope: CarrierStaffScope, tx: Tx, providerId: string, id: string) {
  await tx.db.providerSite.delete({ where: { providerId_id: { providerId, id } } });
}

/** @param support null takes it out */
export async function updateSupport(_scope: CarrierStaffScope, tx: Tx, providerId: string, support: SupportFact | null) {
  await tx.db.provider.update({
    where: { id: providerId },
    data: {
      supportHours: support?.hours ?? null,
      supportBy: support?.answeredBy ?? null,
      supportPrice: support?.price ?? null,
      supportSource: support?.source ?? null,
      supportCheckedOn: support ? new Date(support.checkedOn) : null,
    },
  });
}

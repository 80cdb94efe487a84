import { notFound } from "~/kit/refusal";
import type { PartnerScope } from "~/kit/scope";
import { writeAudit } from "~/platform/audit-store.server";
import { write } from "~/platform/database.server";
import { inUseStates } from "./domain-states";
import { findDomain, listDomains, setPrimary, tombstone } from "./domain-store.server";
import { findPartner } from "./partner-store.server";
import { raisePartnerRevision } from "./revisions-store.server";
import { freeHost } from "./storefront-origin.server";

/**
 * Makes a domain the one under which visitors find the shop, as soon as and as long as it serves; until then the one that does goes on.
 * Null: the free host name.
 * @throws Refusal `not-found`, also for a claim that cannot serve any more
 */
export async function choosePrimary(scope: PartnerScope, { domainId }: { domainId: string | null }): Promise<void> {
  await write(async (tx) => {
    const all = await listDomains(scope, tx);
    const hostOf = (find: (one: (typeof all)[number]) => boolean) => all.find(find)?.host ?? null;
    const freeAddress = freeHost((await findPartner(scope))?.slug ?? "");
    const before = hostOf(({ isPrimary, state }) => isPrimary && state === "serving") ?? freeAddress;
    if (!(await setPrimary(scope, tx, domainId))) throw notFound("domain");
    const after = hostOf(({ id }) => id === domainId) ?? freeAddress;
    const note = { action: "domain.primary", subject: `domain/${domainId ?? ""}` } as const;
    await writeAudit(scope, tx, { ...note, before: { address: before }, after: { address: after } });
    raisePartnerRevision(scope, tx);
  });
}

/**
 * Undoes the choice of a domain: while it waited to serve, the one that stood in for it stays; else the free host name follows.
 * @returns the host of the one that stays
 * @throws Refusal `not-found`
 */
export async function leavePrimary(scope: PartnerScope, { domainId }: { domainId: string }): Promise<{ staying: string | null }> {
  const all = await listDomains(scope);
  const left = all.find(({ id }) => id === domainId);
  if (!left) throw notFound("domain");
  const inUse = (one: (typeof all)[number]) => one.servedAt !== null && inUseStates.includes(one.state);
  const staying = inUse(left) ? undefined : all.find((one) => one.id !== domainId && one.isPrimary && inUse(one));
  if (left.isPrimary) await choosePrimary(scope, { domainId: staying?.id ?? null });
  return { staying: staying?.host ?? null };
}

/**
 * Takes a domain away: it answers 404 from the commit on, whatever certificate is still out, and its TXT value never counts again.
 * @throws Refusal `not-found`
 */
export async function removeDomain(scope: PartnerScope, { domainId }: { domainId: string }): Promise<void> {
  await write(async (tx) => {
    const claim = await findDomain(scope, domainId, tx);
    if (!claim || !(await tombstone(scope, tx, domainId))) throw notFound("domain");
    const { host, state, isPrimary } = claim;
    await writeAudit(scope, tx, { action: "domain.remove", subject: `domain/${domainId}`, before: { host, state, isPrimary } });
    raisePartnerRevision(scope, tx);
  });
}

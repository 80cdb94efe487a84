import { notFound } from "~/kit/refusal";
import type { PartnerScope } from "~/kit/scope";
import { days } from "~/kit/time";
import { type DomainClaim, type DomainView, unseenRecords } from "./domain";
import { inOwnLetters, twinOf, zoneOf } from "./domain-name";
import { removalTime } from "./domain-states";
import { findDomain, listDomains } from "./domain-store.server";
import { findPartner } from "./partner-store.server";
import { freeHost, platformHosts } from "./storefront-origin.server";

const iso = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());

function toView(claim: DomainClaim, target: string, listed: ReadonlySet<string>): DomainView {
  const { id, host, state, isPrimary, siteSeen, failingSince } = claim;
  const letters = inOwnLetters(host);
  const twin = twinOf(host);
  return {
    id,
    host,
    zone: zoneOf(host),
    ownLetters: letters === host ? null : letters,
    state,
    isPrimary,
    siteSeen,
    checkedAt: iso(claim.checkedAt),
    removedAt: iso(claim.removedAt),
    removalAt: state === "failing" && failingSince !== null ? iso(removalTime(failingSince, claim.warnedAt)) : null,
    records: claim.look?.records ?? unseenRecords({ ...claim, target }),
    certificate: claim.look?.certificate ?? null,
    twin: twin !== null && !listed.has(twin) ? twin : null,
  };
}

const openHosts = (claims: DomainClaim[]) => new Set(claims.filter(({ state }) => state !== "removed").map(({ host }) => host));

const targetOf = async (scope: PartnerScope) => freeHost((await findPartner(scope))?.slug ?? "");

/** The partner's domains, and what was removed in the last 30 days. */
export async function readDomains(scope: PartnerScope) {
  const target = await targetOf(scope);
  const claims = await listDomains(scope);
  const listed = openHosts(claims);
  const all = claims.map((claim) => toView(claim, target, listed));
  const since = new Date(Date.now() - days(30)).toISOString();
  return {
    freeHost: target,
    isOnLocalhost: platformHosts().every((host) => host.endsWith("localhost")),
    domains: all.filter(({ state }) => state !== "removed"),
    removed: all.filter(({ removedAt }) => removedAt !== null && removedAt > since),
  };
}

/** @throws Refusal `not-found`, also for one that was removed */
export async function readDomain(scope: PartnerScope, { domainId }: { domainId: string }) {
  const claim = await findDomain(scope, domainId);
  if (!claim || claim.state === "removed") throw notFound("domain");
  const target = await targetOf(scope);
  return { freeHost: target, domain: toView(claim, target, openHosts(await listDomains(scope))) };
}

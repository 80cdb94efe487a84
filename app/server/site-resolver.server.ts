import type { Site } from "~/kit/page-context";
import { mintHostScope } from "~/kit/scope-mint";
import { dataVersion } from "~/platform/database.server";
import { env } from "~/platform/env.server";
import { parseHostName } from "~/tenancy/host-name";
import { findSiteByDomain, findSiteBySlug } from "~/tenancy/partner-store.server";
import { carrierRevision } from "~/tenancy/revisions-store.server";
import { consoleOrigin, ownDomainOrigin, storefrontOrigin } from "~/tenancy/storefront-origin.server";

export interface ResolvedSite {
  site: Site;
  /** The site's one origin, as its pages name it, without a slash. */
  origin: string;
  /** The stored origin of the host that was asked for. */
  hostOrigin: string;
  /** Visitors belong at `origin`: this host redirects there. */
  isMoved: boolean;
  /** Changes when any page of this site may have changed. */
  revision: string;
}

export const hostScope = mintHostScope();
const remembered = new Map<string, ResolvedSite | null>();
const rememberedLimit = 5_000;
let seenVersion = -1;

/**
 * Which site a Host header names. Answers are kept until any commit, by this process or another, moves `data_version`.
 * @returns null for a host that is malformed or nobody's: the caller answers 404 and names no one
 */
export function resolveSite(hostHeader: string | undefined): ResolvedSite | null {
  const version = dataVersion();
  if (version !== seenVersion || remembered.size > rememberedLimit) {
    remembered.clear();
    seenVersion = version;
  }
  const key = hostHeader ?? "";
  let found = remembered.get(key);
  if (found === undefined) {
    found = lookUp(hostHeader);
    remembered.set(key, found);
  }
  return found;
}

function lookUp(hostHeader: string | undefined): ResolvedSite | null {
  const host = parseHostName(hostHeader);
  if (!host) return null;
  if (host === new URL(env().portalOrigin).hostname) {
    return { site: { kind: "platform" }, origin: consoleOrigin(), hostOrigin: consoleOrigin(), isMoved: false, revision: "" };
  }
  const suffix = `.${env().storefrontRoot}`;
  const isFree = host.endsWith(suffix);
  const found = isFree ? findSiteBySlug(hostScope, host.slice(0, -suffix.length)) : findSiteByDomain(hostScope, host);
  if (!found) return null;
  const { partner, primaryHost } = found;
  const origin = primaryHost ? ownDomainOrigin(primaryHost) : storefrontOrigin(partner.slug);
  return {
    site: { kind: "storefront", partner },
    origin,
    hostOrigin: isFree ? storefrontOrigin(partner.slug) : ownDomainOrigin(host),
    isMoved: primaryHost !== null && host !== primaryHost,
    revision: `${partner.revision}.${carrierRevision()}`,
  };
}

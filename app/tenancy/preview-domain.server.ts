import { RateLimiterMemory } from "rate-limiter-flexible";
import type { PartnerScope } from "~/kit/scope";
import { parseDomain } from "./domain-name";
import { adviceFor, type DomainPreview, domainSentences } from "./domain-preview";
import { isHeldByOther, listDomains } from "./domain-store.server";
import { hasSite } from "./site-probe.server";
import { platformHosts } from "./storefront-origin.server";

/** Each look calls the host that was typed, and tells whether a name is in use here. */
const perMember = new RateLimiterMemory({ points: 40, duration: 300 });

/**
 * What would come of adding a name, as somebody types it. Nothing is stored, and of another partner it says no more than that the
 * name is in use.
 * @param input.probe whether a web site answers at a host; for tests
 */
export async function previewDomain(
  scope: PartnerScope,
  { text, probe = hasSite }: { text: string; probe?: (host: string) => Promise<boolean> },
): Promise<DomainPreview> {
  const parsed = parseDomain(text, platformHosts());
  if ("problem" in parsed) return { verdict: "wrong", sentence: parsed.problem, advice: null };
  const { host } = parsed;
  const isAdmitted = await perMember.consume(`${scope.partnerId}\n${scope.actor.id}`).then(
    () => true,
    () => false,
  );
  if (!isAdmitted)
    return { verdict: "wait", sentence: "Many names were looked up just now. It is looked up when you add it.", advice: null };
  const open = (await listDomains(scope)).filter(({ state }) => state !== "removed");
  if (open.some((claim) => claim.host === host))
    return { verdict: "listed", sentence: domainSentences.listed(host), advice: null };
  if (isHeldByOther(scope, host)) return { verdict: "in-use", sentence: domainSentences.inUse(host), advice: null };
  const verdict = (await probe(host)) ? "site" : "free";
  return { verdict, sentence: domainSentences[verdict](host), advice: adviceFor(host) };
}

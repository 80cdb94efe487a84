import { RateLimiterMemory } from "rate-limiter-flexible";
import { Refusal } from "~/kit/refusal";
import type { PartnerScope } from "~/kit/scope";
import { days } from "~/kit/time";
import { writeAudit } from "~/platform/audit-store.server";
import { type Tx, write } from "~/platform/database.server";
import { newId } from "~/platform/ids.server";
import { parseDomain } from "./domain-name";
import { domainSentences as sentences } from "./domain-preview";
import { watchedStates } from "./domain-states";
import { insertDomain, isHeldByOther, listDomains } from "./domain-store.server";
import { hasSite } from "./site-probe.server";
import { platformHosts } from "./storefront-origin.server";

const mostDomains = 20;
const mostClaimsADay = 60;
/** Each addition makes the portal call the host that was typed. */
const perPartner = new RateLimiterMemory({ points: 30, duration: 600 });

const refuse = (code: "bad-input" | "conflict", sentence: string) =>
  new Refusal(code, "The domain was not added.", { domain: [sentence] });

/**
 * Claims a name for the scope's partner. Nothing answers there before its TXT record proves the claim. The partner's first claim
 * becomes its primary domain once it serves.
 * @param input.text as it was typed
 * @param input.probe whether a web site answers at a host; for tests
 * @throws Refusal `bad-input` or `conflict` with a sentence for the field `domain`; `too-many-requests`
 */
export async function addDomain(
  scope: PartnerScope,
  { text, probe = hasSite }: { text: string; probe?: (host: string) => Promise<boolean> },
): Promise<{ id: string }> {
  const parsed = parseDomain(text, platformHosts());
  if ("problem" in parsed) throw refuse("bad-input", parsed.problem);
  const { host } = parsed;
  await perPartner.consume(scope.partnerId).catch(() => {
    throw new Refusal("too-many-requests", "Many domains were added just now. Please try again in ten minutes.");
  });
  const siteSeen = await probe(host);
  const id = newId();
  await write(async (tx) => {
    const isFirst = await admit(scope, tx, host);
    await insertDomain(scope, tx, { id, host, challenge: newId(), isPrimary: isFirst, siteSeen });
    await writeAudit(scope, tx, { action: "domain.add", subject: `domain/${id}`, after: { host, isPrimary: isFirst } });
  });
  return { id };
}

/** @returns whether no open claim of this partner is its primary domain yet */
async function admit(scope: PartnerScope, tx: Tx, host: string): Promise<boolean> {
  const all = await listDomains(scope, tx);
  const open = all.filter(({ state }) => state !== "removed");
  if (open.some((claim) => claim.host === host)) throw refuse("conflict", sentences.listed(host));
  if (isHeldByOther(scope, host, tx)) {
    throw refuse("conflict", sentences.inUse(host));
  }
  if (open.length >= mostDomains) throw refuse("conflict", `A shop has up to ${mostDomains} domains. Remove one first.`);
  if (all.filter(({ createdAt }) => createdAt > Date.now() - days(1)).length >= mostClaimsADay) {
    throw refuse("conflict", "Very many domains were added and removed today. Please go on tomorrow.");
  }
  return !open.some((claim) => claim.isPrimary && watchedStates.includes(claim.state));
}

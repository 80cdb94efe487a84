import { notFound, Refusal } from "~/kit/refusal";
import type { TenantStaffScope } from "~/kit/scope";
import { seconds } from "~/kit/time";
import { writeAudit } from "~/platform/audit-store.server";
import { type Tx, write } from "~/platform/database.server";
import { env } from "~/platform/env.server";
import { newId } from "~/platform/ids.server";
import { certificateHint } from "./certificate-records";
import { askCaa, askDns } from "./dns.server";
import { type DomainClaim, secondsBetweenLooks } from "./domain";
import { isApex, zoneOf } from "./domain-name";
import { challengeName, type DomainAnswers, type DomainLook, judgeDomain } from "./domain-records";
import { type DomainNotice, type DomainState, type NextStep, nextStep, removalTime, watchedStates } from "./domain-states";
import { findDomain, isHeldByOther, recordLook } from "./domain-store.server";
import { findPartner } from "./partner-store.server";
import { raisePartnerRevision } from "./revisions-store.server";
import { freeHost } from "./storefront-origin.server";

/** What the owners are to be told, in the transaction of the change. */
export interface DomainNews {
  notice: DomainNotice;
  domainId: string;
  host: string;
  /** When it is removed at the earliest, UTC milliseconds. */
  removalAt: number;
  /** The records that are not right. */
  wrong: { record: string; expected: string; seen: string }[];
}
export type TellOwners = (scope: TenantStaffScope, tx: Tx, news: DomainNews) => Promise<void>;

interface CheckInput {
  domainId: string;
  tellOwners: TellOwners;
  /** Somebody pressed the button: not again within ten seconds. */
  isByHand?: boolean;
  /** UTC milliseconds; for tests. */
  now?: number;
}

/**
 * Looks at a claim's records and takes the step that follows. What was seen is stored; who holds a name changes here alone.
 * @throws Refusal `not-found`; `too-many-requests` when somebody asks again at once
 */
export async function checkDomain(scope: TenantStaffScope, input: CheckInput): Promise<{ state: DomainState }> {
  const claim = await findDomain(scope, input.domainId);
  const partner = await findPartner(scope);
  if (!claim || !partner || claim.state === "removed") throw notFound("domain");
  const now = input.now ?? Date.now();
  if (input.isByHand && claim.checkedAt !== null && now - claim.checkedAt < seconds(secondsBetweenLooks)) {
    throw new Refusal("too-many-requests", `Somebody looked a moment ago. Please wait ${secondsBetweenLooks} seconds.`);
  }
  if (!watchedStates.includes(claim.state)) return { state: claim.state };
  const look = await lookAt(claim, freeHost(partner.slug));
  return write((tx) => takeStep(scope, tx, { ...input, now }, look));
}

async function lookAt({ host, challenge }: DomainClaim, target: string): Promise<DomainLook> {
  const parent = isApex(host) ? host : host.slice(host.indexOf(".") + 1);
  const nobodys = `${newId()
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, "")}.${parent}`;
  const [caa, txt, cname, a, aaaa, ourA, ourAaaa, sibling] = await Promise.all([
    askCaa(host, zoneOf(host)),
    askDns("TXT", challengeName(host)),
    askDns("CNAME", host),
    askDns("A", host),
    askDns("AAAA", host),
    askDns("A", target),
    askDns("AAAA", target),
    askDns("A", nobodys),
  ]);
  const answers: DomainAnswers = { txt, cname, a, aaaa, ourA, ourAaaa, sibling };
  const look = judgeDomain({ host, challenge, target }, answers);
  return { ...look, certificate: certificateHint(caa, env().certificateIssuers) };
}

/** The claim is read again: while the DNS was asked, its owner may have removed it, or another partner proven the name. */
async function takeStep(scope: TenantStaffScope, tx: Tx, input: CheckInput & { now: number }, look: DomainLook) {
  const claim = await findDomain(scope, input.domainId, tx);
  if (!claim || !watchedStates.includes(claim.state)) throw notFound("domain");
  const { now } = input;
  const facts = { ...look, isHeldByOther: isHeldByOther(scope, claim.host, tx), now, jitter: Math.random() };
  const step = nextStep({ ...claim, hasServed: claim.servedAt !== null }, facts);
  await recordLook(scope, tx, claim.id, { ...step, host: claim.host, look, at: now });
  if (step.state !== claim.state) {
    const { id, host, state } = claim;
    const note = { action: "domain.state", subject: `domain/${id}` } as const;
    await writeAudit(scope, tx, { ...note, before: { host, state }, after: { host, state: step.state } });
    raisePartnerRevision(scope, tx);
  }
  if (step.notice) await input.tellOwners(scope, tx, newsOf(claim, step, look, now));
  return { state: step.state };
}

function newsOf(claim: DomainClaim, step: NextStep, look: DomainLook, now: number): DomainNews {
  const wrong = look.records
    .filter(({ verdict }) => verdict === "missing" || verdict === "wrong")
    .map(({ type, name, expected, seen }) => ({
      record: `${type} ${name}`,
      expected: expected.join(" or "),
      seen: seen.join(", "),
    }));
  return {
    notice: step.notice ?? "failing",
    domainId: claim.id,
    host: claim.host,
    removalAt: removalTime(step.failingSince ?? now, step.warnedAt),
    wrong,
  };
}

import type { SystemScope } from "~/kit/scope";
import { mintSystemPartnerScope } from "~/kit/scope-mint";
import { log } from "~/platform/log.server";
import { checkDomain } from "~/tenancy/check-domain.server";
import { dueDomains } from "~/tenancy/domain-store.server";
import { tellOwners } from "./tell-owners.server";

const batchSize = 40;
/** Looks at one time: slow name servers of one partner keep no others waiting for long. */
const atOnce = 4;

/**
 * Looks at the domains that are due. It stands here because the tidings go to the partner's owners, whom identity knows.
 * @param now UTC milliseconds; for tests
 */
export async function checkDueDomains(scope: SystemScope, now = Date.now()): Promise<{ checked: number }> {
  const due = await dueDomains(scope, now, batchSize);
  const waiting = [...due];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const partnerScope = mintSystemPartnerScope(scope.reason, next.partnerId);
      await checkDomain(partnerScope, { domainId: next.id, tellOwners, now }).catch((error: unknown) => {
        log().warn({ err: error, domain: next.id }, "a domain could not be looked at; it is tried again");
      });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return { checked: due.length };
}

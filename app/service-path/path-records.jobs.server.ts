import type { SystemPartnerScope, SystemScope } from "~/kit/scope";
import { mintSystemPartnerScope } from "~/kit/scope-mint";
import { isoDay } from "~/kit/time";
import { pace } from "~/platform/pace.server";
import { listPartners, type PartnerRow } from "~/tenancy/partner-store.server";
import { carrierRevision } from "~/tenancy/revisions-store.server";
import { shopOrigin } from "~/tenancy/shop-origin.server";
import { appendRecords } from "./append-records.server";
import { type DayFacts, readDayFacts, type ShopVoice } from "./current-facts.server";
import type { NumberBlock } from "./number-block";
import { blocksWithRecords } from "./number-block-store.sqlite.server";
import { refreshBlocks } from "./refresh-blocks.server";

/** How a shop speaks of itself and its carrier, which its brand says. */
export type ReadVoice = (scope: SystemPartnerScope) => Omit<ShopVoice, "host">;

/** Records of one head: few enough for a commit of some milliseconds. */
const batchSize = 100;
const pageSize = 400;

/**
 * Keeps the path records of every live shop up to date: a block whose facts have changed, or that has no record yet, gets a new one.
 * What it has found unchanged is remembered until something that can change it moves, or the day.
 */
export function pathRecorder(readVoice: ReadVoice) {
  const settled = new Map<string, string>();
  let blocksAt = -1;
  return async function recordPaths(scope: SystemScope, nowMs?: number): Promise<{ added: number }> {
    const now = nowMs ?? Date.now();
    const revision = carrierRevision();
    if (revision !== blocksAt) {
      await refreshBlocks(scope);
      settled.clear();
      blocksAt = revision;
    }
    let added = 0;
    const turn = pace();
    for (const partner of await listPartners(scope)) {
      if (partner.status !== "live") continue;
      await turn();
      const shop = shopOf(mintSystemPartnerScope(scope.reason, partner.id), partner, readVoice);
      const key = JSON.stringify([shop.voice, revision, isoDay(now)]);
      if (settled.get(partner.id) === key) continue;
      const result = await recordShop(shop, now);
      added += result.added;
      if (result.isDone) settled.set(partner.id, key);
    }
    return { added };
  };
}

interface Shop {
  scope: SystemPartnerScope;
  voice: ShopVoice;
}

function shopOf(scope: SystemPartnerScope, { slug }: PartnerRow, readVoice: ReadVoice): Shop {
  const { sellerName, carrierIsNamed } = readVoice(scope);
  return { scope, voice: { host: new URL(shopOrigin(scope, slug)).host, sellerName, carrierIsNamed } };
}

async function recordShop({ scope, voice }: Shop, now: number): Promise<{ added: number; isDone: boolean }> {
  const facts = readDayFacts(scope, voice, now);
  const isStale = staleness(facts);
  const turn = pace();
  let added = 0;
  let after: Pick<NumberBlock, "block" | "holderProviderId"> = { block: "", holderProviderId: "" };
  for (;;) {
    const page = blocksWithRecords(scope, { after, limit: pageSize });
    const stale = page.filter(isStale);
    for (let next = 0; next < stale.length; next += batchSize) {
      const blocks = stale.slice(next, next + batchSize);
      if (!(await appendRecords(scope, { blocks, facts, host: voice.host, now }))) return { added, isDone: false };
      added += blocks.length;
    }
    const last = page.at(-1);
    if (!last || page.length < pageSize) return { added, isDone: true };
    after = last;
    await turn();
  }
}

/** The facts of all blocks of one holder are the same, so that they are hashed once. */
function staleness(facts: DayFacts) {
  const hashes = new Map<string, string>();
  return ({ holderProviderId, isSample, factsHash }: NumberBlock & { factsHash: string | null }) => {
    const key = `${holderProviderId} ${isSample}`;
    const known = hashes.get(key) ?? facts.hashOf(holderProviderId, isSample);
    hashes.set(key, known);
    return known !== factsHash;
  };
}

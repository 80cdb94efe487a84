import { expect } from "vitest";
import { mintSystemScope } from "~/kit/scope-mint";
import * as blocks from "~/service-path/number-block-store.sqlite.server";
import * as keys from "~/service-path/path-key-store.server";
import * as log from "~/service-path/path-log-store.sqlite.server";
import { attempt, ownOnly } from "./attempt-tools";
import { type Attempt, scopesOf } from "./secrets";

const firstBlock = () => blocks.readBlocks(mintSystemScope("test"))[0] ?? { block: "", holderProviderId: "" };
const kids = (shop: Attempt["a"]) => keys.findPathKeys(scopesOf(shop).visitor).map(({ kid }) => kid);

/** Logs and keys of two shops never meet: what takes no id is the scope's own, what takes one finds nothing of B's. */
export const recordAttempts: Record<string, (attempt: Attempt) => unknown> = {
  "service-path/path-key-store#findPathKeys": ({ a, b }) => {
    expect(kids(a)).toHaveLength(1);
    expect(kids(b)).not.toEqual(kids(a));
  },
  "service-path/path-key-store#replacePathKey": async ({ world, b }) => {
    const before = kids(b)[0] ?? "";
    const key = { kid: "forged", publicJwk: "{}", before, now: Date.now() };
    const { job } = scopesOf(world.shops.keystone);
    expect(await attempt((tx) => keys.replacePathKey(job, tx, key)), "B's key is none of its own").toBe(false);
  },
  "service-path/path-log-store.sqlite#newestHead": ({ a, b }) => {
    const [own, other] = [log.newestHead(scopesOf(a).visitor), log.newestHead(scopesOf(b).visitor)];
    expect(own?.treeSize).toBeGreaterThan(0);
    expect(own?.head).not.toBe(other?.head);
  },
  "service-path/path-log-store.sqlite#findHeads": ({ a, b }) => {
    const theirs = log.findHeads(scopesOf(b).visitor, { after: 0, limit: 50 }).map(({ head }) => head);
    const own = log.findHeads(scopesOf(a).visitor, { after: 0, limit: 50 });
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter(({ head }) => theirs.includes(head))).toEqual([]);
  },
  "service-path/path-log-store.sqlite#nodeHashAt": ({ a, b }) =>
    expect(log.nodeHashAt(scopesOf(a).visitor, 0, 0)).not.toEqual(log.nodeHashAt(scopesOf(b).visitor, 0, 0)),
  "service-path/path-log-store.sqlite#findLeaf": ({ a, b }) => {
    for (const scope of [scopesOf(a).visitor, scopesOf(a).customer]) expect(log.findLeaf(scope, b.recordId)).toBeNull();
    expect(log.findLeaf(scopesOf(b).visitor, b.recordId), "the control").not.toBeNull();
  },
  "service-path/path-log-store.sqlite#newestLeafOf": ({ a, b }) => {
    const [own, other] = [a, b].map((shop) => log.newestLeafOf(scopesOf(shop).visitor, firstBlock())?.id);
    expect(own).toBeDefined();
    expect(own).not.toBe(other);
  },
  "service-path/path-log-store.sqlite#newestLeaves": ownOnly(({ visitor }) => log.newestLeaves(visitor, 10_000)),
  "service-path/path-log-store.sqlite#appendBatch": ({ a, b }) => {
    const { job } = scopesOf(a);
    const newest = log.newestHead(scopesOf(b).visitor);
    if (!newest) throw new Error("B's log has a head.");
    const smuggled = { partnerId: b.partnerId, from: newest.treeSize + 1, leaves: [], nodes: [], kid: kids(b)[0] ?? "", now: 1 };
    return attempt((tx) => log.appendBatch(job, tx, { ...smuggled, head: { ...newest, number: newest.number + 1 } }));
  },
  "service-path/number-block-store.sqlite#blocksWithRecords": ({ a, b }) => {
    const ask = { after: { block: "", holderProviderId: "" }, limit: 5 };
    const [own, other] = [a, b].map((shop) =>
      blocks.blocksWithRecords(scopesOf(shop).job, ask).map(({ factsHash }) => factsHash),
    );
    expect(own?.every((hash) => hash !== null && !other?.includes(hash))).toBe(true);
  },
  "service-path/number-block-store.sqlite#isBlockOnOffer": ({ a, b }) => {
    const [own, other] = [a, b].map((shop) => blocks.isBlockOnOffer(scopesOf(shop).visitor, firstBlock()));
    expect(own, "the inventory is the same for all").toBe(other);
  },
};

import { notFound } from "~/kit/refusal";
import type { TenantScope } from "~/kit/scope";
import { isoDay } from "~/kit/time";
import { sha256Base64 } from "~/platform/ids.server";
import { unlistedProvider } from "~/providers/provider";
import { findOurCarrier, findProvider } from "~/providers/provider-store.sqlite.server";
import { type ProviderRecord, recordOf } from "~/providers/record";
import { canonicalJson } from "./canonical-json";
import { shopPathInput } from "./path-facts";
import { type BlockFacts, blockFacts, statementText } from "./path-statement";
import { findSeller } from "./path-store.sqlite.server";
import { readSellerRecord } from "./seller-record.server";
import { inSentences, unnamedRecord } from "./unnamed-carrier";
import { type UnshownValues, unshownValues } from "./unshown-values.server";

/** How a shop speaks of itself and of its carrier, by its brand and its address. */
export interface ShopVoice {
  /** Host of its storefront, with the port where that is not the usual one. */
  host: string;
  sellerName: string;
  carrierIsNamed: boolean;
}

/** The facts of one shop's paths on one day; they differ by the holder of a number only. */
export interface DayFacts {
  /** What is stated of a block whose numbers this company holds. */
  of(block: string, holderProviderId: string, isSample: boolean): BlockFacts;
  /** Tells whether anything but the day has changed, also what the shop does not show. */
  hashOf(holderProviderId: string, isSample: boolean): string;
  /** What the shop does not show in public; null where it shows all. */
  unshown: UnshownValues | null;
  /** When the first dated fact lapses, UTC milliseconds. */
  untilMs: number | null;
}

/** @throws Refusal `not-found` for a shop that is not there */
export function readDayFacts(scope: TenantScope, voice: ShopVoice, now: number): DayFacts {
  const seller = findSeller(scope);
  if (!seller) throw notFound("shop");
  const carrierFacts = findOurCarrier(scope) ?? unlistedProvider("carrier", "The carrier");
  const carrier = voice.carrierIsNamed ? recordOf(carrierFacts, now) : unnamedRecord(carrierFacts, now);
  const unshown = voice.carrierIsNamed ? null : unshownValues(carrierFacts);
  const holders = new Map<string, ProviderRecord | null>();
  const holderOf = (id: string) => {
    if (id === carrier.id) return carrier;
    const known = holders.get(id);
    if (known !== undefined) return known;
    const facts = findProvider(scope, id);
    const record = facts ? recordOf(facts, now) : null;
    holders.set(id, record);
    return record;
  };
  const record = readSellerRecord(scope, [voice.sellerName, seller.name], now);
  const shownSeller = { ...seller, name: voice.sellerName, record };
  const stated = (block: string, holderId: string, isSample: boolean, day: string) => {
    const input = shopPathInput({ carrier, seller: shownSeller, number: { holder: holderOf(holderId), changedAt: now } });
    const companies = [carrier, holderOf(holderId)];
    const restsOnSample = isSample || companies.some((company) => company?.isSample);
    const facts = blockFacts({ shop: voice.host, seller: input.seller.name, input, block, day, isSample: restsOnSample });
    return voice.carrierIsNamed ? facts : inSentences(facts);
  };
  return {
    of: (block, holderId, isSample) => stated(block, holderId, isSample, isoDay(now)),
    hashOf: (holderId, isSample) =>
      sha256Base64(`${statementText(stated("", holderId, isSample, ""))}\n${canonicalJson(unshown)}`),
    unshown,
    untilMs: earliest(carrier.untilMs, record?.untilMs ?? null),
  };
}

const earliest = (a: number | null, b: number | null) => (a === null ? b : b === null ? a : Math.min(a, b));

import { notFound } from "~/kit/refusal";
import type { CustomerScope, PartnerScope, StorefrontScope } from "~/kit/scope";
import { formatNational } from "~/numbering/nanp";
import { unlistedProvider } from "~/providers/provider";
import { findOurCarrier, findProvider, listProviders } from "~/providers/provider-store.sqlite.server";
import { type ProviderRecord, recordOf } from "~/providers/record";
import { comparisonView } from "./comparison";
import { decide } from "./decide";
import { shopPathInput } from "./path-facts";
import { findHolding, findSeller } from "./path-store.sqlite.server";
import { messageVerdict, pathView, verdictView } from "./path-view";
import { recordView } from "./record-view";
import { readSellerRecord } from "./seller-record.server";
import { inSentences, unnamedRecord } from "./unnamed-carrier";
import type { CarrierRecordView, ComparisonView, PathView, VerdictView } from "./view";

type ShopReader = StorefrontScope | CustomerScope;
interface ReadOptions {
  /** The name under which the partner trades, where its brand says another than its account. */
  sellerName?: string;
  /** Off where the partner chose to speak of "our carrier": nothing in the answer then betrays which one it is. */
  carrierIsNamed: boolean;
  nowMs?: number;
}

/**
 * The path of one number: on offer, or the customer's own.
 * @throws Refusal `not-found` for a number that is neither
 */
export function readNumberPath(scope: ShopReader, options: ReadOptions & { e164: string }): PathView {
  const now = options.nowMs ?? Date.now();
  const holding = findHolding(scope, options.e164);
  if (!holding) throw notFound("number");
  const shop = shopFacts(scope, options, now);
  const number = { holder: holderOf(scope, holding.holderProviderId, shop.carrier, now), changedAt: holding.changedAt };
  return said(
    options,
    pathView(shopPathInput({ ...shop, number }), `How a call to ${formatNational(holding.e164.slice(2))} reaches you`),
  );
}

/** The path of what this shop sells, for the numbers that the carrier holds itself; a partner's console shows it as the shop does. */
export function readShopPath(scope: ShopReader | PartnerScope, options: ReadOptions): PathView {
  const input = shopPathInput({ ...shopFacts(scope, options, options.nowMs ?? Date.now()), number: null });
  return said(options, pathView(input, "How a call reaches you"));
}

/** Who carries text messages, as far as it is known: which companies stand between the carrier and the mobile networks is on no record. */
export function readMessageVerdict(scope: ShopReader, options: ReadOptions): VerdictView {
  const facts = shopFacts(scope, options, options.nowMs ?? Date.now());
  const { verdict } = decide(shopPathInput({ ...facts, number: null }));
  return said(options, messageVerdict(verdict, facts.carrier.name, facts.seller));
}

/** The shop's path beside the same order through a carrier service reseller: a fictional one of the directory, or any. */
export function readComparison(scope: ShopReader, options: ReadOptions): ComparisonView {
  const now = options.nowMs ?? Date.now();
  const input = shopPathInput({ ...shopFacts(scope, options, now), number: null });
  const example = listProviders(scope).find((facts) => facts.isSample && recordOf(facts, now).standing.kind === "reseller");
  return said(options, comparisonView(input, example ?? null, now));
}

/**
 * Verdicts for a list of numbers, by holder: the paths of one shop's numbers differ by nothing else.
 * @returns keys are provider ids
 */
export function readHolderVerdicts(
  scope: ShopReader,
  numbers: readonly { holderProviderId: string }[],
  options: ReadOptions,
): Record<string, VerdictView> {
  const now = options.nowMs ?? Date.now();
  const facts = shopFacts(scope, options, now);
  const holderIds = [...new Set(numbers.map((number) => number.holderProviderId))];
  const verdictOf = (id: string) => {
    const input = shopPathInput({ ...facts, number: { holder: holderOf(scope, id, facts.carrier, now), changedAt: now } });
    return said(options, verdictView(decide(input).verdict, facts.carrier.name));
  };
  return Object.fromEntries(holderIds.map((id) => [id, verdictOf(id)]));
}

/** The carrier's ten items as they stand now, as the shop shows them. */
export function readCarrierRecord(scope: ShopReader, options: ReadOptions): CarrierRecordView {
  const record = ourRecord(scope, options, options.nowMs ?? Date.now());
  return said(options, { ...recordView(record), isNamed: options.carrierIsNamed });
}

const said = <View>(options: ReadOptions, view: View): View => (options.carrierIsNamed ? view : inSentences(view));

/** Until its row is written, our carrier is a company of which nothing is known, and no path is called direct. */
function ourRecord(scope: ShopReader | PartnerScope, options: ReadOptions, now: number): ProviderRecord {
  const facts = findOurCarrier(scope) ?? unlistedProvider("carrier", "The carrier");
  return options.carrierIsNamed ? recordOf(facts, now) : unnamedRecord(facts, now);
}

function holderOf(scope: ShopReader, id: string, carrier: ProviderRecord, now: number): ProviderRecord | null {
  if (id === carrier.id) return carrier;
  const facts = findProvider(scope, id);
  return facts ? recordOf(facts, now) : null;
}

function shopFacts(scope: ShopReader | PartnerScope, options: ReadOptions, now: number) {
  const seller = findSeller(scope);
  if (!seller) throw notFound("shop");
  const name = options.sellerName ?? seller.name;
  const record = readSellerRecord(scope, [name, seller.name], now);
  return { carrier: ourRecord(scope, options, now), seller: { ...seller, name, record } };
}

import { notFound } from "~/kit/refusal";
import type { CarrierStaffScope, CustomerScope, PartnerScope, StorefrontScope } from "~/kit/scope";
import { formatNational } from "~/numbering/nanp";
import { unlistedProvider } from "~/providers/provider";
import { findOurCarrier, findProvider, listProviders, type ProviderReader } from "~/providers/provider-store.sqlite.server";
import { type ProviderRecord, recordOf } from "~/providers/record";
import { comparisonView } from "./comparison";
import { decide } from "./decide";
import { shopPathInput } from "./path-facts";
import { findHolding, findSeller } from "./path-store.sqlite.server";
import { pathView, verdictView } from "./path-view";
import { recordView } from "./record-view";
import type { CarrierRecordView, ComparisonView, PathView, VerdictView } from "./view";

type ShopReader = StorefrontScope | CustomerScope;
/** @property sellerName the name under which the partner trades, where its brand says another than its account */
interface ReadOptions {
  sellerName?: string;
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
  const holder = recordById(scope, holding.holderProviderId, now);
  const facts = { ...shopFacts(scope, options, now), number: { holder, changedAt: holding.changedAt } };
  return pathView(shopPathInput(facts), `How a call to ${formatNational(holding.e164.slice(2))} reaches you`);
}

/** The path of what this shop sells, for the numbers that the carrier holds itself. */
export function readShopPath(scope: ShopReader, options: ReadOptions = {}): PathView {
  const input = shopPathInput({ ...shopFacts(scope, options, options.nowMs ?? Date.now()), number: null });
  return pathView(input, "How a call reaches you");
}

/** The shop's path beside the same order through a carrier service reseller: a fictional one of the directory, or any. */
export function readComparison(scope: ShopReader, options: ReadOptions = {}): ComparisonView {
  const now = options.nowMs ?? Date.now();
  const input = shopPathInput({ ...shopFacts(scope, options, now), number: null });
  const example = listProviders(scope).find((facts) => facts.isSample && recordOf(facts, now).standing.kind === "reseller");
  return comparisonView(input, example ?? null, now);
}

/**
 * Verdicts for a list of numbers, by holder: the paths of one shop's numbers differ by nothing else.
 * @returns keys are provider ids
 */
export function readHolderVerdicts(
  scope: ShopReader,
  numbers: readonly { holderProviderId: string }[],
  options: ReadOptions = {},
): Record<string, VerdictView> {
  const now = options.nowMs ?? Date.now();
  const facts = shopFacts(scope, options, now);
  const holderIds = [...new Set(numbers.map((number) => number.holderProviderId))];
  const verdictOf = (id: string) => {
    const input = shopPathInput({ ...facts, number: { holder: recordById(scope, id, now), changedAt: now } });
    return verdictView(decide(input).verdict, facts.carrier.name);
  };
  return Object.fromEntries(holderIds.map((id) => [id, verdictOf(id)]));
}

/** The carrier's ten items as they stand now. */
export function readCarrierRecord(
  scope: ShopReader | PartnerScope | CarrierStaffScope,
  options: { nowMs?: number } = {},
): CarrierRecordView {
  return recordView(ourRecord(scope, options.nowMs ?? Date.now()));
}

/** Until its row is written, our carrier is a company of which nothing is known, and no path is called direct. */
const ourRecord = (scope: ProviderReader, now: number) =>
  recordOf(findOurCarrier(scope) ?? unlistedProvider("carrier", "The carrier"), now);

function recordById(scope: ShopReader, id: string, now: number): ProviderRecord | null {
  const facts = findProvider(scope, id);
  return facts ? recordOf(facts, now) : null;
}

function shopFacts(scope: ShopReader, options: ReadOptions, now: number) {
  const seller = findSeller(scope);
  if (!seller) throw notFound("shop");
  return { carrier: ourRecord(scope, now), seller: { ...seller, name: options.sellerName ?? seller.name } };
}

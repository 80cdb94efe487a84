import { notFound, Refusal } from "~/kit/refusal";
import type { CustomerScope, StorefrontScope, TenantScope } from "~/kit/scope";
import { inflated } from "./append-records.server";
import { readDayFacts, type ShopVoice } from "./current-facts.server";
import { type FoundRecord, findRecord, jwsOf, readNewestFrom } from "./log-answers.server";
import { blockOf, blockRange } from "./number-block";
import { isBlockOnOffer } from "./number-block-store.sqlite.server";
import { newestLeafOf, newestLeaves } from "./path-log-store.sqlite.server";
import {
  type ListedRecord,
  type RecordIndexView,
  type RecordLinkView,
  type RecordView,
  statedItemView,
} from "./path-record-view";
import { parseStatement } from "./path-statement";
import { findHolding } from "./path-store.sqlite.server";
import { verdictView } from "./path-view";
import { differencesOf } from "./record-differences";
import { inSentences } from "./unnamed-carrier";
import type { Revealed } from "./unshown-values.server";

interface ReadOptions {
  id: string;
  voice: ShopVoice;
  /** Only for a signed-in customer: names and identifiers that the shop does not show in public. */
  isCustomer: boolean;
  nowMs?: number;
}

/** What may be seen of a record that was issued while the shop still named its carrier, once it does not: by its customers only. */
interface Reader {
  carrierIsNamed: boolean;
  isCustomer: boolean;
}

function recordOf(scope: TenantScope, id: string, { carrierIsNamed, isCustomer }: Reader): FoundRecord {
  const found = findRecord(scope, id);
  if (!found) throw notFound("record");
  if (found.leaf.reveal === null && !carrierIsNamed && !isCustomer)
    throw new Refusal(
      "not-found",
      "This record names the carrier, which this shop no longer does in public. It still stands: a customer who is signed in can open it.",
    );
  return found;
}

/** What a record states, and whether it still holds. @throws Refusal `not-found` for another shop's record too */
export function readRecord(scope: TenantScope, { id, voice, isCustomer, nowMs }: ReadOptions): RecordView {
  const { leaf, statement, head } = recordOf(scope, id, { ...voice, isCustomer });
  const { path, subject, carrier, hashes } = statement;
  const newest = newestLeafOf(scope, leaf);
  const facts = readDayFacts(scope, voice, nowMs ?? Date.now());
  const isSample = statement.sample === true;
  const isUnchanged = facts.hashOf(leaf.holderProviderId, isSample) === leaf.factsHash;
  const current = facts.of(leaf.block, leaf.holderProviderId, isSample);
  const words = hashes ? inSentences(verdictView(path.verdict, carrier.name)) : verdictView(path.verdict, carrier.name);
  return {
    id,
    ...{ block: subject.block, range: blockRange(subject.block), holder: subject.holder, shop: statement.shop },
    ...{ seller: statement.seller, standsFor: statement.standsFor, issuedAt: statement.issuedAt, isSample },
    path: {
      ...{ ...path, ...words, isSample, untilMs: null, summary: path.reasons.join(" ") },
      title: `How a call to a number in ${subject.block} reaches the customer`,
    },
    carrierName: carrier.name,
    items: carrier.items.map((item) => statedItemView(item, hashes?.[`item.${item.item}`] ?? null)),
    isNamed: hashes === undefined,
    nameHash: hashes?.["carrier.name"] ?? null,
    newer: newest && newest.position > leaf.position ? { id: newest.id, issuedAt: newest.issuedAt } : null,
    now: {
      isUnchanged,
      isOnOffer: isBlockOnOffer(scope, leaf),
      differences: isUnchanged ? [] : differencesOf(statement, current),
    },
    log: { index: leaf.position, headNumber: head.number, treeSize: head.treeSize, kid: leaf.kid },
    revealed: isCustomer && leaf.reveal ? (JSON.parse(inflated(leaf.reveal)) as Revealed) : null,
    untilMs: facts.untilMs,
  };
}

/** @throws Refusal `not-found` */
export const readRecordJws = (scope: TenantScope, { id, ...reader }: Reader & { id: string }) =>
  jwsOf(scope, recordOf(scope, id, reader));

/**
 * The names, identifiers and salts behind a record's hashes, for a customer of the shop.
 * @throws Refusal `not-found`, also for a record that hides nothing
 */
export function readRevealed(scope: CustomerScope, id: string): Revealed {
  const { leaf } = recordOf(scope, id, { carrierIsNamed: false, isCustomer: true });
  if (!leaf.reveal) throw notFound("file");
  return JSON.parse(inflated(leaf.reveal)) as Revealed;
}

/** The record that a number's page leads to: its block's, for the company that holds it; null before the log has one. */
export function readRecordOfNumber(
  scope: StorefrontScope | CustomerScope,
  { e164, carrierIsNamed }: { e164: string; carrierIsNamed: boolean },
): RecordLinkView | null {
  const holding = findHolding(scope, e164);
  if (!holding) return null;
  const block = blockOf(e164);
  const leaf = newestLeafOf(scope, { block, holderProviderId: holding.holderProviderId });
  if (!leaf || (leaf.reveal === null && !carrierIsNamed)) return null;
  return { id: leaf.id, block, issuedAt: leaf.issuedAt };
}

const shownRecords = 12;

/** The shop's log as its page of records shows it. */
export function readRecordIndex(scope: TenantScope, { carrierIsNamed }: { carrierIsNamed: boolean }): RecordIndexView {
  const newest = readNewestFrom(scope, 1);
  const records = newestLeaves(scope, shownRecords).flatMap(({ statement, ...leaf }): ListedRecord[] => {
    const stated = parseStatement(inflated(statement));
    if (!stated || (!stated.hashes && !carrierIsNamed)) return [];
    return [{ ...leaf, holder: stated.subject.holder, verdict: verdictView(stated.path.verdict, stated.carrier.name) }];
  });
  return { headNumber: newest?.number ?? 0, count: newest?.treeSize ?? 0, records };
}

import type { PathStatement } from "./path-statement";
import { statusWords } from "./record-view";
import type { PathView, VerdictView } from "./view";

type StatedItem = PathStatement["carrier"]["items"][number];

export interface StatedItemView extends StatedItem {
  statusWord: string;
  /** Salted hash of the identifier, where the shop does not show it. */
  hash: string | null;
}

export const statedItemView = (item: StatedItem, hash: string | null): StatedItemView => ({
  ...item,
  statusWord: statusWords[item.status],
  hash,
});

/** A signed record for its page. Strings and plain numbers only. */
export interface RecordView {
  id: string;
  block: string;
  range: string;
  holder: string | null;
  shop: string;
  seller: string;
  standsFor: string;
  issuedAt: string;
  isSample: boolean;
  path: PathView;
  carrierName: string;
  items: StatedItemView[];
  /** Off where names and identifiers stand as hashes. */
  isNamed: boolean;
  nameHash: string | null;
  /** A record of the same block and holder that came later. */
  newer: { id: string; issuedAt: number } | null;
  now: { isUnchanged: boolean; isOnOffer: boolean; differences: string[] };
  log: { index: number; headNumber: number; treeSize: number; kid: string };
  revealed: Record<string, { salt: string; value: string }> | null;
  untilMs: number | null;
}

export interface RecordLinkView {
  id: string;
  block: string;
  /** UTC milliseconds. */
  issuedAt: number;
}

export interface ListedRecord extends RecordLinkView {
  holder: string | null;
  verdict: VerdictView;
}

export interface RecordIndexView {
  headNumber: number;
  count: number;
  records: ListedRecord[];
}

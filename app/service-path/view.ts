import type { ServicePath, Verdict } from "./path";

/** A path as the pages show it. Strings and plain numbers only. */
export interface PathView extends ServicePath {
  /** E.g. "How a call to (201) 555-0100 reaches you". */
  title: string;
  /** The verdict in a word or two, and in a sentence. */
  word: string;
  headline: string;
  /** The whole picture in two sentences, for whoever cannot see it. */
  summary: string;
  isSample: boolean;
  /** When a dated fact behind the path changes by date alone, UTC milliseconds. */
  untilMs: number | null;
}

/** A verdict for lists, where every number of one holder has the same path. */
export interface VerdictView {
  verdict: Verdict;
  word: string;
  headline: string;
}

export interface RecordItemView {
  number: number;
  title: string;
  meaning: string;
  authority: string;
  checkAt: string;
  checkUrl: string | null;
  /** Whether only a company that holds numbers itself can meet it. */
  tells: boolean;
  status: string;
  statusWord: string;
  identifierLabel: string;
  identifier: string | null;
  /** UTC days, "2026-11-03". */
  checkedOn: string | null;
  expiresOn: string | null;
  evidenceUrl: string | null;
  note: string | null;
}

export interface CarrierRecordView {
  name: string;
  /** Off where the shop does not name its carrier, and so shows no identifiers. */
  isNamed: boolean;
  isSample: boolean;
  categoryLabel: string | null;
  /** "10 of 10, checked on Nov 3, 2026" */
  count: string;
  verified: number;
  standing: "carrier" | "reseller" | "msp" | "unknown";
  standingReasons: string[];
  items: RecordItemView[];
  /** Its sites: whether calls have ways enough in, and where they are. Null where none is on record. */
  sites: { sentence: string; places: { place: string; region: string }[] } | null;
  support: { hours: string; answeredBy: string; price: string; source: string; checkedOn: string } | null;
  untilMs: number | null;
}

/** The same order twice: as this shop sells it, and through a carrier service reseller. An illustration. */
export interface ComparisonView {
  here: PathView;
  through: PathView;
  changes: { title: string; text: string; basis: string }[];
}

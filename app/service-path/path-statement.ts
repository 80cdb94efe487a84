import { isoDay } from "~/kit/time";
import { qualificationItem } from "~/providers/items";
import type { ItemStatus, ProviderRecord } from "~/providers/record";
import { canonicalJson, type Json, parseCanonical } from "./canonical-json";
import type { PathInput, ServicePath } from "./path";
import { tracePath } from "./trace-path";

interface StatementItem {
  item: number;
  title: string;
  source: string;
  status: ItemStatus;
  identifier: string | null;
  /** UTC days. */
  checkedOn: string | null;
  expiresOn: string | null;
}

/** What one leaf of a log says: the path of a block's numbers at one shop, as it stood when it was issued. */
export interface PathStatement {
  kind: "service-path-of-a-number-block";
  version: 1;
  /** Host of the shop that says so. */
  shop: string;
  seller: string;
  subject: { block: string; holder: string | null };
  path: ServicePath;
  carrier: { name: string; category: string | null; items: StatementItem[] };
  /** SHA-256 of salt and text, base64url, for names and identifiers that the shop does not show in public. */
  hashes?: Record<string, string>;
  /** The day whose facts it states, and when it was issued, in UTC. */
  standsFor: string;
  issuedAt: string;
  /** Only on what rests on sample data. */
  sample?: true;
}

export type BlockFacts = Omit<PathStatement, "standsFor" | "issuedAt" | "hashes">;

interface FactsOf {
  shop: string;
  seller: string;
  /** Of one number of the block: who holds it, and who does the rest. */
  input: PathInput;
  block: string;
  /** UTC day of the look at the inventory. */
  day: string;
  isSample: boolean;
}

/** What is stated of a block, in the words of the path's own engine. */
export function blockFacts({ shop, seller, input, block, day, isSample }: FactsOf): BlockFacts {
  const holder = input.holder?.name ?? null;
  const path = tracePath({
    ...input,
    holderEvidence: {
      what: holder
        ? `${holder} is the holder of numbers on offer in ${block}`
        : `The holder of numbers in ${block} is not on record`,
      source: "The carrier's number inventory",
      checkedOn: day,
    },
    customer: { phones: "The customer's phone system", business: "The customer's business" },
  });
  return {
    ...{ kind: "service-path-of-a-number-block", version: 1, shop, seller },
    subject: { block, holder },
    path,
    carrier: { name: input.carrier.name, category: input.carrier.category, items: statedItems(input.carrier) },
    ...(isSample ? { sample: true } : {}),
  };
}

const statedItems = (record: ProviderRecord): StatementItem[] =>
  record.items.map(({ item, status, identifier, checkedOn, expiresOn }) => {
    const { title, authority } = qualificationItem(item);
    const day = (ms: number | null) => (ms === null ? null : isoDay(ms));
    return { item, title, source: authority, status, identifier, checkedOn: day(checkedOn), expiresOn: day(expiresOn) };
  });

export const statementText = (statement: PathStatement | BlockFacts) => canonicalJson(statement as unknown as Json);

/** @returns null for a text that is no statement of this kind in canonical form */
export function parseStatement(text: string): PathStatement | null {
  const value = parseCanonical(text) as unknown as PathStatement | undefined;
  const isOurs = value?.kind === "service-path-of-a-number-block" && value.version === 1;
  const isWhole = isOurs && typeof value.shop === "string" && typeof value.issuedAt === "string" && value.path && value.carrier;
  return isWhole && typeof value.subject?.block === "string" ? value : null;
}

import { formatDate, formatDateTime } from "~/kit/time";
import { DefinitionList } from "~/ui/definition-list";
import type { RecordView } from "./path-record-view";

/** What a record is about, who says so, and since when. */
export function RecordFacts({ record }: { record: RecordView }) {
  const { block, range, holder, seller, shop, standsFor, issuedAt, log } = record;
  return (
    <DefinitionList
      className="max-w-3xl"
      items={[
        { term: "About", value: `Numbers on offer in the block ${block}: ${range}` },
        { term: "Held by", value: holder ?? "Not on record" },
        { term: "Sold by", value: seller },
        { term: "Said by", value: `${shop}, in whose name it is signed` },
        { term: "Facts of", value: <time dateTime={standsFor}>{formatDate(standsFor)}</time> },
        { term: "Issued", value: <time dateTime={issuedAt}>{formatDateTime(issuedAt)}</time> },
        { term: "In the log", value: `Leaf ${log.index} of ${log.treeSize}, under signed head ${log.headNumber}` },
      ]}
    />
  );
}

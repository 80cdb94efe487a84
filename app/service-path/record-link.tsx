import { shop } from "~/kit/paths";
import { formatDate } from "~/kit/time";
import type { RecordLinkView } from "./path-record-view";

/** From a number's page to the signed record of its block. */
export function RecordLink({ record }: { record: RecordLinkView }) {
  return (
    <aside aria-labelledby="record-link" className="card mt-8 max-w-2xl p-5">
      <h3 id="record-link" className="font-semibold text-lg">
        Check this yourself
      </h3>
      <p className="mt-1 text-muted">
        On {formatDate(record.issuedAt)} we signed what is on record about the numbers of the block {record.block}, this one among
        them. A signed record can’t be changed or taken back unnoticed.
      </p>
      <p className="mt-3">
        <a href={shop.pathRecord(record.id)} className="link inline-block py-1 font-semibold">
          Open the signed record
        </a>
      </p>
    </aside>
  );
}

/** The same for a whole shop. */
export function RecordsLink() {
  return (
    <p className="mt-8">
      What we say about each block of numbers is signed and dated, in a log that anybody can check:{" "}
      <a href={shop.pathRecords()} className="link font-semibold">
        see the signed records
      </a>
      .
    </p>
  );
}

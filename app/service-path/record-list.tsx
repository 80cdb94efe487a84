import { shop } from "~/kit/paths";
import { formatDateTime } from "~/kit/time";
import type { ListedRecord } from "./path-record-view";
import { VerdictBadge } from "./verdict-badge";

/** The newest records of a shop, each with what it says. */
export function RecordList({ records }: { records: readonly ListedRecord[] }) {
  if (records.length === 0) return <p>There are none yet. They are made within minutes of the first number that is on offer.</p>;
  return (
    <ul className="divide-y divide-border border-border border-y">
      {records.map((record) => (
        <li key={record.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-2">
          <div className="min-w-0">
            <a href={shop.pathRecord(record.id)} className="link inline-block py-1 tabular-nums">
              {record.block},{" "}
              {record.holder
                ? `held by ${record.holder === "Our carrier" ? "our carrier" : record.holder}`
                : "holder not on record"}
            </a>
            <p className="text-muted text-sm">{formatDateTime(record.issuedAt)}</p>
          </div>
          <VerdictBadge verdict={record.verdict} />
        </li>
      ))}
    </ul>
  );
}

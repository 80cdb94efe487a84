import { shop } from "~/kit/paths";
import { formatDate, formatDateTime } from "~/kit/time";
import { Notice } from "~/ui/notice";
import type { RecordView } from "./path-record-view";

/** Whether a record still holds, and which one came after it. */
export function RecordState({ record: { newer, now, standsFor } }: { record: RecordView }) {
  const tone = now.isUnchanged ? "success" : "warning";
  const title = now.isUnchanged ? "What it states still holds today" : "Not all of what it states holds today";
  return (
    <div data-record-state={now.isUnchanged ? "holds" : "changed"} className="max-w-3xl">
      <Notice tone={tone} title={title}>
        {now.isUnchanged ? <p>Nothing on record has changed since {formatDate(standsFor)}.</p> : null}
        {now.differences.length > 0 ? (
          <ul className="list-disc space-y-1 pl-5">
            {now.differences.map((difference) => (
              <li key={difference}>{difference}</li>
            ))}
          </ul>
        ) : null}
        {newer ? (
          <p>
            A newer record of this block is there:{" "}
            <a href={shop.pathRecord(newer.id)} className="link">
              the one of {formatDateTime(newer.issuedAt)}
            </a>
            . This one stays in the log as it was.
          </p>
        ) : null}
        {now.isOnOffer ? null : <p>No number of this block is on offer at the moment.</p>}
      </Notice>
    </div>
  );
}

import type { DroppedValue } from "~/numbering/search-query";
import { Notice } from "~/ui/notice";

/** What of the address was not used, and why; the rest of it holds. */
export function DroppedValues({ dropped }: { dropped: readonly DroppedValue[] }) {
  if (dropped.length === 0) return null;
  const reasons = [...new Set(dropped.map((value) => value.reason))];
  return (
    <Notice tone="warning" role="status" className="mt-4">
      {reasons.length === 1 ? (
        <p>{reasons[0]}</p>
      ) : (
        <ul className="list-disc pl-5">
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}

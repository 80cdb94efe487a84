import { Link } from "@remix-run/react";
import { formatDateTime } from "~/kit/time";

/** An entry as people read it; the rooms that keep the trail write the words. */
export interface AuditEntryLine {
  id: number;
  at: string;
  actorName: string;
  actorEmail: string | null;
  actorOf: string;
  did: string;
  subject: { text: string; to: string | null };
  changes: { label: string; before: string | null; after: string | null }[];
  /** Whose shop it is about, where the page shows more than one. */
  shop?: string | null;
}

/** The trail of changes, newest first: who did what to what, when, and what it was before. */
export function AuditList({ entries }: { entries: AuditEntryLine[] }) {
  return (
    <ul aria-label="Changes, newest first" className="divide-y divide-border">
      {entries.map((entry) => (
        <li
          key={entry.id}
          data-entry={entry.id}
          className="grid gap-x-6 gap-y-1.5 px-4 py-3.5 sm:px-5 lg:grid-cols-[11.5rem_minmax(0,1fr)_minmax(0,1fr)]"
        >
          <time dateTime={entry.at} className="tabular text-muted max-lg:text-xs">
            {formatDateTime(entry.at)}
          </time>
          <div className="min-w-0 break-words">
            <p>
              <strong className="font-semibold">{entry.actorName}</strong> {entry.did}
            </p>
            <p className="text-muted text-xs">
              {[entry.actorEmail, entry.actorOf, entry.shop].filter(Boolean).join(" · ")}
              <Subject {...entry.subject} />
            </p>
          </div>
          <Changes changes={entry.changes} />
        </li>
      ))}
    </ul>
  );
}

function Subject({ text, to }: AuditEntryLine["subject"]) {
  if (!text && !to) return null;
  const words = text || "Open";
  return (
    <>
      {" · "}
      {to ? (
        <Link to={to} className="link">
          {words}
        </Link>
      ) : (
        words
      )}
    </>
  );
}

function Changes({ changes }: Pick<AuditEntryLine, "changes">) {
  if (changes.length === 0) return null;
  const [first] = changes;
  if (changes.length === 1 && first) return <Change {...first} />;
  return (
    <details className="min-w-0">
      <summary className="link w-fit py-0.5">
        {changes.length} fields<span className="sr-only"> before and after</span>
      </summary>
      <ul className="mt-2 grid gap-2">
        {changes.map((change) => (
          <li key={change.label}>
            <Change {...change} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** In words and by colour: what stood there is struck through, what stands there now is marked. */
function Change({ label, before, after }: AuditEntryLine["changes"][number]) {
  return (
    <div className="break-words">
      <span className="text-muted text-xs">{label}</span>
      <p className="whitespace-pre-line">
        {before === null ? null : (
          <>
            <span className="sr-only">before: </span>
            <del className="text-muted">{before}</del>
            <span aria-hidden="true"> → </span>
            <span className="sr-only">, after: </span>
          </>
        )}
        {after === null ? <em className="text-muted">nothing</em> : <ins className="no-underline">{after}</ins>}
      </p>
    </div>
  );
}

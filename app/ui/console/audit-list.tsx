import { formatDateTime } from "~/kit/time";
import { EmptyState } from "../empty-state";
import { DataTable, Td, Th } from "./table";

export interface AuditLine {
  id: number;
  at: string;
  actorName: string;
  door: string;
  action: string;
  subject: string;
  before: string | null;
  after: string | null;
}

const doorWords: Record<string, string> = {
  partner: "Partner's team",
  carrier: "Carrier",
  customer: "Customer",
  system: "System",
};

/** The trail of changes, newest first: who, when, what, and what it was before. */
export function AuditList({ entries, limit }: { entries: AuditLine[]; limit: number }) {
  if (entries.length === 0) {
    return (
      <EmptyState title="No changes yet">
        Each change that somebody makes is kept here with their name, and what it was before.
      </EmptyState>
    );
  }
  return (
    <div className="card overflow-hidden">
      <DataTable
        label="Changes, newest first"
        head={
          <>
            <Th>When</Th>
            <Th>Who</Th>
            <Th>What</Th>
            <Th>Before and after</Th>
          </>
        }
      >
        {entries.map((entry) => (
          <tr key={entry.id}>
            <Td>
              <time dateTime={entry.at} className="tabular whitespace-nowrap">
                {formatDateTime(entry.at)}
              </time>
            </Td>
            <Td>
              <span className="font-semibold">{entry.actorName}</span>
              <br />
              <span className="text-muted text-xs">{doorWords[entry.door] ?? entry.door}</span>
            </Td>
            <Td>
              <code className="font-mono text-xs">{entry.action}</code>
              <br />
              <span className="text-muted text-xs">{entry.subject}</span>
            </Td>
            <Td isWide>
              <Change before={entry.before} after={entry.after} />
            </Td>
          </tr>
        ))}
      </DataTable>
      {entries.length === limit ? <p className="px-5 py-3 text-muted">The newest {limit} changes are shown.</p> : null}
    </div>
  );
}

function Change({ before, after }: { before: string | null; after: string | null }) {
  if (!before && !after) return <span className="text-muted">—</span>;
  const rows = [
    { word: "Before", text: before },
    { word: "After", text: after },
  ].filter((row) => row.text !== null);
  return (
    <details>
      <summary className="link">{rows.length === 2 ? "Show before and after" : "Show"}</summary>
      <dl className="mt-2 grid gap-2">
        {rows.map((row) => (
          <div key={row.word}>
            <dt className="text-muted text-xs">{row.word}</dt>
            <dd>
              <pre className="max-w-xl whitespace-pre-wrap break-words rounded-control bg-sunken p-2 font-mono text-xs">
                {pretty(row.text)}
              </pre>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function pretty(text: string | null): string {
  try {
    return JSON.stringify(JSON.parse(text ?? "null"), null, 2);
  } catch {
    return text ?? "";
  }
}

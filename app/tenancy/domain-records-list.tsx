import type { ReactNode } from "react";
import { formatDateTime } from "~/kit/time";
import { Badge } from "~/ui/badge";
import { CopyText } from "~/ui/console/copy-text";
import type { DomainView } from "./domain";
import { RecordBadge } from "./domain-badge";
import type { RecordLook } from "./domain-records";

/** Every record of a domain at once: what to set, what was seen, and by whom and when. */
export function DomainRecordsList({ domain }: { domain: DomainView }) {
  const resolvers = [...new Set(domain.records.map(({ resolver }) => resolver).filter(Boolean))].join(", ");
  return (
    <>
      <ul className="grid gap-4">
        {domain.records.map((record) => (
          <RecordCard key={`${record.type} ${record.name}`} record={record} domain={domain} />
        ))}
      </ul>
      <p className="mt-4 text-muted">
        {domain.checkedAt ? (
          <>
            Last look: <time dateTime={domain.checkedAt}>{formatDateTime(domain.checkedAt)}</time>
            {resolvers ? `, asked of ${resolvers}` : ""}. The portal looks again by itself. A change can take a while to be seen:
            resolvers remember the old answer for as long as its TTL says.
          </>
        ) : (
          "The portal looks by itself, in a moment and then again and again."
        )}
      </p>
    </>
  );
}

const purposes: Record<RecordLook["type"], string> = {
  TXT: "Proves that the name is yours. Leave it there: it is looked at again and again.",
  CNAME: "Leads the name to your shop.",
  A: "Leads the name to your shop.",
  AAAA: "Leads visitors with IPv6 to your shop.",
};

function RecordCard({ record, domain }: { record: RecordLook; domain: DomainView }) {
  const { type, name, expected, seen } = record;
  const isSeen = domain.checkedAt !== null;
  const short = name === domain.zone ? "@" : name.slice(0, -domain.zone.length - 1);
  return (
    <li data-record={type} data-verdict={isSeen ? record.verdict : "unseen"} className="rounded-brand border border-border p-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="flex items-center gap-2 text-sm">
          <Badge tone="brand">{type}</Badge>
          <span className="font-normal text-muted">{purposes[type]}</span>
        </h3>
        <RecordBadge verdict={record.verdict} isSeen={isSeen} />
      </div>
      <dl className="mt-3 grid gap-3 sm:grid-cols-[7rem_minmax(0,1fr)] sm:gap-x-4">
        <Row term="Name">
          <CopyText text={name} what={`the name of the ${type} record`} />
          <span className="mt-1 block text-muted text-xs">
            Where only the part in front of {domain.zone} is asked for: <code className="select-all font-mono">{short}</code>
          </span>
        </Row>
        <Row term={expected.length > 1 ? "Values, all of them" : "Value"}>
          {expected.length === 0 ? (
            <span>—</span>
          ) : (
            <span className="grid gap-2">
              {expected.map((value) => (
                <CopyText key={value} text={value} what={`the value of the ${type} record`} />
              ))}
            </span>
          )}
        </Row>
        <Row term="Seen">
          {seen.length > 0 ? (
            <span className="grid gap-1">
              {seen.map((value) => (
                <code key={value} className="break-all font-mono text-xs">
                  {value}
                </code>
              ))}
            </span>
          ) : (
            <span className="text-muted">{isSeen && record.verdict !== "unclear" ? "No such record" : "—"}</span>
          )}
          {record.note ? <span className="mt-1 block">{record.note}</span> : null}
        </Row>
      </dl>
    </li>
  );
}

function Row({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt className="font-semibold sm:pt-0.5">{term}</dt>
      <dd className="min-w-0 self-center">{children}</dd>
    </>
  );
}

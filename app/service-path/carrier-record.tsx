import { Ban, CircleCheck, CircleDashed, CircleHelp, CircleX, History } from "lucide-react";
import { formatDate } from "~/kit/time";
import { Badge, SampleBadge, type Tone } from "~/ui/badge";
import type { CarrierRecordView, RecordItemView } from "./view";

const looks: Readonly<Record<string, { icon: typeof Ban; tone: Tone }>> = {
  verified: { icon: CircleCheck, tone: "success" },
  "self-declared": { icon: CircleDashed, tone: "warning" },
  expired: { icon: History, tone: "danger" },
  missing: { icon: CircleX, tone: "danger" },
  "not-applicable": { icon: Ban, tone: "neutral" },
  "not-checked": { icon: CircleHelp, tone: "neutral" },
};

const standings = {
  carrier: "Carrier",
  reseller: "Carrier service reseller",
  msp: "Managed service provider",
  unknown: "Cannot tell",
} as const;

/** A company's ten items with status, identifier, dates and the place where anybody can check. */
export function CarrierRecord({ record }: { record: CarrierRecordView }) {
  return (
    <div data-carrier-record="" data-standing={record.standing} className="@container text-text">
      <div className="mb-2 flex flex-wrap items-center gap-x-3 gap-y-2">
        <strong className="font-heading font-semibold text-xl">{record.count}</strong>
        <Badge tone={record.standing === "carrier" ? "brand" : "warning"}>{standings[record.standing]}</Badge>
        {record.isSample && <SampleBadge />}
      </div>
      <p className="text-muted">
        {record.name}
        {record.categoryLabel && `, ${record.categoryLabel}`}
        {record.isSample && record.isNamed && ". A fictional company: its identifiers are samples and stand in no register."}
        {record.isSample && !record.isNamed && ". A fictional company."}
      </p>
      {record.isNamed ? null : (
        <p className="mt-3">
          This shop has chosen not to name its carrier. The identifiers that stand in the registers would name it, so they are not
          shown; what was checked, and when, is.
        </p>
      )}
      {record.standing !== "carrier" && (
        <ul className="mt-3 list-disc space-y-1 pl-5">
          {record.standingReasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
      <ol className="mt-6 border-border-strong border-t">
        {record.items.map((item) => (
          <RecordRow key={item.number} item={item} isNamed={record.isNamed} />
        ))}
      </ol>
      <p className="mt-4 text-muted text-sm">
        Items marked “carriers only” can be met only by a company that holds numbers itself. The others are asked of resellers
        too.
      </p>
      <SitesAndSupport record={record} />
    </div>
  );
}

/** Where calls come in, and who answers when they do not. */
function SitesAndSupport({ record: { sites, support } }: { record: CarrierRecordView }) {
  if (!sites && !support) return null;
  return (
    <dl className="mt-6 grid gap-x-8 gap-y-5 @min-[40rem]:grid-cols-2">
      {sites && (
        <div data-sites="">
          <dt className="font-semibold">Where calls come in</dt>
          <dd className="mt-1">
            {sites.sentence}
            <ul className="mt-1 text-muted">
              {sites.places.map(({ place, region }) => (
                <li key={`${place} ${region}`}>
                  {place} ({region})
                </li>
              ))}
            </ul>
          </dd>
        </div>
      )}
      {support && (
        <div data-support="">
          <dt className="font-semibold">Support to partners</dt>
          <dd className="mt-1">
            {support.hours}, {support.price}. Answered by: {support.answeredBy}.
            <span className="mt-1 block text-muted text-sm">
              {support.source}, checked on <time dateTime={support.checkedOn}>{formatDate(support.checkedOn)}</time>
            </span>
          </dd>
        </div>
      )}
    </dl>
  );
}

function RecordRow({ item, isNamed }: { item: RecordItemView; isNamed: boolean }) {
  const look = looks[item.status] ?? { icon: CircleHelp, tone: "neutral" as const };
  return (
    <li
      data-item={item.number}
      data-status={item.status}
      className="grid grid-cols-[2rem_minmax(0,1fr)] gap-x-3 gap-y-3 border-border border-b py-5 @min-[56rem]:grid-cols-[2rem_minmax(0,1fr)_15rem_14rem] @min-[56rem]:gap-x-8"
    >
      <span aria-hidden="true" className="tabular pt-px font-heading text-lg text-muted leading-snug">
        {item.number}
      </span>
      <div className="min-w-0">
        <strong className="block font-semibold text-lg leading-snug">{item.title}</strong>
        <span className="mt-1 block max-w-[60ch] text-muted">{item.meaning}</span>
        <span className="mt-2 block text-sm">
          <CheckPlace item={item} />
          {item.tells && <span className="text-brand-text"> · carriers only</span>}
        </span>
        {item.note && <span className="mt-1 block text-muted text-sm">{item.note}</span>}
      </div>
      <div className="col-start-2 min-w-0 @min-[56rem]:col-start-3">
        <span className="block text-muted text-sm">{item.identifierLabel}</span>
        {isNamed ? (
          <span className="block break-words font-mono">{item.identifier ?? "—"}</span>
        ) : (
          <span className="block">Not shown</span>
        )}
      </div>
      <div className="col-start-2 @min-[56rem]:col-start-4">
        <Badge icon={look.icon} tone={look.tone}>
          {item.statusWord}
        </Badge>
        <Day label="checked on" day={item.checkedOn} />
        <Day label={item.status === "expired" ? "held through" : "holds through"} day={item.expiresOn} />
      </div>
    </li>
  );
}

function CheckPlace({ item }: { item: RecordItemView }) {
  return (
    <>
      <span className="text-muted">Check at: </span>
      {item.checkUrl ? (
        <a href={item.checkUrl} rel="noreferrer" className="text-brand-text underline underline-offset-2">
          {item.checkAt}
        </a>
      ) : (
        item.checkAt
      )}
      {item.evidenceUrl && (
        <>
          {" · "}
          <a href={item.evidenceUrl} rel="noreferrer" className="text-brand-text underline underline-offset-2">
            Evidence<span className="sr-only"> for item {item.number}</span>
          </a>
        </>
      )}
    </>
  );
}

function Day({ label, day }: { label: string; day: string | null }) {
  if (!day) return null;
  return (
    <span className="mt-1 block text-sm">
      <span className="text-muted">{label} </span>
      <time dateTime={day}>{formatDate(day)}</time>
    </span>
  );
}

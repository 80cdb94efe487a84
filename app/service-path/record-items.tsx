import { shop } from "~/kit/paths";
import { formatDate } from "~/kit/time";
import { Badge, type Tone } from "~/ui/badge";
import type { RecordView, StatedItemView } from "./path-record-view";

const tones: Readonly<Record<string, Tone>> = {
  verified: "success",
  "self-declared": "warning",
  expired: "danger",
  missing: "danger",
};

/** The carrier's ten items as a record states them. */
export function RecordItems({ record }: { record: RecordView }) {
  const { items, carrierName, standsFor, isNamed, revealed, id } = record;
  return (
    <>
      <h2 id="items" className="mb-2 text-2xl">
        The ten items of {revealed?.["carrier.name"]?.value ?? (isNamed ? carrierName : "our carrier")}, as of{" "}
        {formatDate(standsFor)}
      </h2>
      {isNamed ? null : <HiddenNote id={id} isRevealed={revealed !== null} nameHash={record.nameHash} />}
      <ol className="mt-4 border-border-strong border-t">
        {items.map((item) => (
          <ItemRow key={item.item} item={item} shown={revealed?.[`item.${item.item}`]?.value ?? item.identifier} />
        ))}
      </ol>
    </>
  );
}

function HiddenNote({ id, isRevealed, nameHash }: { id: string; isRevealed: boolean; nameHash: string | null }) {
  return (
    <div className="max-w-3xl space-y-2">
      <p>
        This shop does not name its carrier in public. In place of its name and its identifiers the record holds hashes, each with
        a salt that is published nowhere: nobody can find the name out from them, and nobody can put another name there later.
      </p>
      {nameHash ? (
        <p className="text-muted text-sm">
          Hash of the carrier’s name: <span className="break-all font-mono">{nameHash}</span>
        </p>
      ) : null}
      {isRevealed ? (
        <p>
          You are signed in as a customer, so you see what stands behind them. Keep the{" "}
          <a href={shop.pathRecordNames(id)} className="link">
            file of names and salts
          </a>{" "}
          to check them against the record.
        </p>
      ) : (
        <p>
          Are you a customer?{" "}
          <a href={shop.signIn(shop.pathRecord(id))} className="link">
            Sign in
          </a>{" "}
          to see what stands behind them.
        </p>
      )}
    </div>
  );
}

function ItemRow({ item, shown }: { item: StatedItemView; shown: string | null }) {
  return (
    <li
      data-item={item.item}
      data-status={item.status}
      className="grid grid-cols-[2rem_minmax(0,1fr)] gap-x-3 gap-y-1 border-border border-b py-3"
    >
      <span aria-hidden="true" className="tabular text-muted">
        {item.item}
      </span>
      <div className="min-w-0">
        <p className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
          <strong className="font-semibold">{item.title}</strong>
          <Badge tone={tones[item.status] ?? "neutral"}>{item.statusWord}</Badge>
        </p>
        <p className="text-muted text-sm">
          {item.source}
          {item.checkedOn ? `, checked on ${formatDate(item.checkedOn)}` : ""}
          {item.expiresOn ? `, ${item.status === "expired" ? "held" : "holds"} through ${formatDate(item.expiresOn)}` : ""}
        </p>
        {shown ? <p className="break-words font-mono text-sm">{shown}</p> : null}
        {!shown && item.hash ? <p className="break-all font-mono text-muted text-sm">Hash {item.hash}</p> : null}
      </div>
    </li>
  );
}

import { formatDate } from "~/kit/time";
import { attestationWords } from "./attestation";
import { laneWords } from "./drawing";
import type { Arrow, Attestation, Evidence, PlanePath, ServicePath } from "./path";

/** The same path in words: each arrow in the drawing's order, with what it rests on. */
export function PathList({ path }: { path: ServicePath }) {
  return (
    <div className="mt-4 grid gap-8 @min-[56rem]:grid-cols-2">
      <PlaneList plane={path.call} />
      <PlaneList plane={path.commercial} />
      <div className="@min-[56rem]:col-span-2">
        <p className="font-semibold">Why we say so</p>
        <ul className="mt-2 list-disc space-y-1 pl-5">
          {path.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      </div>
      <AttestationLine attestation={path.attestation} />
    </div>
  );
}

/** At which level calls from the number are signed. */
function AttestationLine({ attestation: { level, isExpected, reason } }: { attestation: Attestation }) {
  return (
    <div className="@min-[56rem]:col-span-2" data-attestation={level}>
      <p className="font-semibold">How calls from the number are vouched for</p>
      <p className="mt-2">
        <strong className="font-medium">
          {isExpected ? "Expected level: " : "Level: "}
          {attestationWords[level]}.
        </strong>{" "}
        {reason}
      </p>
      <p className="mt-1 text-muted text-sm">
        A carrier signs each call as A, B or C (STIR/SHAKEN): it knows the caller and its right to the number, the caller only, or
        neither. {isExpected && "No call has been made from a number on offer, so this is what the record lets expect."}
      </p>
    </div>
  );
}

function PlaneList({ plane }: { plane: PlanePath }) {
  const { title, hint } = laneWords[plane.plane];
  return (
    <div data-plane={plane.plane}>
      <p>
        <strong className="font-semibold">{title}</strong>: {hint}
      </p>
      <ol className="mt-3 space-y-4">
        {plane.arrows.map((arrow, index) => (
          <ArrowItem key={`${arrow.from}:${arrow.to}`} arrow={arrow} plane={plane} step={index + 1} />
        ))}
      </ol>
    </div>
  );
}

function ArrowItem({ arrow, plane, step }: { arrow: Arrow; plane: PlanePath; step: number }) {
  const nameOf = (id: string) => plane.hops.find((hop) => hop.id === id)?.name ?? "";
  return (
    <li data-arrow={`${arrow.from}>${arrow.to}`} className="border-border border-l-2 pl-4">
      <p>
        <span className="text-muted tabular-nums">{step}. </span>
        <span className="font-medium">{nameOf(arrow.from)}</span> <span aria-hidden="true">→</span>
        <span className="sr-only"> to </span> <span className="font-medium">{nameOf(arrow.to)}</span>: {arrow.label}
        {!arrow.isKnown && " (not shown by the record)"}
      </p>
      <ul className="mt-1 space-y-1 text-muted text-sm">
        {arrow.evidence.map((evidence) => (
          <li key={`${evidence.what}:${evidence.source}`}>
            <EvidenceLine evidence={evidence} />
          </li>
        ))}
      </ul>
    </li>
  );
}

function EvidenceLine({ evidence: { what, source, checkedOn } }: { evidence: Evidence }) {
  return (
    <>
      {what}. <span className="italic">{source}</span>
      {checkedOn && (
        <>
          , checked on <time dateTime={checkedOn}>{formatDate(checkedOn)}</time>
        </>
      )}
    </>
  );
}

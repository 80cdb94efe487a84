import { CircleCheck, CircleHelp, TriangleAlert } from "lucide-react";
import { formatDateTime } from "~/kit/time";
import { Badge, SampleBadge, type Tone } from "~/ui/badge";
import { DrawingSvg } from "./figure-parts";
import { planeLayout } from "./narrow-layout";
import type { TraceFinding } from "./trace-findings";
import type { HopOwner, TraceHop, TraceVerdict } from "./trace-hops";
import { machineId } from "./trace-plane";
import type { SignatureView, TraceView } from "./trace-view";

const tones: Readonly<Record<TraceVerdict, { tone: Tone; icon: typeof CircleHelp }>> = {
  "reseller-seen": { tone: "danger", icon: TriangleAlert },
  "no-reseller-seen": { tone: "brand", icon: CircleCheck },
  "cannot-tell": { tone: "warning", icon: CircleHelp },
};

const ownerWords: Readonly<Record<HopOwner, { word: string; tone: Tone }>> = {
  carrier: { word: "Carrier", tone: "brand" },
  reseller: { word: "Reseller", tone: "danger" },
  other: { word: "Cannot tell", tone: "warning" },
  private: { word: "Private address", tone: "neutral" },
  "not-on-record": { word: "Not on record", tone: "warning" },
};

/** What a pasted call tells: its machines in call order, then its signature. */
export function TraceResult({ trace }: { trace: TraceView }) {
  return (
    <div data-trace={trace.verdict} className="space-y-10">
      <div className="space-y-3">
        <p className="flex flex-wrap items-center gap-3">
          <Badge {...tones[trace.verdict]}>{trace.word}</Badge>
          {trace.isSample ? <SampleBadge>Sample records</SampleBadge> : null}
        </p>
        <p className="max-w-[65ch]">
          {trace.because} A trace proves no direct path: machines on the way can rewrite headers and hide what lies before them.
        </p>
        {trace.invites > 1 ? (
          <p className="max-w-[65ch] text-muted">
            {trace.invites} INVITEs of the capture were read. This is the one that tells the worst, or else names the most
            machines. The other ones may be further legs of the call.
          </p>
        ) : null}
        <p className="text-muted">
          From {trace.from ?? "a caller without a number"} to {trace.to ?? "an address without a number"}
        </p>
      </div>
      <Machines trace={trace} />
      <section aria-labelledby="trace-signature" data-signature={trace.signature.state}>
        <h3 id="trace-signature" className="mb-4 text-xl">
          The call's signature
        </h3>
        <Signature signature={trace.signature} />
      </section>
    </div>
  );
}

const laneWords = { title: "This call", hint: "by the headers of one message" };

/** The same twice: drawn, and as a list that says whose each machine is. */
function Machines({ trace: { plane, hops } }: { trace: TraceView }) {
  const names = plane.hops.map((hop) => hop.name).join(", then ");
  return (
    <section aria-labelledby="trace-hops">
      <h3 id="trace-hops" className="mb-4 text-xl">
        The machines that this call names
      </h3>
      <div className="grid items-start gap-8 lg:grid-cols-[22rem_1fr]">
        <figure className="m-0 text-text" aria-labelledby="trace-hops" data-trace-figure="">
          <DrawingSvg
            id="trace"
            title="The machines that this call names"
            summary={`In this order: ${names}.`}
            drawing={planeLayout(plane, laneWords)}
            className="block h-auto w-full max-w-[22rem]"
          />
        </figure>
        <div>
          {hops.length === 0 ? <p>None: the message has no Via or Record-Route header that can be read.</p> : null}
          <ol className="space-y-3">
            {hops.map((hop) => (
              <Machine key={hop.place} hop={hop} />
            ))}
          </ol>
        </div>
      </div>
    </section>
  );
}

function Machine({ hop }: { hop: TraceHop }) {
  const { word, tone } = ownerWords[hop.owner];
  return (
    <li data-machine={machineId(hop.place)} data-owner={hop.owner} className="card break-inside-avoid p-4">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="text-muted tabular-nums">{hop.place}.</span>
        <strong className="break-all font-semibold">{hop.host}</strong>
        <Badge tone={tone}>{word}</Badge>
      </p>
      {hop.received ? <p className="break-all text-muted text-sm">Seen coming from {hop.received}</p> : null}
      <p className="mt-1">{hop.says}</p>
      {hop.isRouteOnly ? (
        <p className="mt-1 text-muted text-sm">
          Named only as staying in the path (Record-Route); its place in the order is open.
        </p>
      ) : null}
    </li>
  );
}

const unread = {
  none: "The message carries no signature (Identity header). Nothing in it vouches for the caller.",
  compact:
    "The signature is in the compact form (RFC 8224): it leaves out what was signed, so we cannot tell what it says, nor check it.",
  unreadable: "There is an Identity header, and what stands in it is no signature that can be read.",
};

const holdsWords: Readonly<Record<TraceFinding["state"], string>> = {
  right: "The signature holds with the certificate that you gave.",
  wrong: "The signature does not hold with the certificate that you gave: nothing in it can be relied on.",
  open: "Whether the signature holds cannot be told without the signer's certificate. What it says is a claim.",
};

function Signature({ signature }: { signature: SignatureView }) {
  if (signature.state !== "read") return <p className="max-w-[65ch]">{unread[signature.state]}</p>;
  const facts = [
    ["Level claimed (attest)", signature.attest],
    ["Caller that was signed (orig)", signature.signedCaller],
    ["Called that was signed (dest)", signature.signedCalled],
    ["Caller by the message (P-Asserted-Identity)", signature.assertedCaller],
    ["Signed at", signature.signedAt && formatDateTime(signature.signedAt)],
    ["Origin (origid)", signature.origid],
    ["Certificate at (x5u)", signature.x5u],
  ];
  return (
    <div className="space-y-6" data-holds={signature.holds}>
      <p className="font-medium">{holdsWords[signature.holds]}</p>
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[14rem_1fr]">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-muted">{name}</dt>
            <dd className="break-all">{value ?? "Not there"}</dd>
          </div>
        ))}
      </dl>
      <ul className="space-y-2">
        {signature.findings.map((finding) => (
          <FindingLine key={finding.id} finding={finding} />
        ))}
      </ul>
      {signature.codes.length > 0 ? (
        <ul>
          {signature.codes.map(({ code, company }) => (
            <li key={code}>
              The certificate is for the provider code {code}: {company ?? "a company that our directory does not know"}.
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

const findingLooks = {
  right: { word: "Fits", tone: "success" },
  wrong: { word: "Wrong", tone: "danger" },
  open: { word: "Cannot tell", tone: "warning" },
} as const;

function FindingLine({ finding }: { finding: TraceFinding }) {
  const { word, tone } = findingLooks[finding.state];
  return (
    <li data-finding={`${finding.id}:${finding.state}`} className="grid grid-cols-[6.75rem_1fr] items-baseline gap-x-3">
      <span>
        <Badge tone={tone}>{word}</Badge>
      </span>
      <span className="max-w-[65ch]">{finding.says}</span>
    </li>
  );
}

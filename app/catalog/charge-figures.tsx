import { formatMicros } from "~/kit/money";
import { formatDate } from "~/kit/time";
import { Badge } from "~/ui/badge";
import { Notice } from "~/ui/notice";
import { percentText } from "./listing-words";
import { MadeBy } from "./made-by";
import type { PartnerCharge } from "./partner-listing";
import { type Reckoned, reckonCharge, runningWords, type TypedRule } from "./reckon-charge";

interface ChargeFiguresProps {
  charge: PartnerCharge;
  /** A rule that is not saved; null where the saved one stands in the fields. */
  typed: TypedRule | null;
}

/** What a charge costs, sells at and leaves: by the rule that is saved or, where another one is typed, by that. */
export function ChargeFigures({ charge, typed }: ChargeFiguresProps) {
  const { currency } = charge;
  const reckoned = typed && reckonCharge(charge, typed);
  return (
    <>
      <dl className="mb-4 flex flex-wrap gap-x-8 gap-y-2">
        <Figure name="Wholesale" value={formatMicros(charge.wholesaleMicros, currency)} />
        <Figure
          name="Lowest price allowed"
          value={charge.minimumRetailMicros ? formatMicros(charge.minimumRetailMicros, currency) : "Wholesale"}
        />
        <Profit of={reckoned?.problem ? noProfit : (reckoned ?? charge)} currency={currency} />
      </dl>
      <div className="mb-4 min-h-10" aria-live="polite" data-reckoned={reckoned ? "" : undefined}>
        {reckoned ? <NotSaved charge={charge} reckoned={reckoned} /> : <MadeBy charge={charge} />}
      </div>
      {reckoned ? null : <Warnings charge={charge} />}
    </>
  );
}

/** What may not be saved makes no price. */
const noProfit = { retailMicros: null, marginMicros: null, marginBasisPoints: null, markupBasisPoints: null };

function Profit({
  of,
  currency,
}: {
  of: Pick<Reckoned, "retailMicros" | "marginMicros" | "marginBasisPoints" | "markupBasisPoints">;
  currency: string;
}) {
  return (
    <>
      <Figure name="Your price" value={formatMicros(of.retailMicros, currency)} isStrong />
      <Figure
        name="Margin"
        value={`${formatMicros(of.marginMicros, currency)} · ${percentText(of.marginBasisPoints)} of your price`}
      />
      <Figure name="Markup" value={`${percentText(of.markupBasisPoints)} of wholesale`} />
    </>
  );
}

function Figure({ name, value, isStrong }: { name: string; value: string; isStrong?: boolean }) {
  return (
    <div>
      <dt className="text-muted text-xs">{name}</dt>
      <dd className={isStrong ? "tabular font-semibold" : "tabular"}>{value}</dd>
    </div>
  );
}

function NotSaved({ charge, reckoned }: { charge: PartnerCharge; reckoned: Reckoned }) {
  const running = runningWords(charge);
  return (
    <div className="text-sm">
      <p>
        <Badge tone="warning">Not saved</Badge>{" "}
        {charge.made
          ? `The shop sells at ${formatMicros(charge.retailMicros, charge.currency)} until you save.`
          : "The shop has no price for it until you save."}
      </p>
      {reckoned.problem ? <p className="font-semibold text-danger">{reckoned.problem}</p> : null}
      {!reckoned.problem && reckoned.raisedToFloor ? (
        <p>This rule gives less than the lowest price allowed, so it is raised to that.</p>
      ) : null}
      {running ? <p>{running}</p> : null}
    </div>
  );
}

function Warnings({ charge }: { charge: PartnerCharge }) {
  const { currency, upcoming } = charge;
  return (
    <>
      {charge.raisedToFloor ? (
        <Notice tone="warning" className="mb-4">
          <p>
            This rule gives less than the lowest price allowed, so the shop sells at {formatMicros(charge.retailMicros, currency)}
            .
          </p>
        </Notice>
      ) : null}
      {upcoming ? (
        <Notice className="mb-4">
          <p>
            From {formatDate(upcoming.effectiveFromMs)} wholesale is {formatMicros(upcoming.wholesaleMicros, currency)}; your
            price is then {formatMicros(upcoming.retailMicros, currency)}
            {upcoming.raisedToFloor ? ", raised to the lowest price allowed" : ""}.
          </p>
        </Notice>
      ) : null}
    </>
  );
}

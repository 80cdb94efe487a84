import type { ReactNode } from "react";
import { formatDate } from "~/kit/time";
import { featuresFromBits } from "~/numbering/features";
import { formatNational } from "~/numbering/nanp";
import { stateName } from "~/numbering/states";
import { VerdictBadge } from "~/service-path/verdict-badge";
import type { VerdictView } from "~/service-path/view";
import { SampleBadge } from "~/ui/badge";
import { FeatureMarks } from "./feature-marks";
import { placeOf } from "./place-of";

interface AccountNumberProps {
  number: {
    e164: string;
    digits: string;
    label: string;
    area: string | null;
    state: string | null;
    type: string;
    features: number;
    isSample: boolean;
    activeSince: string;
  };
  verdict: VerdictView;
  /** Its service path. */
  children: ReactNode;
}

/** One number that a customer has, with what it does and how its calls travel. */
export function AccountNumber({ number, verdict, children }: AccountNumberProps) {
  const place = placeOf({
    type: number.type === "toll-free" ? "toll-free" : "local",
    area: number.area,
    stateName: number.state ? stateName(number.state) : null,
    npa: number.digits.slice(0, 3),
  });
  return (
    <li className="card p-5 sm:p-6" data-e164={number.e164}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 className="board-number">{formatNational(number.digits)}</h2>
        <span className="flex flex-wrap gap-2">
          <VerdictBadge verdict={verdict} />
          {number.isSample ? <SampleBadge>Sample number</SampleBadge> : null}
        </span>
      </div>
      <p className="text-muted">
        {[number.label, place, `active since ${formatDate(number.activeSince)}`].filter(Boolean).join(" · ")}
      </p>
      <div className="mt-2">
        <FeatureMarks features={featuresFromBits(number.features)} />
      </div>
      <details className="mt-4">
        <summary className="link inline-block py-1 font-semibold">How its calls travel</summary>
        <div className="mt-4">{children}</div>
      </details>
    </li>
  );
}

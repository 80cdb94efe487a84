import type { NumberPrice } from "~/catalog/price-numbers.server";
import { shop } from "~/kit/paths";
import type { FoundNumber } from "~/numbering/found-number";
import type { Verdict } from "~/service-path/path";
import { VerdictBadge } from "~/service-path/verdict-badge";
import type { VerdictView } from "~/service-path/view";
import { Price } from "~/ui/price";
import { FeatureMarks } from "./feature-marks";
import { MarkedNumber } from "./marked-number";
import { placeOf } from "./place-of";

interface NumberListProps {
  numbers: readonly FoundNumber[];
  prices: Record<string, NumberPrice>;
  /** By the company that holds the number. */
  verdicts: Record<string, VerdictView>;
}

export function NumberList({ numbers, prices, verdicts }: NumberListProps) {
  return (
    <ul className="number-list">
      {numbers.map((number) => (
        <NumberRow
          key={number.e164}
          number={number}
          price={prices[number.productSku]}
          verdict={verdicts[number.holderProviderId]}
        />
      ))}
    </ul>
  );
}

/** What is different about the company that holds the number. */
const heldBy: Readonly<Partial<Record<Verdict, string>>> = {
  "numbers-only": "held by another carrier",
  unknown: "holder not shown to be a carrier",
  "reseller-hop": "holder is a reseller",
};

function NumberRow({ number, price, verdict }: { number: FoundNumber; price?: NumberPrice; verdict?: VerdictView }) {
  return (
    <li data-e164={number.e164}>
      <div className="number-what">
        <a href={shop.number(number.e164)} className="cover board-number">
          <MarkedNumber display={number.display} match={number.match} />
        </a>
        <span className="number-place">
          {placeOf(number)}
          {number.memorable ? (
            <span className="number-memorable">
              <svg aria-hidden="true">
                <use href="#memorable" />
              </svg>
              {number.memorable}
            </span>
          ) : null}
        </span>
      </div>
      <div className="number-does">
        <FeatureMarks features={number.features} />
        {verdict ? (
          <span className="flex flex-wrap items-center gap-x-2">
            <VerdictBadge verdict={verdict} />
            {heldBy[verdict.verdict] ? <span className="text-muted text-sm">{heldBy[verdict.verdict]}</span> : null}
          </span>
        ) : null}
      </div>
      <div className="number-price">
        <Price
          micros={price?.monthlyMicros ?? null}
          currency={price?.currency}
          basis="monthly"
          className="text-lg font-semibold"
        />
        {price?.setUpMicros ? (
          <span className="text-sm text-muted">
            <Price micros={price.setUpMicros} currency={price.currency} /> set-up
          </span>
        ) : null}
      </div>
    </li>
  );
}

import type { NumberPrices } from "~/catalog/price-numbers.server";
import { shop } from "~/kit/paths";
import type { FoundNumber } from "~/numbering/found-number";
import { SampleBadge } from "~/ui/badge";
import { ArrowRightIcon, Icon } from "~/ui/icons";
import { Price } from "~/ui/price";
import { placeOf } from "./place-of";

interface NumberBoardProps {
  numbers: readonly FoundNumber[];
  prices: NumberPrices["bySku"];
}

/** A few numbers of the inventory, as proof that they are there. */
export function NumberBoard({ numbers, prices }: NumberBoardProps) {
  if (numbers.length === 0) return null;
  return (
    <section className="board" aria-labelledby="board-title">
      <div className="board-head">
        <h2 id="board-title" className="text-lg">
          On the shelf right now
        </h2>
        {numbers.some((number) => number.isSample) ? <SampleBadge>Sample numbers</SampleBadge> : null}
      </div>
      <ul>
        {numbers.map((number) => (
          <li key={number.e164} data-e164={number.e164}>
            <a href={shop.number(number.e164)} className="cover board-number">
              {number.display}
            </a>
            <Price micros={prices[number.productSku]?.monthlyMicros ?? null} basis="monthly" className="text-right" />
            <span className="text-sm text-muted">{placeOf(number)}</span>
            <span className="text-right text-sm text-muted">{number.memorable}</span>
          </li>
        ))}
      </ul>
      <p className="board-foot">
        <a href={shop.numbers()} className="link inline-flex items-center gap-1.5 py-1 font-semibold">
          All numbers <Icon of={ArrowRightIcon} size={18} />
        </a>
      </p>
    </section>
  );
}

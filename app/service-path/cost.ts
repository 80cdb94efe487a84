import type { ChargeBasis } from "~/kit/basis-words";
import type { MicrosText } from "~/kit/money";
import type { CostAssumption, CostKey } from "./cost-assumptions";

/** Something in the basket at this shop's own price. A per-use charge counts what is used in a month. */
export interface BasketLine {
  label: string;
  basis: ChargeBasis;
  quantity: number;
  /** Null where the shop names no price. */
  unitMicros: MicrosText | null;
}

/** A sum, as far as it is known: with a gap in it, it is the least that it can be. */
export interface CostSum {
  knownMicros: MicrosText;
  isWhole: boolean;
}

export interface CostRow {
  period: "month" | "once" | "year";
  here: CostSum;
  through: CostSum;
  /** What the reseller takes of it; null where an assumption that it needs is not known. */
  cutMicros: MicrosText | null;
}

export interface CostComparison {
  rows: CostRow[];
  /** What leaving the reseller costs, once; null where it is not known. */
  moveAwayMicros: MicrosText | null;
}

interface Sum {
  known: bigint;
  isWhole: boolean;
}

/**
 * The same basket at this shop's prices, and with what a carrier service reseller adds to them. Only retail goes in: the reseller is
 * assumed to pass this shop's prices on, and its cut comes on top. Each line and each cut is rounded once, to a whole cent, half
 * up, as a bill does; sums and the year add up what is shown.
 * @param numbers how many telephone numbers are in the basket
 */
export function compareCost(
  lines: readonly BasketLine[],
  numbers: number,
  assumptions: Readonly<Record<CostKey, CostAssumption>>,
): CostComparison {
  const sumOf = (bases: readonly ChargeBasis[]) => sum(lines.filter((line) => bases.includes(line.basis)));
  const amountOf = (key: CostKey) => assumptions[key].amount;
  const cutOf = (of: Sum, fee: bigint | null) => cut(of, amountOf("share"), times(fee, numbers));
  const month = sumOf(["monthly", "per-use"]);
  const once = sumOf(["once"]);
  const monthCut = cutOf(month, amountOf("number-month"));
  const onceCut = cutOf(once, amountOf("number-once"));
  const year: Sum = { known: month.known * 12n + once.known, isWhole: month.isWhole && once.isWhole };
  const yearCut: Sum = { known: monthCut.known * 12n + onceCut.known, isWhole: monthCut.isWhole && onceCut.isWhole };
  return {
    rows: [row("month", month, monthCut), row("once", once, onceCut), row("year", year, yearCut)],
    moveAwayMicros: times(amountOf("move-away"), numbers)?.toString() ?? null,
  };
}

/** What a line of the basket costs; null where the shop names no price. */
export function lineMicros({ unitMicros, quantity }: BasketLine): MicrosText | null {
  return unitMicros === null ? null : toCent(BigInt(unitMicros) * BigInt(quantity)).toString();
}

function sum(lines: readonly BasketLine[]): Sum {
  const counted = lines.filter((line) => line.quantity > 0);
  const known = counted.reduce((total, line) => total + BigInt(lineMicros(line) ?? 0), 0n);
  return { known, isWhole: counted.every((line) => line.unitMicros !== null) };
}

const times = (amount: bigint | null, count: number) => (amount === null ? null : amount * BigInt(count));

/** A share of nothing is nothing; of a sum with a gap, or without a share, it is the least that it can be. */
function cut(of: Sum, share: bigint | null, fees: bigint | null): Sum {
  const known = toCent((of.known * (share ?? 0n)) / 10_000n + (fees ?? 0n));
  const isShareKnown = share !== null || (of.known === 0n && of.isWhole);
  return { known, isWhole: isShareKnown && fees !== null && of.isWhole };
}

function row(period: CostRow["period"], here: Sum, added: Sum): CostRow {
  return {
    period,
    here: toText(here),
    through: toText({ known: here.known + added.known, isWhole: here.isWhole && added.isWhole }),
    cutMicros: added.isWhole ? added.known.toString() : null,
  };
}

const toText = ({ known, isWhole }: Sum): CostSum => ({ knownMicros: known.toString(), isWhole });

/** To a whole cent, half up: what a bill says. */
const toCent = (micros: bigint) => ((micros + 5_000n) / 10_000n) * 10_000n;

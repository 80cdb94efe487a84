import { basisWords, type ChargeBasis } from "~/kit/basis-words";
import { formatMicros, type MicrosText } from "~/kit/money";
import { cx } from "./cx";

export { basisWords } from "~/kit/basis-words";

interface PriceProps {
  micros: MicrosText | null;
  currency?: string;
  basis?: ChargeBasis;
  /** With per-use: what one is, e.g. "segment". */
  unit?: string | null;
  className?: string;
}

/** An amount with what it is paid for. An unknown price is said in words, never shown as zero. */
export function Price({ micros, currency = "USD", basis, unit, className }: PriceProps) {
  if (micros === null) return <span className={cx("text-muted", className)}>Price on request</span>;
  return (
    <span className={cx("tabular whitespace-nowrap", className)}>
      {formatMicros(micros, currency)}
      {basis ? <span className="price-basis"> {basisWords(basis, unit)}</span> : null}
    </span>
  );
}

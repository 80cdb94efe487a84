import { formatMicros } from "~/kit/money";
import { Badge } from "~/ui/badge";
import { levelWords, ruleWords } from "./listing-words";
import type { LevelRuleText, PartnerCharge } from "./partner-listing";

type Charge = Pick<PartnerCharge, "made" | "beaten" | "raisedToFloor" | "agreedMicros" | "currency" | "basis">;

/** Which rule made a price, which ones it went before, and whether the floor raised it. */
export function MadeBy({ charge }: { charge: Charge }) {
  const { made, beaten, agreedMicros, currency } = charge;
  if (!made) return <span className="text-muted">No price set</span>;
  const words = ({ rule }: LevelRuleText) => ruleWords(rule, currency, charge.basis);
  return (
    <div className="max-w-72 text-sm" data-made-by={made.level}>
      <p>{words(made)}</p>
      <p className="text-muted text-xs">{levelWords[made.level]}</p>
      {agreedMicros && usesWholesale(made) ? (
        <p className="text-muted text-xs">Reckoned from the wholesale price of {formatMicros(agreedMicros, currency)} before.</p>
      ) : null}
      {beaten.length > 0 ? (
        <details className="text-xs">
          <summary className="link inline-block py-0.5">
            Goes before {beaten.length === 1 ? "another rule" : `${beaten.length} other rules`}
          </summary>
          <ul className="text-muted">
            {beaten.map((one) => (
              <li key={one.level}>
                {levelWords[one.level]}: {words(one)}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {charge.raisedToFloor ? (
        <p className="mt-1">
          <Badge tone="warning">Raised to the lowest price allowed</Badge>
        </p>
      ) : null}
    </div>
  );
}

/** The same in a few words, for a narrow screen: which rule, and whose where it is not the charge's own. */
export function madeWords({ made, raisedToFloor, currency, basis }: Charge): string {
  if (!made) return "No price set";
  const whose = made.level === "own" ? "" : made.level === "scheduled" ? ", scheduled" : ", by default";
  const raised = raisedToFloor ? ", raised to the lowest price allowed" : "";
  return `${ruleWords({ ...made.rule, rounding: "none" }, currency, basis)}${whose}${raised}`;
}

const usesWholesale = ({ rule }: LevelRuleText) => !["price", "below-cost"].includes(rule.kind);

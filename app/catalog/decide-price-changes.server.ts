import { formatMicros, parseMicros } from "~/kit/money";
import { type FieldErrors, Refusal } from "~/kit/refusal";
import type { PartnerScope } from "~/kit/scope";
import { formatDate } from "~/kit/time";
import { writeAudit } from "~/platform/audit-store.server";
import { type Tx, write } from "~/platform/database.server";
import { raisePartnerRevision } from "~/tenancy/revisions-store.server";
import { ruleBasis } from "./charge-pricing";
import type { ListingChargeRow, ListingRow } from "./partner-listing";
import { findListings } from "./partner-listing-store.server";
import { changeKey } from "./price-change";
import { setPrice } from "./price-pipeline";
import { putDecision } from "./price-rule-store.server";
import { ruleProblem } from "./retail-rule-text";
import { addScheduled } from "./schedule-price.server";
import { spanProblem } from "./scheduled-span";
import { setRule } from "./set-rule.server";
import type { WholesaleVersion } from "./wholesale";
import { undecidedVersions } from "./wholesale-decision";

/** What a partner chose for one change. */
export interface ChangeChoice {
  key: string;
  /** `follow`: the markup goes with the new wholesale price. `keep`: the price stays. `price`: an own one instead. */
  choice: string;
  price: string;
  /** The wholesale amount that was on the page, in micro-dollars. */
  seenMicros: string;
}

interface Waiting {
  row: ListingRow;
  charge: ListingChargeRow;
  version: WholesaleVersion;
}

/**
 * Decides on wholesale changes, all or none. A kept price that falls under the floor is raised to the floor by itself.
 * @returns how many were decided
 * @throws Refusal `bad-input` with fields `choice.<key>` and `price.<key>`, also for one change decided on twice; `conflict` when the carrier changed a price again meanwhile
 */
export async function decidePriceChanges(scope: PartnerScope, choices: readonly ChangeChoice[]): Promise<{ decided: number }> {
  if (new Set(choices.map(({ key }) => key)).size < choices.length) throw decidedTwice();
  return write(async (tx) => {
    const nowMs = Date.now();
    const waiting = waitingChanges(await findListings(scope, tx), nowMs);
    const problems: FieldErrors = {};
    for (const choice of choices) {
      const change = waiting.get(choice.key);
      if (change?.version.amountMicros.toString() !== choice.seenMicros) throw changedMeanwhile();
      const problem = choiceProblem(change, choice, nowMs);
      if (problem) problems[`${choice.choice === "price" ? "price" : "choice"}.${choice.key}`] = [problem];
    }
    if (Object.keys(problems).length > 0) {
      throw new Refusal("bad-input", "Nothing was decided. Please correct what is marked.", problems);
    }
    for (const choice of choices) {
      const change = waiting.get(choice.key);
      if (change) await decide(scope, tx, { change, choice, nowMs });
    }
    if (choices.length > 0) raisePartnerRevision(scope, tx);
    return { decided: choices.length };
  });
}

function waitingChanges(rows: readonly ListingRow[], nowMs: number): Map<string, Waiting> {
  const found = new Map<string, Waiting>();
  for (const row of rows) {
    for (const charge of row.charges) {
      for (const version of undecidedVersions(charge.versions, charge.decisions, nowMs)) {
        found.set(changeKey(row.id, charge.id, version.effectiveFromMs), { row, charge, version });
      }
    }
  }
  return found;
}

function choiceProblem({ charge, version }: Waiting, { choice, price }: ChangeChoice, nowMs: number): string | null {
  if (choice === "follow" || choice === "keep") return null;
  if (choice !== "price") return "Choose whether the price follows, stays, or becomes another one.";
  const priceMicros = parseMicros(price);
  if (priceMicros === null) return "Write the price with digits and a point, such as 4.95 or 0.0079.";
  const problem = ruleProblem(ruleBasis(charge.basis, version), setPrice(priceMicros), version.currency);
  if (problem || version.effectiveFromMs <= nowMs) return problem;
  return spanProblem(charge, { priceMicros, startsAtMs: version.effectiveFromMs, endsAtMs: null }, nowMs)?.sentence ?? null;
}

interface Decision {
  change: Waiting;
  choice: ChangeChoice;
  nowMs: number;
}

async function decide(scope: PartnerScope, tx: Tx, { change, choice, nowMs }: Decision) {
  const { row, charge, version } = change;
  const at = { listingId: row.id, chargeId: charge.id };
  const { effectiveFromMs, amountMicros: wholesaleMicros } = version;
  const priceMicros = choice.choice === "price" ? parseMicros(choice.price) : null;
  if (priceMicros !== null && effectiveFromMs > nowMs) {
    addScheduled(scope, tx, { ...at, priceMicros, startsAtMs: effectiveFromMs, endsAtMs: null });
  } else if (priceMicros !== null) {
    await setRule(scope, tx, { row, chargeId: charge.id, atMs: nowMs }, setPrice(priceMicros));
  }
  await putDecision(scope, tx, at, { effectiveFromMs, wholesaleMicros, choice: choice.choice === "keep" ? "keep" : "follow" });
  await writeAudit(scope, tx, {
    action: "price.decide",
    subject: `listing/${row.slug}`,
    before: { charge: charge.code, wholesale: formatMicros(version.amountMicros), from: formatDate(effectiveFromMs) },
    after: priceMicros === null ? { choice: choice.choice } : { choice: "price", price: formatMicros(priceMicros) },
  });
}

const decidedTwice = () =>
  new Refusal("bad-input", "One change was sent more than once. Nothing was decided. Please reload the page and send it again.");

const changedMeanwhile = () =>
  new Refusal("conflict", "A wholesale price on this page has changed or was decided meanwhile. Please look at the list again.");

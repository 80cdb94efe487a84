import { type FieldErrors, Refusal } from "~/kit/refusal";
import type { PartnerScope } from "~/kit/scope";
import { writeAudit } from "~/platform/audit-store.server";
import { write } from "~/platform/database.server";
import { raisePartnerRevision } from "~/tenancy/revisions-store.server";
import { fingerprintOf } from "./choose-listings.server";
import { countFollowers, placeKey } from "./default-followers";
import { lostPrices } from "./lost-prices";
import { defaultStamp } from "./markup-default-words";
import { findListings } from "./partner-listing-store.server";
import { everyOne } from "./price-pipeline";
import { findMarkupDefaults, putMarkupDefault } from "./price-rule-store.server";
import { isProductKind } from "./product-kinds";
import { refuseLostPrices } from "./refuse-lost-prices.server";
import { markupKinds, parseRule, ruleText } from "./retail-rule-text";
import type { RetailRule } from "./retail-rules";
import { defaultBases, sameRule } from "./stored-rule";

export interface DefaultForm {
  productKind: string;
  basis: string;
  kind: string;
  value: string;
  rounding: string;
  /** What stood on the page, by `placeKey`, as `defaultStamp`; left out, it is not compared. */
  filledFrom?: Readonly<Record<string, string>>;
  /** The fingerprint of the `LostPrices` that the partner was asked about. */
  confirmed?: string;
}

/**
 * Sets the rule for all charges of a kind, or of a way of charging, that have none of their own; an empty value takes it away. Prices
 * that hang on it move at once.
 * @returns whether anything was different, and how many charges follow it now
 * @throws Refusal `bad-input` with fields `productKind`, `basis`, `kind`, `value`; `conflict` when somebody else set it meanwhile, or (with
 *   a `LostPrices`) when charges on show would have no price and that is not confirmed
 */
export async function saveMarkupDefault(
  scope: PartnerScope,
  form: DefaultForm,
): Promise<{ changed: boolean; followers: number }> {
  const { place, rule } = readDefault(form);
  return write(async (tx) => {
    const all = await findMarkupDefaults(scope, tx);
    const before = all.find((one) => one.productKind === place.productKind && one.basis === place.basis)?.rule ?? null;
    const rows = await findListings(scope, tx);
    const others = all.filter((one) => placeKey(one) !== placeKey(place));
    const defaults = rule ? [...others, { ...place, rule }] : others;
    const followers = countFollowers(rows, defaults).get(placeKey(place)) ?? 0;
    if (sameRule(before, rule)) return { changed: false, followers };
    refuseStale(form, placeKey(place), before);
    refuseLostPrices(lostPrices({ rows, defaults: all }, { rows, defaults }, Date.now(), fingerprintOf), form.confirmed);
    await putMarkupDefault(scope, tx, place, rule);
    await writeAudit(scope, tx, {
      action: "markup.default",
      subject: `markup/${place.productKind}/${place.basis}`,
      before: before && ruleText(before),
      after: rule && ruleText(rule),
    });
    raisePartnerRevision(scope, tx);
    return { changed: true, followers };
  });
}

function refuseStale({ filledFrom }: DefaultForm, key: string, now: RetailRule | null) {
  if (!filledFrom || (filledFrom[key] ?? "") === defaultStamp(now && ruleText(now))) return;
  throw new Refusal(
    "conflict",
    "Somebody else changed this default while you were working. Nothing was overwritten: it stands above as it is now. Save again to put yours in its place.",
  );
}

function readDefault(form: DefaultForm) {
  const basis = defaultBases.find((known) => known === form.basis);
  const { productKind } = form;
  const rule = readMarkup(form);
  const problems: FieldErrors = "problem" in rule ? { value: [rule.problem] } : {};
  if (productKind !== everyOne && !isProductKind(productKind)) problems.productKind = ["Choose one of the kinds offered."];
  if (!basis) problems.basis = ["Choose which charges it is for."];
  if ("problem" in rule || !basis || Object.keys(problems).length > 0) {
    throw new Refusal("bad-input", "Nothing was saved. Please correct what is marked.", problems);
  }
  return { place: { productKind, basis }, rule: rule.rule };
}

/** A rule for more than one charge: a markup, a target margin or an added amount, none of them below wholesale. */
export function readMarkup(
  form: Pick<DefaultForm, "kind" | "value" | "rounding">,
): { rule: RetailRule | null } | { problem: string } {
  if (form.value.trim() === "") return { rule: null };
  if (!markupKinds.some((kind) => kind === form.kind)) return { problem: "Choose a markup, a target margin or an added amount." };
  const parsed = parseRule(form);
  const isBelow = "rule" in parsed && "percentBasisPoints" in parsed.rule && parsed.rule.percentBasisPoints < 0;
  return isBelow ? { problem: "A markup below nothing would sell under wholesale. Use 0 or more." } : parsed;
}

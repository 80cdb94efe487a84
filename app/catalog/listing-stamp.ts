import { oneLine } from "./catalog-text";
import type { ListingEdit } from "./listing-edit";
import type { ListingRow, PartnerListing } from "./partner-listing";
import { parseRule, type RetailRuleText, ruleText } from "./retail-rule-text";

/**
 * What each field of a listing's form was filled from, as text: `name`, `summary`, `visibility`, `position`, `rules.<chargeId>`. A field
 * that differs from what stands now was changed by somebody else since.
 */
export type ListingStamp = Readonly<Record<string, string>>;

/** The hidden field of a form that carries one part of the stamp. */
export const stampName = (key: string) => `was.${key}`;

export const stampOf = (listing: PartnerListing): ListingStamp => ({
  ...{ name: listing.name ?? "", summary: listing.summary ?? "" },
  ...{ visibility: listing.visibility, position: String(listing.position) },
  ...Object.fromEntries(listing.charges.map(({ chargeId, rule }) => [ruleKey(chargeId), stampOfRule(rule)])),
});

export const stampOfRow = (row: ListingRow): ListingStamp => ({
  ...{ name: row.name ?? "", summary: row.summary ?? "", visibility: row.visibility, position: String(row.position) },
  ...Object.fromEntries(row.charges.map(({ id, rule }) => [ruleKey(id), stampOfRule(rule && ruleText(rule))])),
});

/** Of what a change of many listings changes: which of them the shop shows, and their rules. */
export const bulkStampOf = (listing: PartnerListing) => rulesAndVisibility(stampOf(listing));
export const bulkStampOfRow = (row: ListingRow) => rulesAndVisibility(stampOfRow(row));

const rulesAndVisibility = ({ name: _name, summary: _summary, position: _position, ...stamp }: ListingStamp) =>
  Object.values(stamp).join("|");

/** What was typed, in the same words; what the form left out is not in it. */
export function stampOfEdit({ name, summary, visibility, position, rules }: ListingEdit): ListingStamp {
  const fields = {
    name: name && oneLine(name),
    summary: summary && oneLine(summary),
    visibility,
    position: position?.toString(),
  };
  return {
    ...Object.fromEntries(Object.entries(fields).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]))),
    ...Object.fromEntries(rules.map(({ chargeId, ...typed }) => [ruleKey(chargeId), stampOfTyped(typed)])),
  };
}

export const ruleKey = (chargeId: string) => `rules.${chargeId}`;

const stampOfRule = (rule: RetailRuleText | null) => (rule ? `${rule.kind} ${rule.value} ${rule.rounding}` : "");

function stampOfTyped(typed: { kind: string; value: string; rounding: string }): string {
  if (typed.kind === "default" || typed.value.trim() === "") return "";
  const parsed = parseRule(typed);
  return "rule" in parsed ? stampOfRule(ruleText(parsed.rule)) : `${typed.kind} ${typed.value} ${typed.rounding}`;
}

import { everyOne, type MarkupDefault } from "./price-pipeline";
import { productKind } from "./product-kinds";
import type { RetailRuleText } from "./retail-rule-text";

export interface MarkupDefaultText extends Omit<MarkupDefault, "rule"> {
  rule: RetailRuleText;
  /** How many charges of the shop's listings it makes the price of. */
  followers: number;
}

/** A default as one text: a form carries it to be told when somebody else changes it. */
export const defaultStamp = (rule: RetailRuleText | null) => (rule ? `${rule.kind} ${rule.value} ${rule.rounding}` : "");

export const basisLabels: Readonly<Record<MarkupDefault["basis"], string>> = {
  [everyOne]: "All charges",
  monthly: "Monthly charges",
  once: "One-time charges",
  "per-use": "Charges per use",
};

export const kindWords = (kind: string): string => (kind === everyOne ? "Every kind of product" : productKind(kind).label);

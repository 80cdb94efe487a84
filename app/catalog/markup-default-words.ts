import { everyOne, type MarkupDefault } from "./price-pipeline";
import { productKind } from "./product-kinds";
import type { RetailRuleText } from "./retail-rule-text";

export interface MarkupDefaultText extends Omit<MarkupDefault, "rule"> {
  rule: RetailRuleText;
}

export const basisLabels: Readonly<Record<MarkupDefault["basis"], string>> = {
  [everyOne]: "All charges",
  monthly: "Monthly charges",
  once: "One-time charges",
  "per-use": "Charges per use",
};

export const kindWords = (kind: string): string => (kind === everyOne ? "Every kind of product" : productKind(kind).label);

/** When a charge falls due: at the start, each month, or each time `unit` is used. */
export type ChargeBasis = "once" | "monthly" | "per-use";

export interface ChargeTemplate {
  /** Unique within its product, e.g. "segment-out". */
  code: string;
  /** What the price list says, in a customer's words. */
  label: string;
  basis: ChargeBasis;
  /** What is counted, with basis per-use only: "segment", "minute", "page", … */
  unit: string | null;
}

const once = (code: string, label: string): ChargeTemplate => ({ code, label, basis: "once", unit: null });
const monthly = (code: string, label: string): ChargeTemplate => ({ code, label, basis: "monthly", unit: null });
const perUse = (code: string, label: string, unit: string): ChargeTemplate => ({ code, label, basis: "per-use", unit });

export const productGroups = {
  numbers: "Phone numbers",
  messaging: "Text messaging",
  calling: "Calls and fax",
  "number-services": "For your numbers",
} as const;
export type ProductGroup = keyof typeof productGroups;

export interface ProductKindFacts {
  label: string;
  group: ProductGroup;
  /** What a product of this kind is usually charged for. A catalog may leave some out and add its own. */
  charges: readonly ChargeTemplate[];
}

const number = [once("set-up", "Set-up"), monthly("monthly", "Number, each month")];

export const productKinds = {
  "local-number": { label: "Local number", group: "numbers", charges: number },
  "toll-free-number": { label: "Toll-free number", group: "numbers", charges: number },
  messaging: {
    label: "SMS and MMS",
    group: "messaging",
    charges: [
      monthly("monthly", "Messaging on one number"),
      perUse("segment-out", "Text sent", "segment"),
      perUse("segment-in", "Text received", "segment"),
      perUse("mms-out", "Picture message sent", "message"),
      perUse("mms-in", "Picture message received", "message"),
      perUse("surcharge-sms-out", "Mobile carriers' fee, text sent", "segment"),
      perUse("surcharge-sms-in", "Mobile carriers' fee, text received", "segment"),
      perUse("surcharge-mms-out", "Mobile carriers' fee, picture message sent", "message"),
      perUse("surcharge-mms-in", "Mobile carriers' fee, picture message received", "message"),
    ],
  },
  "brand-registration": {
    label: "10DLC brand registration",
    group: "messaging",
    charges: [once("registration", "Registration"), once("vetting", "Independent vetting, if you want it")],
  },
  "campaign-registration": {
    label: "10DLC campaign registration",
    group: "messaging",
    charges: [once("review", "Review"), monthly("monthly", "Campaign, each month")],
  },
  "toll-free-verification": { label: "Toll-free verification", group: "messaging", charges: [once("review", "Review")] },
  "port-in": { label: "Number transfer", group: "number-services", charges: [once("port", "Each number moved")] },
  "emergency-address": {
    label: "Emergency address",
    group: "number-services",
    charges: [
      once("set-up", "Set-up"),
      monthly("monthly", "Address, each month"),
      perUse("unregistered-call", "911 call without a registered address", "call"),
    ],
  },
  "caller-name": {
    label: "Caller name",
    group: "number-services",
    charges: [once("set-up", "Set-up or change"), monthly("monthly", "Caller name, each month")],
  },
  fax: {
    label: "Fax",
    group: "calling",
    charges: [
      monthly("monthly", "Fax on one number"),
      perUse("page-out", "Page sent", "page"),
      perUse("page-in", "Page received", "page"),
    ],
  },
  voice: {
    label: "Voice",
    group: "calling",
    charges: [
      monthly("call-path", "Each call at the same time"),
      perUse("minute-out", "Call made", "minute"),
      perUse("minute-in", "Call received", "minute"),
      perUse("toll-free-minute-in", "Call received on a toll-free number", "minute"),
    ],
  },
} as const satisfies Record<string, ProductKindFacts>;

export type ProductKind = keyof typeof productKinds;

export const isProductKind = (text: string): text is ProductKind => Object.hasOwn(productKinds, text);

/** The facts of a kind as stored; a kind that this version does not know is shown by its own name. */
export function productKind(kind: string): ProductKindFacts {
  return isProductKind(kind) ? productKinds[kind] : { label: kind, group: "number-services", charges: [] };
}

export const chargeTemplate = (kind: string, code: string): ChargeTemplate | undefined =>
  productKind(kind).charges.find((charge) => charge.code === code);

/** Kinds whose products are telephone numbers, found by the inventory's SKU. */
export const numberKinds = ["local-number", "toll-free-number"] as const satisfies readonly ProductKind[];

import type { StorefrontProduct } from "~/catalog/storefront-product";
import type { MicrosText } from "~/kit/money";

export interface ExampleLine {
  label: string;
  /** null where the shop has no price for it. */
  micros: MicrosText | null;
}
export interface MessagingExample {
  lines: ExampleLine[];
  /** null when a line has no price: a sum with a hole in it would be wrong. */
  totalMicros: MicrosText | null;
  currency: string;
}

/**
 * What one month of texting costs at this shop's prices, from the messaging product's own charges.
 * @param volume messages of one segment each
 */
export function messagingExample(product: StorefrontProduct, volume: { sent: number; received: number }): MessagingExample {
  const line = (label: string, code: string, count: number): ExampleLine[] => {
    const charge = product.charges.find((one) => one.code === code);
    if (!charge) return [];
    return [{ label, micros: charge.retailMicros === null ? null : (BigInt(charge.retailMicros) * BigInt(count)).toString() }];
  };
  const count = (n: number) => n.toLocaleString("en-US");
  const lines = [
    ...line("Messaging on one number", "monthly", 1),
    ...line(`${count(volume.sent)} texts sent`, "segment-out", volume.sent),
    ...line("Mobile carriers' fee on those sent", "surcharge-sms-out", volume.sent),
    ...line(`${count(volume.received)} texts received`, "segment-in", volume.received),
    ...line("Mobile carriers' fee on those received", "surcharge-sms-in", volume.received),
  ];
  const isWhole = lines.every((one) => one.micros !== null);
  const total = lines.reduce((sum, one) => sum + BigInt(one.micros ?? 0), 0n);
  return {
    lines,
    totalMicros: isWhole && lines.length > 0 ? total.toString() : null,
    currency: product.charges[0]?.currency ?? "USD",
  };
}

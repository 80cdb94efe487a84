import { z } from "zod";
import { partner } from "~/kit/paths";
import { formatDate } from "~/kit/time";
import type { BrandView } from "./brand-view";
import type { MailContent, MailPlaces } from "./mail-content";

const priceChanges = z.object({
  changes: z.number(),
  products: z.array(z.object({ name: z.string(), fromMs: z.number(), isInForce: z.boolean() })),
  more: z.number(),
});

/** For those of a partner's team who set prices: wholesale changes wait. Amounts are in the console alone. */
export function priceChangesMail(data: unknown, brand: Pick<BrandView, "name" | "support">, places: MailPlaces): MailContent {
  const { changes, products, more } = priceChanges.parse(data);
  const subject = changes === 1 ? "A wholesale price changes" : `${changes} wholesale prices change`;
  return {
    subject: `${subject} – ${brand.name}`,
    heading: subject,
    paragraphs: [
      `The carrier changes what products in the shop of ${brand.name} cost you. For each of them you decide whether your price follows, stays, or becomes another one.`,
      "If nobody decides, your prices stay as they are, and from its day on you pay the new wholesale price: your margin changes. Only a price that would be under the lowest one allowed is raised to it by itself.",
    ],
    facts: [
      ...products.map(({ name, fromMs, isInForce }) => ({
        label: name,
        value: `${isInForce ? "since" : "from"} ${formatDate(fromMs)}`,
      })),
      ...(more > 0 ? [{ label: `And ${more} more`, value: "in the console" }] : []),
    ],
    quote: null,
    action: { label: "See before, after and margin", url: places.console + partner.priceChanges() },
    replyTo: brand.support.email ? { name: brand.name, address: brand.support.email } : null,
  };
}

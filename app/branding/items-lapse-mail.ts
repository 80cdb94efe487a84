import { z } from "zod";
import { carrier } from "~/kit/paths";
import { formatDate } from "~/kit/time";
import type { MailContent, WriteMail } from "./mail-content";

const lapses = z.object({
  providerId: z.string(),
  items: z.array(z.object({ title: z.string(), expiresOn: z.number(), daysLeft: z.number() })),
});
type Item = z.infer<typeof lapses>["items"][number];

/** For the carrier's administrators: items of the carrier's own record end, or have ended. */
export const itemsLapseMail: WriteMail = (data, brand, places): MailContent => {
  const { providerId, items } = lapses.parse(data);
  const subject = items.length === 1 ? "One of your ten items ends" : `${items.length} of your ten items end`;
  return {
    subject: `${subject} – ${brand.name}`,
    heading: subject,
    paragraphs: [
      "On the day after its last day an item turns to expired by itself, on the pages of every shop. Renew the registration, then record the check with its new last day.",
    ],
    facts: items.map((item) => ({ label: item.title, value: whenOf(item) })),
    quote: null,
    action: { label: "Open the ten items", url: places.console + carrier.provider(providerId) },
    replyTo: brand.support.email ? { name: brand.name, address: brand.support.email } : null,
  };
};

function whenOf({ expiresOn, daysLeft }: Item): string {
  const day = formatDate(expiresOn);
  if (daysLeft < 0) return `ended on ${day}`;
  return daysLeft === 0 ? `ends today, ${day}` : `ends on ${day}, in ${daysLeft} ${daysLeft === 1 ? "day" : "days"}`;
}

import { z } from "zod";
import { partner } from "~/kit/paths";
import { formatDate } from "~/kit/time";
import type { BrandView } from "./brand-view";
import type { MailContent, MailPlaces } from "./mail-content";

export const domainNews = z.object({
  domainId: z.string(),
  host: z.string(),
  /** UTC milliseconds. */
  removalAt: z.number(),
  wrong: z.array(z.object({ record: z.string(), expected: z.string(), seen: z.string() })),
});
type DomainNews = z.infer<typeof domainNews>;

interface Words {
  subject: string;
  heading: string;
  paragraphs: string[];
}

/** What the owners read when their own domain stops leading to their shop, three days before it goes, and when it is gone. */
export function domainMail(
  notice: "failing" | "leaving" | "removed",
  news: DomainNews,
  brand: Pick<BrandView, "name">,
  places: MailPlaces,
): MailContent {
  const isGone = notice === "removed";
  return {
    ...words[notice](news, brand),
    facts: isGone ? [] : news.wrong.flatMap(factsOf),
    quote: null,
    action: {
      label: "Open it in the console",
      url: places.console + (isGone ? partner.domains() : partner.domain(news.domainId)),
    },
    replyTo: null,
  };
}

const factsOf = ({ record, expected, seen }: DomainNews["wrong"][number]) => [
  { label: `${record} should be`, value: expected },
  { label: "It is now", value: seen || "not there" },
];

const meanwhile =
  "Until then, the shop goes on under its free address, and comes back to the domain by itself once the records are right.";

const words: Record<"failing" | "leaving" | "removed", (news: DomainNews, brand: Pick<BrandView, "name">) => Words> = {
  failing: ({ host, removalAt }, { name }) => ({
    subject: `${host} does not lead to your shop any more`,
    heading: `${host} does not lead to your shop any more`,
    paragraphs: [
      `The DNS records that connect ${host} with ${name} changed. If nothing is done, the domain is removed from your shop on ${formatDate(removalAt)}.`,
      meanwhile,
    ],
  }),
  leaving: ({ host, removalAt }, { name }) => ({
    subject: `${host} will be removed on ${formatDate(removalAt)}`,
    heading: `${host} will be removed on ${formatDate(removalAt)}`,
    paragraphs: [
      `The DNS records that connect ${host} with ${name} are still wrong. This is the last mail before the domain is removed.`,
      meanwhile,
    ],
  }),
  removed: ({ host }, { name }) => ({
    subject: `${host} was removed from your shop`,
    heading: `${host} was removed from your shop`,
    paragraphs: [
      `Its DNS records did not lead to ${name} for two weeks, so the name is free again. The shop stays open under its other addresses.`,
      "To connect it again, add it in the console: it gets a new TXT record, and the old one does not count any more.",
    ],
  }),
};

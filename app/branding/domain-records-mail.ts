import { z } from "zod";
import type { BrandView } from "./brand-view";
import type { MailContent } from "./mail-content";

const domainRecords = z.object({
  host: z.string(),
  records: z.array(z.object({ type: z.string(), name: z.string(), values: z.array(z.string()) })),
  by: z.object({ name: z.string(), email: z.string() }),
});

/** For whoever runs the DNS of a partner's domain, who may never have heard of the portal: what to set, and whom to ask. */
export function domainRecordsMail(data: unknown, brand: Pick<BrandView, "name">): MailContent {
  const { host, records, by } = domainRecords.parse(data);
  return {
    subject: `DNS records for ${host}`,
    heading: `DNS records for ${host}`,
    paragraphs: [
      `${by.name || "Somebody"} of ${brand.name} asks you to set these records where the DNS of ${host} is managed. They lead ${host} to the shop of ${brand.name}.`,
      "Please leave the TXT record in place afterwards: it is looked at again and again. Records that lead the name elsewhere have to go.",
      "If this is not yours to do, you can leave this mail alone. An answer goes to the person who asked.",
    ],
    facts: records.flatMap(({ type, name, values }) => [
      { label: `${type} record, name`, value: name },
      { label: values.length > 1 ? `${type} record, values, all of them` : `${type} record, value`, value: values.join(", ") },
    ]),
    quote: null,
    action: null,
    replyTo: by.email ? { name: by.name, address: by.email } : null,
  };
}

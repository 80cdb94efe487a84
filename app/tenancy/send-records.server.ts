import { RateLimiterMemory } from "rate-limiter-flexible";
import { notFound, Refusal } from "~/kit/refusal";
import type { PartnerScope } from "~/kit/scope";
import { writeAudit } from "~/platform/audit-store.server";
import { write } from "~/platform/database.server";
import { queueMail } from "~/platform/mail-queue-store.server";
import { readDomain } from "./read-domains.server";

const oneHour = { duration: 3600 };
const perPartner = new RateLimiterMemory({ ...oneHour, keyPrefix: "records-partner", points: 10 });
/** From whichever shop: nobody's mailbox is filled through this form. */
const perAddress = new RateLimiterMemory({ ...oneHour, keyPrefix: "records-address", points: 3 });

/**
 * Mails a domain's records to whoever runs its DNS. The mail holds nothing that was typed but the domain.
 * @param input.to an address as `parseEmail` gives it
 * @param input.by who sends it, to whom an answer goes
 * @throws Refusal `not-found`; `too-many-requests` with a sentence for the field `to`
 */
export async function sendRecords(
  scope: PartnerScope,
  { domainId, to, by }: { domainId: string; to: string; by: { name: string; email: string } },
): Promise<void> {
  const { domain } = await readDomain(scope, { domainId });
  if (domain.state === "conflict") throw notFound("domain");
  await admit(scope, to);
  const { host, certificate } = domain;
  const records: { type: string; name: string; values: string[] }[] = domain.records
    .filter(({ expected }) => expected.length > 0)
    .map(({ type, name, expected }) => ({ type, name, values: expected }));
  if (certificate) records.push({ type: "CAA", name: certificate.name, values: [certificate.value] });
  await write(async (tx) => {
    await queueMail(scope, tx, { kind: "domain-records", to, data: { host, records, by } });
    await writeAudit(scope, tx, { action: "domain.send-records", subject: `domain/${domainId}`, after: { host, to } });
  });
}

async function admit(scope: PartnerScope, to: string) {
  const limits = [() => perPartner.consume(scope.partnerId), () => perAddress.consume(to)];
  for (const limit of limits) {
    await limit().catch(() => {
      const sentence = "These records were mailed several times just now. Please try again in an hour.";
      throw new Refusal("too-many-requests", "The records were not sent.", { to: [sentence] });
    });
  }
}

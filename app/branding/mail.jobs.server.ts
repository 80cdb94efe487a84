import nodemailer from "nodemailer";
import { isRefusal } from "~/kit/refusal";
import type { SystemScope } from "~/kit/scope";
import { mintSystemPartnerScope } from "~/kit/scope-mint";
import { minutes, seconds } from "~/kit/time";
import { write } from "~/platform/database.server";
import { env } from "~/platform/env.server";
import { log } from "~/platform/log.server";
import { dueMails, type MailOutcome, type QueuedMail, recordMailOutcome } from "~/platform/mail-queue-store.server";
import { type DressedMail, dressMail } from "./dress-mail.server";

const batchSize = 20;
/** Waits before the second and later attempts; after the last one the mail counts as failed. */
const waits = [1, 4, 15, 60, 240].map(minutes);

/**
 * Dresses the mails that are due in their partners' brands and sends them through SMTP_URL; without it they are kept for the carrier
 * desk's mailbox. A process that dies between sending and recording sends that mail again, under the same Message-ID.
 */
export async function sendQueuedMail(scope: SystemScope): Promise<{ handled: number }> {
  const mails = await dueMails(scope, batchSize);
  for (const mail of mails) {
    const partnerScope = mintSystemPartnerScope(scope.reason, mail.partnerId);
    const outcome = await dressMail(partnerScope, mail).then(
      async (dressed) => ({ ...(await deliver(mail, dressed)), ...keptCopy(dressed) }),
      (error: unknown) => undressed(mail, error),
    );
    await write((tx) => recordMailOutcome(partnerScope, tx, mail.id, outcome));
  }
  return { handled: mails.length };
}

const failed = (lastError: string): MailOutcome => ({ state: "failed", lastError });

/** What it was about is gone, which its refusal says, or the row is damaged. */
function undressed(mail: QueuedMail, error: unknown): MailOutcome {
  if (isRefusal(error)) return failed(error.message);
  log().error({ err: error, mail: mail.id }, "a mail could not be dressed");
  return failed("This mail's data could not be read.");
}

/** The mailbox's copy. Where a mail server takes the mail, the copy opens nothing; without one the mailbox is the only way out. */
function keptCopy({ fromAddress, subject, html, text, secrets }: DressedMail): Partial<MailOutcome> {
  const covered = (body: string) =>
    env().smtpUrl ? secrets.reduce((left, secret) => left.replaceAll(secret, "(link-was-mailed)"), body) : body;
  return { fromAddress, subject, html: covered(html), text: covered(text) };
}

const address = /^[^\s@<>"(),;:\\[\]\p{Cc}]{1,64}@[a-z0-9](?:[a-z0-9.-]{0,250}[a-z0-9])?$/iu;

async function deliver(mail: QueuedMail, dressed: DressedMail): Promise<MailOutcome> {
  const { smtpUrl } = env();
  if (!address.test(mail.toAddress)) return failed("The recipient's address is not an e-mail address.");
  if (!smtpUrl) return { state: "kept" };
  try {
    await send(smtpUrl, mail, dressed);
    return { state: "sent" };
  } catch (error) {
    return afterFailure(mail, error);
  }
}

/** Every option is named here: nothing that a visitor or a partner typed can become another one. */
async function send(smtpUrl: string, mail: QueuedMail, dressed: DressedMail) {
  const transport = nodemailer.createTransport({
    url: smtpUrl,
    connectionTimeout: seconds(10),
    greetingTimeout: seconds(10),
    socketTimeout: seconds(20),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const replyTo = dressed.replyTo && address.test(dressed.replyTo.address) ? dressed.replyTo : undefined;
  try {
    await transport.sendMail({
      messageId: `<${mail.id}@${dressed.fromAddress.split("@")[1]}>`,
      from: { name: dressed.fromName, address: dressed.fromAddress },
      to: { name: "", address: mail.toAddress },
      replyTo: replyTo && { name: replyTo.name, address: replyTo.address },
      subject: dressed.subject,
      text: dressed.text,
      html: dressed.html,
      headers: { "Auto-Submitted": "auto-generated" },
    });
  } finally {
    transport.close();
  }
}

/** What the server refused for good is not tried again; anything else waits, longer each time. */
function afterFailure(mail: QueuedMail, error: unknown): MailOutcome {
  const { responseCode = 0, code = "ERROR", message = "" } = error as { responseCode?: number; code?: string; message?: string };
  const lastError = `${code}${responseCode ? ` ${responseCode}` : ""}: ${message}`.slice(0, 300);
  const wait = waits[mail.attempts];
  const isFinal = responseCode >= 550 && responseCode <= 554 && code === "EENVELOPE";
  if (isFinal || wait === undefined) return failed(lastError);
  return { state: "queued", nextAttemptAt: new Date(Date.now() + wait), lastError };
}

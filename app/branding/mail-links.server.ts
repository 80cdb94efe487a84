import { z } from "zod";
import { readInvitationMail } from "~/identity/invitation-mail.server";
import { readResetMail } from "~/identity/reset-link.server";
import type { SystemPartnerScope } from "~/kit/scope";
import type { QueuedMail } from "~/platform/mail-queue-store.server";

const reset = z.object({ reset: z.string() });
const invitation = z.object({ invitation: z.string() });

/**
 * A queued row's data with the one-time link it is about: the row names what the link opens, and the link is made here, when the
 * mail is dressed, so that no queue keeps it.
 * @throws Refusal when what it is about was used, replaced or withdrawn meanwhile
 */
export async function withMailLinks(scope: SystemPartnerScope, mail: QueuedMail): Promise<{ data: unknown; secrets: string[] }> {
  const data: unknown = JSON.parse(mail.dataJson);
  if (mail.kind === "team-invitation") {
    const { secret, ...link } = await readInvitationMail(scope, { id: invitation.parse(data).invitation });
    return { data: link, secrets: [secret] };
  }
  if (mail.kind === "account-reset") {
    const { secret, ...link } = readResetMail(scope, { id: reset.parse(data).reset });
    return { data: link, secrets: [secret] };
  }
  return { data, secrets: [] };
}

import { Refusal } from "~/kit/refusal";
import type { StorefrontScope } from "~/kit/scope";
import type { NewAttachment } from "./attachment";
import { sendEnquiry } from "./send-enquiry.server";

/** Leaves room for the summary within what an enquiry's message may have. */
const mostMessage = 3_800;

/**
 * Sends what a visitor looked into as an enquiry; its message ends with what came along.
 * @param input.fields name, email, phone, company and, where the visitor wrote one, message
 * @throws Refusal `bad-input` with a sentence per field; `too-many-requests`
 */
export async function sendWith(
  scope: StorefrontScope,
  input: { fields: Record<string, string>; visitorAddress: string; attachment: NewAttachment },
): Promise<{ id: string }> {
  const { name = "", email = "", phone = "", company = "", message = "" } = input.fields;
  if (message.trim().length > mostMessage)
    throw new Refusal("bad-input", "Nothing was sent yet.", { message: ["Please shorten your message."] });
  const said = `${message.trim()}\n\nThis came along: ${input.attachment.summary}.`.trim();
  return sendEnquiry(scope, { ...input, fields: { name, email, phone, company, message: said } });
}

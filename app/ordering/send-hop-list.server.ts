import { Refusal } from "~/kit/refusal";
import type { StorefrontScope } from "~/kit/scope";
import { findHops, writeHopAnswers } from "~/service-path/find-hops.server";
import { sendEnquiry } from "./send-enquiry.server";

/**
 * Sends a visitor's list of numbers to the partner as an enquiry. The list is read and judged again here: what a form brings along is
 * never taken for the answer.
 * @throws Refusal `bad-input` with a sentence per field; `too-many-requests`
 */
export async function sendHopList(
  scope: StorefrontScope,
  input: { fields: Record<string, string>; carrierIsNamed: boolean; visitorAddress: string },
): Promise<{ id: string }> {
  const { fields, carrierIsNamed, visitorAddress } = input;
  const { lines, count, resold } = await findHops(scope, { text: fields.list ?? "", carrierIsNamed });
  const said = (fields.message ?? "").trim();
  const summary = `A list of ${count === 1 ? "one number" : `${count.toLocaleString("en-US")} numbers`} came with this, ${
    resold === 0 ? "none" : resold.toLocaleString("en-US")
  } of them with a reseller in the path by the list.`;
  if (said.length > 3_800)
    throw new Refusal("bad-input", "The list was not sent.", { message: ["Please shorten your message."] });
  const message = said === "" ? summary : `${said}\n\n${summary}`;
  const list = { count, resold, csv: await writeHopAnswers(lines) };
  const { name = "", email = "", phone = "", company = "" } = fields;
  return sendEnquiry(scope, { fields: { name, email, phone, company, message }, visitorAddress, list });
}

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
  input: { fields: Record<string, string>; carrierIsNamed: boolean; shopNames: string[]; visitorAddress: string },
): Promise<{ id: string }> {
  const { fields, carrierIsNamed, shopNames, visitorAddress } = input;
  const { lines, unread, count, resold, open, refused } = await findHops(scope, {
    text: fields.list ?? "",
    carrierIsNamed,
    shopNames,
  });
  const numbers = count === 1 ? "One number" : `${count.toLocaleString("en-US")} numbers`;
  const found = resold === 0 ? "none" : resold.toLocaleString("en-US");
  const left = refused === 0 ? "" : `, and ${refused === 1 ? "one line" : `${refused.toLocaleString("en-US")} lines`} not read`;
  const summary = `${numbers}, ${found} with a reseller in the path by the list, ${open.toLocaleString("en-US")} that cannot be told${left}`;
  return sendEnquiry(scope, {
    fields,
    visitorAddress,
    attachment: { kind: "numbers", summary, text: await writeHopAnswers({ lines, unread }) },
  });
}

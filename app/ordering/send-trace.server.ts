import type { StorefrontScope } from "~/kit/scope";
import type { TraceView } from "~/service-path/trace-view";
import { sendEnquiry } from "./send-enquiry.server";

/**
 * Sends the message of a call to the partner as an enquiry: the one message that was read, not the capture that it stood in.
 * @param input.trace as it was read again from what came back, so that nothing a form brings along is taken for the answer
 * @throws Refusal `bad-input` with a sentence per field; `too-many-requests`
 */
export async function sendTrace(
  scope: StorefrontScope,
  input: { fields: Record<string, string>; trace: TraceView; visitorAddress: string },
): Promise<{ id: string }> {
  const { fields, trace, visitorAddress } = input;
  const count = trace.hops.length === 1 ? "one machine" : `${trace.hops.length} machines`;
  const summary = `A call's first message, which names ${count}: ${trace.word.toLowerCase()}`;
  return sendEnquiry(scope, { fields, visitorAddress, attachment: { kind: "trace", summary, text: trace.message } });
}

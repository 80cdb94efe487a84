import type { LoaderFunctionArgs } from "@remix-run/node";
import { partnerGate } from "~/identity/gates.server";
import { readAttachment } from "~/ordering/enquiries.server";
import { orRefuse, savedResponse } from "~/platform/respond.server";

/** What came with an enquiry, as a file. */
export function loader(args: LoaderFunctionArgs) {
  return orRefuse(async () => {
    const scope = await partnerGate(args, "enquiries.read");
    const { kind, text } = await readAttachment(scope, args.params.id ?? "");
    return kind === "trace" ? savedResponse("trace.txt", "text/plain", text) : savedResponse("numbers.csv", "text/csv", text);
  });
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { partnerGate } from "~/identity/gates.server";
import { readEnquiryListCsv } from "~/ordering/enquiries.server";
import { csvResponse, orRefuse } from "~/platform/respond.server";

/** The numbers that came with an enquiry. */
export function loader(args: LoaderFunctionArgs) {
  return orRefuse(async () => {
    const scope = await partnerGate(args, "enquiries.read");
    return csvResponse("numbers.csv", await readEnquiryListCsv(scope, args.params.id ?? ""));
  });
}

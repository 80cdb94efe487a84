import type { LoaderFunctionArgs } from "@remix-run/node";
import { priceFileErrors } from "~/catalog/import-prices.server";
import { partnerGate } from "~/identity/gates.server";
import { csvResponse, orRefuse } from "~/platform/respond.server";

export function loader(args: LoaderFunctionArgs) {
  return orRefuse(async () => {
    const scope = await partnerGate(args, "listings.edit");
    return csvResponse("prices-to-correct.csv", await priceFileErrors(scope));
  });
}

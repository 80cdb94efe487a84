import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { readChosen } from "~/catalog/bulk-form.server";
import { exportPrices } from "~/catalog/export-prices.server";
import { readFilter } from "~/catalog/filter-listings";
import { partnerGate } from "~/identity/gates.server";
import { isoDay } from "~/kit/time";
import { csvResponse, orRefuse, readForm } from "~/platform/respond.server";

/** All listings. */
export function loader(args: LoaderFunctionArgs) {
  return orRefuse(async () => csvFile(await exportPrices(await partnerGate(args, "listings.read"), { listings: [] })));
}

/** The ticked ones, or all that match; none ticked means all. */
export function action(args: ActionFunctionArgs) {
  return orRefuse(async () => {
    const scope = await partnerGate(args, "listings.read");
    const form = await readForm(args.request);
    return csvFile(await exportPrices(scope, { listings: readChosen(form, readFilter(new URL(args.request.url).searchParams)) }));
  });
}

const csvFile = (text: string) => csvResponse(`prices-${isoDay(Date.now())}.csv`, text);

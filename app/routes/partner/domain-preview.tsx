import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { partnerGate } from "~/identity/gates.server";
import { Refusal } from "~/kit/refusal";
import { orRefuse } from "~/platform/respond.server";
import { previewDomain } from "~/tenancy/preview-domain.server";

/** What would come of adding the name that is being typed, as JSON for the form's script. */
export function loader(args: LoaderFunctionArgs) {
  return orRefuse(async () => {
    const scope = await partnerGate(args, "domains.edit");
    // It calls the host that was typed: no page elsewhere may have a member's browser ask for that.
    const from = args.request.headers.get("Sec-Fetch-Site");
    if (from !== null && from !== "same-origin") throw new Refusal("not-allowed", "This is for the console's own pages.");
    const text = new URL(args.request.url).searchParams.get("name") ?? "";
    return json(await previewDomain(scope, { text: text.slice(0, 300) }));
  });
}

import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { partnerGate } from "~/identity/gates.server";
import { switchTeam } from "~/identity/switch-team.server";
import { partner } from "~/kit/paths";
import { orRefuse, readForm } from "~/platform/respond.server";

/** An address that is only looked at changes nothing. */
export const loader = () => redirect(partner.home());

export function action(args: ActionFunctionArgs) {
  return orRefuse(async () => {
    await partnerGate(args, "brand.read");
    const form = await readForm(args.request);
    await switchTeam(args, { partnerId: String(form.get("partnerId") ?? "") });
    return redirect(partner.home(), 303);
  });
}

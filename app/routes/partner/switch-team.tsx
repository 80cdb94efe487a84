import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { safeRedirect } from "~/identity/safe-redirect";
import { switchTeam } from "~/identity/switch-team.server";
import { partner } from "~/kit/paths";
import { orRefuse, readForm } from "~/platform/respond.server";

/** An address that is only looked at changes nothing. */
export const loader = () => redirect(partner.home());

export function action(args: ActionFunctionArgs) {
  return orRefuse(async () => {
    const { searchParams } = new URL(args.request.url);
    const to = searchParams.get("to");
    if (to === null) {
      const form = await readForm(args.request);
      await switchTeam(args, { partnerId: String(form.get("partnerId") ?? "") });
      return redirect(partner.home(), 303);
    }
    await switchTeam(args, { partnerId: to });
    // The browser sends the form that came along once more, to where it belongs.
    return redirect(safeRedirect(searchParams.get("next"), args.context.siteOrigin, "partner"), 307);
  });
}

import { redirect } from "@remix-run/node";
import { carrier, partner, shop } from "~/kit/paths";
import { orRefuse, readForm, withRefusals } from "~/platform/respond.server";
import { type Door, DoorScope } from "./door";
import type { GateArgs } from "./gates.server";
import { askReset, readReset, resetPassword } from "./password-reset.server";
import { findCarriersOwnShop } from "./people-store.server";

const paths = { carrier, partner, shop };

/** Whether a link could be mailed to the carrier's staff: their mails wear the brand of the carrier's own shop, which may not be opened yet. */
export const deskHasMail = ({ context }: GateArgs) => findCarriersOwnShop(DoorScope.at(context.site, "carrier")) !== null;

/** Asks for a link; the page says the same for every address. */
export async function answerForgotten(args: GateArgs, door: Door) {
  const form = await orRefuse(() => readForm(args.request));
  return withRefusals(async () => {
    await askReset(args, { door, email: String(form.get("email") ?? "") });
    return redirect(`${paths[door].forgotPassword()}?done=mailed`, 303);
  }, form);
}

/** The loader of a link's page. @throws a 404 response for a dead link */
export const showReset = (args: GateArgs, link: { door: Door; token: string }) =>
  orRefuse(() => ({ email: readReset(args, link).email }));

export async function answerReset(args: GateArgs, link: { door: Door; token: string }) {
  const form = await orRefuse(() => readForm(args.request));
  return withRefusals(async () => {
    await resetPassword(args, { ...link, password: String(form.get("password") ?? "") });
    return redirect(`${paths[link.door].signIn()}?done=new-password`, 303);
  }, form);
}
